import { parseHttpDate } from "./http-date.ts";
import { wholeSeconds } from "./whole-seconds.ts";

/** What a date in `Retry-After` is counted from. */
export interface RetryAfterOptions {
  /** The `Date` of the same response: a time counted from it is right although the clocks differ. */
  readonly date?: string | null | undefined;
  /** The time of receipt in milliseconds since 1970; the clock's where not given. */
  readonly now?: number | undefined;
}

/**
 * Reads a `Retry-After` field: how many seconds after its receipt to come again.
 *
 * ```http
 * Retry-After: 120
 * Retry-After: Fri, 31 Dec 1999 23:59:59 GMT
 * ```
 *
 * A date counts from the response's own `Date` where that is valid, else from `now`, is rounded up to whole seconds,
 * and gives 0 where it has passed. Whatever else there is gives `undefined`: a sign, a decimal, two fields joined as
 * `1, 2`, and more seconds than `Number.MAX_SAFE_INTEGER`. RFC 9110 section 10.2.3.
 */
export function parseRetryAfter(
  value: string | null | undefined,
  options: RetryAfterOptions = {},
): number | undefined {
  if (typeof value !== "string") return undefined;
  const delay = /^[ \t]*(\d+)[ \t]*$/.exec(value);
  if (delay) return wholeSeconds(Number(delay[1]));
  const { date, now } = options;
  const at = parseHttpDate(value, now) ?? NaN;
  return wholeSeconds(Math.max(0, (at - (parseHttpDate(date, now) ?? now ?? Date.now())) / 1000));
}
