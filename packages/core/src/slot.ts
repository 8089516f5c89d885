import type { ApiError, Issue, IssuePlace, Path } from "./api-error.ts";
import type { Challenge } from "./challenge.ts";
import { isStatus } from "./effective-status.ts";
import { isWhen } from "./is-when.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";

/**
 * The name of the reserved member, which carries what a document has no other place for.
 *
 * ```json
 * {"code": "gone", "message": "…", "apiError": {"title": "Gone for good"}}
 * ```
 */
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
  return fits(value, SLOT_TYPES) ? value : undefined;
}

/** Reads the reserved member of one issue: `undefined` where a member is unknown or ill-typed, as `readSlot` does. */
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

type Types = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === "string";
const TEXT_TYPES: Types = {
  code: isText,
  type: isText,
  title: isText,
  message: isText,
  id: isText,
  help: isText,
  extensions: isJsonObject,
};
const ISSUE_TYPES: Types = { ...TEXT_TYPES, path: isPath, in: isPlace, status: isStatus };
const SLOT_TYPES: Types = {
  ...TEXT_TYPES,
  httpStatus: isStatus,
  declaredStatus: isStatus,
  details: () => true,
  issues: (value) => isListOf(value, isIssue),
  retry: (value) =>
    fits(value, {
      when: isWhen,
      afterSeconds: (seconds) => Number(seconds) >= 0 && Number.isFinite(seconds),
    }) && "when" in value,
  challenges: (value) => isListOf(value, isChallenge),
  filled: (value) => isListOf(value, isText),
};

function isIssue(value: unknown): value is Issue {
  return fits(value, ISSUE_TYPES);
}

/** Whether a value is an object with members of these names only, each of the type that goes with its name. */
function fits(value: unknown, types: Types): value is object {
  return (
    isJsonObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(types, name) && types[name]?.(value[name]))
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

/** Whether a value is a list of texts with something in it. */
export function isTexts(value: unknown): boolean {
  return isListOf(value, isText) && value.length > 0;
}

/** Whether a value is a challenge and nothing more. */
export function isChallenge(value: unknown): value is Challenge {
  return (
    fits(value, {
      scheme: isText,
      token68: isText,
      params: (params) => isJsonObject(params) && Object.values(params).every(isText),
    }) &&
    "scheme" in value &&
    "params" in value
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
