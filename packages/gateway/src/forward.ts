import {
  type ApiError,
  isErrorStatus,
  isJsonMediaType,
  mediaTypeEssence,
  readWireError,
  toResponse,
} from "@api-errors/core";

import type { Answer } from "./answer.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { responseHeaders } from "./end-to-end-headers.ts";
import type { Fail } from "./fail.ts";
import { finishAnswer } from "./finish-answer.ts";
import { codeOfFailure, gatewayError, type GatewayCode } from "./gateway-error.ts";
import { limitIdle } from "./idle-limit.ts";
import { notify } from "./notify.ts";
import { peekBody } from "./peek-body.ts";
import { requestBody } from "./request-body.ts";
import { type SendHeaders, VIA } from "./request-headers.ts";
import { ATTEMPT_HEADER, attemptsFor, pause, retryDelay, type RetryPolicy } from "./retries.ts";
import type { Translation, Translator } from "./translator.ts";
import { locationFor, type Route, targetOf } from "./upstream.ts";

/** A route with everything that its requests and answers need. */
export interface Lane extends Route {
  readonly headersFor: SendHeaders;
  readonly retries: RetryPolicy;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly translate: Translator<Request>;
  readonly onTranslation: TranslationHook | undefined;
  readonly onRetry: RetryHook | undefined;
  readonly fail: Fail;
}

/** What an upstream said, and which one: its `path`. */
export interface UpstreamTranslation extends Translation {
  readonly upstream: string;
}

/** Called with each translation that is answered. */
export type TranslationHook = (translation: UpstreamTranslation, request: Request) => unknown;

/** Called before a request is sent again. */
export type RetryHook = (
  error: ApiError,
  request: Request,
  attempt: number,
  upstream: string,
) => unknown;

/** `duplex` is not in the types of the DOM, but bodies do not stream without it. */
interface StreamingInit extends RequestInit {
  readonly duplex: "half";
}

/** What came of one attempt: the error that it is, if it is one, and what to answer if it was the last. */
interface Result {
  readonly error?: ApiError;
  /** The status that came; none where no response did. */
  readonly received?: number;
  readonly translation?: Translation;
  readonly answer: () => Response;
}

/** One request on its way. */
interface Exchange {
  readonly lane: Lane;
  readonly request: Request;
  readonly headers: Headers;
  readonly target: URL;
  readonly deadline: Deadline;
}

/** Sends a request to its upstream, again where it may, and answers with what comes of it. */
export async function forward(lane: Lane, request: Request): Promise<Answer> {
  const { retries, timeoutMs } = lane;
  const refusal = refusalOf(request);
  if (refusal) return { response: lane.fail(refusal, request), attempts: 0 };
  const headers = await lane.headersFor(request);
  const end = performance.now() + timeoutMs;
  const target = targetOf(lane, new URL(request.url));
  const most = attemptsFor(request, retries);
  const limit = most > 1 ? retries.bodyLimit : 0;
  const { content, isReplayable } = await requestBody(request, limit, timeoutMs);
  for (let attempts = 1; ; attempts++) {
    const deadline = startDeadline(request.signal, end - performance.now());
    const exchange = { lane, request, headers, target, deadline };
    const result = await send(exchange, content, attempts).finally(deadline.stop);
    const { error, received, translation } = result;
    const delay =
      error && isReplayable && attempts < most
        ? retryDelay({ error, received }, request, attempts, retries)
        : undefined;
    const isInTime = delay !== undefined && performance.now() + delay < end;
    if (error && isInTime && (await pause(delay, request.signal)))
      notify(lane.onRetry, error, request, attempts, lane.upstream.path);
    else return { response: result.answer(), attempts, ...(translation && { translation }) };
  }
}

/** More gateways than stand in a row: what comes by that often goes round. */
const MAX_GATEWAYS = 8;

