import { isIdempotentMethod } from "./methods.ts";
import type { RetryAdvice } from "./retry-advice.ts";

/**
 * Whether the same request may be sent again as it is.
 *
 * `"always"` is true for any method, `"idempotent"` for GET, HEAD, OPTIONS, TRACE, QUERY, PUT and DELETE; without a
 * method only `"always"` is true. `"after-authentication"` is false: the request needs new credentials first. How
 * long to wait is in `error.retry.afterSeconds`. RFC 9110 section 9.2.2.
 */
export function isRetryable(error: { readonly retry: RetryAdvice }, method?: string): boolean {
  const { when } = error.retry;
  return (
    when === "always" ||
    (when === "idempotent" && method !== undefined && isIdempotentMethod(method))
  );
}
