import type { ApiError, HeadersLike } from "@api-errors/core";
import { scopestack as documented } from "@api-errors/internal-bodies";

/** A response of a specification or a server, and what is to be read from it. */
export interface Vector {
  readonly name: string;
  /** Where it is from. */
  readonly source: string;
  readonly status: number;
  readonly headers?: HeadersLike;
  readonly body?: unknown;
  /** The members that are to be there; `null` for one that is not. */
  readonly error: Partial<Record<keyof ApiError, unknown>>;
  /** What breaks the specification: a member, and what is said of it. */
  readonly deviations?: readonly (readonly [member: string, message: string])[];
  /** What `recognizeOAuth2` gives. */
  readonly score: number;
}

const json = { "content-type": "application/json;charset=UTF-8", "cache-control": "no-store" };
const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const never = { when: "never" };
const authenticate = { when: "after-authentication" };

/** Challenges as `WWW-Authenticate` has them, on a response without a body. */
const challenge = (text: string): Pick<Vector, "headers" | "body"> => ({
  headers: { "WWW-Authenticate": text },
  body: undefined,
});

export const vectors: readonly Vector[] = [
  {
    name: "RFC 6749, token endpoint",
    source: "RFC 6749 section 5.2, the example",
    status: 400,
    headers: { ...json, pragma: "no-cache" },
    body: { error: "invalid_request" },
    error: { code: "invalid_request", message: null, status: 400, retry: never, extensions: {} },
    score: 0.6,
  },
  {
    name: "RFC 6749, authorization endpoint",
    source: "RFC 6749 section 4.1.2.1, the example",
    status: 302,
    headers: { Location: "https://client.example.com/cb?error=access_denied&state=xyz" },
    error: {
      code: "access_denied",
      status: 400,
      httpStatus: 302,
      retry: never,
      extensions: {
        state: "xyz",
        redirect_uri: "https://client.example.com/cb",
        response_mode: "query",
      },
    },
    score: 0.9,
  },
  {
    name: "RFC 6749, implicit grant",
    source: "RFC 6749 section 4.2.2.1, the example",
    status: 302,
    headers: { Location: "https://client.example.com/cb#error=access_denied&state=xyz" },
    error: {
      code: "access_denied",
      httpStatus: 302,
      extensions: {
        state: "xyz",
        redirect_uri: "https://client.example.com/cb",
        response_mode: "fragment",
      },
    },
    score: 0.9,
  },
  {
    name: "RFC 9207, issuer",
    source: "RFC 9207 section 2.2, the parameters of its example of an error",
    status: 302,
    headers: {
      Location:
        "https://client.example/cb?error=access_denied&state=N1zI0&iss=https%3A%2F%2Fhonest.as.example",
    },
    error: {
      code: "access_denied",
      extensions: {
        state: "N1zI0",
        iss: "https://honest.as.example",
        redirect_uri: "https://client.example/cb",
        response_mode: "query",
      },
    },
    score: 0.9,
  },
  {
    name: "RFC 6749, unavailable",
    source: "RFC 6749 section 4.1.2.1: what stands for 503 in a redirect",
    status: 303,
    headers: { location: "https://client.example.com/cb?error=temporarily_unavailable&state=a" },
    error: {
      code: "temporarily_unavailable",
      status: 503,
      httpStatus: 303,
      retry: { when: "idempotent" },
    },
    score: 0.9,
  },
  {
    name: "RFC 6750, no token",
    source: "RFC 6750 section 3, the first example",
    status: 401,
    ...challenge('Bearer realm="example"'),
    error: {
      code: null,
      message: null,
      retry: authenticate,
      challenges: [{ scheme: "Bearer", params: { realm: "example" } }],
    },
    score: 0.6,
  },
  {
    name: "RFC 6750, expired token",
    source: "RFC 6750 section 3, the second example",
    status: 401,
    ...challenge(
      'Bearer realm="example",\r\n error="invalid_token",\r\n error_description="The access token expired"'.replaceAll(
        "\r\n",
        "",
      ),
    ),
    error: { code: "invalid_token", message: "The access token expired", retry: authenticate },
    score: 0.9,
  },
  {
    name: "RFC 6750, scope",
    source: "RFC 6750 section 3.1: insufficient_scope may name the scope",
    status: 403,
    ...challenge('Bearer error="insufficient_scope", scope="openid profile email"'),
    error: {
      code: "insufficient_scope",
      retry: authenticate,
      challenges: [
        {
          scheme: "Bearer",
          params: { error: "insufficient_scope", scope: "openid profile email" },
        },
      ],
    },
    score: 0.9,
  },
  {
    name: "RFC 7009, revocation",
    source: "RFC 7009 section 2.2.1: what the code means; section 5.2 of RFC 6749 has the form",
    status: 400,
    headers: json,
    body: { error: "unsupported_token_type" },
    error: { code: "unsupported_token_type", retry: never },
    score: 0.6,
  },
  {
    name: "RFC 7009, unavailable",
    source: "RFC 7009 section 2.2.1: a 503 may have Retry-After",
    status: 503,
    headers: { ...json, "Retry-After": "120" },
    body: { error: "temporarily_unavailable" },
    error: { status: 503, retry: { when: "always", afterSeconds: 120 } },
    score: 0.6,
  },
  {
    name: "RFC 7591, registration",
    source: "RFC 7591 section 3.2.2, the first example",
    status: 400,
    headers: { ...json, pragma: "no-cache" },
    body: {
      error: "invalid_redirect_uri",
      error_description:
        "The redirection URI http://sketchy.example.com is not allowed by this server.",
    },
    error: {
      code: "invalid_redirect_uri",
      message: "The redirection URI http://sketchy.example.com is not allowed by this server.",
    },
    score: 0.9,
  },
  {
    name: "RFC 8628, pending",
    source: "RFC 8628 section 3.5: keep the interval, 5 seconds where there was none",
    status: 400,
    headers: json,
    body: { error: "authorization_pending" },
    error: { code: "authorization_pending", retry: { when: "always", afterSeconds: 5 } },
    score: 0.6,
  },
  {
    name: "RFC 8628, slow down",
    source: "RFC 8628 section 3.5: 5 seconds more",
    status: 400,
    headers: json,
    body: { error: "slow_down" },
    error: { code: "slow_down", retry: { when: "always", afterSeconds: 10 } },
    score: 0.6,
  },
  {
    name: "RFC 8628, expired",
    source: "RFC 8628 section 3.5: the session is over",
    status: 400,
    headers: json,
    body: { error: "expired_token" },
    error: { code: "expired_token", retry: never },
    score: 0.6,
  },
  {
    name: "RFC 8628, denied",
    source: "RFC 8628 section 3.5",
    status: 400,
    headers: json,
    body: { error: "access_denied" },
    error: { code: "access_denied", retry: never },
    score: 0.6,
  },
  {
    name: "RFC 8707, target",
    source: "RFC 8707 section 2",
    status: 400,
    headers: json,
    body: { error: "invalid_target" },
    error: { code: "invalid_target", retry: never },
    score: 0.6,
  },
  {
    name: "RFC 9126, pushed request",
    source: "RFC 9126 section 2.3, the example",
    status: 400,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-cache, no-store" },
    body: {
      error: "invalid_request",
      error_description: "The redirect_uri is not valid for the given client",
    },
    error: {
      code: "invalid_request",
      message: "The redirect_uri is not valid for the given client",
    },
    score: 0.9,
  },
  {
    name: "RFC 9126, too many",
    source: "RFC 9126 section 2.3: 429 is one of its statuses",
    status: 429,
    headers: { ...json, "retry-after": "9" },
    body: { error: "invalid_request", error_description: "Too many requests" },
    error: { status: 429, retry: { when: "always", afterSeconds: 9 } },
    score: 0.9,
  },
  {
    name: "RFC 9449, no token",
    source: "RFC 9449 section 7.1, the first example",
    status: 401,
    ...challenge('DPoP algs="ES256 PS256"'),
    error: {
      code: null,
      retry: authenticate,
      challenges: [{ scheme: "DPoP", params: { algs: "ES256 PS256" } }],
    },
    score: 0.6,
  },
  {
    name: "RFC 9449, key binding",
    source: "RFC 9449 section 7.1, the second example",
    status: 401,
    ...challenge(
      'DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
    ),
    error: { code: "invalid_token", message: "Invalid DPoP key binding", retry: authenticate },
    score: 0.9,
  },
  {
    name: "RFC 9449, beside bearer tokens",
    source: "RFC 9449 section 7.2, the first example",
    status: 401,
    ...challenge('Bearer, DPoP algs="ES256 PS256"'),
    error: {
      code: null,
      challenges: [
        { scheme: "Bearer", params: {} },
        { scheme: "DPoP", params: { algs: "ES256 PS256" } },
      ],
    },
    score: 0.6,
  },
  {
    name: "RFC 9449, the error of the scheme that was used",
    source: "RFC 9449 section 7.2, the second example",
    status: 401,
    ...challenge(
      'Bearer error="invalid_token", error_description="Invalid token", DPoP algs="ES256 PS256"',
    ),
    error: { code: "invalid_token", message: "Invalid token" },
    score: 0.9,
  },
  {
    name: "RFC 9449, errors in both",
    source: "RFC 9449 section 7.2, the third example",
    status: 400,
    ...challenge(
      'Bearer error="invalid_request", error_description="Multiple methods used to include access token", DPoP algs="ES256 PS256", error="invalid_request", error_description="Multiple methods used to include access token"',
    ),
    error: { code: "invalid_request", message: "Multiple methods used to include access token" },
    score: 0.9,
  },
  {
    name: "RFC 9449, nonce of an authorization server",
    source: "RFC 9449 section 8, the example",
    status: 400,
    headers: { "content-type": "application/json", "DPoP-Nonce": "eyJ7S_zG.eyJH0-Z.HX4w-7v" },
    body: {
      error: "use_dpop_nonce",
      error_description: "Authorization server requires nonce in DPoP proof",
    },
    error: {
      code: "use_dpop_nonce",
      retry: authenticate,
      extensions: { "dpop-nonce": "eyJ7S_zG.eyJH0-Z.HX4w-7v" },
    },
    score: 0.9,
  },
  {
    name: "RFC 9449, nonce of a resource server",
    source: "RFC 9449 section 9, the example",
    status: 401,
    headers: {
      "WWW-Authenticate":
        'DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof"',
      "DPoP-Nonce": "eyJ7S_zG.eyJH0-Z.HX4w-7v",
    },
    error: {
      code: "use_dpop_nonce",
      retry: authenticate,
      extensions: { "dpop-nonce": "eyJ7S_zG.eyJH0-Z.HX4w-7v" },
    },
    score: 0.9,
  },
  {
    name: "RFC 9470, acr_values",
    source: "RFC 9470 section 3, the first example",
    status: 401,
    ...challenge(
      'Bearer error="insufficient_user_authentication",  error_description="A different authentication level is required",  acr_values="myACR"',
    ),
    error: {
      code: "insufficient_user_authentication",
      message: "A different authentication level is required",
      retry: authenticate,
      challenges: [
        {
          scheme: "Bearer",
          params: {
            error: "insufficient_user_authentication",
            error_description: "A different authentication level is required",
            acr_values: "myACR",
          },
        },
      ],
    },
    score: 0.9,
  },
  {
    name: "RFC 9470, max_age",
    source: "RFC 9470 section 3, the second example",
    status: 401,
    ...challenge(
      'Bearer error="insufficient_user_authentication", error_description="More recent authentication is required", max_age="5"',
    ),
    error: {
      code: "insufficient_user_authentication",
      message: "More recent authentication is required",
      retry: authenticate,
    },
    score: 0.9,
  },
  {
    name: "RFC 9728, metadata",
    source: "RFC 9728 section 5.1, the example, which breaks the line after the equals sign",
    status: 401,
    ...challenge(
      'Bearer resource_metadata= "https://resource.example.com/.well-known/oauth-protected-resource"',
    ),
    error: {
      code: null,
      challenges: [
        {
          scheme: "Bearer",
          params: {
            resource_metadata: "https://resource.example.com/.well-known/oauth-protected-resource",
          },
        },
      ],
    },
    score: 0.9,
  },
  {
    name: "OpenID Connect, login required",
    source: "OpenID Connect Core 1.0 section 3.1.2.6, the parameters of its example",
    status: 302,
    headers: {
      Location:
        "https://client.example.org/cb?error=invalid_request&error_description=Unsupported%20response_type%20value&state=af0ifjsldkj",
    },
    error: { code: "invalid_request", message: "Unsupported response_type value" },
    score: 0.9,
  },
  {
    name: "ScopeStack, token",
    source:
      "ScopeStack, API Error Codes: OAuth Token Errors, the example; headers as Doorkeeper sends them",
    status: 400,
    headers: {
      ...json,
      "www-authenticate":
        'Bearer realm="Doorkeeper", error="invalid_grant", error_description="The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client."',
    },
    body: { ...documented.invalidGrant.body },
    error: { code: "invalid_grant", retry: never },
    score: 0.9,
  },
  {
    name: "ScopeStack, user",
    source: "ScopeStack, API Error Codes: a code that old versions of Doorkeeper send",
    status: 400,
    headers: json,
    body: { error: "invalid_resource_owner" },
    error: { code: "invalid_resource_owner", retry: never },
    score: 0.6,
  },
  {
    name: "Doorkeeper, quotes",
    source:
      "Doorkeeper, config/locales/en.yml: insufficient_scope; quotes stay in the body and are _ in the header",
    status: 403,
    headers: {
      ...json,
      "www-authenticate":
        'Bearer realm="Doorkeeper", error="insufficient_scope", error_description="Access to this resource requires scope _admin_."',
    },
    body: {
      error: "insufficient_scope",
      error_description: 'Access to this resource requires scope "admin".',
    },
    error: {
      code: "insufficient_scope",
      message: 'Access to this resource requires scope "admin".',
      retry: authenticate,
    },
    deviations: [["error_description", "has characters that RFC 6749 does not allow"]],
    score: 0.9,
  },
  {
    name: "Entra",
    source: "learn.microsoft.com/entra/identity-platform/reference-error-codes, the example",
    status: 400,
    headers: json,
    body: {
      error: "invalid_scope",
      error_description:
        "AADSTS70011: The provided value for the input parameter 'scope' isn't valid.\r\nTrace ID: 0000aaaa-11bb-cccc-dd22-eeeeee333333\r\nCorrelation ID: aaaa0000-bb11-2222-33cc-444444dddddd\r\nTimestamp: 2016-01-09 02:02:12Z",
      error_codes: [70011],
      timestamp: "2016-01-09 02:02:12Z",
      trace_id: "0000aaaa-11bb-cccc-dd22-eeeeee333333",
      correlation_id: "aaaa0000-bb11-2222-33cc-444444dddddd",
      error_uri: "https://login.microsoftonline.com/error?code=70011",
    },
    error: {
      code: "invalid_scope",
      message:
        "AADSTS70011: The provided value for the input parameter 'scope' isn't valid.\r\nTrace ID: 0000aaaa-11bb-cccc-dd22-eeeeee333333\r\nCorrelation ID: aaaa0000-bb11-2222-33cc-444444dddddd\r\nTimestamp: 2016-01-09 02:02:12Z",
      id: "0000aaaa-11bb-cccc-dd22-eeeeee333333",
      help: "https://login.microsoftonline.com/error?code=70011",
      extensions: {
        error_codes: [70011],
        timestamp: "2016-01-09 02:02:12Z",
        correlation_id: "aaaa0000-bb11-2222-33cc-444444dddddd",
      },
    },
    deviations: [["error_description", "has characters that RFC 6749 does not allow"]],
    score: 0.9,
  },
  {
    name: "Entra, conditional access",
    source:
      "learn.microsoft.com/entra/identity-platform/v2-conditional-access-dev-guide: claims are JSON in a text",
    status: 400,
    headers: json,
    body: {
      error: "interaction_required",
      error_description: "AADSTS50079: More is needed.",
      suberror: "basic_action",
      claims: '{"access_token":{"polids":{"essential":true,"values":["a1"]}}}',
    },
    error: {
      code: "interaction_required",
      retry: authenticate,
      extensions: {
        suberror: "basic_action",
        claims: '{"access_token":{"polids":{"essential":true,"values":["a1"]}}}',
      },
    },
    score: 0.9,
  },
  {
    name: "GitHub, JSON",
    source: "docs.github.com, Troubleshooting OAuth app access token request errors",
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: {
      error: "bad_verification_code",
      error_description: "The code passed is incorrect or expired.",
      error_uri:
        "/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/#bad-verification-code",
    },
    error: {
      code: "bad_verification_code",
      status: 400,
      httpStatus: 200,
      help: "/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/#bad-verification-code",
    },
    score: 0.9,
  },
  {
    name: "GitHub, form",
    source: "docs.github.com: the same, in the form that comes without Accept: application/json",
    status: 200,
    headers: form,
    body: "error=redirect_uri_mismatch&error_description=The+redirect_uri+MUST+match+the+registered+callback+URL+for+this+application.&error_uri=%2Fapps%2Fx",
    error: {
      code: "redirect_uri_mismatch",
      message: "The redirect_uri MUST match the registered callback URL for this application.",
      help: "/apps/x",
      httpStatus: 200,
    },
    score: 0.9,
  },
  {
    name: "GitHub, new interval",
    source: "docs.github.com, Authorizing OAuth apps: slow_down includes the new interval",
    status: 200,
    headers: { "content-type": "application/json" },
    body: { error: "slow_down", error_description: "Too many requests", interval: 15 },
    error: { retry: { when: "always", afterSeconds: 15 }, extensions: { interval: 15 } },
    score: 0.9,
  },
  {
    name: "Auth0",
    source: "auth0.com/docs, multi-factor authentication with the resource owner password grant",
    status: 403,
    headers: json,
    body: {
      error: "mfa_required",
      error_description: "Multifactor authentication required",
      mfa_token: "Fe26.2*a",
    },
    error: { code: "mfa_required", extensions: { mfa_token: "Fe26.2*a" } },
    score: 0.9,
  },
  {
    name: "Okta",
    source: "developer.okta.com/docs/reference/api/oidc, errors",
    status: 401,
    headers: json,
    body: { error: "invalid_client", error_description: "No client credentials found." },
    error: { code: "invalid_client", message: "No client credentials found.", status: 401 },
    score: 0.9,
  },
  {
    name: "Google",
    source: "developers.google.com/identity: reauthentication of Workspace sessions",
    status: 400,
    headers: json,
    body: {
      error: "invalid_grant",
      error_description: "reauth related error",
      error_subtype: "invalid_rapt",
    },
    error: { code: "invalid_grant", extensions: { error_subtype: "invalid_rapt" } },
    score: 0.9,
  },
  {
    name: "Twitch",
    source: "dev.twitch.tv/docs/api: a scheme of OAuth's drafts",
    status: 401,
    ...challenge('OAuth realm="TwitchTV", error="invalid_token"'),
    error: { code: "invalid_token" },
    score: 0.9,
  },
];
