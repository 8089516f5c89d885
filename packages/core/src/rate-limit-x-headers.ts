import { durationSeconds } from "./duration-seconds.ts";
import { readHeaders } from "./rate-limit-headers.ts";
import type { XRateLimitPolicy } from "./rate-limit-policy.ts";
import type { RateLimitSource } from "./rate-limit-source.ts";

/** How the names of headers end where there are several limits, and what that says about each. */
const endings: readonly XRateLimitPolicy[] = [
  { name: "second", windowSeconds: 1 },
  { name: "minute", windowSeconds: 60 },
  { name: "hour", windowSeconds: 3600 },
  { name: "day", windowSeconds: 86_400 },
  { name: "month" },
  { name: "year" },
  { name: "requests", unit: "requests" },
  { name: "tokens", unit: "tokens" },
];

/**
 * Reads the headers that were there before any draft, under both spellings; the first that says anything counts.
 *
 * ```http
 * X-RateLimit-Limit: 60
 * X-RateLimit-Remaining: 56
 * X-RateLimit-Reset: 1372700873
 * X-RateLimit-Resource: core
 *
 * X-Rate-Limit-Remaining-Minute: 19
 *
 * X-RateLimit-Remaining-Tokens: 149984
 * X-RateLimit-Reset-Tokens: 6m0s
 * ```
 */
export function readXHeaders({ reset, ...given }: RateLimitSource): XRateLimitPolicy[] {
  const source: RateLimitSource = {
    ...given,
    reset: (text = "") => reset(text) ?? durationSeconds(text),
  };
  for (const prefix of ["x-ratelimit-", "x-rate-limit-"]) {
    const name = source.header(`${prefix}resource`) || source.header(`${prefix}bucket`);
    const found = [
      ...readHeaders(source, prefix, "").map((policy, index) =>
        index > 0 || name === "" ? policy : { name, ...policy },
      ),
      ...endings.flatMap((ending) =>
        readHeaders(source, prefix, `-${ending.name}`).map((policy) => ({ ...ending, ...policy })),
      ),
    ];
    if (found.length > 0) return found;
  }
  return [];
}
