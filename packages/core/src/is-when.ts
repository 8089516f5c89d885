import type { RetryAdvice } from "./retry-advice.ts";

/** Whether a value says when to retry, in the words of `RetryAdvice`. */
export function isWhen(value: unknown): value is RetryAdvice["when"] {
  return (
    typeof value === "string" && /^(?:never|idempotent|always|after-authentication)$/.test(value)
  );
}
