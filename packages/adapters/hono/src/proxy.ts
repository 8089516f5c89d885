import { type GatewayLike, toGateway } from "@api-errors/gateway";
import type { HonoRequest, MiddlewareHandler } from "hono";
import { cloneRawRequest } from "hono/request";
import type { StatusCode } from "hono/utils/http-status";

/**
 * Mounts a gateway on a route: `app.all("/shop/*", proxy({ upstreams, from, to }))`.
 *
 * The gateway sees the whole path, `/shop` included, as its upstreams do in `path`. Bodies stream in both directions. Where
 * something has read the request's body through `c.req` before, what it read is sent. Headers that were set on the context
 * are sent, too. Takes the options of `createGateway`, or a gateway.
 */
export function proxy(gateway: GatewayLike): MiddlewareHandler {
  const answer = toGateway(gateway);
  return async (c) => {
    const response = await answer(await unread(c.req));
    const { status, headers, body } = response;
    return c.newResponse(body, { status: status as StatusCode, headers });
  };
}

async function unread(request: HonoRequest): Promise<Request> {
  if (!request.raw.bodyUsed) return request.raw;
  const again = await cloneRawRequest(request);
  // What is written again may have another length.
  again.headers.delete("content-length");
  return again;
}
