import { nameTable, type NameTable } from "@api-errors/core";

/** The members that a code-style error can have, by what they mean. */
export type CodeStyleRole =
  | "code"
  | "message"
  | "id"
  | "title"
  | "type"
  | "help"
  | "status"
  | "details"
  | "issues";

/**
 * One API family's spelling of a code-style error: a member name for each role, or several of which the first is
 * written. Roles left out keep the default name; an empty list means that the API has no such member.
 *
 * ```json
 * {"error_code": "8000", "error_message": "SQL Timeout"}
 * ```
 * is `{ code: "error_code", message: "error_message" }`.
 */
export type CodeStyleDialect = Readonly<
  Partial<Record<CodeStyleRole, string | readonly string[]>>
> & {
  /** The member that holds the error, where it is not the document itself: `"error"` for `{"error": {"code": …}}`. */
  readonly envelope?: string;
};

/** The numbers of the roles in a `NameTable`: first the texts, in the order of `TEXTS`. */
export const ROLE = {
  code: 0,
  message: 1,
  id: 2,
  title: 3,
  type: 4,
  help: 5,
  status: 6,
  details: 7,
  issues: 8,
  /** `error` as a string: a code beside a message, a message beside a code. */
  error: 9,
  /** The one field that the error is about. It and the context stay extensions. */
  field: 10,
  /** An object in which an id may stand. */
  context: 11,
} as const;

/** The members of an ApiError that are text, by role. */
export const TEXTS = ["code", "message", "id", "title", "type", "help"] as const;

/** A dialect made ready for reading and writing. */
export interface Spelling {
  readonly table: NameTable;
  readonly isEnvelope: (name: string) => boolean;
  /** By role: the name that is written. */
  readonly written: readonly (string | undefined)[];
  readonly envelope?: string | undefined;
}

/** What is written where neither the dialect nor a document to be like says otherwise, in the order of the roles. */
const HOUSE: Readonly<Record<CodeStyleRole, string>> = {
  code: "code",
  message: "message",
  id: "traceId",
  title: "title",
  type: "type",
  help: "help",
  status: "status",
  details: "details",
  issues: "errors",
};

/** Folded names, best first, one line a role. */
const COMMON = `code errorcode errcode errorkey erroridentifier faultcode
message errormessage errmessage msg errormsg errmsg detail description errordescription errorsummary faultstring reason info
traceid requestid correlationid errorid transactionid operationid trackingid referenceid incidentid fbtraceid trace id
title
type errortype
help helpurl documentationurl docurl docs documentation moreinfo errorlink errorurl erroruri link href
status statuscode httpstatus httpstatuscode httpcode
details errordetails
errors issues violations fielderrors validationerrors validationissues invalidparams invalidfields fields
error
field fieldname fieldpath param parameter parametername attribute property propertyname target
meta metadata innererror debug context`;

let common: Spelling | undefined;

/** Makes a dialect ready: it reads and writes its own names and no others. Without one, every common spelling is read. */
export function spellingOf(dialect: CodeStyleDialect | undefined): Spelling {
  if (!dialect)
    return (common ??= {
      table: nameTable(
        COMMON.split("\n").map((line) => line.split(" ")),
        true,
      ),
      isEnvelope: (name) => /^(?:error|fault|err)$/i.test(name),
      written: Object.values(HOUSE),
    });
  const roles = Object.keys(HOUSE) as CodeStyleRole[];
  const names = roles.map((role) => [dialect[role] ?? HOUSE[role]].flat());
  const { envelope } = dialect;
  return {
    table: nameTable(names),
    isEnvelope: (name) => name === envelope,
    written: names.map((list) => list[0]),
    envelope,
  };
}
