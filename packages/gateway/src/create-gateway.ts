import type { ApiError, ErrorFormat } from "@api-errors/core";

import type { Answer, Outcome } from "./answer.ts";
import { createFail } from "./fail.ts";
import { forward, type Lane } from "./forward.ts";
import type { FormatChoice } from "./format-choice.ts";
import { createTranslator, type Translation, type TranslatorOptions } from "./translator.ts";
import { notify } from "./notify.ts";
import { retryPolicy, type RetryOptions } from "./retries.ts";
import { findRoute, readRoutes, type Upstream } from "./upstream.ts";

/** What a gateway stands before, and how it answers. */
export interface GatewayOptions extends Pick<
  TranslatorOptions,
  "genericServerErrors" | "headers" | "withhold"
> {
  readonly upstreams: readonly Upstream[];
  /** The formats of upstreams that do not say which they speak; ties go to the order of the list. */
  readonly from?: readonly ErrorFormat[];
  /** The format that clients get where an upstream names no other: one for all, or by request (see `byAccept`). */
  readonly to: FormatChoice<Request>;
  /** How many bytes are read of a body that is, or may be, an error; 1 MiB where not given. */
  readonly limit?: number;
  /** Sends the requests, and has to heed their `signal`; the runtime's `fetch` where not given. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Called with each translation, for logs; what it throws is ignored. */
  readonly onTranslation?: (translation: Translation, request: Request) => unknown;
  /** Called with each error of the gateway's own and what caused it, for logs; what it throws is ignored. */
  readonly onFailure?: (error: ApiError, request: Request, cause: unknown) => unknown;
  /** Called before a request is sent again, with the error of the attempt of that number; what it throws is ignored. */
  readonly onRetry?: (error: ApiError, request: Request, attempt: number) => unknown;
  /** Called with every answer as it begins, for metrics; what it throws is ignored. */
  readonly onAnswer?: (outcome: Outcome, request: Request) => unknown;
  /** Whether, and how, requests are sent again that an upstream's error allows to; not at all where not given. */
  readonly retries?: RetryOptions | boolean;
}

/** Answers one request; never rejects. */
export type Gateway = (request: Request) => Promise<Response>;

/**
 * Makes a reverse proxy that passes successes on and answers errors in one format, whatever the upstreams speak.
 *
 * ```http
 * GET /shop/users/12 HTTP/1.1
 * ```
 * goes to `{ path: "/shop", url: "https://api.example.com/v1" }` as
 * ```http
 * GET /v1/users/12 HTTP/1.1
 * Host: api.example.com
 * ```
 *
 * Bodies stream in both directions. An error response is read up to `limit` bytes and translated. A 2xx response may
 * hold an error as well: one in JSON or form encoding, no longer than `limit`, is read first, and where it is none its
 * very bytes go out; what goes on for longer than `limit` or `timeoutMs` streams on as it comes. An upstream with
 * `errorsInSuccess: false` is spared this. Redirects go to the client, and a `Location` below the upstream's URL is given
 * the gateway's path.
 *
 * With `retries`, a request is sent again where `isRetryable` says so of the error: an idempotent one, or any that came back
 * with 421, 425 or 429, which mean that it was not processed. All attempts together have `timeoutMs`; a retry carries `X-Retry-Attempt`, and one that came with it is
 * not retried. Only bodies of up to `bodyLimit` bytes are sent again, which are read before they are sent.
 *
 * `fetch` cannot change protocols: requests for a WebSocket are answered with 501. Interim responses (1xx) do not reach the
 * client, nor do trailers.
 *
 * The gateway's own errors are `no_upstream` (404), `upstream_unreachable` and `upstream_invalid_response` (502),
 * `upstream_timeout` (504), `client_closed_request` (499), `upgrade_not_supported` (501), `loop_detected` (508)
 * and `gateway_failure` (500).
 * Options that cannot work throw a `TypeError` here; the gateway itself never rejects.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { from = [], limit = 1_048_576, onTranslation, onRetry } = options;
  if (!(limit >= 0)) throw new TypeError(`limit: expected a number of bytes, received ${limit}`);
  const send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const fail = createFail(options.onFailure);
  const lanes = readRoutes(options.upstreams).map((route): Lane => {
    const { formats = from, to = options.to } = route.upstream;
    const translate = createTranslator<Request>({ ...options, from: formats, to });
    const retries = retryPolicy(route.upstream.retries ?? options.retries);
    return { ...route, limit, send, fail, translate, to, retries, onTranslation, onRetry };
  });
  const answer = async (request: Request, lane: Lane | undefined): Promise<Answer> => {
    try {
      if (lane) return await forward(lane, request);
      return { response: fail("no_upstream", options.to, request), attempts: 0 };
    } catch (cause) {
      const to = lane?.to ?? options.to;
      return { response: fail("gateway_failure", to, request, cause), attempts: 0 };
    }
  };
  return async (request) => {
    const start = performance.now();
    const lane = findRoute(lanes, new URL(request.url).pathname);
    const { response, attempts, translation } = await answer(request, lane);
    const milliseconds = performance.now() - start;
    const upstream = lane?.upstream.path;
    const { status } = response;
    notify(options.onAnswer, { status, upstream, attempts, milliseconds, translation }, request);
    return response;
  };
}
