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
  let at = NaN;
  if (/^\d{1,20}(?:\.\d+)?$/.test(text)) at = Number(text);
  else if (
    /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    // Some engines read 30 February as 1 March.
    new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10))
  )
    // A time from before 2001 has passed as well; the number that it is must not be taken for seconds.
    at = Math.max(Date.parse(text), 1e12);
  while (at >= 1e11) at /= 1000;
  if (at < 1e9) return Math.ceil(at);
  return parseRetryAfter(at >= 1e9 ? new Date(Math.ceil(at) * 1000).toUTCString() : text, options);
}
