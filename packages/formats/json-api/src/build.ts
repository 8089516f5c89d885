import {
  adviseRetry,
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

import type { BuildableJsonApi, JsonApiInitFor } from "./buildable.ts";
import type { JsonApiDialect, JsonApiOptions } from "./dialect.ts";
import { JSON_API_MEDIA_TYPE, type JsonApiDocument } from "./document.ts";
import { isStrict } from "./find-flaws.ts";
import { formatJsonApiMediaType } from "./media-type.ts";
import { parseJsonApi } from "./parse.ts";
import { renderJsonApi } from "./render.ts";
import { statusOf } from "./status-of.ts";

/**
 * Makes the wire error that sends a JSON:API error document.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"422","title":"Invalid Attribute","source":{"pointer":"/data/attributes/title"}}]}
 * ```
 *
 * The status comes from `init`, else from the errors and the catalog by `statusOf`, else it is 500. With a catalog the
 * errors of its codes get their `status`, unless `init` has another than theirs. A document that breaks JSON:API 1.1 is mended as rendering would write it.
 * Header lines are cleaned. Never throws.
 */
export function buildJsonApi(document: JsonApiDocument, init?: Partial<BuildInit>): WireError;
export function buildJsonApi<
  const D extends JsonApiDialect = {},
  C extends Catalog = {},
  const Codes extends readonly unknown[] = readonly unknown[],
>(
  document: BuildableJsonApi<C, Codes>,
  init: JsonApiInitFor<C, Codes>[0],
  options: JsonApiOptions<D, C> & { readonly catalog: C },
): WireError;
export function buildJsonApi(
  document: JsonApiDocument,
  init: Partial<BuildInit> | undefined,
  options: JsonApiOptions & { readonly catalog?: never },
): WireError;
export function buildJsonApi(
  document: unknown,
  init?: Partial<BuildInit>,
  options?: JsonApiOptions,
): WireError {
  return sendJsonApi(document, init, options);
}

/** As `buildJsonApi`, with whatever document and catalog. */
export function sendJsonApi(
  document: unknown,
  init: Partial<BuildInit> = {},
  options: JsonApiOptions = {},
): WireError {
  const given = toJsonValue(document, [], []);
  const filled = withStatuses(given, options.catalog);
  const known = statusIn(filled);
  const status = readStatus(init.status ?? known ?? 500) ?? 500;
  // Who gives another status has an error that says itself what it says, such as one that is translated.
  const plain = status === known ? filled : given;
  return {
    status,
    headers: {
      "content-type": formatJsonApiMediaType(options.dialect),
      ...cleanHeaders(init.headers),
    },
    body: isSound(plain) ? plain : mend(plain, status, options),
  };
}

function statusIn(document: unknown): number | undefined {
  return isJsonObject(document) ? statusOf((document as JsonApiDocument).errors) : undefined;
}

/** Whether a document is strict and says anything. */
function isSound(document: unknown): boolean {
  return isStrict(document) && Array.isArray((document as JsonObject)["errors"]);
}

/** Gives the errors whose code is in the catalog the status that it has there. */
function withStatuses(document: unknown, catalog: Catalog | undefined): unknown {
  if (!catalog || !isJsonObject(document) || !Array.isArray(document["errors"])) return document;
  const errors = document["errors"].map((error: unknown): unknown => {
    if (!isJsonObject(error) || error["status"] !== undefined) return error;
    const { code } = error;
    const entry = typeof code === "string" ? catalogEntry(catalog, code) : undefined;
    return entry ? { ...error, status: `${entry.status}` } : error;
  });
  return { ...document, errors };
}

function mend(plain: unknown, status: number, options: JsonApiOptions): unknown {
  const body: JsonObject = isJsonObject(plain)
    ? plain
    : plain === undefined
      ? {}
      : { value: plain };
  const wire = {
    status: Math.max(status, 400),
    headers: { "content-type": JSON_API_MEDIA_TYPE },
    body,
  };
  const read = parseJsonApi(wire, options);
  const error = read.ok
    ? read.error
    : {
        format: options.name ?? "json-api",
        status: wire.status,
        issues: [],
        retry: adviseRetry(wire),
        challenges: [],
        extensions: body,
      };
  return renderJsonApi(error, undefined, options).document;
}
