import { codeStyle } from "@api-errors/code-style";
import { ask, echo, startUpstream } from "@api-errors/internal-adapter-cases";
import { byAccept, createGateway } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import express, { type Express } from "express";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { errorHandler } from "./error-handler.ts";
import { answerErrors, methodNotAllowedHandler, notFoundHandler, proxy } from "./index.ts";
import { serve } from "./servers.test-support.ts";

const silent = { to: problem, onError: () => {} };

describe("the error handler", () => {
  it("should answer rejections, errors given to next, and bodies that do not parse", async () => {
    const app = express();
    app.use(express.json({ limit: 100 }));
    app.post("/", (request) => Promise.reject(request.body as Error));
    app.get("/", (_request, _response, next) =>
      next(Object.assign(new Error("No"), { status: 403 })),
    );
    app.use(answerErrors(silent));
    const url = await serve(app);
    const headers = { "content-type": "application/json" };
    expect(
      (await ask(url, "/", { method: "POST", headers, body: '{"status":409,"message":"m"}' })).json,
    ).toEqual({
      detail: "m",
      status: 409,
    });
    expect((await ask(url, "/")).json).toEqual({ detail: "No", status: 403 });
    const broken = await ask(url, "/", { method: "POST", headers, body: "{broken" });
    expect(broken.json).toMatchObject({ status: 400, code: "entity.parse.failed" });
    const large = await ask(url, "/", {
      method: "POST",
      headers,
      body: JSON.stringify("x".repeat(200)),
    });
    expect(large.json).toMatchObject({ status: 413, code: "entity.too.large" });
  });

  it("should leave what Express itself does to Express", async () => {
    const app = express();
    app.get("/", (_request, _response, next) => next("route"));
    app.get("/", (_request, response) => void response.send("second"));
    app.use(answerErrors(silent));
    const url = await serve(app);
    expect((await ask(url, "/")).text).toBe("second");
    expect((await ask(url, "/", { method: "OPTIONS" })).status).toBe(200);
  });

  it("should break off an answer that has begun", async () => {
    const app = express();
    const seen: unknown[] = [];
    app.get("/", (_request, response) => {
      response.write("half");
      throw new Error("late");
    });
    app.use(errorHandler({ to: problem, onError: (thrown) => seen.push(thrown) }));
    app.set("env", "test");
    await expect(ask(await serve(app), "/")).rejects.toThrow("aborted");
    expect(seen).toEqual([]);
  });

  it("should be another one in a router", async () => {
    const app = express();
    const legacy = express.Router();
    const throwing = (): never => {
      throw Object.assign(new Error("m"), { status: 410, code: "gone" });
    };
    legacy.get("/a", throwing);
    legacy.use(errorHandler({ to: codeStyle, onError: () => {} }));
    app.use("/legacy", legacy);
    app.get("/a", throwing);
    app.use(errorHandler(silent));
    const url = await serve(app);
    expect((await ask(url, "/legacy/a")).json).toEqual({ code: "gone", message: "m", status: 410 });
    expect((await ask(url, "/a")).json).toEqual({ detail: "m", status: 410, code: "gone" });
  });

  it("should choose by what the client accepts, beside what else varies", async () => {
    const app = express();
    app.use((_request, response, next) => {
      response.vary("Origin").set("cache-control", "no-store");
      next();
    });
    app.use(answerErrors({ to: byAccept([problem, codeStyle]) }));
    const url = await serve(app);
    const answer = await ask(url, "/", { headers: { accept: "application/json" } });
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(answer.headers["vary"]).toBe("Origin, Accept");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect((await ask(url, "/")).headers["content-type"]).toBe("application/problem+json");
  });

  it("should say 405 with what a route has", async () => {
    const app = express();
    app
      .route("/users")
      .get((_request, response) => void response.json([]))
      .post((_request, response) => void response.json([]))
      .all(methodNotAllowedHandler());
    app.use(notFoundHandler(), errorHandler(silent));
    const url = await serve(app);
    const answer = await ask(url, "/users", { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers["allow"]).toBe("GET, HEAD, POST");
    expect(answer.json).toMatchObject({ code: "method_not_allowed" });
    expect((await ask(url, "/users")).text).toBe("[]");
    const options = await ask(url, "/users", { method: "OPTIONS" });
    expect([options.status, options.headers["allow"], options.text]).toEqual([
      204,
      "GET, HEAD, POST",
      "",
    ]);
  });

  it("should log what is of the server, and that alone", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const thrown = new Error("secret");
    const app = express();
    app.get("/mine", () => {
      throw thrown;
    });
    app.use(answerErrors({ to: problem }));
    const url = await serve(app);
    await ask(url, "/yours");
    expect(log).not.toHaveBeenCalled();
    await ask(url, "/mine");
    expect(log.mock.calls).toEqual([[thrown]]);
  });
});

