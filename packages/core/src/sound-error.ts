import type { ApiError } from "./api-error.ts";
import { isErrorStatus, isStatus } from "./effective-status.ts";
import type { Loss } from "./format.ts";
import { isWhen } from "./is-when.ts";
import { isJsonObject } from "./json-object.ts";
import { toJsonValue } from "./json-value.ts";

const CHECKS: Readonly<Record<keyof ApiError, (value: unknown) => boolean>> = {
  format: isText,
  status: isErrorStatus,
  httpStatus: Number.isFinite,
  declaredStatus: isStatus,
  code: isText,
  type: isText,
  title: isText,
  message: isText,
  id: isText,
  help: isText,
  details: () => true,
  // A list that throws when it is read throws here, and is cleaned.
  issues: (value) => Array.isArray(value) && value.length >= 0,
  retry: (value) => isJsonObject(value) && isWhen(value["when"]),
  challenges: Array.isArray,
  extensions: isJsonObject,
};

/**
 * Gives an ApiError whose members have the types they say, as callers without types may hand in anything.
 *
 * A sound error comes back as it is. Members of the wrong type are left out and added to `losses`; a status that
 * reports no error becomes 500. Whatever is in its details, extensions, retry and challenges is JSON. Never throws.
 */
export function soundError(error: ApiError, losses: Loss[]): ApiError {
  const { length } = losses;
  try {
    return soundMembers(error, losses);
  } catch {
    // A getter or a proxy that throws.
    losses.length = length;
    return soundMembers(toJsonValue(error, [], losses), losses);
  }
}

function soundMembers(error: unknown, losses: Loss[]): ApiError {
  const given: Readonly<Record<string, unknown>> = isJsonObject(error) ? error : {};
  let sound: Record<string, unknown> | undefined;
  for (const name of NAMES) {
    const raw = given[name];
    if (raw === undefined && !Object.hasOwn(DEFAULTS, name)) continue;
    // Issues are cleaned one by one, where they are written.
    const isDeep = typeof raw === "object" ? name !== "issues" : name === "details";
    const value = isDeep && !isEmpty(raw) ? toJsonValue(raw, [name], losses) : raw;
    const isFit = CHECKS[name](value);
    if (isFit && value === raw) continue;
    sound ??= { ...given };
    delete sound[name];
    if (value === undefined) continue;
    if (isFit) sound[name] = value;
    else losses.push({ path: [name], value, reason: name === "status" ? "altered" : "no-place" });
  }
  return sound ? { ...DEFAULTS, ...sound } : (given as unknown as ApiError);
}

const NAMES = /* @__PURE__ */ Object.keys(CHECKS) as readonly (keyof ApiError)[];

/** Most errors have no details, extensions or challenges, and what is empty needs no cleaning. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return (
    isJsonObject(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).length === 0
  );
}

/** What stands in for the members that every ApiError has. */
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
