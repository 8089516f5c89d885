import {
  type ApiError,
  type Challenge,
  type Draft,
  finishRendering,
  isJsonObject,
  type Loss,
  type Rendering,
} from "@api-errors/core";

import type { OAuth2Challenges } from "./document.ts";
import { oauthChallenge } from "./oauth-challenge.ts";
import { NONCE_HEADER } from "./parse.ts";
import { nonceOf, writeRetry } from "./render-body.ts";
import { strictText, strictUri } from "./sanitize.ts";
import { strictChallenge } from "./strict-challenge.ts";

/** Writes a sound error into its challenges, without a body: what no challenge can say is a loss. */
export function renderChallenge(
  error: ApiError,
  like: OAuth2Challenges,
  losses: Loss[],
): Rendering<OAuth2Challenges> {
  const given: Challenge[] = [];
  error.challenges.forEach((challenge: unknown, index) => {
    if (isWritable(challenge)) given.push(challenge);
    else losses.push({ path: ["challenges", index], value: challenge, reason: "no-place" });
  });
  const own = oauthChallenge(given);
  const scheme = own?.scheme ?? oauthChallenge(like.challenges)?.scheme ?? "Bearer";
  const params: Record<string, string> = { ...own?.params };
  const put = (name: string, member: "code" | "message" | "help"): void => {
    const source = error[member];
    if (source === undefined) return;
    const value = name === "error_uri" ? strictUri(source) : strictText(source);
    if (value === undefined) delete params[name];
    else params[name] = value;
    if (value !== source)
      losses.push({
        path: [member],
        value: source,
        reason: value === undefined ? "no-place" : "altered",
      });
  };
  put("error", "code");
  put("error_description", "message");
  put("error_uri", "help");
  const written: Challenge = { scheme, params };
  const challenges = (own ? given : [...given, written]).map((challenge) => {
    if (challenge !== written && !isStrict(challenge))
      losses.push({ path: ["challenges"], value: challenge, reason: "altered" });
    return strictChallenge(challenge === own ? written : challenge);
  });
  const nonce = nonceOf(error);
  lose(error, nonce !== undefined, losses);
  const document: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host: {},
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: () => false,
  };
  const retry = writeRetry(error, draft);
  const rendering = finishRendering(draft, { ...error, challenges, extensions: {}, retry });
  for (const name of ["httpStatus", "retry"] as const)
    if (draft.rest[name] !== undefined)
      losses.push({ path: [name], value: error[name], reason: "no-place" });
  return {
    ...rendering,
    document: { challenges },
    headers: { ...rendering.headers, ...(nonce !== undefined && { [NONCE_HEADER]: nonce }) },
  };
}

function isStrict(challenge: Challenge): boolean {
  return JSON.stringify(strictChallenge(challenge)) === JSON.stringify(challenge);
}

function isWritable(challenge: unknown): challenge is Challenge {
  return (
    isJsonObject(challenge) &&
    typeof challenge["scheme"] === "string" &&
    isJsonObject(challenge["params"])
  );
}

/** Names what has no place outside of a body. */
export function lose(
  error: ApiError,
  hasNonce: boolean,
  losses: Loss[],
  kept: ReadonlySet<string> = new Set(),
): void {
  for (const name of ["declaredStatus", "details", "id", "title", "type"] as const)
    if (error[name] !== undefined)
      losses.push({ path: [name], value: error[name], reason: "no-place" });
  error.issues.forEach((value, index) =>
    losses.push({ path: ["issues", index], value, reason: "no-place" }),
  );
  for (const name of Object.keys(error.extensions))
    if (!(hasNonce && name === NONCE_HEADER) && !kept.has(name))
      losses.push({
        path: ["extensions", name],
        value: error.extensions[name],
        reason: "no-place",
      });
}