/** Why a request is not sent to any upstream. */
function refusalOf({ headers }: Request): GatewayCode | undefined {
  // `fetch` has no way to change protocols; all other upgrades are offers that may be ignored: RFC 9110 section 7.8.
  if (/(?:^|[\s,])websocket/i.test(headers.get("upgrade") ?? "")) return "upgrade_not_supported";
  const gateways = (headers.get("via") ?? "").split(",").filter((line) => line.endsWith(VIA));
  return gateways.length > MAX_GATEWAYS ? "loop_detected" : undefined;
}

async function send(
  exchange: Exchange,
  content: BodyInit | null,
  attempt: number,
): Promise<Result> {
  const { lane, request, target, deadline } = exchange;
  const headers = new Headers(exchange.headers);
  if (attempt > 1) headers.set(ATTEMPT_HEADER, String(attempt - 1));
  const init: StreamingInit = {
    method: request.method,
    headers,
    body: content,
    duplex: "half",
    redirect: "manual",
    signal: deadline.signal,
  };
  let response: Response;
  try {
    response = await lane.send(target.href, init);
  } catch (cause) {
    return failure(exchange, codeOf(cause, request, deadline), cause);
  }
  return outcomeOf(exchange, response);
}

function failure({ lane, request }: Exchange, code: GatewayCode, cause: unknown): Result {
  return { error: gatewayError(code), answer: () => lane.fail(code, request, cause) };
}

function codeOf(cause: unknown, request: Request, deadline: Deadline): GatewayCode {
  if (request.signal.aborted) return "client_closed_request";
  return deadline.isOver() ? "upstream_timeout" : codeOfFailure(cause);
}

async function outcomeOf(exchange: Exchange, response: Response): Promise<Result> {
  const { lane, request, deadline } = exchange;
  const { status, headers, body } = response;
  if (status < 200 || status > 599) {
    void body?.cancel().catch(() => {});
    return failure(exchange, "upstream_invalid_response", new RangeError(`status ${status}`));
  }
  if (isErrorStatus(status)) {
    // Where the time is over the body breaks off, and what came of it is read.
    const wire = await readWireError(response, { limit: lane.limit });
    return translated(exchange, status, lane.translate(wire, request));
  }
  if (!body || !mayReportError(response, lane)) {
    return { answer: () => passOn(exchange, response, body) };
  }
  // What is none goes on for as long as it likes.
  deadline.stop();
  const peeked = await peekBody(body, lane.limit, lane.holdMs);
  if (peeked.whole) {
    const wire = await readWireError({ status, headers, body: each(peeked.whole) });
    const translation = lane.translate(wire, request);
    if (translation.error) return translated(exchange, status, translation);
  }
  return { answer: () => passOn(exchange, response, peeked.body) };
}

function translated(
  { lane, request }: Exchange,
  received: number,
  translation: Translation,
): Result {
  const answer = (): Response => {
    notify(lane.onTranslation, { ...translation, upstream: lane.upstream.path }, request);
    return finishAnswer(toResponse(translation.wire), request);
  };
  const { error } = translation;
  return { ...(error && { error }), received, translation, answer };
}

/** Only what can be an error is read before it is sent; a part of something is none. */
function mayReportError({ status, headers }: Response, { limit, upstream }: Lane): boolean {
  const type = headers.get("content-type");
  return (
    upstream.errorsInSuccess !== false &&
    (isJsonMediaType(type) || mediaTypeEssence(type) === "application/x-www-form-urlencoded") &&
    status < 300 &&
    status !== 206 &&
    !(Number(headers.get("content-length")) > limit)
  );
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function passOn(
  { lane, request, target }: Exchange,
  response: Response,
  body: ReadableStream<Uint8Array> | null,
): Response {
  const { status } = response;
  const headers = responseHeaders(response);
  for (const name of ["location", "content-location"]) {
    const location = headers.get(name);
    if (location !== null) headers.set(name, locationFor(lane, target, location));
  }
  const isEmpty = request.method === "HEAD" || status === 204 || status === 205 || status === 304;
  const sent = isEmpty || !body ? null : limitIdle(body, lane.idleTimeoutMs);
  return new Response(sent, { status, headers });
}
