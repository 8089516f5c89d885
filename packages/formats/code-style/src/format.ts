import {
  type ApiError,
  buildDocument,
  type Catalog,
  type CatalogError,
  type ErrorFormat,
  type FormatBase,
  setupOf,
  type WireError,
} from "@api-errors/core";

import { buildCodeStyle, CODE_STYLE_MEDIA_TYPE } from "./build.ts";
import type { CodeStyleDialect } from "./dialect.ts";
import type {
  BuildableCodeStyle,
  CodeStyleDocument,
  CodeStyleDocumentOf,
  CodeStyleInitFor,
  CodeStyleOptions,
} from "./document.ts";
import { parseCodeStyle } from "./parse.ts";
import { recognizeCodeStyle } from "./recognize.ts";
import { CODE_STYLE_WRITER, renderCodeStyle } from "./render.ts";
import { CODE_STYLE } from "./style.ts";

/** A code-style format narrowed to the dialect and the catalog of one API. */
export interface CodeStyleFormat<
  D,
  C extends Catalog,
  Name extends string = string,
> extends FormatBase<CodeStyleDocumentOf<D, C>, CatalogError<C>, Name> {
  /** The catalog gives the status of its codes, so `init` may be left out for those. */
  build<const K extends string>(
    document: BuildableCodeStyle<D, C, K>,
    ...init: CodeStyleInitFor<C, K>
  ): WireError;
}

/**
 * Code-style errors in any common spelling, without a catalog: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"code": "not_found", "message": "No such user"}
 * ```
 */
export const codeStyle: ErrorFormat<CodeStyleDocument, ApiError, "code-style"> = {
  name: "code-style",
  mediaType: CODE_STYLE_MEDIA_TYPE,
  recognize: (wire) => recognizeCodeStyle(wire),
  parse: (wire) => parseCodeStyle(wire),
  render: (error, like) => renderCodeStyle(error, like),
  build: (document, init) => buildCodeStyle(document, init),
};

/**
 * Joins the dialect and the catalog of one API to a format whose types know both.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 *
 * {"code":"entity_not_found","message":"…","details":{"entityType":"User","entityId":"12"}}
 * ```
 *
 * `error.code === "entity_not_found"` narrows `error.details`; building refuses at compile time what the catalog does
 * not allow, and takes the status from it. Codes outside the catalog pass as they are.
 */
export function createCodeStyleFormat<
  const D extends CodeStyleDialect = {},
  const C extends Catalog = {},
  const Name extends string = string,
>(options: CodeStyleOptions<D, C> & { readonly name?: Name }): CodeStyleFormat<D, C, Name>;
export function createCodeStyleFormat(options: CodeStyleOptions): ErrorFormat<CodeStyleDocument> {
  return {
    name: options.name ?? "code-style",
    mediaType: CODE_STYLE_MEDIA_TYPE,
    recognize: (wire) => recognizeCodeStyle(wire, options),
    parse: (wire) => parseCodeStyle(wire, options),
    render: (error, like) => renderCodeStyle(error, like, options),
    build: (document, init) =>
      buildDocument(document, init, setupOf(CODE_STYLE, options), CODE_STYLE_WRITER),
  };
}
