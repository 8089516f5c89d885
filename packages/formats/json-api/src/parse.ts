import {
  type ApiError,
  assembleError,
  type Catalog,
  type CatalogError,
  type Deviation,
  isErrorStatus,
  isJsonObject,
  judgeBy,
  type Issue,
  type JsonObject,
  mediaTypeEssence,
  mostGeneralStatus,
  type Mutable,
  ownMember,
  type ParseResult,
  readHeader,
  type Reading,
  setAside,
  SLOT,
  type WireError,
} from "@api-errors/core";

import type { JsonApiDialect, JsonApiOptions } from "./dialect.ts";
import { JSON_API_MEDIA_TYPE, type JsonApiDocument } from "./document.ts";
import { isErrorObject } from "./is-error-object.ts";
import { isExtensionName, readError, type ReadingErrors } from "./read-error.ts";
import { isPointing } from "./read-source.ts";

/**
 * Reads a JSON:API error document, 1.0 or 1.1.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"422","title":"Invalid Attribute","source":{"pointer":"/data/attributes/title"}}]}
 * ```
 *
 * One error without a source is the ApiError itself. Otherwise each error is an issue, and the first gives the ApiError
 * its code, texts, id and help too; its status is the most general one. The `meta` of a lone error is its `details`.
 * What breaks the specification is read and is a deviation. What has no list of errors, or under another media type no
 * error with a member of its own, gives `{ ok: false }`. JSON:API 1.1 "Errors".
 */
export function parseJsonApi(wire: WireError): ParseResult<JsonApiDocument>;
export function parseJsonApi<const D extends JsonApiDialect, C extends Catalog>(
  wire: WireError,
  options: JsonApiOptions<D, C> & { readonly catalog: C },
): ParseResult<JsonApiDocument, CatalogError<C>>;
export function parseJsonApi(
  wire: WireError,
  options?: JsonApiOptions,
): ParseResult<JsonApiDocument>;
export function parseJsonApi(
  wire: WireError,
  options: JsonApiOptions = {},
): ParseResult<JsonApiDocument> {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, options);
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read(
  wire: WireError,
  { name = "json-api", dialect, catalog }: JsonApiOptions,
): ParseResult<JsonApiDocument> {
  const document = wire.body;
  if (!isJsonObject(document)) return { ok: false, reason: "the body is no JSON object" };
  const deviations: Deviation[] = [];
  const errors = errorsOf(document, deviations);
  if (!errors) return { ok: false, reason: 'expected a list of error objects in "errors"' };
  if (mediaTypeEssence(readHeader(wire.headers, "content-type")) !== JSON_API_MEDIA_TYPE) {
    if (!errors.some(isErrorObject))
      return { ok: false, reason: "no error has a member that JSON:API defines" };
    deviations.push({
      path: ["headers", "content-type"],
      message: `is not ${JSON_API_MEDIA_TYPE}`,
    });
  }
  const marks = marksOf(document["meta"]);
  const reading: ReadingErrors = {
    deviations,
    relationships: dialect?.relationships ?? [],
    last: undefined,
    isPlaced: !marks.includes("in"),
  };
  const [first] = errors;
  const isAlone = errors.length === 1;
  const source = ownMember(first, "source");
  const isWhole =
    (isAlone || (errors.length > 1 && marks.includes("issues"))) && !isPointing(source);
  const draft: Draft = { extensions: {} };
  let leading: Issue | undefined;
  if (isWhole) {
    leading = readError(first, 0, reading, true);
    const { extensions: own = {} } = leading;
    for (const name of Object.keys(own)) setOutside(draft.extensions, name, own[name], "error");
    draft.declaredStatus = leading.status;
    fill(draft, leading, []);
  }
  const issues: Issue[] = [];
  let status: number | undefined;
  for (let index = isWhole ? 1 : 0; index < errors.length; index++) {
    const issue = readError(errors[index], index, reading, isAlone);
    if (issue.status !== undefined && issue.status !== status)
      status = mostGeneralStatus([status ?? issue.status, issue.status]);
    issues.push(issue);
  }
  if (!leading && issues[0]) fill(draft, issues[0], marks);
  if (issues.length > 0) draft.issues = issues;
  if (leading || marks.includes("declaredStatus")) status = undefined;
  // Errors of their own statuses contradict nothing: those of the list may differ from that of the response.
  else if (!isErrorStatus(wire.status) && status !== undefined) draft.declaredStatus = status;
  const meta = isWhole || isAlone ? ownMeta(first) : undefined;
  if (meta) draft.details = meta;
  readDocument(document, draft.extensions, deviations);
  const error: Mutable<ApiError> = assembleError(wire, draft, deviations, {
    format: name,
    defaultStatus: 500,
    judge: judgeBy(catalog, "meta"),
  });
  if (status !== undefined) error.declaredStatus ??= status;
  return { ok: true, document: document as JsonApiDocument, error, deviations };
}

type Draft = Mutable<Reading>;

function ownMeta(error: unknown): JsonObject | undefined {
  const meta = ownMember(error, "meta");
  return isJsonObject(meta) ? meta : undefined;
}

/** The list of errors; an error that stands alone where the list should be is one of one. */
function errorsOf(document: JsonObject, deviations: Deviation[]): readonly unknown[] | undefined {
  const errors = ownMember(document, "errors");
  const list: readonly unknown[] | undefined = Array.isArray(errors) ? errors : undefined;
  const note = (message: string): void => void deviations.push({ path: ["errors"], message });
  if (!list) {
    if (!isErrorObject(errors)) return undefined;
    note("is one error, expected a list");
    return [errors];
  }
  if (list.length === 0) note("is empty");
  return list;
}

/** What the reserved member says that a reader would find though the error has it not; core checks the rest of it. */
function marksOf(meta: unknown): readonly unknown[] {
  const filled = ownMember(ownMember(meta, SLOT), "filled");
  return Array.isArray(filled) ? filled : [];
}

/** Gives the ApiError what its first error says, but for what is marked. */
function fill(reading: Draft, issue: Issue, marks: readonly unknown[]): void {
  for (const name of ["code", "type", "title", "message", "id", "help"] as const) {
    if (!marks.includes(name)) reading[name] = issue[name];
  }
}

/** The reserved member is one of the document's `meta` and nowhere else. */
function setOutside(
  extensions: Record<string, unknown>,
  name: string,
  value: unknown,
  owner: string,
): void {
  setAside(extensions, name === SLOT ? `${owner}.${name}` : name, value, owner);
}

/** Sets aside what stands beside the errors: members of the document, and those of its `meta`. */
function readDocument(
  document: JsonObject,
  extensions: Record<string, unknown>,
  deviations: Deviation[],
): void {
  const names = Object.keys(document);
  if (names.length === 1) return;
  for (const name of names) {
    const value = document[name];
    if (name === "errors" || (name === "meta" && isJsonObject(value))) continue;
    setOutside(extensions, name, value, "document");
    if (!/^(?:jsonapi|links)$/.test(name) && !isExtensionName(name))
      deviations.push({ path: [name], message: "is no member of an error document" });
  }
  const { meta } = document;
  if (!isJsonObject(meta)) return;
  for (const name of Object.keys(meta)) setAside(extensions, name, meta[name], "meta");
}
