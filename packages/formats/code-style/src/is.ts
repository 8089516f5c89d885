import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { readShape } from "./read-shape.ts";
import { setupOf } from "./setup.ts";

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
    return readShape(body, setupOf(options).spelling) !== undefined;
  } catch {
    return false;
  }
}