describe("the proxy", () => {
  async function behind(prepare: (app: Express) => unknown): Promise<string> {
    const upstream = await startUpstream();
    onTestFinished(upstream.close);
    const app = express();
    prepare(app);
    const gateway = createGateway({ upstreams: [{ path: "/up", url: upstream.url }], to: problem });
    app.use("/up", proxy(gateway));
    app.use(answerErrors(silent));
    upstream.listener = echo;
    return serve(app);
  }

  it.each([
    ["application/json", '{ "a": [1, null], "b": "é" }', '{"a":[1,null],"b":"é"}'],
    ["application/vnd.api+json; charset=utf-8", '{ "a": 1 }', '{"a":1}'],
    ["application/json", "[]", "[]"],
    ["application/json", "{}", "{}"],
    ["application/x-www-form-urlencoded", "a=1&a=2&b[c]=3&d=x+y", "a=1&a=2&b%5Bc%5D=3&d=x+y"],
    ["text/plain; charset=utf-8", "{ plain }", "{ plain }"],
    ["application/octet-stream", "\0\x01", "\0\x01"],
    ["application/xml", "<a/>", "<a/>"],
  ])("should write a parsed body again › %s %s", async (type, body, expected) => {
    const url = await behind((app) => {
      app.use(express.json({ type: ["json", "+json"] }), express.urlencoded({ extended: true }));
      app.use(express.text(), express.raw());
    });
    const { json } = await ask(url, "/up", {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    const length = String(Buffer.byteLength(expected));
    const headers = { "content-type": type, "content-length": length };
    expect(json).toMatchObject({ body: Buffer.from(expected).toString("latin1"), headers });
  });

  it("should send the bytes that a parser was asked to keep", async () => {
    const url = await behind((app) =>
      app.use(
        express.json({
          verify: (request, _response, bytes) => void Object.assign(request, { rawBody: bytes }),
        }),
      ),
    );
    const body = '{ "big": 12345678901234567890, "a":1,"a":2 }';
    const headers = { "content-type": "application/json" };
    expect((await ask(url, "/up", { method: "POST", headers, body })).json).toMatchObject({ body });
  });

  it("should say so where a body is gone", async () => {
    const url = await behind((app) =>
      app.use((request, _response, next) => {
        request.resume().on("end", next);
      }),
    );
    const answer = await ask(url, "/up", { method: "POST", body: "x" });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("parser");
    expect((await ask(url, "/up", { method: "POST" })).status).toBe(200);
  });

  it("should let no guarded path through by another spelling", async () => {
    const url = await behind((app) =>
      app.use("/up/admin", (_request, response) => void response.status(403).end()),
    );
    expect((await ask(url, "/up/admin")).status).toBe(403);
    for (const path of [
      "/up/x/../admin",
      "/up/x/%2e%2e/admin",
      "/up/x/.%2E/admin",
      "/up\\admin",
      "/up/./admin",
    ]) {
      const answer = await ask(url, path);
      expect([path, answer.status]).toEqual([path, path === "/up\\admin" ? 404 : 400]);
    }
  });

  it("should refuse what fetch cannot send", async () => {
    const url = await behind(() => {});
    const answer = await ask(url, "/up", { method: "TRACE" });
    expect(answer.status).toBe(501);
    expect(answer.json).toMatchObject({ code: "method_not_implemented" });
  });

  it("should add to what varies already", async () => {
    const url = await behind((app) =>
      app.use((_request, response, next) => {
        response.vary("Origin");
        next();
      }),
    );
    expect((await ask(url, "/up")).headers["vary"]).toBe("Origin");
  });
});
