/** One quota, as far as a response says anything about it. No number is negative. */
export interface RateLimitPolicy {
  /** How much may be used in one window, in the policy's unit. */
  readonly quota?: number;
  /** How long a window is, in whole seconds; not 0. */
  readonly windowSeconds?: number;
  /** How much of the quota is left, in the policy's unit. */
  readonly remaining?: number;
  /** When there is more, in whole seconds from the receipt of the response. */
  readonly resetAfterSeconds?: number;
}

/** A policy of the list form, which names it. */
export interface NamedRateLimitPolicy extends RateLimitPolicy {
  readonly name: string;
  /** What the quota counts; `requests` where the policy leaves it open, absent where no policy is stated. */
  readonly unit?: "requests" | "content-bytes" | "concurrent-requests" | (string & {});
  /** What of the server's capacity this is about: bytes in base64, as they were sent. */
  readonly partitionKey?: string;
}

/** A policy of the `X-RateLimit-…` headers. */
export interface XRateLimitPolicy extends RateLimitPolicy {
  /** The end of the headers' names (`minute`), or what `X-RateLimit-Resource` or `-Bucket` says. */
  readonly name?: string;
  readonly unit?: "requests" | "tokens";
}

/** What the rate limit headers of one response say, in the form they have. */
export type RateLimit =
  | {
      /** `RateLimit: "default";r=50;t=30`, and `RateLimit-Policy` like it: drafts from -08 on. */
      readonly kind: "list";
      readonly policies: readonly NamedRateLimitPolicy[];
    }
  | {
      /** `RateLimit: limit=100, remaining=50, reset=30`: draft -07. */
      readonly kind: "dictionary";
      readonly policies: readonly RateLimitPolicy[];
    }
  | {
      /** `RateLimit-Limit`, `RateLimit-Remaining`, `RateLimit-Reset`: drafts up to -06. */
      readonly kind: "three-headers";
      readonly policies: readonly RateLimitPolicy[];
    }
  | {
      /** `X-RateLimit-…` or `X-Rate-Limit-…`: older than any draft. */
      readonly kind: "x-headers";
      readonly policies: readonly XRateLimitPolicy[];
    };
