import {
  isErrorStatus,
  isJsonMediaType,
  mediaTypeEssence,
  readWireError,
  toResponse,
} from "@api-errors/core";

import { type Deadline, startDeadline } from "./deadline.ts";
import { requestHeaders, responseHeaders } from "./end-to-end-headers.ts";
import type { Fail } from "./fail.ts";
import { finishAnswer } from "./finish-answer.ts";
import type { FormatChoice } from "./format-choice.ts";
import { codeOfFailure, type GatewayCode } from "./gateway-error.ts";
import { notify } from "./notify.ts";
import { peekBody } from "./peek-body.ts";
import type { Translation, Translator } from "./translator.ts";
import { locationFor, type Route, targetOf } from "./upstream.ts";

/** A route with everything that its requests and answers need. */
export interface Lane extends Route {
  readonly limit: number;
  /** The format that its clients get. */
  readonly to: FormatChoice<Request>;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly translate: Translator<Request>;
  readonly onTranslation: ((translation: Translation, request: Request) => unknown) | undefined;
  readonly fail: Fail;
}

/** `duplex` is not in the types of the DOM, but bodies do not stream without it. */
interface StreamingInit extends RequestInit {
  readonly duplex: "half";
}

/** Sends a request to its upstream and answers with what comes of it. */
export async function forward(lane: Lane, request: Request): Promise<Response> {
  const target = targetOf(lane, new URL(request.url));
  const deadline = startDeadline(request.signal, lane.timeoutMs);
  const init: StreamingInit = {
    method: request.method,
    headers: requestHeaders(request),
    body: request.body,
    duplex: "half",
    redirect: "manual",
    signal: deadline.signal,
  };
  try {
    let response: Response;
    try {
      response = await lane.send(target.href, init);
    } catch (cause) {
      return lane.fail(codeOf(cause, request, deadline), lane.to, request, cause);
    }
    return await answer(lane, request, response, target, deadline);
  } finally {
    deadline.stop();
  }
}

function codeOf(cause: unknown, request: Request, deadline: Deadline): GatewayCode {
  if (request.signal.aborted) return "client_closed_request";
  return deadline.isOver() ? "upstream_timeout" : codeOfFailure(cause);
}

async function answer(
  lane: Lane,
  request: Request,
  response: Response,
  target: URL,
  deadline: Deadline,
): Promise<Response> {
  const { status, headers, body } = response;
  if (status < 200 || status > 599) {
    void body?.cancel().catch(() => {});
    const cause = new RangeError(`status ${status}`);
    return lane.fail("upstream_invalid_response", lane.to, request, cause);
  }
  if (isErrorStatus(status)) {
    // Where the time is over the body breaks off, and what came of it is read.
    return say(
      lane,
      request,
      lane.translate(await readWireError(response, { limit: lane.limit }), request),
    );
  }
  deadline.stop();
  if (!body || !mayReportError(response, lane))
    return passOn(lane, request, response, target, body);
  const peeked = await peekBody(body, lane.limit, lane.timeoutMs);
  if (peeked.whole) {
    const wire = await readWireError({ status, headers, body: each(peeked.whole) });
    const translation = lane.translate(wire, request);
    if (translation.error) return say(lane, request, translation);
  }
  return passOn(lane, request, response, target, peeked.body);
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

function say(lane: Lane, request: Request, translation: Translation): Response {
  notify(lane.onTranslation, translation, request);
  return finishAnswer(toResponse(translation.wire), request);
}

function passOn(
  lane: Lane,
  request: Request,
  response: Response,
  target: URL,
  body: ReadableStream<Uint8Array> | null,
): Response {
  const { status } = response;
  const headers = responseHeaders(response);
  for (const name of ["location", "content-location"]) {
    const location = headers.get(name);
    if (location !== null) headers.set(name, locationFor(lane, target, location));
  }
  return new Response(request.method === "HEAD" ? null : body, { status, headers });
}
