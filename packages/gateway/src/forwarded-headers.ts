import { cleanHeaders, headerLines, isErrorStatus, type WireError } from "@api-errors/core";

import { ID_HEADERS } from "./id-headers.ts";
import type { Withheld } from "./withhold.ts";
import type { WithholdRules } from "./withhold-options.ts";
import { cleanText } from "./withhold-text.ts";

/** Which upstream headers travel with an error beside the usual ones, and which of those do not. */
export interface HeaderOptions {
  /** Names of further headers that clients get, in any case: `"x-shop-region"`. */
  readonly allow?: readonly string[];
  /** Names of headers that clients do not get: `"link"`. */
  readonly deny?: readonly string[];
}

/** Which headers travel, made ready. */
export interface HeaderRules {
  /** Lower-case names. */
  readonly travelling: ReadonlySet<string>;
  /** What else travels with a body that is sent as it came. */
  readonly withBody: ReadonlySet<string>;
  /** All of them: what headers are asked for that cannot be listed. */
  readonly asked: readonly string[];
  /** What never goes to a client. */
  readonly denied: ReadonlySet<string>;
}

/** What of an upstream's headers goes to the client, and what does not. */
export interface ForwardedHeaders {
  readonly headers: Readonly<Record<string, string>>;
  /** `Set-Cookie` lines, which cannot be joined; only where they are allowed. */
  readonly cookies: readonly string[];
  /** Lower-case names of the headers that stay behind. */
  readonly left: readonly string[];
}

/**
 * What travels with an error: what the client needs to act on it, and what identifies it. `WWW-Authenticate` and
 * `Retry-After` are not among them where the error is rendered anew, as they come from the ApiError then.
 */
const TRAVELLING = `accept accept-patch accept-post accept-ranges access-control-allow-credentials
access-control-allow-headers access-control-allow-methods access-control-allow-origin access-control-expose-headers
access-control-max-age allow cache-control content-language content-range deprecation dpop-nonce link
proxy-authenticate ratelimit ratelimit-limit ratelimit-policy ratelimit-remaining ratelimit-reset sunset upgrade vary
x-rate-limit-limit x-rate-limit-remaining x-rate-limit-reset x-ratelimit-limit x-ratelimit-remaining
x-ratelimit-reset`;

/** What else travels with a body that is sent as it came; an error in a redirect is in its `Location`. */
const WITH_BODY = "content-type date location retry-after www-authenticate";

/** They describe how a body was sent that is sent anew: nobody misses them. RFC 9110 sections 7.6.1 and 8. */
const OF_MESSAGE =
  /^(?:connection|content-(?:encoding|length|type)|date|keep-alive|retry-after|te|trailer|transfer-encoding|www-authenticate)$/;

/** What holds words or links; the rest are ids, numbers and names, in which an address would be a coincidence. */
const SEARCHED = ["link", "proxy-authenticate", "www-authenticate"];

/** Makes the rules ready, for all the errors of a translator. */
export function headerRules({ allow = [], deny = [] }: HeaderOptions = {}): HeaderRules {
  const denied = new Set(deny.map((name) => name.toLowerCase()));
  const only = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => name.toLowerCase()).filter((name) => !denied.has(name)));
  const travelling = only([
    ...TRAVELLING.split(/\s/),
    ...ID_HEADERS,
    ...allow.filter((name) => !OF_MESSAGE.test(name.toLowerCase())),
  ]);
  const withBody = only(WITH_BODY.split(" "));
  return { travelling, withBody, asked: [...travelling, ...withBody], denied };
}

/** The upstream's header lines that go to the client, cleaned, and without what is to be withheld. */
export function forwardedHeaders(
  { headers: received, status }: WireError,
  isWithBody: boolean,
  { travelling, withBody, asked }: HeaderRules,
  rules: WithholdRules | undefined,
  withheld: Withheld[],
): ForwardedHeaders {
  const found: Record<string, string> = {};
  const cookies: string[] = [];
  const left: string[] = [];
  for (const [spelled, value] of headerLines(received, asked)) {
    const name = spelled.toLowerCase();
    if (travelling.has(name) || (isWithBody && withBody.has(name))) {
      if (name === "set-cookie") cookies.push(value);
      else found[name] = Object.hasOwn(found, name) ? `${found[name]}, ${value}` : value;
    } else if (!OF_MESSAGE.test(name)) left.push(name);
  }
  const clean = cleanHeaders(found);
  return {
    headers: rules ? withoutSecrets(clean, isErrorStatus(status), rules, withheld) : clean,
    cookies,
    // A name may come on several lines.
    left: left.length > 1 ? [...new Set(left)] : left,
  };
}

function withoutSecrets(
  headers: Readonly<Record<string, string>>,
  isError: boolean,
  { usual, own }: WithholdRules,
  withheld: Withheld[],
): Readonly<Record<string, string>> {
  let cleaned: Record<string, string> | undefined;
  // Where a redirect goes is the client's own affair: to the local server of a tool that signs in, for instance.
  for (const name of isError ? [...SEARCHED, "location"] : SEARCHED) {
    const value = headers[name];
    const found = value === undefined ? value : cleanText(value, false, usual, own);
    if (!found) continue;
    withheld.push({ path: ["headers", name], reason: found.reason });
    (cleaned ??= { ...headers })[name] = found.text;
  }
  // What was found behind escapes comes without them: the ends of lines among them.
  return cleaned ? cleanHeaders(cleaned) : headers;
}
