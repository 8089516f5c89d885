import { isJsonObject, type JsonObject } from "./json-object.ts";
import { foldName } from "./name-table.ts";

/**
 * Finds how long a body asks to wait, in seconds: `retry_after`, `retryAfterMs` and the like among the members, in an
 * object that one of them is, or in `nested`, and the `retryDelay` of a `google.rpc.RetryInfo` in a list.
 *
 * ```json
 * {"code": "RATE_LIMIT_HIT", "msg": "Over the limit", "retry-after": 28.7}
 * ```
 * ```json
 * {"ok": false, "error_code": 429, "description": "…", "parameters": {"retry_after": 14}}
 * ```
 *
 * A value that is negative, not finite or no number gives `undefined`.
 */
export function bodyWait(
  members: Readonly<Record<string, unknown>>,
  nested?: unknown,
): number | undefined {
  const own = waitIn(members);
  if (own !== undefined) return own;
  const places: readonly unknown[] = Array.isArray(nested) ? nested : [nested];
  return firstWait(places) ?? firstWait(Object.values(members));
}

function firstWait(places: readonly unknown[]): number | undefined {
  for (const place of places) {
    const seconds = isJsonObject(place) ? waitIn(place) : undefined;
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}

function waitIn(members: JsonObject): number | undefined {
  for (const name of Object.keys(members)) {
    // An "r", in whichever case: everything else need not be folded.
    if ((name.charCodeAt(0) | 32) !== 114) continue;
    const unit = /^retry(?:after(?:sec(?:ond)?s?|(ms|milliseconds))?|delay)$/.exec(foldName(name));
    const seconds = unit ? amount(members[name]) : undefined;
    if (seconds !== undefined) return unit?.[1] ? seconds / 1000 : seconds;
  }
  return undefined;
}

function amount(value: unknown): number | undefined {
  // A protobuf Duration in JSON is decimal seconds and an "s".
  const seconds =
    typeof value === "string" && /^\d{1,12}(?:\.\d{1,9})?s?$/.test(value)
      ? parseFloat(value)
      : value;
  return typeof seconds === "number" && seconds >= 0 && seconds < Infinity ? seconds : undefined;
}
