import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server behind the proxy. */
export interface Upstream {
  readonly url: string;
  /** What to do with each request; echoes it where not set. */
  listener: (request: IncomingMessage, response: ServerResponse) => unknown;
  readonly close: () => Promise<void>;
}

/** Starts a server that answers with what it was sent, until it is told something else. */
export async function startUpstream(): Promise<Upstream> {
  const server = createServer((request, response) => upstream.listener(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const upstream: Upstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listener: echo,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return upstream;
}

export async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat((await request.toArray()) as Uint8Array[]);
  const { method, url, headers } = request;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ method, url, headers, body: body.toString("latin1") }));
}
