import type { Challenge } from "@api-errors/core";

/** The authentication schemes of access tokens: RFC 6750, RFC 9449, and OAuth's drafts, which Twitch still speaks. */
const SCHEME = /^(?:bearer|dpop|oauth)$/i;

/**
 * Finds the challenge that says what is wrong: the first of an OAuth scheme with an `error`, else the first of such a
 * scheme, else one of any scheme that names where the resource's metadata are (RFC 9728 section 5.1).
 */
export function oauthChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const own = challenges.filter(({ scheme }) => SCHEME.test(scheme));
  return (
    own.find(({ params }) => params["error"]) ??
    own[0] ??
    challenges.find(({ params }) => params["resource_metadata"])
  );
}
