import { type Challenge, setMember } from "@api-errors/core";

import { strictText, strictUri } from "./sanitize.ts";

/** Gives a challenge whose parameters are in the characters that RFC 6750 section 3 allows; no scheme where it is none. */
export function strictChallenge(challenge: Challenge): Challenge {
  const params: Record<string, string> = {};
  // A challenge made by hand may throw where it is read.
  try {
    for (const [name, value] of Object.entries(challenge.params)) {
      const strict = strictParam(name.toLowerCase(), value);
      if (strict !== undefined) setMember(params, name, strict);
    }
    return { ...challenge, params };
  } catch {
    return { scheme: "", params: {} };
  }
}

function strictParam(name: string, value: string): string | undefined {
  if (name === "error_uri" || name === "resource_metadata") return strictUri(value);
  // A realm, and what nobody knows, may be any quoted-string.
  return /^(?:error|error_description|scope|acr_values|algs)$/.test(name)
    ? strictText(value)
    : value;
}
