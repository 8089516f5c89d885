import { type GatewayLike, toGateway, toWebRequest } from "@api-errors/gateway";
import type { Request, RequestHandler } from "express";

import { sendResponse } from "./send-response.ts";

/**
 * Mounts a gateway: `app.use("/shop", proxy({ upstreams, from, to }))`.
 *
 * The gateway sees the whole path, `/shop` included, as its upstreams do in `path`. Bodies stream in both directions, and the
 * request to the upstream ends with the client's. Where a body parser ran before, what it made of the body is written
 * again (see the README); where that cannot be done, or the request cannot be forwarded, an error goes to `next`. Takes the
 * options of `createGateway`, or a gateway.
 */
export function proxy(gateway: GatewayLike): RequestHandler {
  const answer = toGateway(gateway);
  return async (request, response) => {
    const client = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished)
        client.abort(new DOMException("The client has gone", "AbortError"));
    });
    const { signal } = client;
    const { originalUrl: target } = request;
    const forwarded = toWebRequest(request, { target, signal, parsedBody: parsedBody(request) });
    await sendResponse(await answer(forwarded), response);
  };
}

/** The bytes that a parser was asked to keep, as many do in `rawBody`, or else what it made of them. */
function parsedBody(request: Request): unknown {
  const raw: unknown = "rawBody" in request ? request.rawBody : undefined;
  return ArrayBuffer.isView(raw) ? raw : (request.body as unknown);
}
