import { adviseStatus, type JsonObject, type RetryAdvice } from "@api-errors/core";

/** The statuses of the codes that do not go with 400; the registry says where each is from. */
const STATUSES: ReadonlyMap<string | undefined, number> = /* @__PURE__ */ new Map(
  Object.entries({
    invalid_client: 401,
    invalid_token: 401,
    insufficient_user_authentication: 401,
    insufficient_scope: 403,
    need_info: 403,
    request_denied: 403,
    request_submitted: 403,
    invalid_issuer: 404,
    invalid_subject: 404,
    invalid_trust_anchor: 404,
    not_found: 404,
    server_error: 500,
    temporarily_unavailable: 503,
  }),
);

/** The status that goes with a code where HTTP states none. */
export function statusOf(code: string | undefined): number {
  return STATUSES.get(code) ?? 400;
}

/** Codes that ask for other credentials: a new token, a proof with the nonce, a user who signs in. */
const AUTHENTICATE =
  /^(?:invalid_token|insufficient_(?:scope|user_authentication)|use_dpop_nonce|(?:login|interaction|consent|account_selection)_required)$/;
/** Codes that ask to poll again. */
const POLL = /^(?:authorization_pending|slow_down|request_submitted)$/;

/** Seconds, RFC 8628 sections 3.2 and 3.5. */
const DEFAULT_INTERVAL = 5;
const SLOW_DOWN = 5;

/**
 * What a code says about sending the request again; `undefined` where it says no more than HTTP's status does.
 *
 * `advice` is what the status and the headers say, `extensions` may state the new `interval`, as GitHub does.
 */
export function adviseByCode(
  code: string | undefined,
  status: number,
  advice: RetryAdvice,
  extensions: JsonObject,
  interval?: number,
): RetryAdvice | undefined {
  if (code === undefined) return undefined;
  const { afterSeconds } = advice;
  if (AUTHENTICATE.test(code)) return { ...advice, when: "after-authentication" };
  if (POLL.test(code)) {
    const wait = afterSeconds ?? seconds(extensions["interval"]);
    return {
      when: "always",
      afterSeconds:
        wait ?? (seconds(interval) ?? DEFAULT_INTERVAL) + (code === "slow_down" ? SLOW_DOWN : 0),
    };
  }
  // They stand for a status where none can be sent, in redirects; a status of that kind says it better.
  if (status < 500 && (code === "server_error" || code === "temporarily_unavailable"))
    return adviseStatus(statusOf(code), afterSeconds);
  return undefined;
}

/** An `interval` in whole seconds; a form has it as text. What is no time at all is absent. */
function seconds(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 0 && number < Infinity
    ? Math.ceil(number)
    : undefined;
}
