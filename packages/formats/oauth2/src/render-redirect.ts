import {
  type ApiError,
  formatRetryAfter,
  type Loss,
  type Rendering,
  setMember,
} from "@api-errors/core";

import type { OAuth2Redirect } from "./document.ts";
import { codeOfStatus } from "./fill.ts";
import { lose } from "./render-challenge.ts";
import { strictText, strictUri } from "./sanitize.ts";

/**
 * Writes a sound error into the `Location` that `like` has, with the `state` and `iss` of the error: what no parameter
 * can say is a loss.
 */
export function renderRedirect(
  error: ApiError,
  like: OAuth2Redirect,
  losses: Loss[],
): Rendering<OAuth2Redirect> {
  const { code, extensions, help, message, status } = error;
  const params: Record<string, string> = {};
  const filled: { member: string; value: unknown; from: "status" }[] = [];
  const put = (
    name: string,
    member: "code" | "message" | "help",
    value: string | undefined,
  ): void => {
    const source = error[member];
    if (value !== undefined) params[name] = value;
    if (source !== undefined && value !== source)
      losses.push({
        path: [member],
        value: source,
        reason: value === undefined ? "no-place" : "altered",
      });
  };
  put("error", "code", strictText(code));
  if (params["error"] === undefined) {
    params["error"] = codeOfStatus(status);
    filled.push({ member: "error", value: params["error"], from: "status" });
  }
  put("error_description", "message", strictText(message));
  put("error_uri", "help", strictUri(help));
  // They say where to, unless the client has parameters of these names.
  const kept = new Set(
    ["redirect_uri", "response_mode"].filter((name) => !Object.hasOwn(like.params, name)),
  );
  for (const name of Object.keys(extensions)) {
    const value = extensions[name];
    if (kept.has(name) || Object.hasOwn(params, name) || typeof value !== "string") continue;
    setMember(params, name, value);
    kept.add(name);
  }
  for (const name of ["state", "iss"])
    if (params[name] === undefined && typeof like.params[name] === "string")
      params[name] = like.params[name];
  lose(error, false, losses, kept);
  error.challenges.forEach((value, index) =>
    losses.push({ path: ["challenges", index], value, reason: "no-place" }),
  );
  const { httpStatus, retry } = error;
  const headers: Record<string, string> = {};
  const wait = retry.afterSeconds === undefined ? undefined : formatRetryAfter(retry.afterSeconds);
  if (wait !== undefined) headers["retry-after"] = wait;
  return {
    document: { redirect_uri: like.redirect_uri, response_mode: like.response_mode, params },
    status: httpStatus !== undefined && /^30[12378]$/.test(`${httpStatus}`) ? httpStatus : 302,
    headers,
    losses,
    filled,
    missing: [],
  };
}
