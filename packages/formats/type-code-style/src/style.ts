import {
  CODE_ROLE,
  ID_ROLE,
  isErrorStatus,
  isUsableMember,
  type JsonObject,
  MESSAGE_ROLE,
  settleError,
  type Setup,
  type Spelling,
  STATUS_ROLE,
  type Style,
  TYPE_ROLE,
} from "@api-errors/core";

import { type TypeCatalog, typeEntry } from "./catalog.ts";

/** What makes a document type-code-style: a category, with a code or a status beside it, or being the code itself. */
export const TYPE_CODE_STYLE: Style<TypeCatalog> = {
  name: "type-code-style",
  required: TYPE_ROLE,
  needsMessage: false,
  writesNamed: true,
  house: [
    "code",
    "message",
    "requestId",
    "title",
    "type",
    "help",
    "statusCode",
    "details",
    "errors",
  ],
  ready: /* @__PURE__ */ new WeakMap<object, Setup>(),
  isUsable: (role, value, name) =>
    role === TYPE_ROLE ? isCategory(value) : isUsableMember(role, value, name),
  // Scaling sends an empty code with validation errors, OpenAI `null`.
  isRefused: (role, value) =>
    role <= ID_ROLE && value !== null && (role !== CODE_ROLE || value !== ""),
  settle,
  entryOf: typeEntry,
};

/** Whether a value tells one kind of error from another: `{"type": "error"}` does not. */
export function isCategory(value: unknown): value is string {
  return typeof value === "string" && !/^(?:error)?$/i.test(value);
}

function settle(
  object: JsonObject,
  names: (string | undefined)[],
  { table, written }: Spelling,
  isInner: boolean,
): void {
  const code = names[CODE_ROLE];
  const value = code === undefined ? undefined : object[code];
  if (!table.fold) {
    if (written[TYPE_ROLE] === written[CODE_ROLE] && typeof value === "string")
      names[TYPE_ROLE] = code;
    return;
  }
  settleError(object, names);
  const type = names[TYPE_ROLE];
  if (type === undefined) return;
  // Facebook numbers its errors, and some of the numbers look like a status.
  if (isErrorStatus(value) && !Object.hasOwn(object, "fbtrace_id")) {
    names[STATUS_ROLE] ??= code;
    names[CODE_ROLE] = type;
  }
  // A type that has nothing beside it but a text is what identifies the error.
  const isAlone = names[MESSAGE_ROLE] !== undefined && !Object.hasOwn(object, "code");
  if (names[CODE_ROLE] === undefined && (isInner || isAlone)) names[CODE_ROLE] = type;
}
