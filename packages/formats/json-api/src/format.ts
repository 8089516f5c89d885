import type {
  ApiError,
  Catalog,
  CatalogError,
  ErrorFormat,
  FormatBase,
  WireError,
} from "@api-errors/core";

import { buildJsonApi, sendJsonApi } from "./build.ts";
import type { BuildableJsonApi, JsonApiInitFor } from "./buildable.ts";
import type { JsonApiDialect, JsonApiOptions } from "./dialect.ts";
import { JSON_API_MEDIA_TYPE, type JsonApiDocument } from "./document.ts";
import { formatJsonApiMediaType } from "./media-type.ts";
import { parseJsonApi } from "./parse.ts";
import { recognizeJsonApi } from "./recognize.ts";
import { renderJsonApi } from "./render.ts";

/** A JSON:API format narrowed to the catalog of one API. */
export interface JsonApiFormat<C extends Catalog, Name extends string = string> extends FormatBase<
  JsonApiDocument,
  CatalogError<C>,
  Name
> {
  /** The catalog gives the status of its codes, so `init` may be left out for those. */
  build<const Codes extends readonly unknown[]>(
    document: BuildableJsonApi<C, Codes>,
    ...init: JsonApiInitFor<C, Codes>
  ): WireError;
}

/**
 * JSON:API error documents, 1.0 and 1.1, without a catalog: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"errors": [{"status": "422", "detail": "is too short", "source": {"pointer": "/data/attributes/name"}}]}
 * ```
 */
export const jsonApi: ErrorFormat<JsonApiDocument, ApiError, "json-api"> = {
  name: "json-api",
  mediaType: JSON_API_MEDIA_TYPE,
  recognize: (wire) => recognizeJsonApi(wire),
  parse: (wire) => parseJsonApi(wire),
  render: (error, like) => renderJsonApi(error, like),
  build: (document, init) => buildJsonApi(document, init),
};

/**
 * Joins the dialect and the catalog of one API to a format whose types know both.
 *
 * ```http
 * HTTP/1.1 409 Conflict
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"409","code":"sold_out","title":"Sold out","meta":{"sku":"A-1"}}]}
 * ```
 *
 * `error.code === "sold_out"` narrows `error.details`, the `meta` of a lone error; building refuses at compile time what
 * the catalog does not allow, and takes the status from it. Codes outside the catalog pass as they are.
 */
export function createJsonApiFormat<
  const D extends JsonApiDialect = {},
  const C extends Catalog = {},
  const Name extends string = string,
>(options: JsonApiOptions<D, C> & { readonly name?: Name }): JsonApiFormat<C, Name>;
export function createJsonApiFormat(options: JsonApiOptions): object {
  const format: ErrorFormat<JsonApiDocument> = {
    name: options.name ?? "json-api",
    mediaType: formatJsonApiMediaType(options.dialect),
    recognize: (wire) => recognizeJsonApi(wire, options),
    parse: (wire) => parseJsonApi(wire, options),
    render: (error, like) => renderJsonApi(error, like, options),
    build: (document, init) => sendJsonApi(document, init, options),
  };
  return format;
}
