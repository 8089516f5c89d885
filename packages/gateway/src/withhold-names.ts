import { foldName } from "@api-errors/core";

import { isToken } from "./secret-text.ts";
import { cleanText } from "./withhold-text.ts";

/** Why something is kept from a client. */
export type WithholdReason =
  | "stack-trace"
  | "exception"
  | "sql"
  | "echoed-input"
  | "credential"
  | "internal-address"
  | "configured"
  | "server-error"
  | "too-deep";

/** What a member is withheld for, by its name, its value and where it stands. */
interface Rule {
  readonly reason: WithholdReason;
  readonly isMeant: (value: unknown, isAmongIssues: boolean, holder: object) => boolean;
}

const isScalar = (value: unknown): boolean =>
  typeof value !== "object" && typeof value !== "string";

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const isProse = (value: unknown): value is string =>
  typeof value === "string" && /\S\s+\S/.test(value);

/** Messages about a field that happens to be named like this. */
const isMessages = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isProse);

const isNoMessages = (value: unknown): boolean => value !== null && !isMessages(value);

/** `at Ledger.post (Ledger.js)`, `#0 load()`, `File "a.py", line 3`. */
const FRAME = /^\s*(?:at |#\d|File "|from )|:\d|\w\(/;

/** A `trace` may be an id: one line without spaces is let through. */
const isDump = (value: unknown, isAmongIssues: boolean): boolean => {
  if (typeof value === "string") return isProse(value);
  if (value === null || isScalar(value)) return false;
  return !(isAmongIssues && isMessages(value) && !value.some((line) => FRAME.test(line)));
};

/** `exceptions` may also be days on which something is not so. */
const isException = (value: unknown, isAmongIssues: boolean): boolean => {
  if (value === null || isScalar(value)) return false;
  if (!Array.isArray(value)) return value !== "";
  if (isAmongIssues && isMessages(value)) return false;
  return value.some(
    (item) => typeof item !== "string" || isProse(item) || /[a-z](?:Exception|Error)\b/.test(item),
  );
};

/** Among issues a message or a code about a secret is let through (`too_short_8`, `validation.password.min`); a secret is neither. */
export const isSecretText = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "string" &&
    (/^(?=\D*\d)\S{4,}$/.test(value) || (/^\S{16,}$/.test(value) && isToken(value))) &&
    !/^[A-Za-z]+(?:[_.:-][A-Za-z0-9]+)+$/.test(value));

const isSecret = (value: unknown, isAmongIssues: boolean): boolean => {
  if (value === null || value === "" || typeof value === "boolean" || isMessages(value))
    return false;
  if (!isAmongIssues) return true;
  return Array.isArray(value) ? value.some(isSecretText) : isSecretText(value);
};

/** A value is an echo where it stands beside the name of its field. */
const isEcho = (value: unknown, isAmongIssues: boolean, holder: object): boolean =>
  isNoMessages(value) &&
  (isAmongIssues ||
    // Joi has the name of the field under these two.
    ("label" in holder && "key" in holder) ||
    ("key" in holder && isSecretName(holder.key)) ||
    Object.keys(holder).some((name) => lookUp(name).role === FIELD));

/** class-validator sends the whole object back; where others name a target, it is a text or has a type and a name. */
const isTarget = (value: unknown, isAmongIssues: boolean, holder: object): boolean =>
  typeof value === "object" &&
  value !== null &&
  !("type" in value && "name" in value) &&
  isEcho(value, isAmongIssues, holder);

