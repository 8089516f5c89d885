import {
  type ApiError,
  CODE_ROLE,
  fill,
  type Identity,
  identityOf,
  isStated,
  type Pen,
  readShape,
  reasonPhrase,
  type Rendering,
  setupOf,
  TYPE_ROLE,
  writeDocument,
  writeMessage,
  type Writer,
} from "@api-errors/core";

import type { TypeCodeStyleDocument, TypeCodeStyleOptions } from "./document.ts";
import { isCategory, TYPE_CODE_STYLE } from "./style.ts";

/**
 * Writes an ApiError as a type-code-style document.
 *
 * ```json
 * {"type": "invalid_request_error", "code": "not_found", "requestId": "req-1", "statusCode": 404}
 * ```
 *
 * `like` gives the spelling. Conventional members beside type and code: `message`, `requestId`, `statusCode` (what the
 * source's body stated), `title`, `help`, `details`, `errors`. A missing type is made of the status (`not_found`); so are
 * a status and a message where the dialect or `like` has them. All are in `filled`. Never throws.
 */
export function renderTypeCodeStyle(
  error: ApiError,
  like?: TypeCodeStyleDocument,
  options?: TypeCodeStyleOptions,
): Rendering<TypeCodeStyleDocument> {
  return writeDocument(error, like, setupOf(TYPE_CODE_STYLE, options), TYPE_CODE_STYLE_WRITER);
}

/** Writes the type, and makes it up where the error has none: without it there is no such document. */
export const TYPE_CODE_STYLE_WRITER: Writer = { writeRequired, settle };

function writeRequired(error: ApiError, pen: Pen): void {
  const { draft, nameOf, write } = pen;
  const { code, message, status, type } = error;
  const phrase = reasonPhrase(status);
  // Where one member is both, the code is what must not be lost.
  const isBoth = nameOf(CODE_ROLE) === nameOf(TYPE_ROLE);
  const found = [isBoth ? code : undefined, type].find(isCategory);
  const value = found ?? phrase.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const name = write(TYPE_ROLE, value);
  if (found === undefined) fill(draft, name, value, "status");
  if (isBoth) write(CODE_ROLE, value);
  else if (code) write(CODE_ROLE, code);
  if (message !== undefined || isStated(pen, "message")) writeMessage(error, pen, phrase);
}

/** Keeps what a reader would not find in the type and the code, and marks what it would find though there is none. */
function settle(error: ApiError, { draft, spelling }: Pen): void {
  const { document, drop, rest } = draft;
  const shape = readShape(document, spelling);
  const found: Identity = shape ? identityOf(shape) : {};
  for (const member of ["code", "type"] as const) {
    const wanted = error[member];
    if (found[member] === wanted) continue;
    if (found[member] !== undefined) drop.push(member);
    if (wanted !== undefined) rest[member] = wanted;
  }
}
