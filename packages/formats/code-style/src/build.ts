import {
  buildDocument,
  type BuildInit,
  type Catalog,
  setupOf,
  type WireError,
} from "@api-errors/core";

import type { CodeStyleDialect } from "./dialect.ts";
import type {
  BuildableCodeStyle,
  CodeStyleDocument,
  CodeStyleInitFor,
  CodeStyleOptions,
  SaidCode,
} from "./document.ts";
import { CODE_STYLE_WRITER } from "./render.ts";
import { CODE_STYLE } from "./style.ts";

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
export function buildCodeStyle(document: CodeStyleDocument, init?: Partial<BuildInit>): WireError;
export function buildCodeStyle<
  const D extends CodeStyleDialect = {},
  C extends Catalog = {},
  const Doc extends object = {},
>(
  document: Doc & BuildableCodeStyle<D, C, SaidCode<D, Doc>>,
  init: CodeStyleInitFor<C, SaidCode<D, Doc>>[0],
  options: CodeStyleOptions<D, C> & { readonly catalog: C },
): WireError;
export function buildCodeStyle(
  document: CodeStyleDocument,
  init: Partial<BuildInit> | undefined,
  options: CodeStyleOptions & { readonly catalog?: never },
): WireError;
export function buildCodeStyle(
  document: CodeStyleDocument,
  init: Partial<BuildInit> = {},
  options?: CodeStyleOptions,
): WireError {
  return buildDocument(document, init, setupOf(CODE_STYLE, options), CODE_STYLE_WRITER);
}
