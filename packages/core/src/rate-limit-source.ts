import type { StructuredItem } from "./structured-field.ts";

/** What the readers of the forms of rate limits work on. */
export interface RateLimitSource {
  /** A header by its lower-case name; empty where there is none. */
  readonly header: (name: string) => string;
  /** Seconds from the receipt of the response. */
  readonly reset: (text: string | undefined) => number | undefined;
  /** What `RateLimit` holds. */
  readonly limits: readonly StructuredItem[];
  /** What `RateLimit-Policy` holds. */
  readonly policies: readonly StructuredItem[];
}
