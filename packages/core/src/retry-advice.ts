/** Whether the same request may be sent again, and when. */
export interface RetryAdvice {
  /**
   * - `"never"`: the same request fails again
   * - `"idempotent"`: only where repeating does no harm (GET, HEAD, OPTIONS, TRACE, PUT, DELETE)
   * - `"always"`: the request was not processed, any method may be repeated
   * - `"after-authentication"`: once, with new credentials
   */
  readonly when: "never" | "idempotent" | "always" | "after-authentication";
  /** Seconds from the receipt of the response; absent where not given or malformed. */
  readonly afterSeconds?: number;
}
