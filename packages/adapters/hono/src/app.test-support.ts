import { codeStyle } from "@api-errors/code-style";
import { formatFor, thingAt } from "@api-errors/internal-adapter-cases/things";
import { problem } from "@api-errors/problem";
import { Hono } from "hono";

import { answerErrors } from "./answer-errors.ts";
import { proxy } from "./proxy.ts";

/** The app under test, the same on every runtime. */
export function createApp(upstream: string): Hono {
  const to = (request: Request): ReturnType<typeof formatFor> =>
    formatFor(request.headers.get("accept"));
  const app = answerErrors(new Hono(), { to, from: [codeStyle], onError: () => {} });
  app.use(async (c, next) => {
    c.header("x-before", "1");
    c.header("vary", "Origin");
    await next();
  });
  app.get("/throw/:name", (c) => {
    c.header("etag", '"1"');
    c.header("cache-control", "public, max-age=60");
    c.header("content-language", "de");
    c.header("content-type", "text/html");
    throw thingAt(c.req.param("name"));
  });
  const mounted = proxy({
    upstreams: [{ path: "/up", url: `${upstream}/base` }],
    from: [codeStyle, problem],
    to,
  });
  app.all("/up", mounted);
  app.all("/up/*", mounted);
  return app;
}
