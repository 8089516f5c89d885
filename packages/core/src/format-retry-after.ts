import { wholeSeconds } from "./whole-seconds.ts";

/**
 * Writes a `Retry-After` field: whole seconds, rounded up.
 *
 * ```http
 * Retry-After: 120
 * ```
 *
 * What is negative, not finite or above `Number.MAX_SAFE_INTEGER` gives `undefined`. RFC 9110 section 10.2.3.
 */
export function formatRetryAfter(seconds: number): string | undefined {
  return wholeSeconds(seconds)?.toString();
}
