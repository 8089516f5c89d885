import type { WireError } from "@api-errors/core";

import { detectDialect } from "./detect-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { type FieldMapResult, parseDialect } from "./parse-dialect.ts";

/** What `parseFieldMap` and the like may be told. */
export interface FieldMapOptions {
  /** The name of the format in the ApiError; `"field-map"` without it. */
  readonly name?: string;
  /** The dialect that is read and written; without one it is found out. */
  readonly dialect?: FieldMapDialect;
}

/**
 * Reads a field map in whichever dialect it is.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 *
 * {"brand":["Brand is required."],"sku":["SKU must be unique"]}
 * ```
 *
 * gives the issues `{ path: ["brand"], message: "Brand is required." }` and `{ path: ["sku"], … }`. It bundles all dialects;
 * `parseDialect` brings one. What is no field map gives `{ ok: false, reason }`. Never throws.
 */
export function parseFieldMap(wire: WireError, options: FieldMapOptions = {}): FieldMapResult {
  const { name = "field-map" } = options;
  const dialect = options.dialect ?? dialectOf(wire);
  return dialect
    ? parseDialect(wire, dialect, name)
    : { ok: false, reason: "no member holds messages by their fields" };
}

function dialectOf(wire: WireError): FieldMapDialect | undefined {
  try {
    return detectDialect(wire.body)?.dialect;
  } catch {
    // A document made by hand may have getters or be a proxy, and those can throw.
    return undefined;
  }
}
