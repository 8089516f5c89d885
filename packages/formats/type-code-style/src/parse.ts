import { type ParseResult, readDocument, setupOf, type WireError } from "@api-errors/core";

import type { TypeCatalog, TypeCodeError } from "./catalog.ts";
import type { TypeCodeStyleDialect } from "./dialect.ts";
import type {
  TypeCodeStyleDocument,
  TypeCodeStyleDocumentOf,
  TypeCodeStyleOptions,
} from "./document.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/**
 * Reads a type-code-style error, in any common spelling or in the dialect of `options`.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"statusCode":404,"type":"invalid_request_error","code":"not_found","requestId":"550e8400-e29b-41d4-a716-446655440000"}
 * ```
 *
 * `type` and `code` are the ApiError's. Where the code is the HTTP status, as in `{"type":"ResourceNotFound","code":404}`,
 * it is the `declaredStatus`, and the type is the code as well; so it is where a type has a message and no code beside it.
 * Without a type it gives `{ ok: false, reason }`. What is of the wrong type is a deviation; nothing is lost: what has no
 * member of its own is in `extensions`. With a catalog, `type` and `code` narrow `details`.
 */
export function parseTypeCodeStyle(wire: WireError): ParseResult<TypeCodeStyleDocument>;
export function parseTypeCodeStyle<
  const D extends TypeCodeStyleDialect = {},
  const C extends TypeCatalog = {},
>(
  wire: WireError,
  options: TypeCodeStyleOptions<D, C> & { readonly catalog: C },
): ParseResult<TypeCodeStyleDocumentOf<D, C>, TypeCodeError<C>>;
export function parseTypeCodeStyle(
  wire: WireError,
  options?: TypeCodeStyleOptions,
): ParseResult<TypeCodeStyleDocument>;
export function parseTypeCodeStyle(wire: WireError, options?: TypeCodeStyleOptions): unknown {
  return readDocument(wire, setupOf(TYPE_CODE_STYLE, options));
}
