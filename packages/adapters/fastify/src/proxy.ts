import { type Gateway, type GatewayOptions, toGateway, toWebRequest } from "@api-errors/gateway";
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { sendResponse } from "./send-response.ts";

/** The options of `createGateway`, or a gateway that is made already; `prefix` is Fastify's. */
export type ProxyOptions = GatewayOptions | { readonly gateway: Gateway };

/**
 * Mounts a gateway: `app.register(proxy, { prefix: "/shop", upstreams, from, to })`.
 *
 * The gateway sees the whole path, the prefix included, as its upstreams do in `path`. Bodies stream in both directions, past
 * the content type parsers and the body limit of the app, and the request to the upstream ends with the client's. Hooks of
 * the app run. What cannot be forwarded is thrown.
 */
export const proxy: FastifyPluginCallback<ProxyOptions> = (app, options, done) => {
  const answer = toGateway("gateway" in options ? options.gateway : options);
  // Only of this plugin's scope.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, payload, parsed) => {
    parsed(null, payload);
  });
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    sendResponse(await answer(forwarded(request, reply)), reply);
  app.all("/", handler);
  app.all("/*", handler);
  done();
};

function forwarded(request: FastifyRequest, reply: FastifyReply): Request {
  const client = new AbortController();
  reply.raw.on("close", () => {
    if (!reply.raw.writableFinished)
      client.abort(new DOMException("The client has gone", "AbortError"));
  });
  const { raw, body, originalUrl: target } = request;
  const { signal } = client;
  return toWebRequest(raw, {
    target,
    signal,
    stream: isStream(body) && body !== raw ? body : undefined,
  });
}

type Stream = Pick<FastifyRequest["raw"], "on" | "pause" | "resume">;

function isStream(body: unknown): body is Stream {
  return typeof body === "object" && body !== null && "resume" in body;
}
