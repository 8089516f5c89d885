import {
  type ApiError,
  type CatalogError,
  type FormatReader,
  parseApi,
  type ParseResult,
  type UnlistedError,
  type WireError,
  withRetry,
} from "@api-errors/core";
import { type JsonApiDocument, parseJsonApi, recognizeJsonApi } from "@api-errors/json-api";
import { type OAuth2Document, parseOAuth2, recognizeOAuth2 } from "@api-errors/oauth2";

import { JSON_API_OPTIONS, OAUTH2_OPTIONS, type ScopeStackCodes } from "./codes.ts";

/** An error as ScopeStack sends it: in JSON:API, or of the token endpoint. */
export type ScopeStackDocument = JsonApiDocument | OAuth2Document;

/** An error of ScopeStack; only those of the token endpoint have a code. */
export type ScopeStackError = CatalogError<ScopeStackCodes>;

/** Where the JSON:API format has the reserved member. */
export const JSON_API_HOST = "meta";

type Reader<Document, E extends ApiError> = FormatReader<Document, E>;

const READERS: readonly [
  Reader<JsonApiDocument, UnlistedError>,
  Reader<OAuth2Document, ScopeStackError>,
] = [
  {
    recognize: (wire) => recognizeJsonApi(wire, JSON_API_OPTIONS),
    parse: (wire) => parseJsonApi(wire, JSON_API_OPTIONS),
    host: JSON_API_HOST,
  },
  {
    recognize: (wire) => recognizeOAuth2(wire, OAUTH2_OPTIONS),
    parse: (wire) => parseOAuth2(wire, OAUTH2_OPTIONS),
  },
];

/**
 * Reads an error of ScopeStack, in JSON:API or as the token endpoint sends it: the shape tells, not the host.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Entity
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"422","title":"Unprocessable Entity","detail":"Name can't be blank"}]}
 * ```
 * ```http
 * HTTP/1.1 400 Bad Request
 *
 * {"error":"invalid_grant","error_description":"The provided authorization grant is invalid, …"}
 * ```
 *
 * Every error status gives an error: where the body is neither, as with a 504, `document` is `undefined`. A success gives
 * `{ ok: false, reason }`. Never throws.
 */
export function parseScopeStack(
  wire: WireError,
): ParseResult<ScopeStackDocument | undefined, ScopeStackError> {
  return parseApi<ScopeStackDocument, ScopeStackError, ScopeStackError>(
    wire,
    READERS,
    scopeStackQuirk,
  );
}

/**
 * A 403 may come of an expired token: the page says to refresh the token first. One that OAuth gives a code says what it is
 * itself.
 */
export function scopeStackQuirk<E extends ScopeStackError>(error: E): E {
  const { code, retry, status } = error;
  return status === 403 && code === undefined && retry.when === "never"
    ? withRetry(error, { when: "after-authentication" })
    : error;
}
