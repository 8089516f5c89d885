import type { ApiError } from "./api-error.ts";
import { isErrorStatus, readStatus } from "./effective-status.ts";
import type { Loss } from "./format.ts";
import { isJsonObject } from "./json-object.ts";

const CHECKS: Readonly<Record<keyof ApiError, (value: unknown) => boolean>> = {
  format: isText,
  status: isErrorStatus,
  httpStatus: Number.isFinite,
  declaredStatus: (value) => typeof value === "number" && readStatus(value) !== undefined,
  code: isText,
  type: isText,
  title: isText,
  message: isText,
  id: isText,
  help: isText,
  details: () => true,
  issues: Array.isArray,
  retry: (value) => isJsonObject(value) && isText(value["when"]),
  challenges: Array.isArray,
  extensions: isJsonObject,
};

/**
 * Gives an ApiError whose members have the types they say, as callers without types may hand in anything.
 *
 * A sound error comes back as it is. Members of the wrong type are left out and added to `losses`; a status that
 * reports no error becomes 500.
 */
export function soundError(error: ApiError, losses: Loss[]): ApiError {
  const given: Readonly<Record<string, unknown>> = isJsonObject(error) ? error : {};
  let sound: Record<string, unknown> | undefined;
  for (const name of Object.keys(CHECKS) as (keyof ApiError)[]) {
    const value = given[name];
    if (CHECKS[name](value) || (value === undefined && !(name in DEFAULTS))) continue;
    sound ??= { ...given };
    delete sound[name];
    if (value !== undefined)
      losses.push({ path: [name], value, reason: name === "status" ? "altered" : "no-place" });
  }
  return sound ? { ...DEFAULTS, ...sound } : error;
}

const DEFAULTS: ApiError = {
  format: "unknown",
  status: 500,
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}
