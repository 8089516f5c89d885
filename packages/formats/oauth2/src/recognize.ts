import {
  type CatalogEntry,
  catalogEntry,
  isErrorStatus,
  type JsonObject,
  mediaTypeEssence,
  ownMember,
  parseChallenges,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import { isBody } from "./carrier.ts";
import { isKnownCode } from "./codes.ts";
import type { OAuth2Options } from "./document.ts";
import { isCode } from "./grammar.ts";
import { oauthChallenge } from "./oauth-challenge.ts";
import { isForm } from "./parse.ts";
import { readParams } from "./read-params.ts";
import { readRedirect } from "./read-redirect.ts";

const NOTHING: Recognition = { score: 0, evidence: [] };

/** Members of other formats that have the message, or a code, beside an `error`. */
const FOREIGN =
  /^(?:code|detail|details|message|msg|reason|statusCode|title|type|jsonrpc|jsonapi)$/;
/**
 * A resource or a result that tells of another error than that of this response; what OAuth's endpoints answer with (tokens,
 * introspection, user info, device authorization, pushed requests, registration) is no error at all.
 */
const RESOURCE =
  /^(?:(?:access|id|refresh)_token|active|sub|(?:device|user)_code|request_uri|client_id|id|uuid|name|data|results?|items|object|kind|state|status|created(?:_?at)?|updated_?at)$/i;
/** Members that go with a code which comes alone on a success, as in Slack's `ok`; beside any other it is that of a record. */
const COMPANION =
  /^(?:error(?:_\w+)?|suberror|interval|scope|state|iss|claims|timestamp|ok|success|(?:trace|correlation|request|log)_id|apiError)$/;
/** An authorization response goes to an absolute URI: RFC 6749 section 3.1.2. */
const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Says how well a wire error fits: 0.95 with a code of the catalog, 0.9 with a code and a description or URI, or with a
 * challenge that has a code, 0.6 with a registered code alone, 0.3 where another format's member stands beside it.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"error":"invalid_grant","error_description":"The authorization code has expired"}
 * ```
 *
 * Prose and reason phrases in `error` score 0. So does HTTP 2xx without a code that is known or described, or with the
 * members of a record beside it, and HTTP 3xx without one in its `Location`, or with one in a relative `Location` or
 * beside the parameters of a request: that is an application's own page, or a user on the way to an authorization server.
 * Never throws.
 */
export function recognizeOAuth2(wire: WireError, options: OAuth2Options = {}): Recognition {
  try {
    return recognize(wire, options);
  } catch {
    return NOTHING;
  }
}

function recognize(wire: WireError, { catalog }: OAuth2Options): Recognition {
  const { body, headers, status } = wire;
  const entryOf = (code: string): CatalogEntry | undefined => catalogEntry(catalog, code);
  if (status >= 300 && status < 400) {
    const redirect = readRedirect(readHeader(headers, "location"), []);
    if (!redirect) return NOTHING;
    const { params, redirect_uri } = redirect;
    const isRequest = params["redirect_uri"] !== undefined || params["response_type"] !== undefined;
    if (!ABSOLUTE_URI.test(redirect_uri) || isRequest) return NOTHING;
    const isMarked = params["state"] !== undefined || params["iss"] !== undefined;
    return scoreMembers(params, isMarked, entryOf, [`HTTP ${status}`, "an error in Location"]);
  }
  const evidence = [`HTTP ${status}`];
  if (isBody(body)) {
    if (!isErrorStatus(status) && Object.keys(body).some((name) => RESOURCE.test(name)))
      return NOTHING;
    const found = scoreMembers(body, false, entryOf, evidence);
    if (isOfRecord(wire, body, found.score)) return NOTHING;
    const foreign = found.score > 0 ? foreignIn(wire, body, found.score) : undefined;
    return foreign ? { score: 0.3, evidence: [...found.evidence, `but ${foreign}`] } : found;
  }
  if (typeof body === "object" && body !== null && Object.keys(body).length > 0) return NOTHING;
  if (typeof body === "string" && isForm(wire, body)) {
    const params = readParams(body.trim(), []);
    const found = scoreMembers(params, false, entryOf, [...evidence, "a form"]);
    const isSuccess = params["access_token"] !== undefined || isOfRecord(wire, params, found.score);
    if (found.score > 0 && !isSuccess) return found;
  }
  return isErrorStatus(status) ? scoreChallenge(wire, entryOf, evidence) : NOTHING;
}

/** Whether a known code that comes alone on a success is one of several things that are told. */
function isOfRecord({ status }: WireError, members: JsonObject, score: number): boolean {
  return (
    score < 0.9 &&
    !isErrorStatus(status) &&
    !Object.keys(members).every((name) => COMPANION.test(name))
  );
}

type EntryOf = (code: string) => CatalogEntry | undefined;

function scoreMembers(
  members: JsonObject,
  isMarked: boolean,
  entryOf: EntryOf,
  evidence: readonly string[],
): Recognition {
  const code = ownMember(members, "error");
  if (!isCode(code)) return NOTHING;
  const found = [...evidence, `error "${code}"`];
  if (entryOf(code)) return { score: 0.95, evidence: [...found, "which is in the catalog"] };
  const names = ["error_description", "error_uri"].filter((name) => {
    const value = ownMember(members, name);
    return typeof value === "string" && value !== "";
  });
  for (const name of names) found.push(`member "${name}"`);
  if (names.length > 0) return { score: 0.9, evidence: found };
  if (!isKnownCode(code)) return NOTHING;
  return { score: isMarked ? 0.9 : 0.6, evidence: [...found, "which is a known code"] };
}

function foreignIn({ headers }: WireError, body: JsonObject, score: number): string | undefined {
  const mediaType = mediaTypeEssence(readHeader(headers, "content-type"));
  if (/^application\/(?:problem|vnd\.api)\+/.test(mediaType ?? ""))
    return `media type ${mediaType}`;
  // A description is OAuth's own, whatever stands beside it.
  const name = score < 0.9 ? Object.keys(body).find((member) => FOREIGN.test(member)) : undefined;
  return name === undefined ? undefined : `a member "${name}"`;
}

function scoreChallenge(
  { headers }: WireError,
  entryOf: EntryOf,
  evidence: readonly string[],
): Recognition {
  const { challenges } = parseChallenges(readHeader(headers, "www-authenticate"));
  const challenge = oauthChallenge(challenges);
  if (!challenge) return NOTHING;
  const { params, scheme } = challenge;
  const found = [...evidence, `a challenge of scheme ${scheme}`];
  const code = params["error"];
  if (code) {
    found.push(`error "${code}"`);
    return { score: entryOf(code) ? 0.95 : 0.9, evidence: found };
  }
  return { score: params["resource_metadata"] ? 0.9 : 0.6, evidence: found };
}
