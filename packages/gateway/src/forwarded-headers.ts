import { cleanHeaders, type HeadersLike, readHeader } from "@api-errors/core";

import type { Withheld, WithholdOptions } from "./withhold.ts";
import { cleanText } from "./withhold-text.ts";

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

/** What holds words or links; the rest are ids, numbers and names, in which an address would be a coincidence. */
const SEARCHED = ["link", "proxy-authenticate", "www-authenticate"];

/** The upstream's header lines that go to the client, cleaned, and without what is to be withheld. */
export function forwardedHeaders(
  headers: HeadersLike,
  isWithBody: boolean,
  rules: WithholdOptions | false,
  withheld: Withheld[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of namesIn(headers)) {
    if (!travelling().has(name) && !(isWithBody && WITH_BODY.includes(name))) continue;
    const value = readHeader(headers, name);
    if (value !== undefined) found[name] = value;
  }
  const clean = cleanHeaders(found);
  return rules === false ? clean : withoutSecrets(clean, withheld);
}

function withoutSecrets(
  headers: Readonly<Record<string, string>>,
  withheld: Withheld[],
): Readonly<Record<string, string>> {
  const cleaned: Record<string, string> = {};
  for (const name of SEARCHED) {
    const found = cleanText(headers[name] ?? "");
    if (!found) continue;
    withheld.push({ path: ["headers", name], reason: found.reason });
    cleaned[name] = found.text;
  }
  return Object.keys(cleaned).length > 0 ? { ...headers, ...cleaned } : headers;
}

/** The lower-case names of what may be there: headers that cannot be listed are asked for each name. */
function namesIn(headers: HeadersLike): readonly string[] {
  // Callers without types hand in null, or objects that throw when they are read.
  try {
    if (typeof headers.get !== "function")
      return Object.keys(headers).map((name) => name.toLowerCase());
    if (isListed(headers)) return [...headers.keys()];
  } catch {
    return [];
  }
  return [...TRAVELLING, ...WITH_BODY];
}

/** Whether headers can be listed, as `Headers` of any runtime can. */
function isListed(headers: object): headers is { keys(): Iterable<string> } {
  return "keys" in headers && typeof headers.keys === "function";
}

let names: ReadonlySet<string> | undefined;

function travelling(): ReadonlySet<string> {
  return (names ??= new Set(TRAVELLING));
}
