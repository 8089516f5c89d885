import { adviseRetry, type ApiError } from "@api-errors/core";

/** What the gateway itself says: plain, and without an address or a cause. */
const FAILURES = {
  client_closed_request: { status: 499, message: "The client closed the request" },
  gateway_failure: { status: 500, message: "The gateway failed" },
  loop_detected: { status: 508, message: "The request comes by again and again" },
  no_upstream: { status: 404, message: "There is no upstream server for this path" },
  upgrade_not_supported: { status: 501, message: "The gateway cannot change protocols" },
  upstream_invalid_response: {
    status: 502,
    message: "The upstream server sent an invalid response",
  },
  upstream_timeout: { status: 504, message: "The upstream server did not respond in time" },
  upstream_unreachable: { status: 502, message: "The upstream server cannot be reached" },
} as const;

/** The codes of the gateway's own errors. */
export type GatewayCode = keyof typeof FAILURES;

/** The ApiError that says why the gateway itself could not get an answer. */
export function gatewayError(code: GatewayCode): ApiError {
  const { status, message } = FAILURES[code];
  const retry = adviseRetry({ status });
  return {
    format: "gateway",
    status,
    declaredStatus: status,
    code,
    message,
    issues: [],
    retry,
    challenges: [],
    extensions: {},
  };
}

/** Why `fetch` failed, by what runtimes say of it. */
export function codeOfFailure(cause: unknown): GatewayCode {
  for (
    let error = cause, depth = 0;
    depth < 5 && error instanceof Error;
    error = error.cause, depth++
  ) {
    const code: unknown = "code" in error ? error.code : undefined;
    if (
      error.name === "TimeoutError" ||
      (typeof code === "string" && /TIMEOUT|TIMEDOUT/.test(code))
    ) {
      return "upstream_timeout";
    }
    if (error.name === "HTTPParserError" || code === "UND_ERR_HEADERS_OVERFLOW")
      return "upstream_invalid_response";
  }
  return "upstream_unreachable";
}
