import type { Issue } from "./api-error.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { foldName } from "./name-table.ts";
import { readIssues } from "./read-issues.ts";
import { readPathText } from "./read-path-text.ts";

const ONE_FIELD =
  /^(?:field|fieldname|fieldpath|param|parameter|parametername|attribute|property|propertyname|target)$/;
const FIELD_LISTS =
  /^(?:fields|errors|fielderrors|violations|fieldviolations|validationerrors|issues)$/;
const CONTEXTS = /^(?:meta|metadata|innererror|debug|context)$/;
const IDS = /^(?:traceid|requestid|correlationid|clientrequestid)$/;

/**
 * Finds issues where an error lists none: the one field that it names, or the fields inside its `details`.
 *
 * ```json
 * {"code": "invalid", "message": "is no address", "field": "to[0].email"}
 * {"code": "invalid_input", "message": "…", "details": {"fields": [{"name": "zip", "messages": ["is too long"]}]}}
 * {"code": 400, "status": "INVALID_ARGUMENT", "details": [{"fieldViolations": [{"field": "zip", "description": "…"}]}]}
 * ```
 *
 * They are read beside the members that they come from, which stay where they are.
 */
export function deriveIssues(
  members: JsonObject,
  details: unknown,
  message?: string,
): readonly Issue[] {
  if (Array.isArray(details)) return fromList(details);
  if (isJsonObject(details)) {
    for (const name of Object.keys(details)) {
      const issues = FIELD_LISTS.test(foldName(name)) ? readIssues(details[name]) : undefined;
      if (issues?.length) return issues;
    }
  }
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (typeof value !== "string" || !/^\S{1,200}$/.test(value) || !ONE_FIELD.test(foldName(name)))
      continue;
    const path = readPathText(value);
    return [message === undefined ? { path } : { path, message }];
  }
  return [];
}

function fromList(details: readonly unknown[]): readonly Issue[] {
  const nested = details.flatMap((item) =>
    isJsonObject(item) ? (readIssues(item["fieldViolations"]) ?? []) : [],
  );
  if (nested.length > 0) return nested;
  // A list of typed attachments (google.rpc, Connect) is no list of issues; one with paths is.
  const issues = details.every((item) => isJsonObject(item) && item["@type"] === undefined)
    ? readIssues(details)
    : undefined;
  return issues?.every(({ path, message }) => path && message !== undefined) ? issues : [];
}

/**
 * Finds the id of this occurrence where it stands inside another member: `meta.request_id`, `innerError["request-id"]`,
 * the `requestId` of a `google.rpc.RequestInfo`.
 */
export function deriveId(members: JsonObject, details?: unknown): string | undefined {
  const places = Object.keys(members)
    .filter((name) => CONTEXTS.test(foldName(name)))
    .map((name) => members[name]);
  for (const place of Array.isArray(details) ? [...places, ...(details as unknown[])] : places) {
    if (!isJsonObject(place)) continue;
    const name = Object.keys(place).find(
      (key) => IDS.test(foldName(key)) && typeof place[key] === "string" && place[key] !== "",
    );
    if (name !== undefined) return String(place[name]);
  }
  return undefined;
}
