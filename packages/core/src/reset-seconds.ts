import { parseRetryAfter, type RetryAfterOptions } from "./retry-after.ts";

/**
 * Reads when a quota is there again, however the server says it: whole seconds from the receipt of the response.
 *
 * ```http
 * X-RateLimit-Reset: 30
 * X-RateLimit-Reset: 1372700873
 * X-RateLimit-Reset: 1372700873000
 * X-RateLimit-Reset: Mon, 01 Jul 2013 17:47:53 GMT
 * X-RateLimit-Reset: 2013-07-01T17:47:53Z
 * ```
 *
 * A number below 1e9 is seconds, below 1e11 seconds since 1970, and above it milliseconds, microseconds or nanoseconds
 * since 1970. A time counts from the `date` of the same response where that is valid, else from `now`, and gives 0
 * where it has passed. Fractions are rounded up. Anything else gives `undefined`. RFC 9110 section 5.6.7, RFC 3339
 * section 5.6.
 */
export function resetSeconds(value: string, options: RetryAfterOptions): number | undefined {
  const text = value.trim();
  // A time from before 2001 has passed as well; the number that it is must not be taken for seconds.
  let at = /^\d{1,20}(?:\.\d+)?$/.test(text) ? Number(text) : Math.max(timeOf(text), 1e12);
  while (at >= 1e11) at = Math.max(at / 1000, 1e9);
  if (at < 1e9) return Math.ceil(at);
  return parseRetryAfter(at >= 1e9 ? new Date(Math.ceil(at) * 1000).toUTCString() : text, options);
}

/** A date and time of RFC 3339 in milliseconds since 1970; `NaN` for anything else. */
function timeOf(text: string): number {
  const match =
    /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(
      text,
    );
  if (!match) return NaN;
  const [, day = "", hour, minute, second, fraction = "", sign = "", hours = 0, minutes = 0] =
    match;
  const date = new Date(day);
  // A day too many is one of the next month, or of none.
  if (!date.toJSON()?.startsWith(day)) return NaN;
  const offset = Number(sign + hours) * 60 + Number(sign + minutes);
  return (
    date.getTime() +
    (Number(hour) * 60 + Number(minute) - offset) * 60_000 +
    Number(second + fraction) * 1000
  );
}
