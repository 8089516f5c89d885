import type { BuildInit, WireError } from "@api-errors/core";

import { buildDialect, buildWith, errorAround } from "./build-dialect.ts";
import { detectDialect } from "./detect-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";
import type { FieldMapDocument } from "./document.ts";
import { isFieldMap } from "./is.ts";
import { type FieldMapOptions, parseFieldMap } from "./parse.ts";
import { renderFieldMap } from "./render.ts";

/**
 * Makes the wire error that sends a field map, in the dialect that is given or that the document is in.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"brand":["Brand is required."]}
 * ```
 *
 * Without a status it is the one that the dialect is sent with, 400 or 422. What is strictly no field map is mended as rendering would write it. Header lines are cleaned.
 * Never throws.
 */
export function buildFieldMap(
  document: FieldMapDocument,
  init?: Partial<BuildInit>,
  options: FieldMapOptions = {},
): WireError {
  const { dialect } = options;
  if (dialect) return buildDialect(document, init, dialect);
  return buildWith(document, init, dialectOf(document), (plain, status) => {
    if (isFieldMap(plain)) return plain;
    const read = parseFieldMap({ status, headers: {}, body: plain });
    return read.ok
      ? renderFieldMap(read.error, read.document).document
      : renderFieldMap(errorAround(plain, status)).document;
  });
}

function dialectOf(document: FieldMapDocument): FieldMapDialect | undefined {
  try {
    return detectDialect(document)?.dialect;
  } catch {
    // A document made by hand may have getters or be a proxy, and those can throw.
    return undefined;
  }
}
