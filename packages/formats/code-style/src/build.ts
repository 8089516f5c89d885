import {
  adviseRetry,
  type ApiError,
  type BuildInit,
  type Catalog,
  catalogEntry,
  cleanHeaders,
  isJsonObject,
  type JsonObject,
  readStatus,
  toJsonValue,
  type WireError,
} from "@api-errors/core";

import { type CodeStyleDialect, ROLE } from "./dialect.ts";
import type { BuildableDocument, CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { parseCodeStyle } from "./parse.ts";
import { hasMessage, isMisfit, readShape, type Shape, valueOf } from "./read-shape.ts";
import { renderCodeStyle } from "./render.ts";
import { type Setup, setupOf } from "./setup.ts";

/** What code-style errors are sent as; it has no media type of its own. */
export const CODE_STYLE_MEDIA_TYPE = "application/json";

/**
 * Makes the wire error that sends a document.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"entity_not_found","message":"No such user","details":{"entityType":"User","entityId":"12"}}
 * ```
 *
 * The status comes from `init`, else from the catalog, else from the document, else it is 500. A document that breaks
 * the strict schema is mended as rendering would write it: a code made of the status, members of the wrong type kept in
 * the reserved member. Header lines are cleaned. Never throws.
 */
export function buildCodeStyle(document: CodeStyleDocument, init: BuildInit): WireError;
export function buildCodeStyle<const D extends CodeStyleDialect, C extends Catalog>(
  document: BuildableDocument<D, C>,
  init: Partial<BuildInit> | undefined,
  options: CodeStyleOptions<D, C> & { readonly catalog: C },
): WireError;
export function buildCodeStyle(
  document: CodeStyleDocument,
  init?: Partial<BuildInit>,
  options?: CodeStyleOptions,
): WireError;
export function buildCodeStyle(
  document: CodeStyleDocument,
  init: Partial<BuildInit> = {},
  options?: CodeStyleOptions,
): WireError {
  const setup = setupOf(options);
  const plain = toJsonValue(document, [], []);
  const shape = readShape(plain, setup.spelling);
  const status = statusOf(init.status, shape, setup);
  const body =
    isJsonObject(plain) && shape && isStrict(shape, setup) ? plain : mend(plain, status, options);
  return {
    status,
    headers: { "content-type": CODE_STYLE_MEDIA_TYPE, ...cleanHeaders(init.headers) },
    body,
  };
}

function statusOf(given: number | undefined, shape: Shape | undefined, { catalog }: Setup): number {
  if (given !== undefined) return readStatus(given) ?? 500;
  if (!shape) return 500;
  const entry = catalogEntry(catalog, String(valueOf(shape, ROLE.code)));
  return entry?.status ?? readStatus(valueOf(shape, ROLE.status)) ?? 500;
}

function isStrict(shape: Shape, { spelling }: Setup): boolean {
  const isSetAside = (name: string): boolean => isMisfit(shape, spelling, name);
  return (
    typeof valueOf(shape, ROLE.code) === "string" &&
    hasMessage(shape, spelling) &&
    !Object.keys(shape.inner).some(isSetAside) &&
    !Object.keys(shape.outer ?? {}).some(isSetAside)
  );
}

function mend(
  plain: unknown,
  status: number,
  options: CodeStyleOptions | undefined,
): CodeStyleDocument {
  const members: JsonObject = isJsonObject(plain)
    ? plain
    : plain === undefined
      ? {}
      : { value: plain };
  const wire = { status: Math.max(status, 400), headers: {}, body: members };
  const read = parseCodeStyle(wire, options);
  if (read.ok) return renderCodeStyle(read.error, members, options).document;
  // Without a code there is no such error, but a message is one all the same.
  const { [setupOf(options).spelling.written[ROLE.message] ?? ""]: message, ...rest } = members;
  const error: ApiError = {
    format: "code-style",
    status: wire.status,
    ...(typeof message === "string" ? { message, extensions: rest } : { extensions: members }),
    issues: [],
    retry: adviseRetry(wire),
    challenges: [],
  };
  return renderCodeStyle(error, undefined, options).document;
}
