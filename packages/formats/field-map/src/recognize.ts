import type { Recognition, WireError } from "@api-errors/core";

import { detectDialect } from "./detect-dialect.ts";
import type { FieldMapOptions } from "./parse.ts";
import { NOTHING, rate, recognizeDialect } from "./recognize-dialect.ts";

/**
 * Says how well a wire error fits: 0.9 for an envelope or entries that only one framework has, 0.6 for a map of message lists
 * on 400, 409 or 422, 0.3 for one on another status, for single texts, and where another format's marker stands beside it.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"brand":["Brand is required."]}
 * ```
 *
 * An HTTP 2xx or 3xx scores 0 unless `success` or `ok` beside the fields is `false`. Never throws.
 */
export function recognizeFieldMap(wire: WireError, options: FieldMapOptions = {}): Recognition {
  if (options.dialect) return recognizeDialect(wire, options.dialect);
  try {
    const found = detectDialect(wire.body);
    return found ? rate(wire, found.dialect, found.score) : NOTHING;
  } catch {
    // A document made by hand may have getters or be a proxy, and those can throw.
    return NOTHING;
  }
}
