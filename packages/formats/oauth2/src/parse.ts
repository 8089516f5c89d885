import {
  type ApiError,
  assembleError,
  type Catalog,
  type CatalogError,
  type Deviation,
  judgeBy,
  type JsonObject,
  mediaTypeEssence,
  type Mutable,
  ownMember,
  type ParseResult,
  readHeader,
  type Reading,
  SLOT,
  type WireError,
} from "@api-errors/core";

import { isBody } from "./carrier.ts";
import type { OAuth2Document, OAuth2Options } from "./document.ts";
import { isUri } from "./grammar.ts";
import { oauthChallenge } from "./oauth-challenge.ts";
import { readMembersOf } from "./read-body.ts";
import { readForm } from "./read-form.ts";
import { readRedirect } from "./read-redirect.ts";
import { adviseByCode, statusOf } from "./rules.ts";

/** RFC 9449 section 8. */
export const NONCE_HEADER = "dpop-nonce";

/**
 * Reads an OAuth 2.0 error from where it is: a JSON or form-encoded body, `WWW-Authenticate`, or the `Location` of a
 * redirect.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"error":"invalid_grant","error_description":"The authorization code has expired"}
 * ```
 * ```http
 * HTTP/1.1 401 Unauthorized
 * WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token has expired"
 * ```
 * ```http
 * HTTP/1.1 302 Found
 * Location: https://client.example.org/cb?error=access_denied&state=xyz
 * ```
 *
 * `error`, `error_description` and `error_uri` are the ApiError's `code`, `message` and `help`; everything else is in
 * `extensions`, or in `challenges`. A JSON body counts before a challenge, whatever it holds; one that is empty, text or a
 * page yields to it. Where there is no error in any of the four, it gives `{ ok: false }`. RFC 6749 sections 4.1.2.1,
 * 4.2.2.1 and 5.2, RFC 6750 section 3.
 */
export function parseOAuth2(wire: WireError): ParseResult<OAuth2Document>;
export function parseOAuth2<const C extends Catalog>(
  wire: WireError,
  options: OAuth2Options<C> & { readonly catalog: C },
): ParseResult<OAuth2Document, CatalogError<C>>;
export function parseOAuth2(wire: WireError, options?: OAuth2Options): ParseResult<OAuth2Document>;
export function parseOAuth2(
  wire: WireError,
  options: OAuth2Options = {},
): ParseResult<OAuth2Document> {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, options);
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read(wire: WireError, options: OAuth2Options): ParseResult<OAuth2Document> {
  const { body, status } = wire;
  const redirected = status >= 300 && status < 400 ? readLocation(wire, options) : undefined;
  if (redirected) return redirected;
  const deviations: Deviation[] = [];
  if (isBody(body))
    return finish(wire, body, body, readMembersOf(body, deviations), deviations, options);
  if (typeof body === "object" && body !== null && Object.keys(body).length > 0)
    return { ok: false, reason: 'expected a member "error" that is text' };
  if (typeof body === "string" && isForm(wire, body)) {
    const form = readForm(body.trim(), deviations);
    if (isBody(form))
      return finish(wire, body, form, readMembersOf(form, deviations), deviations, options);
  }
  return readChallenge(wire, options);
}

function readLocation(
  wire: WireError,
  options: OAuth2Options,
): ParseResult<OAuth2Document> | undefined {
  const deviations: Deviation[] = [];
  const document = readRedirect(readHeader(wire.headers, "location"), deviations);
  if (!document?.params["error"]) return undefined;
  const { params } = document;
  const reading = readMembersOf(params, deviations);
  for (const name of ["redirect_uri", "response_mode"] as const)
    if (!Object.hasOwn(params, name)) reading.extensions[name] = document[name];
    else
      deviations.push({
        path: ["headers", "location"],
        message: `has a parameter named ${name}, which hides its own`,
        dropped: document[name],
      });
  return finish(wire, document, params, reading, deviations, options);
}

/** Whether the text of a body is form-encoded, by its label or by its looks. */
export function isForm({ headers }: WireError, body: string): boolean {
  return (
    mediaTypeEssence(readHeader(headers, "content-type")) === "application/x-www-form-urlencoded" ||
    /^(?:[\w.~-]+=[^&\s<>{}]*&)*error=[\w.+%-]+(?:&|$)/.test(body.slice(0, 2000))
  );
}

function readChallenge(wire: WireError, options: OAuth2Options): ParseResult<OAuth2Document> {
  const { body, status } = wire;
  if (status < 400) return { ok: false, reason: "neither the body nor a redirect holds an error" };
  const deviations: Deviation[] = [];
  const reading: Reading = { extensions: {} };
  const error: Mutable<ApiError> = assemble(wire, reading, deviations, options);
  const challenge = oauthChallenge(error.challenges);
  if (!challenge) return { ok: false, reason: "neither the body nor a challenge holds an error" };
  const { error: code, error_description, error_uri } = challenge.params;
  if (code) error.code = code;
  if (error_uri) error.help = error_uri;
  // A line of text says what happened; a page does not, and neither does a value of JSON.
  const line = typeof body === "string" && /^[^<{[\n][^\n]{0,499}$/.test(body.trim());
  if (error_description) error.message = error_description;
  else if (line) error.message = body.trim();
  if ((error_description || !line) && isSomething(body))
    deviations.push({ path: [], message: "stands beside a challenge", dropped: body });
  complete(wire, error, false, options);
  return { ok: true, document: { challenges: error.challenges }, error, deviations };
}

/** Whether a body holds what would be lost; only objects and lists that are empty come this far. */
function isSomething(body: unknown): boolean {
  return body !== "" && body !== undefined && typeof body !== "object";
}

function finish(
  wire: WireError,
  document: OAuth2Document,
  members: JsonObject,
  reading: Reading,
  deviations: Deviation[],
  options: OAuth2Options,
): ParseResult<OAuth2Document> {
  const error = assemble(wire, reading, deviations, options);
  const isRetryStated =
    ownMember(ownMember(members, SLOT), "retry") !== undefined &&
    !Object.hasOwn(error.extensions, SLOT);
  complete(wire, error, isRetryStated, options);
  return { ok: true, document, error, deviations };
}

function assemble(
  wire: WireError,
  reading: Reading,
  deviations: Deviation[],
  { name = "oauth2", catalog }: OAuth2Options,
): Mutable<ApiError> {
  return assembleError(wire, reading, deviations, {
    format: name,
    defaultStatus: statusOf(reading.code),
    judge: judgeBy(catalog),
  });
}

/** Adds what the code itself says: when to come again, and with which nonce. */
function complete(
  { headers }: WireError,
  error: Mutable<ApiError>,
  isRetryStated: boolean,
  { interval }: OAuth2Options,
): void {
  const { code, extensions, retry, status } = error;
  if (code === undefined) return;
  if (!isRetryStated)
    error.retry = adviseByCode(code, status, retry, extensions, interval) ?? retry;
  if (!code.includes("dpop") || Object.hasOwn(extensions, NONCE_HEADER)) return;
  const nonce = readHeader(headers, NONCE_HEADER);
  if (isUri(nonce)) error.extensions = { ...extensions, [NONCE_HEADER]: nonce };
}
