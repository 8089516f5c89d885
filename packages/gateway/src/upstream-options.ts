import type { RequestHeaderChange, RequestHeaderOptions } from "./request-headers.ts";
import type { RetryOptions } from "./retries.ts";
import type { TranslatorOptions } from "./translator.ts";

/** What holds for all upstreams of a gateway, and for one of them what it is given itself in place of that. */
export interface UpstreamOptions extends Pick<
  TranslatorOptions,
  "genericServerErrors" | "headers" | "withhold"
> {
  /**
   * Which headers of requests go on: `deny` takes some out, `set` adds or replaces some, `allow` lets through what says where a
   * request came from (`Forwarded`, `X-Forwarded-*`, `X-Real-IP`), which is left out otherwise; or a function that changes a
   * copy of them, or gives others.
   */
  readonly requestHeaders?: RequestHeaderOptions | RequestHeaderChange;
  /** Milliseconds until the response must have begun, retries included, and an error body must have ended; 30,000 where not given. */
  readonly timeoutMs?: number;
  /** Milliseconds that a success may pause once it has begun, before it is broken off; no limit where not given. */
  readonly idleTimeoutMs?: number;
  /**
   * Whether a 2xx response may be an error; true where not given. `false` for an API whose resources look like errors, such
   * as a list of failed jobs: its successes are passed on unread.
   */
  readonly errorsInSuccess?: boolean;
  /**
   * Milliseconds for which a success is held back at most, to see whether it is an error; 500 where not given. What takes
   * longer streams on as it comes.
   */
  readonly holdMs?: number;
  /** How many bytes are read of a body that is, or may be, an error; 1 MiB where not given. */
  readonly limit?: number;
  /** Whether, and how, requests are sent again that an error allows to; not at all where not given. */
  readonly retries?: RetryOptions | boolean;
  /** Sends the requests, and has to heed their `signal`; the runtime's `fetch` where not given. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** The options of one upstream: its own, and those of the gateway that it does not have. */
export function optionsFor<U extends UpstreamOptions>(upstream: U, all: UpstreamOptions): U {
  const own = { ...upstream };
  for (const [name, value] of Object.entries(own))
    if (value === undefined) Reflect.deleteProperty(own, name);
  return { ...all, ...own };
}
