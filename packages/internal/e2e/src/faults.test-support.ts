import { codeStyle } from "@api-errors/code-style";
import { createGateway, type GatewayOptions } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import { serve } from "@hono/node-server";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** An upstream that says to each request what it is told to, HTTP or not. */
export interface FaultyUpstream {
  readonly url: string;
  /** How many of its connections are open. */
  open(): number;
}

export async function faultyUpstream(talk: (socket: Socket) => void): Promise<FaultyUpstream> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Who is cut off, or cuts off, is no news here.
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.once("data", () => talk(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, open: () => sockets.size };
}

/** The gateway on a real server before an upstream, below `/up`; gives its URL. */
export async function gatewayBefore(
  upstream: string,
  options: Partial<GatewayOptions> = {},
): Promise<string> {
  const gateway = createGateway({
    upstreams: [{ path: "/up", url: upstream, timeoutMs: 500 }],
    from: [codeStyle, problem],
    to: problem,
    limit: 100_000,
    ...options,
  });
  const server = serve({ fetch: gateway, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a client got. */
export interface Received {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
  /** Whether the answer ended as it should, and was not broken off. */
  readonly isWhole: boolean;
}

/** No answer takes longer than this: one that does hangs. */
const PATIENCE = 10_000;

/** Asks as clients do that know nothing of `fetch`, on a connection of its own. */
export function askFor(url: string, method = "GET", body?: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const sent = request(url, { method, agent, timeout: PATIENCE }, (response) => {
      let text = "";
      const settle = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"],
          body: text,
          isWhole: response.complete,
        });
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", settle);
      response.on("error", settle);
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer from ${url} in ${PATIENCE} ms`)));
    sent.on("error", reject);
    sent.end(body);
  });
}
