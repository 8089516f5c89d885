import { type ApiError, type Loss, type Rendering, soundError } from "@api-errors/core";

import { isBody, isChallenges, isRedirect } from "./carrier.ts";
import type { OAuth2Document } from "./document.ts";
import { idName } from "./read-body.ts";
import { renderBody } from "./render-body.ts";
import { renderChallenge } from "./render-challenge.ts";
import { renderForm } from "./render-form.ts";
import { renderRedirect } from "./render-redirect.ts";

/**
 * Writes an ApiError as an OAuth 2.0 error: in JSON, or in the carrier that `like` came in.
 *
 * ```json
 * {"error": "invalid_grant", "error_description": "The authorization code has expired"}
 * ```
 *
 * Without `like` an error is never redirected: where to is for the caller to say. Members beside OAuth's three: `trace_id`,
 * `status_code` (what the source's body stated), `details`. What the character set of RFC 6749 cannot hold is replaced, and
 * the original kept in the reserved member. A missing code is made of the status and in `filled`. Challenges and redirects
 * have no reserved member: what they cannot say is in `losses`. Never throws.
 */
export function renderOAuth2(error: ApiError, like?: OAuth2Document): Rendering<OAuth2Document> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const { length } = losses;
  // A document made by hand may throw where it is read; then there is nothing to be like.
  try {
    if (isChallenges(like)) return renderChallenge(sound, like, losses);
    if (isRedirect(like)) return renderRedirect(sound, like, losses);
  } catch {
    losses.length = length;
  }
  const rendering = renderBody(sound, idNameOf(like), losses);
  return typeof like === "string" ? renderForm(rendering) : rendering;
}

function idNameOf(like: unknown): string | undefined {
  try {
    return isBody(like) ? idName(like) : undefined;
  } catch {
    return undefined;
  }
}
