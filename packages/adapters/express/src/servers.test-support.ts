import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { onTestFinished } from "vitest";

const servers = new Set<() => Promise<void>>();

/** Lets an app listen on loopback, until `closeAll`; gives its URL. */
export async function listen(app: Express): Promise<string> {
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.add(async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closeAll(): Promise<void> {
  await Promise.all([...servers].map((close) => close()));
  servers.clear();
}

/** The same until the end of one test. */
export async function serve(app: Express): Promise<string> {
  onTestFinished(closeAll);
  return listen(app);
}
