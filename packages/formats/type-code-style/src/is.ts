import { readShape, setupOf } from "@api-errors/core";

import type { TypeCodeStyleDocument, TypeCodeStyleOptions } from "./document.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/**
 * Whether a body has the shape of a type-code-style error: an object with a category, in any common spelling or in the
 * dialect of `options`, alone or in an envelope.
 *
 * ```json
 * {"error": {"type": "card_error", "code": "card_declined", "message": "The card was declined"}}
 * ```
 *
 * Never throws. It does not ask for the HTTP status, nor for more than the type: `typeCodeStyle.recognize` does.
 */
export function isTypeCodeStyle(
  body: unknown,
  options?: TypeCodeStyleOptions,
): body is TypeCodeStyleDocument {
  try {
    return readShape(body, setupOf(TYPE_CODE_STYLE, options).spelling) !== undefined;
  } catch {
    return false;
  }
}
