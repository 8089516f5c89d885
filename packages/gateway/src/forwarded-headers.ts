import { cleanHeaders, type HeadersLike, readHeader } from "@api-errors/core";

import { withhold, type Withheld, type WithholdOptions } from "./withhold.ts";

/**
 * What travels with an error: what the client needs to act on it, and what identifies it. `WWW-Authenticate` and
 * `Retry-After` are not among them where the error is rendered anew, as they come from the ApiError then.
 */
const TRAVELLING = [
  "accept",
  "accept-patch",
  "accept-post",
  "accept-ranges",
  "access-control-allow-credentials",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "allow",
  "cache-control",
  "cf-ray",
  "content-language",
  "content-range",
  "deprecation",
  "dpop-nonce",
  "link",
  "proxy-authenticate",
  "ratelimit",
  "ratelimit-limit",
  "ratelimit-policy",
  "ratelimit-remaining",
  "ratelimit-reset",
  "request-id",
  "sunset",
  "traceparent",
  "traceresponse",
  "upgrade",
  "vary",
  "x-correlation-id",
  "x-rate-limit-limit",
  "x-rate-limit-remaining",
  "x-rate-limit-reset",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-request-id",
  "x-trace-id",
];

/** What else travels with a body that is sent as it came. */
const WITH_BODY = ["content-type", "date", "retry-after", "www-authenticate"];

/** The upstream's header lines that go to the client, cleaned, and without what is to be withheld. */
export function forwardedHeaders(
  headers: HeadersLike,
  isWithBody: boolean,
  rules: WithholdOptions | false,
  withheld: Withheld[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of isWithBody ? [...TRAVELLING, ...WITH_BODY] : TRAVELLING) {
    const value = readHeader(headers, name);
    if (value !== undefined) found[name] = value;
  }
  const clean = cleanHeaders(found);
  return rules === false ? clean : withhold(clean, rules, withheld, ["headers"]);
}
