import { Readable, Transform } from "node:stream";
import { createGunzip, gzipSync } from "node:zlib";
import { codeStyle } from "@api-errors/code-style";
import { ask, startUpstream } from "@api-errors/internal-adapter-cases";
import { thingAt } from "@api-errors/internal-adapter-cases/things";
import { byAccept, createGateway } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import { fastify, type FastifyInstance, type FastifyServerOptions } from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";

import { answerErrors, errorHandler, methodNotAllowedHandler, proxy } from "./index.ts";

function make(options: FastifyServerOptions = {}): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, ...options });
  onTestFinished(() => app.close());
  return app;
}

const listen = (app: FastifyInstance): Promise<string> =>
  app.listen({ port: 0, host: "127.0.0.1" });

describe("the error handler", () => {
  it("should give issues of validation, wherever in the request", async () => {
    const app = make();
    app.register(answerErrors, { to: problem });
    const schema = {
      body: {
        type: "object",
        required: ["name"],
        properties: {
          items: { type: "array", items: { properties: { "q/y": { type: "integer" } } } },
        },
      },
      querystring: { properties: { page: { type: "integer" } } },
      headers: { required: ["x-key"] },
      params: { properties: { id: { type: "integer" } } },
    };
    app.post("/:id", { schema }, async () => "ok");
    const send = async (url: string, payload: object, key = true): Promise<unknown> =>
      (
        await app.inject({ method: "POST", url, payload, headers: key ? { "x-key": "1" } : {} })
      ).json();
    expect(await send("/1", { items: [{ "q/y": "x" }], name: "n" })).toMatchObject({
      status: 400,
      code: "FST_ERR_VALIDATION",
      errors: [{ detail: "must be integer", pointer: "#/items/0/q~1y", in: "body", code: "type" }],
    });
    expect(await send("/1?page=x", { name: "n" })).toMatchObject({
      errors: [{ pointer: "#/page", in: "query" }],
    });
    expect(await send("/x", { name: "n" })).toMatchObject({
      errors: [{ pointer: "#/id", in: "path" }],
    });
    expect(await send("/1", { name: "n" }, false)).toMatchObject({
      errors: [{ pointer: "#/x-key", in: "header" }],
    });
  });

  it("should answer the framework's own errors", async () => {
    const options = { to: problem, onError: () => {} };
    const app = make({ bodyLimit: 100, frameworkErrors: errorHandler(options) });
    app.register(answerErrors, options);
    app.post("/", async () => "ok");
    const url = await listen(app);
    const json = { "content-type": "application/json" };
    const codeOf = async (path: string, asked: Parameters<typeof ask>[2]): Promise<unknown> => {
      const answer = await ask(url, path, asked);
      return [answer.status, (answer.json as { code: unknown }).code];
    };
    expect(await codeOf("/", { method: "POST", headers: json, body: "{" })).toEqual([
      400,
      "FST_ERR_CTP_INVALID_JSON_BODY",
    ]);
    expect(await codeOf("/", { method: "POST", headers: json })).toEqual([
      400,
      "FST_ERR_CTP_EMPTY_JSON_BODY",
    ]);
    expect(
      await codeOf("/", { method: "POST", headers: json, body: `"${"x".repeat(200)}"` }),
    ).toEqual([413, "FST_ERR_CTP_BODY_TOO_LARGE"]);
    expect(
      await codeOf("/", { method: "POST", headers: { "content-type": "a/b" }, body: "x" }),
    ).toEqual([415, "FST_ERR_CTP_INVALID_MEDIA_TYPE"]);
    expect(await codeOf("/%zz", {})).toEqual([400, "FST_ERR_BAD_URL"]);
  });

  it("should hold for a scope and those inside, and yield to another one", async () => {
    const app = make();
    const throwing = async (): Promise<never> => {
      throw Object.assign(new Error("m"), { statusCode: 410, code: "gone" });
    };
    app.register(async (scope) => {
      await scope.register(answerErrors, { to: problem });
      scope.get("/a", throwing);
      scope.register(
        async (inner) => {
          inner.setErrorHandler(errorHandler({ to: codeStyle }));
          inner.get("/a", throwing);
        },
        { prefix: "/inner" },
      );
    });
    app.get("/outside", throwing);
    expect((await app.inject("/a")).json()).toEqual({ detail: "m", status: 410, code: "gone" });
    expect((await app.inject("/inner/a")).json()).toEqual({
      code: "gone",
      message: "m",
      status: 410,
    });
    expect((await app.inject("/outside")).json()).toMatchObject({ error: "Gone" });
  });

  it("should choose by what the client accepts, beside what else varies", async () => {
    const app = make();
    app.addHook("onRequest", async (_request, reply) => {
      reply.headers({ vary: "Origin", "cache-control": "no-store" });
    });
    app.register(answerErrors, { to: byAccept([problem, codeStyle]) });
    const answer = await app.inject({ url: "/", headers: { accept: "application/json" } });
    expect(answer.headers).toMatchObject({
      "content-type": "application/json",
      vary: "Origin, Accept",
      "cache-control": "no-store",
    });
  });

  it("should say 405 where a route does", async () => {
    const app = make();
    app.register(answerErrors, { to: problem });
    app.get("/users", async () => []);
    app.route({
      method: ["PUT", "DELETE"],
      url: "/users",
      handler: methodNotAllowedHandler(["get", "POST"]),
    });
    const answer = await app.inject({ method: "PUT", url: "/users" });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers["allow"]).toBe("GET, HEAD, POST");
    expect(answer.json()).toMatchObject({ code: "method_not_allowed", status: 405 });
  });

  it("should write to the log of the request", async () => {
    const lines: { level: number; err?: { message: string } }[] = [];
    const stream = {
      write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]),
    };
    const app = make({ logger: { stream, level: "info" } });
    app.register(answerErrors, { to: problem });
    app.get("/mine", async () => {
      throw new Error("secret");
    });
    app.get("/yours", async () => {
      throw Object.assign(new Error("No"), { statusCode: 404 });
    });
    // A string is no Error, but careless plugins reject with one.
    app.get("/text", (): never => {
      throw thingAt("text");
    });
    for (const url of ["/mine", "/yours", "/text"]) await app.inject(url);
    const found = lines.filter(({ err }) => err !== undefined);
    expect(found.map(({ level, err }) => [level, err?.message ?? err])).toEqual([
      [50, "secret"],
      [30, "No"],
      [50, "secret text"],
    ]);
  });

  it("should leave an answer that has begun to Fastify", async () => {
    const app = make();
    app.register(answerErrors, { to: problem });
    app.get("/", (_request, reply) => {
      const body = new Readable({ read() {} });
      body.push("half");
      setTimeout(() => body.destroy(new Error("late")), 20);
      return reply.send(body);
    });
    await expect(ask(await listen(app), "/")).rejects.toThrow("aborted");
  });
});

