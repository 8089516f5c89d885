import { readHeader } from "./read-header.ts";
import { resetSeconds } from "./reset-seconds.ts";
import type { HeadersLike } from "./wire-error.ts";

/**
 * Finds how long the rate limits of an error response ask to wait, in whole seconds from its receipt.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * X-RateLimit-Remaining: 0
 * X-RateLimit-Reset: 1372700873
 * ```
 *
 * The longest wait of the policies with nothing left. A 429 that names none of these gives the shortest wait that it
 * states; 403 and 503, which have other causes too, give `undefined` then, and so does every other status, before any
 * header is looked at. `RateLimit` goes before `RateLimit-Remaining` and `-Reset`, these before `X-RateLimit-…` and
 * `X-Rate-Limit-…`; the first that says when counts. `Retry-After`, which is not looked at, goes before all of them:
 * section 7 of draft-ietf-httpapi-ratelimit-headers-11. `now` is the time of receipt in milliseconds since 1970, for
 * times in a response without `Date`.
 *
 * `parseRateLimit` reads all there is; this is in the bundle of every parser and reads no more than it needs. A
 * malformed field is ignored as a whole, but values of other parameters are not looked into; a `RateLimit` with a
 * backslash in a name is ignored too, as are headers that end with `-Minute` and the like.
 */
export function rateLimitWait(
  status: number,
  headers: HeadersLike,
  now?: number,
): number | undefined {
  if (status !== 429 && status !== 403 && status !== 503) return undefined;
  const header = (name: string): string => readHeader(headers, name) ?? "";
  const options = { date: header("date"), now };
  let spent: number | undefined;
  let shortest: number | undefined;
  const add = (remaining = "", reset = ""): void => {
    const seconds = resetSeconds(reset, options);
    if (seconds === undefined) return;
    if (/^\s*0+\s*(?:[.;]|$)/.test(remaining)) spent = Math.max(seconds, spent ?? seconds);
    else if (status === 429) shortest = Math.min(seconds, shortest ?? seconds);
  };

  // Commas and semicolons in quotes separate nothing.
  const field = header("ratelimit").replace(/"[ !#-[\]-~]*"/g, "s");
  // No other characters, no separator without a name after it, no space but beside separators.
  if (!/[^\s!#-'*+,\--;=?-Z^-z|~]|(?:^|[;,])\s*(?![a-z*\s])|[^;,\s]\s+[^,\s]/i.test(field)) {
    // `limit=100, remaining=0, reset=5` is one policy.
    for (const policy of field.split(/,(?!\s*\w+=)/)) {
      const find = (names: string): string | undefined =>
        RegExp(`(?:^|[;,])\\s*(?:${names})=([^;,]*)`).exec(policy)?.[1];
      add(find("r|a|remaining"), find("t|reset") ?? find("w"));
    }
  }
  for (const prefix of ["ratelimit-", "x-ratelimit-", "x-rate-limit-"]) {
    if ((spent ?? shortest) === undefined) {
      add(header(`${prefix}remaining`), header(`${prefix}reset`));
    }
  }
  return spent ?? shortest;
}
