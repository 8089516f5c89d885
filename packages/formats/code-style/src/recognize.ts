import {
  hasMessage,
  isErrorStatus,
  memberName,
  memberValue,
  ownMember,
  type Recognition,
  recognizeDocument,
  CODE_ROLE,
  ID_ROLE,
  MESSAGE_ROLE,
  STATUS_ROLE,
  TYPE_ROLE,
  setupOf,
  type Shape,
  type Signs,
  type WireError,
} from "@api-errors/core";

import type { CodeStyleOptions } from "./document.ts";
import { CODE_STYLE } from "./style.ts";

/**
 * Says how well a wire error fits: 0.95 with a code of the catalog, 0.9 with code, message and id, 0.6 with code and
 * message, 0.3 with a code alone or another format's marker, 0 without a code.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 *
 * {"code":"entity_not_unique","message":"…","traceId":"00-49b5…-01"}
 * ```
 *
 * An HTTP 2xx or 3xx scores 0 unless the body marks a failure (`"success": false`, `"status": "error"`, an `error`
 * object with code and message, a code from 400 to 599). Never throws.
 */
export function recognizeCodeStyle(wire: WireError, options?: CodeStyleOptions): Recognition {
  return recognizeDocument(wire, setupOf(CODE_STYLE, options), SIGNS);
}

const SIGNS: Signs = {
  roles: [CODE_ROLE, MESSAGE_ROLE, ID_ROLE],
  scoreOf: (shape, spelling) => {
    if (!hasMessage(shape, spelling)) return 0.3;
    return memberName(shape, ID_ROLE) === undefined ? 0.6 : 0.9;
  },
  failureIn,
  foreignIn: (shape) => {
    const type = memberValue(shape, TYPE_ROLE);
    return typeof type === "string" && type.toLowerCase() !== "error"
      ? "a category beside the code"
      : undefined;
  },
};

/** A resource may well have a code and a message. */
function failureIn(shape: Shape): string | undefined {
  const { inner, outer = inner, envelope } = shape;
  for (const name of ["status", "result", "object"])
    if (ownMember(outer, name) === "error") return `"${name}" is "error"`;
  if (envelope !== undefined) return `"${envelope}" holds a code and a message`;
  const status = memberValue(shape, STATUS_ROLE) ?? memberValue(shape, CODE_ROLE);
  // The record of another response has more to it than its status.
  const isAlone = Object.keys(inner).every((name) => shape.names.includes(name));
  return isAlone && isErrorStatus(Number(status)) ? "the body states an error status" : undefined;
}
