import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import {
  describeErrors,
  describeProxy,
  NODE,
  type Start,
  WORKERD,
} from "@api-errors/internal-adapter-cases";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { afterAll } from "vitest";

import { createApp } from "./app.test-support.ts";

const servers: ServerType[] = [];
const workers: Miniflare[] = [];

const onNode: Start = async (upstream) => {
  const server = createAdaptorServer({ fetch: createApp(upstream).fetch });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const ENTRY = `
import { createApp } from "./app.test-support.ts";
let app;
export default {
  fetch: (request, env, context) => (app ??= createApp(env.UPSTREAM)).fetch(request, env, context),
};`;

const onWorkerd: Start = async (upstream) => {
  const { outputFiles } = await build({
    stdin: {
      contents: ENTRY,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    write: false,
    conditions: ["workerd"],
    target: "es2022",
  });
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: "2026-07-01",
    compatibilityFlags: ["enable_request_signal"],
    bindings: { UPSTREAM: upstream },
    host: "127.0.0.1",
  });
  workers.push(worker);
  return (await worker.ready).origin;
};

describeErrors("Hono, Node", onNode);
describeErrors("Hono, workerd", onWorkerd);
describeProxy("Hono, Node", onNode, NODE);
describeProxy("Hono, workerd", onWorkerd, WORKERD);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.dispose()));
  for (const server of servers) server.close();
});
