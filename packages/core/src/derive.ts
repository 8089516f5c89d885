import type { Issue } from "./api-error.ts";
import { findMember } from "./find-member.ts";
import { isJsonObject, type JsonObject, ownMember } from "./json-object.ts";
import { readIssues } from "./read-issues.ts";
import { readPathText } from "./read-path-text.ts";
import { isTexts } from "./slot.ts";

/**
 * Finds issues where an error lists none: the one field that it names, or the fields inside its `details`.
 *
 * ```json
 * {"code": "invalid", "message": "is no address", "field": "to[0].email"}
 * ```
 * ```json
 * {"code": "invalid_input", "message": "…", "details": {"fields": [{"name": "zip", "messages": ["is too long"]}]}}
 * ```
 * ```json
 * {"code": "invalid_input", "message": "…", "details": {"email": ["is taken"]}}
 * ```
 * ```json
 * {"code": "taken", "message": "…", "details": {"field": "email"}}
 * ```
 * ```json
 * {"code": "ValidationError", "message": "…", "_embedded": {"errors": [{"path": "/email", "message": "is taken"}]}}
 * ```
 * ```json
 * {"code": 400, "status": "INVALID_ARGUMENT", "details": [{"fieldViolations": [{"field": "zip", "description": "…"}]}]}
 * ```
 *
 * They are read beside the members that they come from, which stay where they are. `field` is what the error
 * names, `context` a member such as `_embedded` or `meta`.
 */
export function deriveIssues(
  details: unknown,
  field?: unknown,
  message?: string,
  context?: unknown,
): readonly Issue[] {
  const found = issuesIn(details);
  if (found.length > 0 || Array.isArray(details)) return found;
  if (isFieldMap(details)) return readIssues(details) ?? [];
  const others = issuesIn(context);
  if (others.length > 0) return others;
  // `{"details": {"field": "email"}}`; OpenProject has that in what it embeds.
  const place = (details ?? (context as JsonObject | undefined)?.["details"] ?? {}) as JsonObject;
  const { param, parameter = param, attribute = parameter, field: own = attribute } = place;
  return deriveIssue(field ?? own, message);
}

function issuesIn(place: unknown): readonly Issue[] {
  return Array.isArray(place)
    ? fromList(place)
    : (findMember(place, FIELD_LISTS, readSome) ??
        findMember(place, /^params$/, readSentences) ??
        []);
}

function readSome(list: unknown): readonly Issue[] | undefined {
  const issues = readIssues(list);
  return issues && issues.length > 0 ? issues : undefined;
}

function isSentence(text: unknown): boolean {
  return typeof text === "string" && /\S\s/.test(text);
}

/** WordPress: what is wrong with each of the `params`, where others have what goes into the message. */
function readSentences(params: unknown): readonly Issue[] | undefined {
  const isSaid = isJsonObject(params) && Object.values(params).every(isSentence);
  return isSaid ? readSome(params) : undefined;
}

/** The issue of the one field that an error names, as `deriveIssues` finds it; none where it names none. */
export function deriveIssue(field: unknown, message: string | undefined): readonly Issue[] {
  if (typeof field !== "string" || !isFieldName(field)) return [];
  const path = readPathText(field);
  return [message === undefined ? { path } : { path, message }];
}

/** Whether every member is a list of texts, as in `{"email": ["is taken"]}`. */
function isFieldMap(details: unknown): details is JsonObject {
  const lists = isJsonObject(details) ? Object.values(details) : [];
  return lists.length > 0 && lists.every(isTexts);
}

const FIELD_LISTS = /^(?:fields|issues|causes|(?:field|validation)?(?:errors|violations))$/;

/** Whether a text can name a field: one word of reasonable length. */
export function isFieldName(text: string): boolean {
  return /^\S{1,200}$/.test(text);
}

function fromList(details: readonly unknown[]): readonly Issue[] {
  const nested = details.flatMap((item) => readIssues(ownMember(item, "fieldViolations")) ?? []);
  if (nested.length > 0) return nested;
  // A list of typed attachments (google.rpc, Connect) is no list of issues; one with paths is.
  const issues = details.every((item) => isJsonObject(item) && item["@type"] === undefined)
    ? readIssues(details)
    : undefined;
  return issues?.every(({ path, message, code }) => path && (message ?? code) !== undefined)
    ? issues
    : [];
}

/**
 * Finds the id of this occurrence inside another member, or in one of a list: `meta.request_id`,
 * `innerError["request-id"]`, the `requestId` of a `google.rpc.RequestInfo`.
 */
export function deriveId(places: readonly unknown[]): string | undefined {
  for (const place of places) {
    const id = findMember(place, IDS, readId);
    if (id !== undefined) return id;
  }
  return undefined;
}

const IDS = /^(?:trace|(?:client)?request|correlation)id$/;

function readId(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
