import {
  CODE_ROLE,
  ID_ROLE,
  isErrorStatus,
  memberName,
  memberValue,
  MESSAGE_ROLE,
  type Recognition,
  recognizeDocument,
  setupOf,
  type Shape,
  type Signs,
  STATUS_ROLE,
  TITLE_ROLE,
  TYPE_ROLE,
  type WireError,
} from "@api-errors/core";

import type { TypeCodeStyleOptions } from "./document.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/**
 * Says how well a wire error fits: 0.95 with a type and code of the catalog, 0.9 with type, code (or status) and id, 0.6
 * with a type and a code, a status or a message, 0.3 with a type alone or another format's marker, 0 without a type.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 *
 * {"id":"err_20251106055013x71215316","code":404,"type":"ResourceNotFound","message":"No such bot"}
 * ```
 *
 * A `title` or an `instance` without a code makes it a problem document: 0. An HTTP 2xx or 3xx scores 0 unless the body
 * marks a failure (`"success": false`, `"ok": false`, an `error` object with type and message, a numeric code from 400 to
 * 599 beside type, id and message). Never throws.
 */
export function recognizeTypeCodeStyle(
  wire: WireError,
  options?: TypeCodeStyleOptions,
): Recognition {
  return recognizeDocument(wire, setupOf(TYPE_CODE_STYLE, options), SIGNS);
}

const SIGNS: Signs = {
  roles: [TYPE_ROLE, CODE_ROLE, STATUS_ROLE, MESSAGE_ROLE, ID_ROLE],
  scoreOf,
  failureIn,
  foreignIn,
};

/** Whether there is a code that is not the type itself. */
function hasOwnCode(shape: Shape): boolean {
  const code = memberName(shape, CODE_ROLE);
  return code !== undefined && code !== memberName(shape, TYPE_ROLE);
}

function scoreOf(shape: Shape): number {
  const { inner, envelope } = shape;
  const has = (role: number): boolean => memberName(shape, role) !== undefined;
  const isCoded = hasOwnCode(shape);
  const isProblem = has(TITLE_ROLE) || Object.hasOwn(inner, "instance");
  if (isProblem && !isCoded && envelope === undefined) return 0;
  if (!isCoded && !has(MESSAGE_ROLE) && !has(STATUS_ROLE)) return 0.3;
  const isSure = has(ID_ROLE) && (isCoded || (has(CODE_ROLE) && has(STATUS_ROLE)));
  return isSure ? 0.9 : 0.6;
}

/** A resource may well have a type, an id and a message. */
function failureIn(shape: Shape): string | undefined {
  const { envelope } = shape;
  if (memberName(shape, MESSAGE_ROLE) === undefined) return undefined;
  if (envelope !== undefined) return `"${envelope}" holds a type and a message`;
  return memberName(shape, STATUS_ROLE) === "code" &&
    memberName(shape, ID_ROLE) !== undefined &&
    isErrorStatus(memberValue(shape, STATUS_ROLE))
    ? "the code is an error status"
    : undefined;
}

function foreignIn(shape: Shape): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(String(memberValue(shape, TYPE_ROLE))))
    return "the type is a URI";
  // `error_type` alone is a code by another name.
  const name = memberName(shape, TYPE_ROLE) ?? "";
  return shape.envelope === undefined && /[a-z]_?type$/i.test(name) && !hasOwnCode(shape)
    ? `no code beside "${name}"`
    : undefined;
}
