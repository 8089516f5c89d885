import type { JsonObject } from "./json-object.ts";
import { CODE_ROLE, ERROR_ROLE, MESSAGE_ROLE, TITLE_ROLE, TYPE_ROLE } from "./role.ts";

/** A single word in the way of identifiers: `not_found`, `NOT_FOUND`, `not-found`, `NotFound`; not `Not Found`, `Unauthorized`. */
const CODE_WORD =
  /^(?:[a-z0-9]+(?:[_.-][a-z0-9]+)*|[A-Z0-9]+(?:_[A-Z0-9]+)*|(?:[A-Z][a-z0-9]+){2,})$/;

/** Settles what an `error` in words is, by what else is there: the message, the code, the title or nothing. */
export function settleError(object: JsonObject, names: (string | undefined)[]): void {
  const error = names[ERROR_ROLE];
  if (error === undefined) return;
  const hasCode = names[CODE_ROLE] !== undefined;
  const hasMessage = names[MESSAGE_ROLE] !== undefined;
  if (!hasMessage && (hasCode || names[TYPE_ROLE] !== undefined))
    moveRole(names, ERROR_ROLE, MESSAGE_ROLE);
  else if (!hasCode && hasMessage && CODE_WORD.test(String(object[error])))
    moveRole(names, ERROR_ROLE, CODE_ROLE);
  else if (hasCode && names[TITLE_ROLE] === undefined) moveRole(names, ERROR_ROLE, TITLE_ROLE);
  else names[ERROR_ROLE] = undefined;
}

/** Gives a member another role. */
export function moveRole(names: (string | undefined)[], from: number, to: number): void {
  names[to] = names[from];
  names[from] = undefined;
}
