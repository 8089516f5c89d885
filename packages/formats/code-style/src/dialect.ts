import { nameTable, type NameTable } from "@api-errors/core";

/** The members that a code-style error can have, by what they mean. */
export type CodeStyleRole =
  | "code"
  | "message"
  | "id"
  | "status"
  | "help"
  | "details"
  | "title"
  | "type"
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

/** The numbers of the roles in a `NameTable`. */
export const ROLE = {
  code: 0,
  message: 1,
  id: 2,
  status: 3,
  help: 4,
  details: 5,
  title: 6,
  type: 7,
  issues: 8,
  /** `error` as a string: a code beside a message, a message beside a code. */
  error: 9,
} as const;

/** What is written where neither the dialect nor a document to be like says otherwise. */
export const HOUSE_NAMES: readonly string[] = [
  "code",
  "message",
  "traceId",
  "status",
  "help",
  "details",
  "title",
  "type",
  "errors",
];

/** A dialect made ready for reading and writing. */
export interface Spelling {
  readonly table: NameTable;
  /** Whether `errorCode`, `error_code` and `Error-Code` are one name. */
  readonly fold: boolean;
  readonly isEnvelope: (name: string) => boolean;
  /** By role: the name that is written. */
  readonly written: readonly (string | undefined)[];
  readonly envelope?: string | undefined;
}

/** Folded names, best first, one line a role in the order of `ROLE`. */
const COMMON = `code errorcode errcode errorkey erroridentifier faultcode
message errormessage errmessage msg errormsg errmsg detail description errordescription errorsummary faultstring reason info
traceid requestid correlationid errorid transactionid operationid trackingid referenceid incidentid fbtraceid trace id
status statuscode httpstatus httpstatuscode httpcode
help helpurl documentationurl docurl docs documentation moreinfo errorlink errorurl erroruri link href
details errordetails
title
type errortype
errors issues violations fielderrors validationerrors validationissues invalidparams invalidfields fields
error`;

let common: Spelling | undefined;

/** The spelling that reads every common one. */
export function commonSpelling(): Spelling {
  return (common ??= {
    table: nameTable(COMMON.split("\n").map((line) => line.split(" "))),
    fold: true,
    isEnvelope: (name) => /^(?:error|fault|err)$/i.test(name),
    written: HOUSE_NAMES,
  });
}

/** Makes a dialect ready: it reads and writes its own names and no others. */
export function spellingOf(dialect: CodeStyleDialect | undefined): Spelling {
  if (!dialect) return commonSpelling();
  const names = HOUSE_NAMES.map((name, role) => {
    const given = dialect[ROLES[role] ?? "code"];
    return given === undefined ? [name] : typeof given === "string" ? [given] : given;
  });
  const { envelope } = dialect;
  return {
    table: nameTable(names),
    fold: false,
    isEnvelope: (name) => name === envelope,
    written: names.map((list) => list[0]),
    envelope,
  };
}

const ROLES: readonly CodeStyleRole[] = [
  "code",
  "message",
  "id",
  "status",
  "help",
  "details",
  "title",
  "type",
  "issues",
];
