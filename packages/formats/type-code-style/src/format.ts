import {
  type ApiError,
  buildDocument,
  type BuildInit,
  type ErrorFormat,
  type FormatBase,
  setupOf,
  type WireError,
} from "@api-errors/core";

import { buildTypeCodeStyle, TYPE_CODE_STYLE_MEDIA_TYPE } from "./build.ts";
import type { TypeCatalog, TypeCodeError } from "./catalog.ts";
import type { TypeCodeStyleDialect } from "./dialect.ts";
import type {
  BuildableTypeCodeStyle,
  TypeCodeStyleDocument,
  TypeCodeStyleDocumentOf,
  TypeCodeStyleInitFor,
  TypeCodeStyleOptions,
} from "./document.ts";
import { parseTypeCodeStyle } from "./parse.ts";
import { recognizeTypeCodeStyle } from "./recognize.ts";
import { renderTypeCodeStyle, TYPE_CODE_STYLE_WRITER } from "./render.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/** A type-code-style format narrowed to the dialect and the catalog of one API. */
export interface TypeCodeStyleFormat<
  D,
  C extends TypeCatalog,
  Name extends string = string,
> extends FormatBase<TypeCodeStyleDocumentOf<D, C>, TypeCodeError<C>, Name> {
  /** The catalog gives the status of its types and codes, so `init` may be left out for those. */
  build<const Type extends string, const Code extends string | null = null>(
    document: BuildableTypeCodeStyle<D, C, Type, Code>,
    ...init: TypeCodeStyleInitFor<D, C, Type, Code>
  ): WireError;
}

/**
 * Type-code-style errors in any common spelling, without a catalog: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"type": "invalid_request_error", "code": "parameter_missing", "message": "No amount"}
 * ```
 */
export const typeCodeStyle: ErrorFormat<TypeCodeStyleDocument, ApiError, "type-code-style"> = {
  name: "type-code-style",
  mediaType: TYPE_CODE_STYLE_MEDIA_TYPE,
  recognize: (wire) => recognizeTypeCodeStyle(wire),
  parse: (wire) => parseTypeCodeStyle(wire),
  render: (error, like) => renderTypeCodeStyle(error, like),
  build: (document, init) => buildTypeCodeStyle(document, init),
};

/**
 * Joins the dialect and the catalog of one API to a format whose types know both.
 *
 * ```http
 * HTTP/1.1 409 Conflict
 *
 * {"statusCode":409,"type":"invalid_request_error","code":"name_conflict","requestId":"…"}
 * ```
 *
 * `error.type` and `error.code` narrow `error.details`; building refuses at compile time what the catalog does not allow,
 * such as a code of another type, and takes the status from it. What is outside the catalog passes as it is.
 */
export function createTypeCodeStyleFormat<
  const D extends TypeCodeStyleDialect = {},
  const C extends TypeCatalog = {},
  const Name extends string = string,
>(options: TypeCodeStyleOptions<D, C> & { readonly name?: Name }): TypeCodeStyleFormat<D, C, Name>;
export function createTypeCodeStyleFormat(options: TypeCodeStyleOptions): object {
  const format: ErrorFormat<TypeCodeStyleDocument> = {
    name: options.name ?? "type-code-style",
    mediaType: TYPE_CODE_STYLE_MEDIA_TYPE,
    recognize: (wire) => recognizeTypeCodeStyle(wire, options),
    parse: (wire) => parseTypeCodeStyle(wire, options),
    render: (error, like) => renderTypeCodeStyle(error, like, options),
    build: (document, init: Partial<BuildInit> | undefined) =>
      buildDocument(
        document,
        init ?? {},
        setupOf(TYPE_CODE_STYLE, options),
        TYPE_CODE_STYLE_WRITER,
      ),
  };
  return format;
}
