import type { ApiError, Issue } from "./api-error.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";

/** The reserved member that carries what a document has no other place for. */
export const SLOT = "apiError";

/** What the reserved member holds: what of an ApiError has no place in the document, never a copy of the rest. */
export type Slot = Partial<Omit<ApiError, "format" | "status">> & {
  /** Members of the ApiError that a reader would find in the document though they were not in the error. */
  readonly filled?: readonly string[];
};

type Kind =
  | "any"
  | "text"
  | "texts"
  | "status"
  | "place"
  | "path"
  | "object"
  | "issues"
  | "retry"
  | "challenges";
type Shape = Readonly<Record<string, Kind>>;

const ISSUE: Shape = {
  path: "path",
  in: "place",
  code: "text",
  type: "text",
  title: "text",
  message: "text",
  id: "text",
  status: "status",
  help: "text",
  extensions: "object",
};

const ERROR: Shape = {
  httpStatus: "status",
  declaredStatus: "status",
  code: "text",
  type: "text",
  title: "text",
  message: "text",
  id: "text",
  help: "text",
  details: "any",
  issues: "issues",
  retry: "retry",
  challenges: "challenges",
  extensions: "object",
  filled: "texts",
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
  return isSlot(value) ? value : undefined;
}

/** Reads the reserved member of one issue, by the same rule as `readSlot`. */
export function readIssueSlot(value: unknown): Issue | undefined {
  return isIssue(value) ? value : undefined;
}

function isSlot(value: unknown): value is Slot {
  return has(ERROR, value);
}

function isIssue(value: unknown): value is Issue {
  return has(ISSUE, value);
}

function has(shape: Shape, value: unknown, required: readonly string[] = []): boolean {
  return (
    isJsonObject(value) &&
    Object.keys(value).every(
      (name) => Object.hasOwn(shape, name) && fits(shape[name], value[name]),
    ) &&
    required.every((name) => Object.hasOwn(value, name))
  );
}

function fits(kind: Kind | undefined, value: unknown): boolean {
  switch (kind) {
    case "any":
      return true;
    case "text":
      return typeof value === "string";
    case "status":
      return Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599;
    case "object":
      return isJsonObject(value);
    case "place":
      return typeof value === "string" && /^(?:body|query|header|path|cookie)$/.test(value);
    case "retry":
      return isAdvice(value);
    case "texts":
      return isListOf(value, (item) => typeof item === "string");
    case "path":
      return isListOf(value, (item) => typeof item === "string" || Number.isSafeInteger(item));
    case "issues":
      return isListOf(value, isIssue);
    case "challenges":
      return isListOf(value, isChallenge);
    default:
      return false;
  }
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isAdvice(value: unknown): boolean {
  if (!isJsonObject(value) || !has({ when: "text", afterSeconds: "any" }, value, ["when"]))
    return false;
  const { when, afterSeconds } = value;
  return (
    /^(?:never|idempotent|always|after-authentication)$/.test(String(when)) &&
    (afterSeconds === undefined || (Number.isFinite(afterSeconds) && Number(afterSeconds) >= 0))
  );
}

function isChallenge(value: unknown): boolean {
  return (
    has({ scheme: "text", params: "object", token68: "text" }, value, ["scheme", "params"]) &&
    isJsonObject(value) &&
    Object.values(value["params"] as object).every((item) => typeof item === "string")
  );
}

/**
 * Puts what a slot holds into what was read beside it.
 *
 * Returns `false`, and changes nothing, where the two contradict each other: then the slot was not written by a
 * renderer, and neither side may be dropped. A path may differ in what is a number and in half surrogate pairs, which
 * pointers cannot hold.
 */
export function mergeSlot(read: object, slot: object): boolean {
  return merge(read as Record<string, unknown>, slot as JsonObject);
}

function merge(read: Record<string, unknown>, slot: JsonObject): boolean {
  const hidden = slot["extensions"];
  const extensions = (read["extensions"] ?? {}) as Record<string, unknown>;
  const names = Object.keys(slot).filter((name) => name !== "extensions");
  const clash =
    names.some(
      (name) =>
        read[name] !== undefined &&
        !(name === "path" && asPointed(read[name]) === asPointed(slot[name])),
    ) ||
    (isJsonObject(hidden) && Object.keys(hidden).some((name) => Object.hasOwn(extensions, name)));
  if (clash) return false;
  for (const name of names) read[name] = slot[name];
  if (isJsonObject(hidden)) {
    for (const name of Object.keys(hidden)) setMember(extensions, name, hidden[name]);
    read["extensions"] = extensions;
  }
  return true;
}

function asPointed(path: unknown): string {
  return String(path).replace(/[\ud800-\udfff]/gu, "\ufffd");
}
