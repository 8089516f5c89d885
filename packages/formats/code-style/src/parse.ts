import {
  type Catalog,
  type CatalogError,
  type ParseResult,
  readDocument,
  setupOf,
  type WireError,
} from "@api-errors/core";

import type { CodeStyleDialect } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleDocumentOf, CodeStyleOptions } from "./document.ts";
import { CODE_STYLE } from "./style.ts";

/**
 * Reads a code-style error, in any common spelling or in the dialect of `options`.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"entity_not_found","message":"No such user","details":{"entityType":"User","entityId":"12"}}
 * ```
 *
 * Without a code it gives `{ ok: false, reason }`. What is missing or of the wrong type is a deviation; nothing is
 * lost: what has no member of its own is in `extensions`. With a catalog, `code` narrows `details`.
 */
export function parseCodeStyle(wire: WireError): ParseResult<CodeStyleDocument>;
export function parseCodeStyle<const D extends CodeStyleDialect, C extends Catalog>(
  wire: WireError,
  options: CodeStyleOptions<D, C> & { readonly catalog: C },
): ParseResult<CodeStyleDocumentOf<D, C>, CatalogError<C>>;
export function parseCodeStyle(
  wire: WireError,
  options?: CodeStyleOptions,
): ParseResult<CodeStyleDocument>;
export function parseCodeStyle(
  wire: WireError,
  options?: CodeStyleOptions,
): ParseResult<CodeStyleDocument> {
  return readDocument(wire, setupOf(CODE_STYLE, options));
}
