import { type NameTable, nameTable } from "./name-table.ts";

/** Folded names, best first, one line a role. */
const NAMES = `code errorcode errcode errorkey erroridentifier faultcode errorname
message errormessage errmessage msg errormsg errmsg detail description errordescription errorsummary faultstring reason info text errortext usermessage
traceid requestid correlationid errorid transactionid operationid trackingid referenceid incidentid debugid fbtraceid tracingid logid refid queryid trace id
title
type errortype
help helpurl documentationurl docurl docs documentation moreinfo errorlink errorurl erroruri link href
status statuscode httpstatus httpstatuscode httpcode
details errordetails
errors issues violations fielderrors validationerrors validationissues invalidparams invalidparameters invalidfields constraintviolations fields
error
field fieldname fieldpath param parameter parametername attribute property propertyname target attr argument
meta metadata innererror debug embedded context contextinfo params data`;

let common: NameTable | undefined;

/** The member names in common use, by role. */
export function commonNames(): NameTable {
  return (common ??= nameTable(NAMES, true));
}
