import {
  type ApiError,
  fill,
  type Pen,
  reasonPhrase,
  type Rendering,
  CODE_ROLE,
  setupOf,
  writeDocument,
  writeMessage,
  type Writer,
} from "@api-errors/core";

import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { CODE_STYLE } from "./style.ts";

/**
 * Writes an ApiError as a code-style document.
 *
 * ```json
 * {"code": "not_found", "message": "No such user", "traceId": "req-1", "errors": [{"path": ["id"], "message": "…"}]}
 * ```
 *
 * `like` gives the spelling. Conventional members beside the required two: `traceId`, `status` (what the source's body
 * stated), `type`, `title`, `help`, `details`, `errors`. A missing code is made of the status (`not_found`), a missing
 * message of the title or the status; both are in `filled`. Never throws.
 */
export function renderCodeStyle(
  error: ApiError,
  like?: CodeStyleDocument,
  options?: CodeStyleOptions,
): Rendering<CodeStyleDocument> {
  return writeDocument(error, like, setupOf(CODE_STYLE, options), CODE_STYLE_WRITER);
}

/** Writes code and message, and makes them up where the error has none: without them there is no such document. */
export const CODE_STYLE_WRITER: Writer = { writeRequired };

function writeRequired(error: ApiError, pen: Pen): void {
  const { draft, write } = pen;
  const phrase = reasonPhrase(error.status);
  if (error.code) {
    if (write(CODE_ROLE, error.code) === undefined) draft.rest.code = error.code;
  } else {
    const value = phrase.toLowerCase().replace(/[^a-z0-9]+/g, "_");
    fill(draft, write(CODE_ROLE, value), value, "status", "code");
    if (error.code === "") draft.rest.code = "";
  }
  writeMessage(error, pen, phrase);
}
