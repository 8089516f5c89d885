import { cleanHeaders, type WireError } from "@api-errors/core";
import { buildJsonApi } from "@api-errors/json-api";
import { buildOAuth2 } from "@api-errors/oauth2";

import { CODE_STATUSES, TITLES } from "./codes.ts";
import { CODE_WORDS } from "./words.ts";

/** What an error in JSON:API is built of beside its status. */
export interface ScopeStackInit {
  /** One error for each; one without a detail where there is none. */
  readonly details?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an error of the token endpoint is built of beside its code. */
export interface ScopeStackTokenInit {
  readonly description?: string;
  /** Another status than that of the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Doorkeeper's sentence for `invalid_grant`, as documented. */
const INVALID_GRANT =
  "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";

/**
 * Makes an error as ScopeStack sends it, for tests and for servers that stand in for the API: of a status in JSON:API, of
 * a code as the token endpoint answers.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Entity
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"422","title":"Unprocessable Entity","detail":"Name can't be blank"}]}
 * ```
 *
 * A 504 has no body, as none is documented. The description is ours where no example shows ScopeStack's.
 */
export function buildScopeStack(
  status: keyof typeof TITLES | 504,
  init?: ScopeStackInit,
): WireError;
export function buildScopeStack(
  code: keyof typeof CODE_STATUSES,
  init?: ScopeStackTokenInit,
): WireError;
export function buildScopeStack(
  kind: string | number,
  init: ScopeStackInit & ScopeStackTokenInit = {},
): WireError {
  return typeof kind === "number" ? buildErrors(kind, init) : buildTokenError(kind, init);
}

function buildErrors(status: number, { details, headers }: ScopeStackInit): WireError {
  if (!isTitled(status)) return { status, headers: cleanHeaders(headers), body: undefined };
  const members = { status: `${status}`, title: TITLES[status] };
  const errors = details?.length ? details.map((detail) => ({ ...members, detail })) : [members];
  return buildJsonApi({ errors }, { status, ...(headers && { headers }) });
}

function buildTokenError(code: string, init: ScopeStackTokenInit): WireError {
  const { status = statusOf(code), headers, description = descriptionOf(code) } = init;
  return buildOAuth2(
    { error: code, error_description: description },
    { status, headers: { "content-type": "application/json; charset=utf-8", ...headers } },
  );
}

function isTitled(status: number): status is keyof typeof TITLES {
  return Object.hasOwn(TITLES, status);
}

function isCode(code: string): code is keyof typeof CODE_STATUSES {
  return Object.hasOwn(CODE_STATUSES, code);
}

function statusOf(code: string): number {
  return isCode(code) ? CODE_STATUSES[code] : 400;
}

function descriptionOf(code: string): string {
  if (code === "invalid_grant") return INVALID_GRANT;
  return isCode(code) ? CODE_WORDS[code].meaning : "The request failed.";
}
