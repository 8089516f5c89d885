import { isJsonObject, ownMember } from "@api-errors/core";

import type { OAuth2Body, OAuth2Challenges, OAuth2Document, OAuth2Redirect } from "./document.ts";

/** Whether a document is a body in JSON: nothing else has an `error` of its own. */
export function isBody(document: unknown): document is OAuth2Body {
  const code = ownMember(document, "error");
  return typeof code === "string" && code !== "";
}

/** Whether a document is what a `WWW-Authenticate` field holds. */
export function isChallenges(document: unknown): document is OAuth2Challenges {
  return (
    isJsonObject(document) &&
    Array.isArray(ownMember(document, "challenges")) &&
    Object.keys(document).length === 1
  );
}

/** Whether a document is the parts of a `Location`. */
export function isRedirect(document: unknown): document is OAuth2Redirect {
  return (
    isJsonObject(document) &&
    !isBody(document) &&
    typeof ownMember(document, "redirect_uri") === "string" &&
    isJsonObject(ownMember(document, "params"))
  );
}

/** Where an OAuth 2.0 error is in a response. */
export type OAuth2Carrier = "body" | "form" | "challenge" | "redirect";

/**
 * Says where a document came from, and where it goes out: `"body"` is JSON, `"form"` a body in the form of a query,
 * `"challenge"` is `WWW-Authenticate`, and `"redirect"` is `Location`.
 *
 * ```json
 * {"error": "invalid_grant", "error_description": "The code has expired"}
 * ```
 *
 * is a `"body"`, as is whatever is none of the others. Never throws.
 */
export function carrierOf(document: OAuth2Document): OAuth2Carrier {
  if (typeof document === "string") return "form";
  // A document made by hand may throw where it is read: whoever builds it sends what can be read as a body.
  try {
    if (isChallenges(document)) return "challenge";
    return isRedirect(document) ? "redirect" : "body";
  } catch {
    return "body";
  }
}