describe("the proxy", () => {
  async function behind(
    prepare: (app: FastifyInstance) => unknown,
    options: FastifyServerOptions = {},
  ): Promise<string> {
    const upstream = await startUpstream();
    onTestFinished(upstream.close);
    const app = make(options);
    prepare(app);
    app.register(answerErrors, { to: problem, onError: () => {} });
    const gateway = createGateway({ upstreams: [{ path: "/up", url: upstream.url }], to: problem });
    app.register(proxy, { prefix: "/up", gateway });
    app.post("/own", (request, reply) => reply.send({ own: request.body }));
    return listen(app);
  }

  it("should pass by the parsers and limits of the app, which go on for its own routes", async () => {
    const url = await behind(
      (app) => app.addContentTypeParser("text/csv", { parseAs: "string" }, async () => "parsed"),
      { bodyLimit: 100 },
    );
    const headers = { "content-type": "text/csv" };
    const body = "a,b\n".repeat(100);
    expect((await ask(url, "/up", { method: "POST", headers, body })).json).toMatchObject({ body });
    expect((await ask(url, "/own", { method: "POST", headers, body: "a,b" })).json).toEqual({
      own: "parsed",
    });
    expect((await ask(url, "/own", { method: "POST", headers, body })).status).toBe(413);
  });

  it("should send on what a hook has made of the body", async () => {
    const url = await behind((app) =>
      app.addHook("preParsing", async (request, _reply, payload) =>
        request.headers["content-encoding"] === "gzip" ? payload.pipe(createGunzip()) : payload,
      ),
    );
    const headers = { "content-encoding": "gzip", "content-type": "text/plain" };
    const { json } = await ask(url, "/up", { method: "POST", headers, body: gzipSync("unpacked") });
    expect(json).toMatchObject({ body: "unpacked" });
    expect((json as { headers: object }).headers).not.toHaveProperty("content-encoding");
  });

  it("should let hooks see and change the answer", async () => {
    const url = await behind((app) =>
      app.addHook("onSend", async (_request, reply, payload) => {
        reply.header("x-seen", "1");
        if (!(payload instanceof ReadableStream)) return payload;
        const upper = new Transform({
          transform: (chunk, _encoding, done) => done(null, String(chunk).toUpperCase()),
        });
        return Readable.fromWeb(payload as never).pipe(upper);
      }),
    );
    const answer = await ask(url, "/up/x");
    expect(answer.headers["x-seen"]).toBe("1");
    expect(answer.text).toContain('"URL":"/X"');
  });

  it("should refuse what fetch cannot send, and paths that parsers change", async () => {
    const url = await behind(() => {});
    for (const path of ["/up/x/../y", "/up/%2e%2e/y"])
      expect((await ask(url, path)).status).toBe(400);
    expect((await ask(url, "/up", { method: "TRACE" })).status).toBe(501);
  });

  it("should take the options of a gateway as well", async () => {
    const app = make();
    app.register(proxy, { upstreams: [], to: problem });
    const answer = await app.inject("/x");
    expect(answer.json()).toMatchObject({ status: 404, code: "no_upstream" });
  });
});
