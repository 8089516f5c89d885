import { type ApiError, isIdempotentMethod, isRetryable } from "@api-errors/core";

/** When a request is sent once more. */
export interface RetryOptions {
  /** How often it is sent at most, the first time included; 3 where not given. */
  readonly attempts?: number;
  /** The longest wait between two attempts, in seconds; 2 where not given. An upstream that asks for more is not asked again. */
  readonly maxWaitSeconds?: number;
  /** How many bytes of a request's body are kept to be sent again; 65,536 where not given. A longer body is sent once. */
  readonly bodyLimit?: number;
}

/** The options with all that was not given. */
export type RetryPolicy = Required<RetryOptions>;

/** A retry says so, and nobody retries it: RFC 9110 section 9.2.2. */
export const ATTEMPT_HEADER = "x-retry-attempt";

/** One attempt for those who did not ask for more. */
export const NO_RETRIES: RetryPolicy = { attempts: 1, maxWaitSeconds: 0, bodyLimit: 0 };

/** Makes the options ready; throws where they cannot work. */
export function retryPolicy(options: RetryOptions | boolean | undefined): RetryPolicy {
  if (options === undefined || options === false) return NO_RETRIES;
  const { attempts = 3, maxWaitSeconds = 2, bodyLimit = 65_536 } = options === true ? {} : options;
  const policy = { attempts, maxWaitSeconds, bodyLimit };
  for (const [name, value] of Object.entries(policy))
    if (!(value >= 0))
      throw new TypeError(`retries: expected ${name} of 0 or more, received ${value}`);
  return policy;
}

/** How often a request may be sent: what is a retry already, of a client or of another gateway, is sent once. */
export function attemptsFor(request: Request, { attempts }: RetryPolicy): number {
  const { headers } = request;
  const isRetry = headers.has(ATTEMPT_HEADER) || Number(headers.get("x-envoy-attempt-count")) > 1;
  return isRetry ? 1 : attempts;
}

/** Why an attempt failed. */
export interface Failure {
  readonly error: ApiError;
  /** The status that HTTP had, whatever the body says; `undefined` where no response came. */
  readonly received: number | undefined;
}

/**
 * Refused before anything was done: sent to the wrong server (RFC 9110 section 15.5.20), too early (RFC 8470 section 5.2),
 * too often (RFC 6585 section 4). 408 is not among them: proxies send it for what takes an upstream too long, too.
 */
const NOT_PROCESSED: ReadonlySet<number | undefined> = new Set([421, 425, 429]);

/**
 * Whether a request may be sent again by one who does not know what it does: any method where the status alone says that it
 * was not processed, as upstreams choose their bodies and their waits; others where they are idempotent. RFC 9110
 * section 9.2.2.
 */
function mayResend({ error, received }: Failure, { method, headers }: Request): boolean {
  // Whoever sent it early has to be told: RFC 8470 section 5.2.
  if (received === 425 && headers.has("early-data")) return false;
  return isRetryable(error, method) && (NOT_PROCESSED.has(received) || isIdempotentMethod(method));
}

/**
 * How many milliseconds to wait before a failed request is sent again; `undefined` where it is not to be.
 *
 * What the error says of waiting is heeded; where it says nothing, the wait doubles from 100 ms on, half of it by chance,
 * so that many clients do not come back at once.
 */
export function retryDelay(
  failure: Failure,
  request: Request,
  attempt: number,
  { maxWaitSeconds }: RetryPolicy,
): number | undefined {
  if (!mayResend(failure, request)) return undefined;
  const { error } = failure;
  const { afterSeconds } = error.retry;
  if (afterSeconds !== undefined)
    return afterSeconds <= maxWaitSeconds ? afterSeconds * 1000 : undefined;
  const backOff = 100 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
  return Math.min(backOff, maxWaitSeconds * 1000);
}

/** Waits; false where the client went before. */
export function pause(milliseconds: number, client: AbortSignal): Promise<boolean> {
  if (client.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const leave = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      client.removeEventListener("abort", leave);
      resolve(true);
    }, milliseconds);
    client.addEventListener("abort", leave, { once: true });
  });
}
