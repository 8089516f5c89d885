import { buildDocument, type BuildInit, setupOf, type WireError } from "@api-errors/core";

import type { TypeCatalog } from "./catalog.ts";
import type { TypeCodeStyleDialect } from "./dialect.ts";
import type {
  BuildableTypeCodeStyle,
  Said,
  TypeCodeStyleDocument,
  TypeCodeStyleInit,
  TypeCodeStyleOptions,
} from "./document.ts";
import { TYPE_CODE_STYLE_WRITER } from "./render.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/** What type-code-style errors are sent as; it has no media type of its own. */
export const TYPE_CODE_STYLE_MEDIA_TYPE = "application/json";

/**
 * Makes the wire error that sends a document.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"statusCode":404,"type":"invalid_request_error","code":"not_found","requestId":"550e8400-e29b-41d4-a716-446655440000"}
 * ```
 *
 * The status comes from `init`, else from the catalog, else from the document, else it is 500. A document that breaks
 * the strict schema is mended as rendering would write it: a type made of the status, members of the wrong type kept in
 * the reserved member. Header lines are cleaned. Never throws.
 */
export function buildTypeCodeStyle(
  document: TypeCodeStyleDocument,
  init?: Partial<BuildInit>,
): WireError;
export function buildTypeCodeStyle<
  const D extends TypeCodeStyleDialect = {},
  const C extends TypeCatalog = {},
  const Doc extends object = {},
>(
  document: Doc &
    BuildableTypeCodeStyle<D, C, Said<D, Doc, "type", string> & string, Said<D, Doc, "code", null>>,
  init: TypeCodeStyleInit<C, Said<D, Doc, "type", string>, Said<D, Doc, "code", null>> | undefined,
  options: TypeCodeStyleOptions<D, C> & { readonly catalog: C },
): WireError;
export function buildTypeCodeStyle(
  document: TypeCodeStyleDocument,
  init: Partial<BuildInit> | undefined,
  options: TypeCodeStyleOptions & { readonly catalog?: never },
): WireError;
export function buildTypeCodeStyle(
  document: TypeCodeStyleDocument,
  init: Partial<BuildInit> = {},
  options?: TypeCodeStyleOptions,
): WireError {
  return buildDocument(document, init, setupOf(TYPE_CODE_STYLE, options), TYPE_CODE_STYLE_WRITER);
}
