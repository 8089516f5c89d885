import type { RetryAdvice } from "./retry-advice.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { wholeSeconds } from "./whole-seconds.ts";

/** What of a response says whether and when to send the request again. */
export interface RetryInput {
  readonly status: number;
  /** The `Retry-After` field as received. */
  readonly retryAfter?: string | null | undefined;
  /** The `Date` field of the same response. */
  readonly date?: string | null | undefined;
  /** Seconds that the body states; used where `Retry-After` gives none. */
  readonly afterSeconds?: number | undefined;
  /** The time of receipt in milliseconds since 1970; the clock's where not given. */
  readonly now?: number | undefined;
}

/**
 * Says whether a request that was answered with this status may be sent again, and when.
 *
 * ```http
 * HTTP/1.1 503 Service Unavailable
 * Retry-After: 120
 * ```
 *
 * | status | when | with a delay | why |
 * |---|---|---|---|
 * | 401, 407, 440 | `after-authentication` | same | RFC 9110 sections 15.5.2 and 15.5.8 |
 * | 420, 421, 425, 429 | `always` | same | refused before it was processed: RFC 9110 section 15.5.20, RFC 8470 section 5.2, RFC 6585 section 4 |
 * | 503, 529 | `idempotent` | `always` | a server that names the time expects the same request again |
 * | 413 | `never` | `always` | temporary only where `Retry-After` says so: RFC 9110 section 15.5.14 |
 * | 501, 505, 506, 507, 508, 510, 511, 525, 526 | `never` | same | no repetition helps; 507: RFC 4918 section 11.5 |
 * | 408, other 5xx | `idempotent` | same | it may have been processed: RFC 9110 section 9.2.2 |
 * | other 4xx | `never` | `idempotent` | the server says when to come again: 403 with `Retry-After` for a secondary limit |
 * | below 400 | `never` | same | no error |
 *
 * 500 says nothing about the cause; it is `idempotent` like the other failures of a server, because repeating an
 * idempotent request does no harm and what fails once at random is most often reported so. What is no integer from
 * 100 to 599 counts as 500. The delay is from `Retry-After`, else `afterSeconds`, in whole seconds rounded up;
 * malformed, negative or not finite means absent.
 */
export function adviseRetry(input: RetryInput): RetryAdvice {
  return adviseStatus(input.status, parseRetryAfter(input.retryAfter, input) ?? input.afterSeconds);
}

/** The advice for a status and a delay in seconds, as `adviseRetry` gives it. */
export function adviseStatus(status: number, seconds: number | undefined): RetryAdvice {
  const afterSeconds = wholeSeconds(seconds);
  const delayed = afterSeconds !== undefined;
  const when = whenToRetry(status, delayed);
  return delayed ? { when, afterSeconds } : { when };
}

function whenToRetry(status: number, delayed: boolean): RetryAdvice["when"] {
  switch (status) {
    case 401:
    case 407:
    case 440:
      return "after-authentication";
    case 420:
    case 421:
    case 425:
    case 429:
      return "always";
    case 413:
    case 503:
    case 529:
      if (delayed) return "always";
      break;
    case 501:
    case 505:
    case 506:
    case 507:
    case 508:
    case 510:
    case 511:
    case 525:
    case 526:
      return "never";
  }
  const client = Number.isInteger(status) && status >= 100 && status < 500;
  return !client || status === 408 || (delayed && status >= 400) ? "idempotent" : "never";
}
