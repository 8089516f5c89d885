import { type BuildInit, type Catalog, isJsonObject, type WireError } from "@api-errors/core";

import { sendBody, statusFor } from "./build-body.ts";
import { sendChallenges } from "./build-challenge.ts";
import { sendRedirect } from "./build-redirect.ts";
import { isChallenges, isRedirect } from "./carrier.ts";
import type { OAuth2Document } from "./document.ts";
import { headersOf } from "./headers-of.ts";
import { readForm } from "./read-form.ts";
import { formText } from "./render-form.ts";

/**
 * Makes the wire error that sends a document in its own carrier: an object as JSON, a text as a form, challenges as
 * `WWW-Authenticate`, a redirect as `Location`.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 * Cache-Control: no-store
 *
 * {"error":"invalid_grant","error_description":"The authorization code has expired"}
 * ```
 *
 * The status comes from `init`, else from the registry. No challenge is added to those that `init` has: for an answer of
 * your own take the function of its carrier, `buildOAuth2Body`, `buildChallenge` or `buildRedirect`. Never throws.
 */
export function buildOAuth2(document: OAuth2Document, init?: Partial<BuildInit>): WireError {
  return sendOAuth2(document, init);
}

/** As `buildOAuth2`, with a catalog that knows the statuses of its codes. */
export function sendOAuth2(
  document: OAuth2Document,
  init: Partial<BuildInit> | undefined,
  catalog?: Catalog,
): WireError {
  try {
    if (typeof document === "string") return sendForm(document, init, catalog);
    if (isChallenges(document)) return sendChallenges(document, init);
    if (isRedirect(document)) return sendRedirect(document, init);
  } catch {
    // A document made by hand may throw where it is read: what can be read of it is a body.
  }
  return sendBody(document, init, catalog);
}

function sendForm(
  text: string,
  init: Partial<BuildInit> | undefined,
  catalog: Catalog | undefined,
): WireError {
  const { body } = sendBody(readForm(text, []), init, catalog);
  const params = new URLSearchParams();
  const members = isJsonObject(body) ? body : {};
  for (const name of Object.keys(members)) {
    params.append(name, formText(members[name]));
  }
  return {
    status: statusFor(params.get("error") ?? undefined, init, catalog),
    headers: headersOf(init, "application/x-www-form-urlencoded"),
    body: params.toString(),
  };
}
