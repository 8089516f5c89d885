/** Where an error may appear, in the words of the registry. */
export type OAuth2Usage =
  | "authorization endpoint"
  | "token endpoint"
  | "resource access"
  | "registration endpoint"
  | "revocation endpoint";

/** When the same request may help after an error. */
export type OAuth2RetryRule =
  /** Not with the same request. */
  | "never"
  /** After the interval of the device authorization response, or 5 seconds where it has none. */
  | "poll"
  /** After that interval and 5 seconds more, now and from now on. */
  | "poll-slower"
  /** With another token, a proof with the nonce, or a user who has signed in. */
  | "after-authentication"
  /** As after a 500 or a 503. */
  | "server-error";

/** What is registered of one code. */
export interface OAuth2RegistryEntry {
  readonly usage: readonly OAuth2Usage[];
  /** The status where the error is a response of its own. */
  readonly status: number;
  readonly retry: OAuth2RetryRule;
  readonly spec: string;
}

/**
 * IANA's OAuth Extensions Error Registry (iana.org/assignments/oauth-parameters#extensions-error, version of 2026-03-23),
 * with the status and the retry rule that each specification gives; 400 where it gives none, as RFC 6749 section 5.2.
 *
 * The registry grows, and servers send codes of their own: take it for what is known, not for what is possible.
 */
export const oauth2Registry = {
  access_denied: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 section 4.1.2.1; RFC 8628 section 3.5",
  },
  account_selection_required: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "after-authentication",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6",
  },
  authorization_pending: {
    usage: ["token endpoint"],
    status: 400,
    retry: "poll",
    spec: "RFC 8628 section 3.5",
  },
  consent_required: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "after-authentication",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6",
  },
  expired_token: {
    usage: ["token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 8628 section 3.5",
  },
  incompatible_ace_profiles: {
    usage: ["token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 9200 section 5.8.3",
  },
  insufficient_scope: {
    usage: ["resource access"],
    status: 403,
    retry: "after-authentication",
    spec: "RFC 6750 section 3.1",
  },
  insufficient_user_authentication: {
    usage: ["resource access"],
    status: 401,
    retry: "after-authentication",
    spec: "RFC 9470 section 3",
  },
  interaction_required: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "after-authentication",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6",
  },
  invalid_authorization_details: {
    usage: ["token endpoint", "authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 9396 section 5",
  },
  invalid_client: {
    usage: ["token endpoint", "authorization endpoint"],
    status: 401,
    retry: "never",
    spec: "RFC 6749 section 5.2",
  },
  invalid_client_metadata: {
    usage: ["registration endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 7591 section 3.2.2",
  },
  invalid_dpop_proof: {
    usage: ["token endpoint", "resource access"],
    status: 400,
    retry: "never",
    spec: "RFC 9449 sections 5 and 7.1",
  },
  invalid_grant: {
    usage: ["token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 section 5.2",
  },
  invalid_issuer: {
    usage: ["authorization endpoint"],
    status: 404,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  invalid_metadata: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  invalid_redirect_uri: {
    usage: ["registration endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 7591 section 3.2.2",
  },
  invalid_request: {
    usage: ["authorization endpoint", "token endpoint", "resource access"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 sections 4.1.2.1 and 5.2; RFC 6750 section 3.1",
  },
  invalid_request_object: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6; RFC 9101 section 7",
  },
  invalid_request_uri: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6; RFC 9101 section 7",
  },
  invalid_request_uri_method: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID for Verifiable Presentations 1.0 section 8.5",
  },
  invalid_scope: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 sections 4.1.2.1 and 5.2",
  },
  invalid_software_statement: {
    usage: ["registration endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 7591 section 3.2.2",
  },
  invalid_subject: {
    usage: ["authorization endpoint"],
    status: 404,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  invalid_target: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 8707 section 2",
  },
  invalid_token: {
    usage: ["resource access"],
    status: 401,
    retry: "after-authentication",
    spec: "RFC 6750 section 3.1",
  },
  invalid_trust_anchor: {
    usage: ["authorization endpoint"],
    status: 404,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  invalid_trust_chain: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  login_required: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "after-authentication",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6",
  },
  need_info: {
    usage: ["token endpoint"],
    status: 403,
    retry: "never",
    spec: "UMA 2.0 Grant section 3.3.6",
  },
  not_found: {
    usage: ["authorization endpoint"],
    status: 404,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  registration_not_supported: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6",
  },
  request_denied: {
    usage: ["token endpoint"],
    status: 403,
    retry: "never",
    spec: "UMA 2.0 Grant section 3.3.6",
  },
  request_not_supported: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6; RFC 9101 section 7",
  },
  request_submitted: {
    usage: ["token endpoint"],
    status: 403,
    retry: "poll",
    spec: "UMA 2.0 Grant section 3.3.6",
  },
  request_uri_not_supported: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Connect Core 1.0 section 3.1.2.6; RFC 9101 section 7",
  },
  server_error: {
    usage: ["authorization endpoint"],
    status: 500,
    retry: "server-error",
    spec: "RFC 6749 section 4.1.2.1",
  },
  slow_down: {
    usage: ["token endpoint"],
    status: 400,
    retry: "poll-slower",
    spec: "RFC 8628 section 3.5",
  },
  temporarily_unavailable: {
    usage: ["authorization endpoint"],
    status: 503,
    retry: "server-error",
    spec: "RFC 6749 section 4.1.2.1",
  },
  unapproved_software_statement: {
    usage: ["registration endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 7591 section 3.2.2",
  },
  unauthorized_client: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 sections 4.1.2.1 and 5.2",
  },
  unsupported_grant_type: {
    usage: ["token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 section 5.2",
  },
  unsupported_parameter: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID Federation 1.0 section 8.9",
  },
  unsupported_pop_key: {
    usage: ["token endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 9200 section 5.8.3",
  },
  unsupported_response_type: {
    usage: ["authorization endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 6749 section 4.1.2.1",
  },
  unsupported_token_type: {
    usage: ["revocation endpoint"],
    status: 400,
    retry: "never",
    spec: "RFC 7009 section 2.2.1",
  },
  use_dpop_nonce: {
    usage: ["token endpoint", "resource access"],
    status: 400,
    retry: "after-authentication",
    spec: "RFC 9449 sections 8 and 9",
  },
  vp_formats_not_supported: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID for Verifiable Presentations 1.0 section 8.5",
  },
  wallet_unavailable: {
    usage: ["authorization endpoint", "token endpoint"],
    status: 400,
    retry: "never",
    spec: "OpenID for Verifiable Presentations 1.0 section 8.5",
  },
} as const;

/** A registered code. */
export type OAuth2Code = keyof typeof oauth2Registry;
