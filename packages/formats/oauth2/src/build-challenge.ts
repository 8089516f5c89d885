import {
  type BuildInit,
  type Challenge,
  formatChallenges,
  readStatus,
  setMember,
  type WireError,
} from "@api-errors/core";

import type { OAuth2Challenges } from "./document.ts";
import { headersOf } from "./headers-of.ts";
import { oauthChallenge } from "./oauth-challenge.ts";
import { strictChallenge } from "./strict-challenge.ts";

/** What a resource server says to a request that it refuses, RFC 6750 section 3. */
export interface OAuth2ChallengeInput {
  /** `"Bearer"` where not given. */
  readonly scheme?: string;
  readonly realm?: string;
  /** Absent where the request had no token: RFC 6750 section 3.1. */
  readonly error?: string;
  readonly error_description?: string;
  readonly error_uri?: string;
  /** The scopes that would do, separated by spaces. */
  readonly scope?: string;
  /** RFC 9470 section 3: what would do, best first, separated by spaces. */
  readonly acr_values?: string;
  /** RFC 9470 section 3: seconds since the user signed in. */
  readonly max_age?: number;
  /** RFC 9728 section 5.1. */
  readonly resource_metadata?: string;
  /** RFC 9449 section 7.1: the algorithms of proofs, separated by spaces. */
  readonly algs?: string;
  readonly [parameter: string]: string | number | undefined;
}

/**
 * Makes the wire error of a resource server: `WWW-Authenticate`, and no body.
 *
 * ```http
 * HTTP/1.1 401 Unauthorized
 * Cache-Control: no-store
 * WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token has expired"
 * ```
 *
 * Takes one challenge or several, of any scheme. The status comes from `init`, else from the code: 400 for
 * `invalid_request`, 403 for `insufficient_scope`, else 401. What the character set of RFC 6750 cannot hold is replaced.
 * Never throws.
 */
export function buildChallenge(
  challenge: OAuth2ChallengeInput | readonly OAuth2ChallengeInput[],
  init?: Partial<BuildInit>,
): WireError {
  return sendChallenges({ challenges: listOf(challenge).map(challengeOf) }, init);
}

/** Sends challenges in the characters that are allowed. */
export function sendChallenges(
  { challenges }: OAuth2Challenges,
  init: Partial<BuildInit> | undefined,
): WireError {
  const strict = challenges.map(strictChallenge);
  const text = formatChallenges(strict);
  const status = init?.status ?? statusOfChallenge(oauthChallenge(strict)?.params["error"]);
  return {
    status: readStatus(status) ?? 500,
    headers: { ...headersOf(init), ...(text !== "" && { "www-authenticate": text }) },
    body: undefined,
  };
}

/** RFC 6750 section 3.1; a token endpoint answers some of these codes with 400, a resource server does not. */
function statusOfChallenge(code: string | undefined): number {
  if (code === "invalid_request") return 400;
  return code === "insufficient_scope" ? 403 : 401;
}

/** A copy, as a list made by hand may throw where it is read. */
function listOf(challenge: unknown): readonly unknown[] {
  try {
    return Array.isArray(challenge) ? Array.from<unknown>(challenge) : [challenge];
  } catch {
    return [];
  }
}

function challengeOf(input: unknown): Challenge {
  const params: Record<string, string> = {};
  let scheme = "Bearer";
  // Callers without types hand in anything, and objects that throw when they are read.
  try {
    for (const [name, value] of Object.entries(input ?? {}) as [string, unknown][]) {
      if (name === "scheme") scheme = typeof value === "string" ? value : scheme;
      // The numbers of challenges count something, such as seconds: `max_age`, RFC 9470 section 3.
      else if (typeof value === "string" || (Number.isSafeInteger(value) && Number(value) >= 0))
        setMember(params, name, `${value as string | number}`);
    }
  } catch {
    return { scheme, params };
  }
  return { scheme, params };
}
