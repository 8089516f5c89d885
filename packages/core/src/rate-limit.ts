import { readDictionary, readThreeHeaders } from "./rate-limit-headers.ts";
import { readList } from "./rate-limit-list.ts";
import type { RateLimit } from "./rate-limit-policy.ts";
import type { RateLimitSource } from "./rate-limit-source.ts";
import { readXHeaders } from "./rate-limit-x-headers.ts";
import { readHeader } from "./read-header.ts";
import { resetSeconds } from "./reset-seconds.ts";
import { readStructured } from "./structured-field.ts";
import type { HeadersLike } from "./wire-error.ts";

/** What the times in rate limits are counted from. */
export interface RateLimitOptions {
  /** The time of receipt in milliseconds since 1970; the clock's where not given. Counts where there is no `Date`. */
  readonly now?: number | undefined;
}

/**
 * Reads what a response says about rate limits, in whichever of the forms in use it says it.
 *
 * ```http
 * RateLimit-Policy: "burst";q=100;w=60, "daily";q=1000;w=86400
 * RateLimit: "burst";r=50;t=30
 * ```
 *
 * | `kind` | what it looks like | where from |
 * |---|---|---|
 * | `list` | `RateLimit: "burst";r=50;t=30` and `RateLimit-Policy: "burst";q=100;w=60` | draft-ietf-httpapi-ratelimit-headers-08 to -11 |
 * | `dictionary` | `RateLimit: limit=100, remaining=50, reset=30` and `RateLimit-Policy: 100;w=60` | -07 |
 * | `three-headers` | `RateLimit-Limit`, `-Remaining`, `-Reset` and `RateLimit-Policy: 100;w=60` | up to -06 |
 * | `x-headers` | `X-RateLimit-Limit`, `-Remaining`, `-Reset`, or `X-Rate-Limit-…`, also with `-Minute` and the like behind | before any draft |
 *
 * Of several forms in one response the first in this order that says what is left, or when there is more, counts; where
 * none does, the first that says anything. They are never mixed.
 *
 * Malformed means absent: a structured field as a whole, RFC 9651 section 4.2; else the one value. Nothing gives
 * `undefined`. What it says are hints from the time of the response, so they mean nothing in one from a cache.
 */
export function parseRateLimit(
  headers: HeadersLike,
  options: RateLimitOptions = {},
): RateLimit | undefined {
  const header = (name: string): string => readHeader(headers, name) ?? "";
  const receipt = { date: header("date"), now: options.now };
  const source: RateLimitSource = {
    header,
    reset: (text = "") => resetSeconds(text, receipt),
    limits: readStructured(header("ratelimit")) ?? [],
    policies: readStructured(header("ratelimit-policy")) ?? [],
  };
  const forms: readonly (() => RateLimit)[] = [
    () => ({ kind: "list", policies: readList(source) }),
    () => ({ kind: "dictionary", policies: readDictionary(source) }),
    () => ({ kind: "three-headers", policies: readThreeHeaders(source) }),
    () => ({ kind: "x-headers", policies: readXHeaders(source) }),
  ];
  let first: RateLimit | undefined;
  for (const read of forms) {
    const found = read();
    if (found.policies.some((policy) => "remaining" in policy || "resetAfterSeconds" in policy))
      return found;
    if (found.policies.length > 0) first ??= found;
  }
  return first;
}
