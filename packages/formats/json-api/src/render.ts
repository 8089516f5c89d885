import {
  type ApiError,
  type Draft,
  finishRendering,
  isJsonObject,
  type JsonObject,
  type Loss,
  reasonPhrase,
  type Rendering,
  setMember,
  soundError,
} from "@api-errors/core";

import type { JsonApiOptions } from "./dialect.ts";
import type { JsonApiDocument, JsonApiError } from "./document.ts";
import { areDocumentLinks, isImplementation, isMemberName } from "./find-flaws.ts";
import { isExtensionName, readError, type ReadingErrors } from "./read-error.ts";
import { isPointing } from "./read-source.ts";
import { statusOf } from "./status-of.ts";
import { writeErrors, writeMembers } from "./write-error.ts";

/**
 * Writes an ApiError as a JSON:API error document.
 *
 * ```json
 * {"errors": [{"status": "404", "code": "not_found", "detail": "No such user", "meta": {"userId": "12"}}]}
 * ```
 *
 * Each issue is an error with a source. What the ApiError says beyond its first issue is an error before them, which the
 * reserved member marks as none of them. `details` are the `meta` of that error, extensions the `meta` of the document.
 * An error that would be empty gets the number and the phrase of its status. All documents are spelled alike, so that
 * one to be like changes nothing. Never throws.
 */
export function renderJsonApi(
  error: ApiError,
  _like?: JsonApiDocument,
  options: JsonApiOptions = {},
): Rendering<JsonApiDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const reading: ReadingErrors = {
    deviations: [],
    relationships: options.dialect?.relationships ?? [],
    last: undefined,
    isPlaced: !sound.issues.some(isPlaceless),
  };
  const errors = writeErrors(sound.issues, reading, losses);
  const document: Record<string, unknown> = { errors };
  const host: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: isMemberName,
  };
  const marks = marksFor(sound, errors, reading);
  if (marks) {
    if (sound.details !== undefined) document["errors"] = [{ ...errors[0], meta: sound.details }];
    draft.drop.push(...marks);
  } else {
    document["errors"] = [writeLeading(sound, draft), ...errors];
    if (errors.length > 0) draft.drop.push("issues");
  }
  if (errors.length > 0 && !reading.isPlaced) draft.drop.push("in");
  const extensions = writeTopLevel(sound.extensions, document);
  const rendering = finishRendering<JsonApiDocument>(draft, { ...sound, extensions });
  if (Object.keys(host).length > 0) document["meta"] = host;
  return rendering;
}

/** Whether an issue has a path in the body without saying so. */
function isPlaceless(issue: unknown): boolean {
  try {
    return isJsonObject(issue) && issue["path"] !== undefined && issue["in"] === undefined;
  } catch {
    return false;
  }
}

/**
 * Names what a reader would take from the first error though the ApiError lacks it; `undefined` where the ApiError says
 * more than a reader would find, or the errors would be read as no issues.
 */
function marksFor(
  error: ApiError,
  errors: readonly JsonApiError[],
  reading: ReadingErrors,
): readonly string[] | undefined {
  const [first] = errors;
  const isAlone = errors.length === 1;
  if (!first || (isAlone && (!isPointing(first.source) || first.meta !== undefined)))
    return undefined;
  if (error.details !== undefined && !(isAlone && isMeta(error.details))) return undefined;
  const read = { ...readError(first, 0, reading, isAlone), declaredStatus: statusOf(errors) };
  const marks: string[] = [];
  for (const name of FILLED) {
    if (read[name] === error[name]) continue;
    if (error[name] !== undefined) return undefined;
    marks.push(name);
  }
  return marks;
}

/** What an ApiError takes from the first of its errors, and from all. */
const FILLED = ["code", "type", "title", "message", "id", "help", "declaredStatus"] as const;

/** Writes what the ApiError itself says. */
function writeLeading(error: ApiError, { rest, filled, drop }: Draft): JsonApiError {
  const { status, declaredStatus, details } = error;
  const isStated = declaredStatus === status;
  const leading = writeMembers(
    isStated ? { ...error, status } : { ...error, status: undefined },
    rest,
  );
  if (declaredStatus !== undefined && !isStated) rest.declaredStatus = declaredStatus;
  if (isMeta(details)) leading.meta = details;
  else if (details !== undefined) rest.details = details;
  // JSON:API 1.1 wants one member at least.
  if (Object.keys(leading).length > 0) return leading;
  const title = reasonPhrase(status);
  filled.push({ member: "status", value: `${status}`, from: "status" });
  filled.push({ member: "title", value: title, from: "status" });
  drop.push("declaredStatus", "title");
  return { status: `${status}`, title };
}

function isMeta(value: unknown): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).every(isMemberName);
}

/** Writes the extensions that have a place beside the errors, and gives the others. */
function writeTopLevel(
  extensions: JsonObject,
  document: Record<string, unknown>,
): Record<string, unknown> {
  const others: Record<string, unknown> = {};
  for (const name of Object.keys(extensions)) {
    const value = extensions[name];
    const isTopLevel =
      (name === "jsonapi" && isImplementation(value)) ||
      (name === "links" && areDocumentLinks(value)) ||
      (isExtensionName(name) && isMemberName(name));
    setMember(isTopLevel ? document : others, name, value);
  }
  return others;
}
