/**
 * The codes of the registry, of servers that send them without a description, and of OpenID (CIBA Core 1.0 sections 11 to 13,
 * OpenID4VCI) and drafts that are not registered; a test holds them to the tables.
 */
const CODES = `access_denied account_selection_required authorization_pending consent_required expired_token
incompatible_ace_profiles insufficient_scope insufficient_user_authentication interaction_required
invalid_authorization_details invalid_client invalid_client_metadata invalid_dpop_proof invalid_grant
invalid_issuer invalid_metadata invalid_redirect_uri invalid_request invalid_request_object invalid_request_uri
invalid_request_uri_method invalid_scope invalid_software_statement invalid_subject invalid_target invalid_token
invalid_trust_anchor invalid_trust_chain login_required need_info not_found registration_not_supported request_denied
request_not_supported request_submitted request_uri_not_supported server_error slow_down temporarily_unavailable
unapproved_software_statement unauthorized_client unsupported_grant_type
unsupported_parameter unsupported_pop_key unsupported_response_type unsupported_token_type use_dpop_nonce
vp_formats_not_supported wallet_unavailable
bad_refresh_token bad_verification_code incorrect_client_credentials incorrect_device_code invalid_code
invalid_resource_owner
redirect_uri_mismatch unmet_authentication_requirements unsupported_response_mode unverified_user_email
expired_login_hint_token invalid_binding_message invalid_user_code missing_user_code transaction_failed unknown_user_id
credential_request_denied invalid_client_attestation invalid_credential_request invalid_nonce invalid_proof
unknown_credential_configuration unknown_credential_identifier use_attestation_challenge use_fresh_attestation`;

let codes: ReadonlySet<string> | undefined;

/** Whether a code is registered with IANA, or is one of the well-known ones that are not. */
export function isKnownCode(code: string): boolean {
  return (codes ??= new Set(CODES.split(/\s/))).has(code);
}
