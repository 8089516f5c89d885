import { type BuildInit, setMember, type WireError } from "@api-errors/core";

import { sendBody } from "./build-body.ts";
import type { OAuth2Members, OAuth2Redirect, OAuth2ResponseMode } from "./document.ts";
import { codeOfStatus } from "./fill.ts";
import { headersOf } from "./headers-of.ts";
import { strictText, strictUri } from "./sanitize.ts";

/** What an authorization endpoint tells a client through its user's browser, RFC 6749 section 4.1.2.1. */
export interface OAuth2RedirectInput {
  /** The client's registered URI: check it before, or anybody can be sent anywhere. */
  readonly redirect_uri: string;
  /** `"query"` where not given; `"fragment"` for the implicit and hybrid flows, RFC 6749 section 4.2.2.1. */
  readonly response_mode?: OAuth2ResponseMode;
  readonly error: string;
  readonly error_description?: string;
  readonly error_uri?: string;
  /** Required where the request had one. */
  readonly state?: string;
  /** RFC 9207 section 2. */
  readonly iss?: string;
  readonly [parameter: string]: string | undefined;
}

/**
 * Makes the redirect that tells a client what went wrong.
 *
 * ```http
 * HTTP/1.1 302 Found
 * Cache-Control: no-store
 * Location: https://client.example.org/cb?error=access_denied&state=xyz
 * ```
 *
 * The status comes from `init` where it is a redirect, else it is 302. A `redirect_uri` that is no absolute URI, or one
 * that a browser would run (`javascript:`, `data:`), is not redirected to: RFC 6749 section 4.1.2.1 has the server inform
 * the user instead, and so a body with status 400 comes out. Never throws.
 */
export function buildRedirect(input: OAuth2RedirectInput, init?: Partial<BuildInit>): WireError {
  const params: Record<string, string> = {};
  // Callers without types hand in anything, and objects that throw when they are read.
  try {
    for (const [name, value] of Object.entries(input))
      if (name !== "redirect_uri" && name !== "response_mode" && typeof value === "string")
        setMember(params, name, value);
    const { redirect_uri, response_mode = "query" } = input;
    return sendRedirect({ redirect_uri, response_mode, params }, init);
  } catch {
    return sendBody({ error: "invalid_request" }, undefined);
  }
}

/** Sends a redirect whose parameters are in the characters that are allowed. */
export function sendRedirect(
  { redirect_uri, response_mode, params }: OAuth2Redirect,
  init: Partial<BuildInit> | undefined,
): WireError {
  const strict = strictParams(params);
  const uri = strictUri(redirect_uri);
  if (
    uri === undefined ||
    !/^[a-z][a-z0-9+.-]*:./i.test(uri) ||
    /^(?:javascript|data|vbscript|blob|file):/i.test(uri)
  )
    return sendBody(strict, { ...init, status: 400 });
  const status = init?.status;
  const isRedirect = status !== undefined && /^30[12378]$/.test(`${status}`);
  return {
    status: isRedirect ? status : 302,
    headers: { ...headersOf(init), location: locationOf(uri, response_mode, strict) },
    body: undefined,
  };
}

function strictParams(params: Readonly<Record<string, string>>): OAuth2Members {
  const { error, error_description, error_uri, ...others } = params;
  const description = strictText(error_description);
  const uri = strictUri(error_uri);
  return {
    error: strictText(error) ?? codeOfStatus(400),
    ...(description !== undefined && { error_description: description }),
    ...(uri !== undefined && { error_uri: uri }),
    ...others,
  };
}

function locationOf(uri: string, mode: OAuth2ResponseMode, params: OAuth2Members): string {
  const text = new URLSearchParams({ ...params }).toString();
  const hash = uri.indexOf("#");
  const given = hash < 0 ? uri : uri.slice(0, hash);
  const base = mode === "fragment" ? given : withoutParams(given, params);
  if (mode === "fragment") return `${base}#${text}`;
  const separator = !base.includes("?") ? "?" : /[?&]$/.test(base) ? "" : "&";
  return `${base}${separator}${text}${hash < 0 ? "" : uri.slice(hash)}`;
}

/** No parameter may come twice (RFC 6749 section 3.1), and of two a reader takes the first, which is not the answer's. */
function withoutParams(uri: string, params: object): string {
  const mark = uri.indexOf("?") + 1;
  if (mark === 0) return uri;
  const kept = uri
    .slice(mark)
    .split("&")
    .filter(
      (pair) => ![...new URLSearchParams(pair).keys()].some((name) => Object.hasOwn(params, name)),
    );
  return uri.slice(0, mark) + kept.join("&");
}
