import { isBody } from "./carrier.ts";
import type { OAuth2Body } from "./document.ts";
import { isCode } from "./grammar.ts";

/**
 * Whether a body has the shape of an OAuth 2.0 error: an object with a code in `error`, and with text in
 * `error_description` and `error_uri` where they are there.
 *
 * ```json
 * {"error": "invalid_grant"}
 * ```
 *
 * Never throws. It does not ask for the status, and takes any word for a code: `oauth2.recognize` knows better.
 */
export function isOAuth2(body: unknown): body is OAuth2Body {
  try {
    return (
      isBody(body) &&
      isCode(body.error) &&
      [body.error_description, body.error_uri].every(
        (value) => value === undefined || typeof value === "string",
      )
    );
  } catch {
    return false;
  }
}
