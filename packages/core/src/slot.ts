import type { ApiError, Issue, IssuePlace, Path } from "./api-error.ts";
import type { Challenge } from "./challenge.ts";
import { isStatus } from "./effective-status.ts";
import { isWhen } from "./is-when.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";

/** The reserved member that carries what a document has no other place for. */
export const SLOT = "apiError";

/** What the reserved member holds: what of an ApiError has no place in the document, never a copy of the rest. */
export type Slot = Partial<Omit<ApiError, "format" | "status">> & {
  /** Members of the ApiError that a reader would find in the document though they were not in the error. */
  readonly filled?: readonly string[];
};

/**
 * Reads the reserved member of a document.
 *
 * ```json
 * {"code": "gone", "message": "…", "apiError": {"title": "Gone for good", "filled": ["code"]}}
 * ```
 *
 * An upstream controls it, so it counts only where every member is known and well-typed; anything else gives
 * `undefined` and stays an ordinary extension.
 */
export function readSlot(value: unknown): Slot | undefined {
  return hasOnly(
    value,
    /^(?:httpStatus|declaredStatus|code|type|title|message|id|help|details|issues|retry|challenges|extensions|filled)$/,
  )
    ? value
    : undefined;
}

/** Reads the reserved member of one issue, by the same rule as `readSlot`. */
export function readIssueSlot(value: unknown): Issue | undefined {
  return isIssue(value) ? value : undefined;
}

/** Whether a value is a place in a request. */
export function isPlace(value: unknown): value is IssuePlace {
  return typeof value === "string" && /^(?:body|query|header|path|cookie)$/.test(value);
}

/** Whether a value is a list of keys. */
export function isPath(value: unknown): value is Path {
  return isListOf(value, (key) => typeof key === "string" || Number.isSafeInteger(key));
}

function isIssue(value: unknown): value is Issue {
  return hasOnly(value, /^(?:path|in|code|type|title|message|id|status|help|extensions)$/);
}

/** Whether a value is an object with members of these names only, each of the type that goes with its name. */
function hasOnly(value: unknown, names: RegExp): value is object {
  return (
    isJsonObject(value) &&
    Object.keys(value).every((name) => names.test(name) && hasType(name, value[name]))
  );
}

function hasType(name: string, value: unknown): boolean {
  switch (name) {
    case "details":
      return true;
    case "extensions":
    case "params":
      return isJsonObject(value);
    case "in":
      return isPlace(value);
    case "path":
      return isPath(value);
    case "filled":
      return isListOf(value, (item) => typeof item === "string");
    case "issues":
      return isListOf(value, isIssue);
    case "challenges":
      return isListOf(value, isChallenge);
    case "retry":
      return hasOnly(value, /^(?:when|afterSeconds)$/) && "when" in value;
    case "when":
      return isWhen(value);
    case "afterSeconds":
      return Number.isFinite(value) && (value as number) >= 0;
    case "status":
    case "httpStatus":
    case "declaredStatus":
      return isStatus(value);
    default:
      return typeof value === "string";
  }
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

/** Whether a value is a challenge and nothing more. */
export function isChallenge(value: unknown): value is Challenge {
  return (
    hasOnly(value, /^(?:scheme|params|token68)$/) &&
    "scheme" in value &&
    "params" in value &&
    Object.values(value.params as object).every((item) => typeof item === "string")
  );
}

/**
 * Puts what a slot holds into what was read beside it.
 *
 * Returns `false`, and changes nothing, where the two contradict each other: then the slot was not written by a
 * renderer, and neither side may be dropped. A path may differ in what is a number and in half surrogate pairs, which
 * pointers cannot hold.
 */
export function mergeSlot(
  read: object,
  slot: object,
  extensions: Record<string, unknown>,
): boolean {
  const target = read as Record<string, unknown>;
  const { extensions: hidden = {}, ...members } = slot as JsonObject;
  const names = Object.keys(members);
  const hiddenNames = Object.keys(hidden as object);
  const isClash = (name: string): boolean =>
    target[name] !== undefined &&
    !(name === "path" && asPointed(target[name]) === asPointed(members[name]));
  if (names.some(isClash) || hiddenNames.some((name) => Object.hasOwn(extensions, name)))
    return false;
  Object.assign(target, members);
  for (const name of hiddenNames) setMember(extensions, name, (hidden as JsonObject)[name]);
  return true;
}

function asPointed(path: unknown): string {
  return JSON.stringify(
    (path as Path).map((key) => String(key).replace(/[\ud800-\udfff]/gu, "\ufffd")),
  );
}
