import { codeStyle } from "@api-errors/code-style";
import {
  describeErrors,
  describeProxy,
  NODE,
  type Start,
} from "@api-errors/internal-adapter-cases";
import { formatFor, thingAt } from "@api-errors/internal-adapter-cases/things";
import { problem } from "@api-errors/problem";
import express, { type Request } from "express";
import { afterAll } from "vitest";

import { answerErrors } from "./answer-errors.ts";
import { proxy } from "./proxy.ts";
import { closeAll, listen } from "./servers.test-support.ts";

const start: Start = (upstream) => {
  const app = express();
  app.use((_request, response, next) => {
    response.set({ "x-before": "1", vary: "Origin" });
    next();
  });
  app.get("/throw/:name", (request, response) => {
    response.set({ etag: '"1"', "cache-control": "public, max-age=60", "content-language": "de" });
    response.type("html");
    throw thingAt(request.params.name);
  });
  app.use(
    "/up",
    proxy({
      upstreams: [{ path: "/up", url: `${upstream}/base` }],
      from: [codeStyle, problem],
      to: (request) => formatFor(request.headers.get("accept")),
    }),
  );
  app.use(
    answerErrors({
      to: (request: Request) => formatFor(request.headers.accept),
      from: [codeStyle],
      onError: () => {},
    }),
  );
  return listen(app);
};

describeErrors("Express", start);
describeProxy("Express", start, NODE);
afterAll(closeAll);
