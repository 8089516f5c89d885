import { codeStyle } from "@api-errors/code-style";
import {
  describeErrors,
  describeProxy,
  NODE,
  type Start,
} from "@api-errors/internal-adapter-cases";
import { formatFor, thingAt } from "@api-errors/internal-adapter-cases/things";
import { problem } from "@api-errors/problem";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import { afterAll } from "vitest";

import { answerErrors } from "./answer-errors.ts";
import { errorHandler } from "./error-handler.ts";
import { proxy } from "./proxy.ts";

const apps: FastifyInstance[] = [];

const start: Start = async (upstream) => {
  const options = {
    to: (request: FastifyRequest) => formatFor(request.headers.accept),
    from: [codeStyle],
    onError: () => {},
  };
  const app = fastify({ forceCloseConnections: true, frameworkErrors: errorHandler(options) });
  apps.push(app);
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({ "x-before": "1", vary: "Origin" });
  });
  app.register(answerErrors, options);
  app.get<{ Params: { name: string } }>("/throw/:name", async (request, reply) => {
    reply.headers({ etag: '"1"', "cache-control": "public, max-age=60", "content-language": "de" });
    reply.type("text/html");
    throw thingAt(request.params.name);
  });
  app.register(proxy, {
    prefix: "/up",
    upstreams: [{ path: "/up", url: `${upstream}/base` }],
    from: [codeStyle, problem],
    to: (request) => formatFor(request.headers.get("accept")),
  });
  return app.listen({ port: 0, host: "127.0.0.1" });
};

describeErrors("Fastify", start);
describeProxy("Fastify", start, NODE);
afterAll(() => Promise.all(apps.map((app) => app.close())));
