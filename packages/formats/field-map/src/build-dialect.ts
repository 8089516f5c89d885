import {
  adviseRetry,
  type ApiError,
  type BuildInit,
  cleanHeaders,
  isJsonObject,
  readStatus,
  toJsonValue,
  type WireError,
} from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
import { isDialect } from "./is-dialect.ts";
import { parseDialect } from "./parse-dialect.ts";
import { renderDialect } from "./render-dialect.ts";

/**
 * Makes the wire error that sends a field map of one dialect.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"brand":["Brand is required."]}
 * ```
 *
 * Without a status it is the one that the dialect is sent with: 422 for most, 400 for others. A document that is not strictly of the dialect is mended as rendering would write it; header
 * lines are cleaned. Never throws.
 */
export function buildDialect(
  document: unknown,
  init: Partial<BuildInit> | undefined,
  dialect: FieldMapDialect,
): WireError {
  return buildWith(document, init, dialect, (plain, status) => {
    if (isDialect(plain, dialect)) return plain;
    const read = parseDialect({ status, headers: {}, body: plain }, dialect);
    return renderDialect(read.ok ? read.error : errorAround(plain, status), dialect).document;
  });
}

/** Makes a wire error of a document that is mended where it has to be. */
export function buildWith(
  document: unknown,
  init: Partial<BuildInit> | undefined,
  dialect: FieldMapDialect | undefined,
  mend: (plain: unknown, status: number) => unknown,
): WireError {
  const status = statusFor(init, dialect);
  return {
    status,
    headers: {
      "content-type": dialect?.mediaType ?? "application/json",
      ...cleanHeaders(init?.headers),
    },
    body: mend(toJsonValue(document, [], []), Math.max(status, 400)),
  };
}

/** The status that is asked for, else the one that the dialect is sent with. */
export function statusFor(
  init: Partial<BuildInit> | undefined,
  dialect: FieldMapDialect | undefined,
): number {
  return readStatus(init?.status ?? dialect?.status ?? 400) ?? 500;
}

/** What is no field map is kept all the same: a text as the message, members beside the fields. */
export function errorAround(plain: unknown, status: number): ApiError {
  const isNone = plain === undefined || typeof plain === "string";
  return {
    format: "unknown",
    status,
    ...(typeof plain === "string" && { message: plain }),
    issues: [],
    retry: adviseRetry({ status }),
    challenges: [],
    extensions: isJsonObject(plain) ? plain : isNone ? {} : { value: plain },
  };
}
