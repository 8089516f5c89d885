import { findMember } from "./find-member.ts";

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
  return waitIn(members) ?? waitIn(nested) ?? waitIn(Object.values(members));
}

const WAIT = /^retry(?:after(?:sec(?:ond)?s?|ms|milliseconds)?|delay)$/;

function waitIn(place: unknown): number | undefined {
  return findMember(place, WAIT, readWait);
}

function readWait(value: unknown, name: string): number | undefined {
  // A protobuf Duration in JSON is decimal seconds and an "s".
  const amount =
    typeof value === "string" && /^\d{1,12}(?:\.\d{1,9})?s?$/.test(value)
      ? parseFloat(value)
      : value;
  if (typeof amount !== "number" || !(amount >= 0 && amount < Infinity)) return undefined;
  // Only the names of milliseconds have an "m".
  return name.includes("m") ? amount / 1000 : amount;
}
