import { type NameTable, nameTable, readStatus } from "@api-errors/core";

/** The numbers of the roles in `plainNames`. */
export const ROLE = {
  message: 0,
  code: 1,
  status: 2,
  id: 3,
  issues: 4,
  error: 5,
  detail: 6,
  title: 7,
} as const;

/** Folded names, best first, one line a role. */
const NAMES = `message errormessage errmessage msg errormsg errmsg err errormessages messages description errordescription errorsummary faultstring text errortext messagetext usermessage displaymessage developermessage statusmessage statusdesc statusdescription explanation info label diagnostics $message hydra:description reason
code errorcode errcode errorname reasoncode messageid messagenumber errornumber errornum errno ecode errorkey scimtype $datacode
status statuscode httpstatus httpstatuscode httpcode
requestid traceid correlationid trackingid tracingid logid logref operationid transactionid debugid debuggingrequestid clerktraceid queryid refid errorid fbtraceid trace
errors issues violations fieldviolations constraintviolations parameterviolations fielderrors validationerrors validationissues invalidparams invalidparameters invalidfields fields
error
detail details moreinformation
title hydra:title summary httpmessage`;

let names: NameTable | undefined;

/** What the members of an error in no known format are most likely for. */
export function plainNames(): NameTable {
  return (names ??= nameTable(NAMES, true));
}

let words: NameTable | undefined;
let itemWords: NameTable | undefined;

/** Members that may hold a code in words, best first; those of an item in a list may name a field as well. */
export function wordNames(isItem: boolean): NameTable {
  return isItem
    ? (itemWords ??= nameTable("error reason type errortype", true))
    : (words ??= nameTable(
        "error reason err name class type errortype status statuscode httpstatus id",
        true,
      ));
}

/** Two parts at least, as in `not_found`, `invalid-key`, `BadDeviceToken`, or capitals only: one word may be anything. */
const WORD =
  /^(?:[a-z0-9]+(?:[_.-][a-z0-9]+)+|[A-Z0-9]+(?:_[A-Z0-9]+)+|[A-Z]{4,}|(?:[A-Z][a-z0-9]+){2,}|[a-z]+(?:[A-Z][a-z0-9]+)+)$/;
/** Says no more than that there is an error. */
const EMPTY_WORD = /^(?:(?:API|HTTP)_?)?(?:ERROR|FAIL|FAILED|FAILURE)$|^(?:Api|Http)Error$/;
/** What an `id` is where it identifies the kind of an error: `not_found`, never `req_8f3a`. */
const ID_WORD = /^[a-z]{2,}(?:[_.][a-z]{2,})+$/;

/** Whether a member holds a code in words. */
export function isWord(_role: number, value: unknown, name: string): boolean {
  return (
    typeof value === "string" &&
    value.length <= 100 &&
    (name === "id" ? ID_WORD : WORD).test(value) &&
    !EMPTY_WORD.test(value)
  );
}

/** Whether a value has the type that its role needs. */
export function isUsable(role: number, value: unknown): boolean {
  const isText = typeof value === "string" && value !== "";
  switch (role) {
    case ROLE.message:
      return (
        typeof value === "string" ||
        (Array.isArray(value) &&
          value.length > 0 &&
          value.every((item) => typeof item === "string"))
      );
    case ROLE.code:
      return isText || Number.isFinite(value);
    case ROLE.status:
      return readStatus(value) !== undefined;
    case ROLE.id:
      return typeof value === "string" && /^\S{1,200}$/.test(value);
    case ROLE.issues:
      return typeof value === "object" && value !== null;
    case ROLE.title:
      return isText;
    default:
      return isText || (typeof value === "object" && value !== null);
  }
}

/** Members in which an error may stand, beside those that have an error in their name. */
const ENVELOPE =
  /^(?:response|responsestatus|responsemetadata|result|meta|status|header|data|body|output|value|properties|details?|info|collection|ocs|messages?|tppmessages|reasons?|issue|causes?|embedded|extensions|extra)$/;
const ERROR = /error|fault(?!$)|^fault$|failure|problem/;

/** Whether a member of this name tells of an error by itself. */
export function isErrorName(folded: string): boolean {
  return ERROR.test(folded);
}

/** Whether an error may stand in a member of this name. */
export function isEnvelopeName(folded: string): boolean {
  return ENVELOPE.test(folded) || isErrorName(folded);
}
