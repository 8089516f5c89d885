import { foldName } from "@api-errors/core";

/** Why something is kept from a client. */
export type WithholdReason =
  | "stack-trace"
  | "exception"
  | "sql"
  | "echoed-input"
  | "credential"
  | "internal-address"
  | "configured";

type Rule = readonly [WithholdReason, (value: unknown) => boolean];

/** A field of the request may have any of these names: then there are messages about it, not the thing itself. */
const isNoMessages = (value: unknown): boolean =>
  !(
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === "string" && /\s/.test(item))
  );

/** A `trace` may be an id: one line without spaces is let through. */
const isDump = (value: unknown): boolean =>
  typeof value === "string" ? /\s/.test(value) : isNoMessages(value);

/** A message about a password is prose or a list; a password is neither. */
const isSecret = (value: unknown): boolean =>
  typeof value === "string" && /^(?=.*\d)\S{4,}$|^\S{16,}$/.test(value);

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

/** Folded names, one line a rule. */
const NAMES: readonly (readonly [string, Rule])[] = [
  [
    "stack stacktrace stacktraces backtrace traceback callstack stackentries traces trace",
    ["stack-trace", isDump],
  ],
  [
    "exception exceptions innerexception exceptiontype exceptionclass exceptionmessage debuginfo debugmessage",
    ["exception", isNoMessages],
  ],
  ["sql sqlquery sqlstate sqlmessage sqlstatement bindings", ["sql", isNoMessages]],
  [
    "input inputvalue rejectedvalue attemptedvalue originalvalue invalidvalue submittedvalue stringvalue original",
    ["echoed-input", isNoMessages],
  ],
  [
    "password passwd passphrase secret clientsecret token accesstoken refreshtoken idtoken mfatoken apikey authorization cookie setcookie sessionid privatekey credentials",
    ["credential", isSecret],
  ],
  ["hostname internalip upstreamhost upstreamaddress servername", ["internal-address", isText]],
];

let table: ReadonlyMap<string, Rule> | undefined;

function rules(): ReadonlyMap<string, Rule> {
  return (table ??= new Map(
    NAMES.flatMap(([names, rule]) => names.split(" ").map((name) => [name, rule] as const)),
  ));
}

/** Echoed input is called `value` too, but only among what is said of a field. */
const ABOUT_FIELDS =
  /^(?:errors?|issues|violations|details?|params|parameters|properties|ctx|context|target|invalidparams|invalidfields|fielderrors)$/;

/** Whether what stands below a member of this name is about a field of the request. */
export function isAboutFields(name: string): boolean {
  return ABOUT_FIELDS.test(foldName(name));
}

/** Why a member is withheld for its name; `undefined` where its name is no reason. */
export function nameReason(
  name: string,
  value: unknown,
  isAmongFields: boolean,
): WithholdReason | undefined {
  const folded = foldName(name);
  const rule = rules().get(folded);
  if (rule) return rule[1](value) ? rule[0] : undefined;
  return isAmongFields && folded === "value" ? "echoed-input" : undefined;
}
