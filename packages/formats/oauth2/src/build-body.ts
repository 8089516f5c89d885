import {
  type ApiError,
  type BuildInit,
  type Catalog,
  catalogEntry,
  isErrorStatus,
  isJsonObject,
  type JsonObject,
  ownMember,
  readHeader,
  readStatus,
  toJsonValue,
  type WireError,
} from "@api-errors/core";

import { isBody } from "./carrier.ts";
import { OAUTH2_MEDIA_TYPE, type OAuth2Body } from "./document.ts";
import { isStrictBody } from "./flaws.ts";
import { headersOf } from "./headers-of.ts";
import { parseOAuth2 } from "./parse.ts";
import { renderBody } from "./render-body.ts";
import { statusOf } from "./rules.ts";

/**
 * Makes the wire error of a token endpoint, and of all others that answer in JSON: revocation, introspection, device
 * authorization, pushed authorization requests, registration.
 *
 * ```http
 * HTTP/1.1 401 Unauthorized
 * Content-Type: application/json
 * Cache-Control: no-store
 * WWW-Authenticate: Basic realm="token"
 *
 * {"error":"invalid_client","error_description":"There is no such client"}
 * ```
 *
 * The status comes from `init`, else from the registry: 400 for most codes. An `invalid_client` with 401 gets the
 * challenge that HTTP asks for, of scheme Basic, unless `init` has one. What the character set of RFC 6749 cannot hold is
 * replaced, and the original kept in the reserved member. Header lines are cleaned. Never throws. RFC 6749 section 5.2.
 */
export function buildOAuth2Body(document: OAuth2Body, init?: Partial<BuildInit>): WireError {
  const wire = sendBody(document, init);
  const { body, headers, status } = wire;
  const isChallenged = readHeader(headers, "www-authenticate") !== undefined;
  if (status !== 401 || isChallenged || !isBody(body) || body.error !== "invalid_client")
    return wire;
  return { ...wire, headers: { ...headers, "www-authenticate": 'Basic realm="token"' } };
}

/** Sends a body with the headers that were given, and no challenge of its own making. */
export function sendBody(
  document: unknown,
  init: Partial<BuildInit> | undefined,
  catalog?: Catalog,
): WireError & { readonly headers: Record<string, string> } {
  const plain = toJsonValue(document, [], []);
  const code = isJsonObject(plain) ? ownMember(plain, "error") : undefined;
  const status = statusFor(typeof code === "string" ? code : undefined, init, catalog);
  return {
    status,
    headers: headersOf(init, OAUTH2_MEDIA_TYPE),
    body: isStrictBody(plain) ? plain : mend(plain, status),
  };
}

/** The status to send: the caller's, the catalog's, the registry's. */
export function statusFor(
  code: string | undefined,
  init: Partial<BuildInit> | undefined,
  catalog?: Catalog,
): number {
  if (init?.status !== undefined) return readStatus(init.status) ?? 500;
  return catalogEntry(catalog, code)?.status ?? statusOf(code);
}

/** What is no strict body is written as rendering would write it. */
function mend(plain: unknown, status: number): OAuth2Body {
  const members: JsonObject = isJsonObject(plain)
    ? plain
    : plain === undefined
      ? {}
      : { value: plain };
  const wire = { status: isErrorStatus(status) ? status : 400, headers: {}, body: members };
  const read = isBody(members) ? parseOAuth2(wire) : undefined;
  const error: ApiError = read?.ok
    ? read.error
    : {
        format: "oauth2",
        status: wire.status,
        issues: [],
        retry: { when: "never" },
        challenges: [],
        extensions: members,
      };
  return renderBody(error, undefined, []).document;
}
