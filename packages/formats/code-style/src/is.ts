import { readShape, setupOf } from "@api-errors/core";

import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { CODE_STYLE } from "./style.ts";

/**
 * Whether a body has the shape of a code-style error: an object with a code, in any common spelling or in the dialect
 * of `options`, alone or in an envelope.
 *
 * ```json
 * {"error": {"code": "not_found", "message": "No such user"}}
 * ```
 *
 * Never throws. It does not ask for the HTTP status: `codeStyle.recognize` does.
 */
export function isCodeStyle(body: unknown, options?: CodeStyleOptions): body is CodeStyleDocument {
  try {
    return readShape(body, setupOf(CODE_STYLE, options).spelling) !== undefined;
  } catch {
    return false;
  }
}
