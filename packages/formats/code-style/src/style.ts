import {
  type Catalog,
  isUsableMember,
  type JsonObject,
  moveRole,
  ownMember,
  readStatus,
  CODE_ROLE,
  ID_ROLE,
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
  if (code !== undefined && typeof object[code] === "number") settleStatusWord(object, names, code);
  const type = names[TYPE_ROLE];
  // `error_type` and its like, not `type`.
  if (names[CODE_ROLE] === undefined && type !== undefined && type.length > 4)
    moveRole(names, TYPE_ROLE, CODE_ROLE);
  settleError(object, names);
}

/** `NOT_FOUND` as a status, `BadRequest` as a name; words that only say that there is an error are no codes. */
const WORDS = {
  status: /^(?!ERROR$|FAIL|SUCCESS$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
  name: /^(?!(?:Api|Http)?Error$)[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/,
} as const;

/** Google, Feathers: where `code` is the HTTP status, a word beside it is the code. */
function settleStatusWord(object: JsonObject, names: (string | undefined)[], number: string): void {
  if (readStatus(object[number]) === undefined || names[STATUS_ROLE] !== undefined) return;
  for (const name of ["status", "name"] as const) {
    const word = ownMember(object, name);
    if (typeof word !== "string" || !WORDS[name].test(word)) continue;
    names[CODE_ROLE] = name;
    names[STATUS_ROLE] = number;
    return;
  }
}