/** What was sent: an object, or the text of one, in whatever notation. */
const isRequest = (value: unknown): boolean =>
  typeof value === "string" ? /^\s*[[{<]|=/.test(value) : isNoMessages(value) && !isScalar(value);

/** Validators name a type here as well as a value: `{"expected": "string", "received": "number"}`. */
const isReceived = (value: unknown, isAmongIssues: boolean, holder: object): boolean =>
  isEcho(value, isAmongIssues, holder) &&
  !/^(?:array|bigint|boolean|date|float|function|int|integer|map|nan|never|null|number|object|promise|set|string|symbol|undefined|unknown|void)$/i.test(
    String(value),
  );

/**
 * What PostgreSQL says beside the message of an error, as its drivers hand it on; who answers with `table` or `file` of their own
 * has no `routine` of its sources there, and no name of a constraint beside the table.
 */
const isOfDatabase = (value: unknown, _: boolean, holder: object): boolean => {
  if (isScalar(value) || value === null) return false;
  if ("routine" in holder && isText(holder.routine))
    return "severity" in holder || ("file" in holder && isSourceInC(holder.file));
  return (
    "driverError" in holder ||
    ("table" in holder &&
      isText(holder.table) &&
      "constraint" in holder &&
      isText(holder.constraint))
  );
};

const isSourceInC = (file: unknown): boolean => typeof file === "string" && file.endsWith(".c");

/** A name of the public is none of the upstream's own; what has no dot is one. */
const isInternalHost = (value: unknown, isAmongIssues: boolean): boolean =>
  typeof value === "string" && !isAmongIssues && /^[\w-]+(?::\d{1,5})?$/.test(value);

/** By role in the lists of names. */
const RULES: readonly Rule[] = [
  { reason: "stack-trace", isMeant: isDump },
  { reason: "exception", isMeant: isException },
  { reason: "sql", isMeant: isNoMessages },
  { reason: "echoed-input", isMeant: isNoMessages },
  { reason: "credential", isMeant: isSecret },
  { reason: "internal-address", isMeant: isText },
  { reason: "internal-address", isMeant: isInternalHost },
  { reason: "echoed-input", isMeant: isEcho },
  { reason: "echoed-input", isMeant: isTarget },
  { reason: "echoed-input", isMeant: isRequest },
  { reason: "echoed-input", isMeant: isReceived },
  { reason: "sql", isMeant: isOfDatabase },
];

const ECHO = 3;
const SECRET = 4;
const VALUE = 7;
const LAST = 11;
const ISSUES = 12;
const FIELD = 13;
const CODE = 14;

/** Folded names, one line a role; a name that is not folded is meant only as it stands. */
const NAMES = `stack stacktrace stacktraces backtrace traceback callstack stackentries stackframes traces trace
exception exceptions innerexception exceptiontype exceptionclass exceptionmessage exceptiondetails debuginfo debugmessage
sql sqlquery sqlstate sqlmessage sqlstatement bindings
input inputvalue rejectedvalue attemptedvalue originalvalue invalidvalue submittedvalue stringvalue _original
authorization cookie cookies setcookie sessionid
internalip upstreamhost upstreamaddress
hostname servername
value original
target
requestbody requestpayload requestdata rawbody rawrequest postdata formdata
received given got
schema table column constraint datatype routine file line where internalquery internalposition parameters
errors error issues violations detail fields invalidparams invalidfields fielderrors validationerrors
field param parameter property path name
code type errorcode`;

/** Names that end in these hold a secret, but for the tokens of pages. */
const SECRET_NAME =
  /(?:passwords?|passwd|pwd|passphrase|passcode|password(?:hash|digest|salt)|(?:db|database|smtp|user)pass|secrets?|(?<!page|next|sync|continuation)token|apikeys?|privatekey|secretkey(?:base)?|accesskey|accountkey|(?:signing|encryption|master)key|credentials?|jwt|connectionstring)$/;

/** What a name says of a member. */
export interface KnownName {
  readonly role: number;
  /** Whether what stands below it are issues. */
  readonly isIssues: boolean;
  /** What the name itself gives away, as an address does. */
  readonly reason?: WithholdReason;
  /** The same where names may be names of fields, in which dots are no hosts. */
  readonly fieldReason?: WithholdReason;
}

/** Short names are remembered, up to this many: what servers call their members repeats itself. */
const MAX_REMEMBERED = 2000;

const remembered = new Map<string, KnownName>();

let roles: Map<string, number> | undefined;

/** Says what a name, in any spelling, is the name of. */
export function lookUp(name: string): KnownName {
  const found = remembered.get(name);
  if (found) return found;
  const entry = explain(name);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (name.length < 64) remembered.set(name, entry);
  return entry;
}

function explain(name: string): KnownName {
  roles ??= new Map(
    NAMES.split("\n").flatMap((names, role) => names.split(" ").map((each) => [each, role])),
  );
  const folded = foldName(name);
  const role = roles.get(name) ?? roles.get(folded) ?? (SECRET_NAME.test(folded) ? SECRET : -1);
  const reason = roles.has(name) ? undefined : cleanText(name)?.reason;
  const fieldReason = reason && cleanText(name, true)?.reason;
  return {
    role,
    isIssues: role === ISSUES,
    ...(reason && { reason }),
    ...(fieldReason && { fieldReason }),
  };
}

/** Whether a text below this name is a code: `auth.internal` is no host there. */
export function isCodeText(name: string, text: string): boolean {
  return lookUp(name).role === CODE
    ? !/\s|:\/\//.test(text)
    : foldName(name) === "error" && /^[\w.-]+$/.test(text);
}

/** Whether this is the name of a secret: `DB_PASSWORD`. */
export function isSecretName(name: unknown): boolean {
  return typeof name === "string" && lookUp(name).role === SECRET;
}

/** Whether a field of this name is one that holds what was sent. */
export function isEchoName(name: string): boolean {
  const { role } = lookUp(name);
  return role === ECHO || role === VALUE;
}

/** Why a member is withheld for its name, `holder` being what it is a member of; `undefined` where its name is no reason. */
export function nameReason(
  { role, reason, fieldReason }: KnownName,
  value: unknown,
  isAmongIssues: boolean,
  holder: object,
): WithholdReason | undefined {
  // Most names say nothing.
  if (role < 0 || role > LAST) return isAmongIssues ? fieldReason : reason;
  const rule = RULES[role];
  if (rule?.isMeant(value, isAmongIssues, holder)) return rule.reason;
  return isAmongIssues ? fieldReason : reason;
}
