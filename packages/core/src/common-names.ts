import { type NameTable, nameTable } from "./name-table.ts";

/** Folded names, best first, one line a role. */
const NAMES = `code errorcode errcode errorkey erroridentifier faultcode
message errormessage errmessage msg errormsg errmsg detail description errordescription errorsummary faultstring reason info
traceid requestid correlationid errorid transactionid operationid trackingid referenceid incidentid debugid fbtraceid trace id
title
type errortype
help helpurl documentationurl docurl docs documentation moreinfo errorlink errorurl erroruri link href
status statuscode httpstatus httpstatuscode httpcode
details errordetails
errors issues violations fielderrors validationerrors validationissues invalidparams invalidparameters invalidfields fields
error
field fieldname fieldpath param parameter parametername attribute property propertyname target
meta metadata innererror debug context`;

let common: NameTable | undefined;

/** The member names in common use, by role. */
export function commonNames(): NameTable {
  return (common ??= nameTable(NAMES, true));
}
