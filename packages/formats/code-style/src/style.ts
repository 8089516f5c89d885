import {
  type Catalog,
  isUsableMember,
  type JsonObject,
  moveRole,
  ownMember,
  readStatus,
  CODE_ROLE,
  findName,
  ID_ROLE,
  MESSAGE_ROLE,
  type NameTable,
  STATUS_ROLE,
  TYPE_ROLE,
  settleError,
  type Setup,
  type Spelling,
  type Style,
} from "@api-errors/core";

/** What makes a document code-style: a code, and a message beside it. */
export const CODE_STYLE: Style<Catalog> = {
  name: "code-style",
  required: CODE_ROLE,
  needsMessage: true,
  house: ["code", "message", "traceId", "title", "type", "help", "status", "details", "errors"],
  ready: /* @__PURE__ */ new WeakMap<object, Setup>(),
  isUsable: isUsableMember,
  isRefused: (role) => role <= ID_ROLE,
  settle,
};

function settle(object: JsonObject, names: (string | undefined)[], { table }: Spelling): void {
  if (!table.fold) return;
  const code = names[CODE_ROLE];
  if (code !== undefined && typeof object[code] === "number")
    settleStatusWord(object, names, code, table);
  const type = names[TYPE_ROLE];
  // `error_type` and its like, not `type`.
  if (names[CODE_ROLE] === undefined && type !== undefined && type.length > 4)
    moveRole(names, TYPE_ROLE, CODE_ROLE);
  settleError(object, names);
  // PayPal, Strapi: the name of the error beside its message, where nothing else could be its code.
  const isNamed = names[MESSAGE_ROLE] !== undefined && isWord(object, "name", ERROR_NAME);
  if (names[CODE_ROLE] === undefined && names[TYPE_ROLE] === undefined && isNamed)
    names[CODE_ROLE] = "name";
}

/** `NOT_FOUND` as a status, `BadRequest` as a name; words that only say that there is an error are no codes. */
const NAME = /^(?!(?:Api|Http)?Error$)[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/;
const WORDS = {
  status: /^(?!ERROR$|FAIL|SUCCESS$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
  name: NAME,
  reason: NAME,
} as const;

/** `ValidationError`, `INVALID_REQUEST`: two parts, as one could be the name of anything. */
const ERROR_NAME =
  /^(?!(?:Api|Http)Error$)(?:(?:[A-Z][a-z0-9]+){2,}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z]+)+)$/;

/** Google, Feathers, Supabase: where `code` is the HTTP status, a word beside it is the code. */
function settleStatusWord(
  object: JsonObject,
  names: (string | undefined)[],
  number: string,
  table: NameTable,
): void {
  if (readStatus(object[number]) === undefined || names[STATUS_ROLE] !== undefined) return;
  const name =
    Object.keys(object).find(
      (other) => findName(table, other) >> 6 === CODE_ROLE && isWord(object, other, /./),
    ) ??
    (["status", "name", "reason"] as const).find((other) => isWord(object, other, WORDS[other]));
  if (name === undefined || name === names[MESSAGE_ROLE]) return;
  names[CODE_ROLE] = name;
  names[STATUS_ROLE] = number;
}

function isWord(object: JsonObject, name: string, pattern: RegExp): boolean {
  const word = ownMember(object, name);
  return typeof word === "string" && pattern.test(word);
}
