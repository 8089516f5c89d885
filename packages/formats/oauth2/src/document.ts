import type { Catalog, Challenge } from "@api-errors/core";

/** What every carrier states, under the names that the wire has for it. RFC 6749 section 5.2. */
export interface OAuth2Members {
  readonly error: string;
  readonly error_description?: string;
  readonly error_uri?: string;
}

/**
 * An error body in JSON as servers send it, RFC 6749 section 5.2; further members are extensions.
 *
 * ```json
 * {"error": "invalid_grant", "error_description": "The authorization code has expired"}
 * ```
 */
export interface OAuth2Body extends OAuth2Members {
  readonly [extension: string]: unknown;
}

/**
 * The text of a form-encoded body, as GitHub sends it.
 *
 * ```http
 * error=bad_verification_code&error_description=The+code+has+expired
 * ```
 */
export type OAuth2Form = string;

/**
 * The challenges of a `WWW-Authenticate` field, RFC 6750 section 3; other schemes may stand beside OAuth's.
 *
 * ```http
 * WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token has expired"
 * ```
 */
export interface OAuth2Challenges {
  readonly challenges: readonly Challenge[];
}

/** Which part of the `Location` holds the parameters. */
export type OAuth2ResponseMode = "query" | "fragment";

/**
 * An error in the `Location` of a redirect, RFC 6749 sections 4.1.2.1 and 4.2.2.1.
 *
 * ```http
 * Location: https://client.example.org/cb?error=access_denied&state=xyz
 * ```
 */
export interface OAuth2Redirect {
  /** The `Location` without the parameters. */
  readonly redirect_uri: string;
  readonly response_mode: OAuth2ResponseMode;
  readonly params: Readonly<Record<string, string>>;
}

/** An error in any of the four carriers; the shape tells which one it came in, and goes out in. */
export type OAuth2Document = OAuth2Body | OAuth2Form | OAuth2Challenges | OAuth2Redirect;

/** What a format is made of, or reading is told. */
export interface OAuth2Options<C extends Catalog = Catalog> {
  /** The name of the format object; `"oauth2"` where not given. */
  readonly name?: string;
  /** The codes of one server, with their statuses. */
  readonly catalog?: C;
  /** Seconds between two polls of the token endpoint, as the device authorization response stated it; 5 where not given. */
  readonly interval?: number;
}

/** RFC 6749 section 5.2. */
export const OAUTH2_MEDIA_TYPE = "application/json";
