/** The registered code that says no more than a status does. */
export function codeOfStatus(status: number): string {
  if (status === 401) return "invalid_token";
  if (status === 403) return "access_denied";
  if (status === 429 || status === 503) return "temporarily_unavailable";
  return status >= 500 ? "server_error" : "invalid_request";
}
