import type { ErrorFormat } from "@api-errors/core";

import type { Answer, Outcome } from "./answer.ts";
import { createFail, type FailureHook } from "./fail.ts";
import { forward, type Lane, type RetryHook, type TranslationHook } from "./forward.ts";
import type { FormatChoice } from "./format-choice.ts";
import { notify } from "./notify.ts";
import { requestHeaders } from "./request-headers.ts";
import { retryPolicy } from "./retries.ts";
import { createTranslator } from "./translator.ts";
import { findRoute, readRoutes, type Upstream } from "./upstream.ts";
import { optionsFor, type UpstreamOptions } from "./upstream-options.ts";

/** What a gateway stands before, and how it answers. */
export interface GatewayOptions extends UpstreamOptions {
  readonly upstreams: readonly Upstream[];
  /** The formats of upstreams that do not say which they speak; ties go to the order of the list. */
  readonly from?: readonly ErrorFormat[];
  /** The format that clients get where an upstream names no other: one for all, or by request (see `byAccept`). */
  readonly to: FormatChoice<Request>;
  /** Called with each translation and the `path` of its upstream, for logs; what it throws is ignored. */
  readonly onTranslation?: TranslationHook;
  /**
   * Called with each error of the gateway's own, what caused it, and the `path` of its upstream where it has one, for logs;
   * what it throws is ignored.
   */
  readonly onFailure?: FailureHook;
  /**
   * Called before a request is sent again, with the error of the attempt of that number and the `path` of its upstream; what
   * it throws is ignored.
   */
  readonly onRetry?: RetryHook;
  /** Called with every answer as it begins, for metrics; what it throws is ignored. */
  readonly onAnswer?: (outcome: Outcome, request: Request) => unknown;
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
 * very bytes go out; what goes on for longer than `limit` or `holdMs` streams on as it comes. An upstream with
 * `errorsInSuccess: false` is spared this. Redirects go to the client, and a `Location` below the upstream's URL is given
 * the gateway's path.
 *
 * With `retries`, a request is sent again where `isRetryable` says so of the error: an idempotent one, or any that came back
 * with 421, 425 or 429, which mean that it was not processed. All attempts together have `timeoutMs`; a retry carries
 * `X-Retry-Attempt`, and one that came with it is not retried. Only bodies of up to `bodyLimit` bytes are sent again, which are
 * read before they are sent.
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
  const { upstreams, from = [], to, onTranslation, onFailure, onRetry, onAnswer, ...all } = options;
  if (!(all.limit === undefined || all.limit >= 0))
    throw new TypeError(`limit: expected a number of bytes, received ${all.limit}`);
  const fail = createFail(to, onFailure);
  const routes = readRoutes(upstreams.map((upstream) => optionsFor(upstream, all)));
  const lanes = routes.map((route): Lane => {
    const { upstream } = route;
    const choice = upstream.to ?? to;
    return {
      ...route,
      headersFor: requestHeaders(upstream.requestHeaders),
      retries: retryPolicy(upstream.retries),
      send: upstream.fetch ?? ((url, init) => globalThis.fetch(url, init)),
      translate: createTranslator<Request>({
        ...upstream,
        from: upstream.formats ?? from,
        to: choice,
      }),
      onTranslation,
      onRetry,
      fail: createFail(choice, onFailure, upstream.path),
    };
  });
  const answer = async (request: Request, lane: Lane | undefined): Promise<Answer> => {
    if (!lane) return { response: fail("no_upstream", request), attempts: 0 };
    try {
      return await forward(lane, request);
    } catch (cause) {
      return { response: lane.fail("gateway_failure", request, cause), attempts: 0 };
    }
  };
  return async (request) => {
    const start = performance.now();
    const lane = findRoute(lanes, new URL(request.url).pathname);
    const { response, attempts, translation } = await answer(request, lane);
    const milliseconds = performance.now() - start;
    const upstream = lane?.upstream.path;
    const { status } = response;
    notify(onAnswer, { status, upstream, attempts, milliseconds, translation }, request);
    return response;
  };
}
