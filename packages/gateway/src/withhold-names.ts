import { findName, type NameTable, nameTable } from "@api-errors/core";

/** Why something is kept from a client. */
export type WithholdReason =
  | "stack-trace"
  | "exception"
  | "sql"
  | "echoed-input"
  | "credential"
  | "internal-address"
  | "configured";

/** What a member is withheld for, by its name and its value. */
interface Rule {
  readonly reason: WithholdReason;
  readonly isMeant: (value: unknown) => boolean;
}

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

/** By role in the table of names. */
const RULES: readonly Rule[] = [
  { reason: "stack-trace", isMeant: isDump },
  { reason: "exception", isMeant: isNoMessages },
  { reason: "sql", isMeant: isNoMessages },
  { reason: "echoed-input", isMeant: isNoMessages },
  { reason: "credential", isMeant: isSecret },
  { reason: "internal-address", isMeant: isText },
];

const VALUE = 6;
const ABOUT_FIELDS = 7;

/** Folded names, one line a role. */
const NAMES = `stack stacktrace stacktraces backtrace traceback callstack stackentries traces trace
exception exceptions innerexception exceptiontype exceptionclass exceptionmessage debuginfo debugmessage
sql sqlquery sqlstate sqlmessage sqlstatement bindings
input inputvalue rejectedvalue attemptedvalue originalvalue invalidvalue submittedvalue stringvalue original
password passwd passphrase secret clientsecret token accesstoken refreshtoken idtoken mfatoken apikey authorization cookie setcookie sessionid privatekey credentials
hostname internalip upstreamhost upstreamaddress servername
value
errors error issues violations details detail params parameters properties ctx context target invalidparams invalidfields fielderrors`;

let table: NameTable | undefined;

function roleOf(name: string): number {
  table ??= nameTable(
    NAMES.split("\n").map((names) => names.split(" ")),
    true,
  );
  return findName(table, name) >> 6;
}

/** Whether what stands below a member of this name is about a field of the request. */
export function isAboutFields(name: string): boolean {
  return roleOf(name) === ABOUT_FIELDS;
}

/** Why a member is withheld for its name; `undefined` where its name is no reason. */
export function nameReason(
  name: string,
  value: unknown,
  isAmongFields: boolean,
): WithholdReason | undefined {
  const role = roleOf(name);
  // Echoed input is called `value` too, but only among what is said of a field.
  if (role === VALUE) return isAmongFields ? "echoed-input" : undefined;
  const rule = RULES[role];
  return rule?.isMeant(value) ? rule.reason : undefined;
}
