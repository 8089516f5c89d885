import { codeStyle } from "@api-errors/code-style";
import { createGateway, byAccept } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { validator } from "hono/validator";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";

import { answerErrors, errorHandler, methodNotAllowedHandler, proxy } from "./index.ts";

const silent = { to: problem, onError: () => {} };

describe("the error handler", () => {
  it("should read the responses that Hono's middleware throws", async () => {
    const app = answerErrors(new Hono(), silent);
    app.use("/private", bearerAuth({ token: "t" }));
    app.use("/small", bodyLimit({ maxSize: 3 }));
    app.post("/small", (c) => c.text("ok"));
    const unauthorized = await app.request("/private");
    expect(unauthorized.status).toBe(401);
    expect(unauthorized.headers.get("www-authenticate")).toContain("Bearer");
    expect(unauthorized.headers.get("content-type")).toBe("application/problem+json");
    const large = await app.request("/small", {
      method: "POST",
      body: "four",
      headers: { "content-length": "4" },
    });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ detail: "Payload Too Large" });
  });

  it("should answer an exception with its message, or the response it brings", async () => {
    const app = answerErrors(new Hono(), { ...silent, from: [codeStyle] });
    app.get("/message", () => {
      throw new HTTPException(403, { message: "Members only" });
    });
    app.get("/response", () => {
      throw new HTTPException(409, { res: Response.json({ code: "taken", message: "Taken" }) });
    });
    app.get("/redirect", () => {
      throw new HTTPException(302, { res: new Response(null, { headers: { location: "/x" } }) });
    });
    expect(await (await app.request("/message")).json()).toEqual({
      detail: "Members only",
      status: 403,
    });
    expect(await (await app.request("/response")).json()).toEqual({
      detail: "Taken",
      code: "taken",
    });
    const redirect = await app.request("/redirect");
    expect([redirect.status, redirect.headers.get("location")]).toEqual([302, "/x"]);
  });

  it("should keep what middleware sets, before and after", async () => {
    const app = answerErrors(new Hono(), { to: byAccept([problem, codeStyle]), onError: () => {} });
    app.use(requestId(), secureHeaders(), cors({ origin: "https://a.example" }));
    app.get("/", (c) => {
      c.header("set-cookie", "a=1");
      c.header("set-cookie", "b=2", { append: true });
      throw new Error("x");
    });
    for (const path of ["/", "/nowhere"]) {
      const { headers } = await app.request(path, { headers: { origin: "https://a.example" } });
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBe("https://a.example");
      expect(headers.get("vary")?.split(", ").sort()).toEqual(["Accept", "Origin"]);
      expect(headers.get("content-type")).toBe("application/problem+json");
    }
    expect((await app.request("/")).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("should take the place of an answer that a middleware throws away", async () => {
    const app = answerErrors(new Hono(), silent);
    app.use(async (_c, next) => {
      await next();
      throw Object.assign(new Error("Too late"), { status: 409 });
    });
    app.get("/", (c) => c.html("<p>", 200, { "content-length": "3", etag: '"1"', "x-kept": "1" }));
    const response = await app.request("/");
    expect(response.status).toBe(409);
    expect(response.headers.get("x-kept")).toBe("1");
    expect(response.headers.has("etag")).toBe(false);
    expect(await response.json()).toEqual({ detail: "Too late", status: 409 });
  });

  it("should be another one in an app inside", async () => {
    const app = answerErrors(new Hono(), silent);
    const inside = new Hono().onError(errorHandler({ to: codeStyle, onError: () => {} }));
    const plain = new Hono();
    for (const one of [inside, plain])
      one.get("/a", () => {
        throw Object.assign(new Error("m"), { status: 410, code: "gone" });
      });
    app.route("/inside", inside).route("/plain", plain);
    expect(await (await app.request("/inside/a")).json()).toEqual({
      code: "gone",
      message: "m",
      status: 410,
    });
    expect(await (await app.request("/plain/a")).json()).toEqual({
      detail: "m",
      status: 410,
      code: "gone",
    });
  });

  it("should answer validators that throw", async () => {
    const app = answerErrors(new Hono(), { ...silent, validationStatus: 422 });
    const schema = z.object({ qty: z.number("must be a number") });
    app.post(
      "/",
      validator("json", (value) => schema.parse(value)),
      (c) => c.json(c.req.valid("json")),
    );
    const headers = { "content-type": "application/json" };
    const response = await app.request("/", { method: "POST", headers, body: '{"qty":"x"}' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ detail: "must be a number", pointer: "#/qty" }],
    });
    const broken = await app.request("/", { method: "POST", headers, body: "{" });
    expect(await broken.json()).toMatchObject({
      detail: "Malformed JSON in request body",
      status: 400,
    });
  });

  it("should say 405 beside Hono's own middleware", async () => {
    const app = answerErrors(new Hono(), silent);
    app.use(methodNotAllowed({ app, onMethodNotAllowed: methodNotAllowedHandler(silent) }));
    app.get("/users", (c) => c.json([])).post((c) => c.json([]));
    const response = await app.request("/users", { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
    expect(await response.json()).toMatchObject({ code: "method_not_allowed" });
    expect((await app.request("/nowhere", { method: "DELETE" })).status).toBe(404);
  });

  it("should log what is of the server, and that alone", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const thrown = new Error("secret");
    const app = answerErrors(new Hono(), { to: problem });
    app.get("/mine", () => {
      throw thrown;
    });
    await app.request("/yours");
    expect(log).not.toHaveBeenCalled();
    await app.request("/mine");
    expect(log.mock.calls).toEqual([[thrown]]);
  });
});

describe("the proxy", () => {
  /** A gateway whose upstream says what it was sent. */
  const gateway = createGateway({
    upstreams: [{ path: "/up", url: "http://up.example" }],
    to: problem,
    fetch: async (_url, init) => {
      const { body, headers, method } = new Request("http://up.example", init);
      const sent = new Response(body, { headers });
      const type = headers.get("content-type") ?? "";
      const form = /form/.test(type) ? [...(await sent.formData())] : undefined;
      return Response.json({ method, form, text: form ? undefined : await sent.text() });
    },
  });
  const send = async (app: Hono, body: string | FormData, type?: string): Promise<unknown> => {
    const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
    return (await app.request("/up", { method: "POST", body, headers })).json();
  };

  it("should send again what something has read", async () => {
    const app = new Hono();
    app.use("/up", async (c, next) => {
      const type = c.req.header("content-type") ?? "";
      if (type.includes("json")) await c.req.json();
      else if (type.includes("form")) await c.req.parseBody();
      else await c.req.text();
      await next();
    });
    app.all("/up", proxy(gateway));
    expect(await send(app, '{ "a": 1 }', "application/json")).toMatchObject({ text: '{ "a": 1 }' });
    expect(await send(app, "pläin", "text/plain")).toMatchObject({ text: "pläin" });
    expect(await send(app, "a=1&b=2", "application/x-www-form-urlencoded")).toMatchObject({
      form: [
        ["a", "1"],
        ["b", "2"],
      ],
    });
    const form = new FormData();
    form.append("a", "1");
    expect(await send(app, form)).toMatchObject({ form: [["a", "1"]] });
  });

  it("should say so where nothing is left of a body", async () => {
    const app = answerErrors(new Hono(), silent);
    app.use("/up", async (c, next) => {
      await c.req.raw.text();
      await next();
    });
    app.all("/up", proxy(gateway));
    const response = await app.request("/up", { method: "POST", body: "x" });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("consumed");
  });

  it("should send the headers of the context as well", async () => {
    const app = new Hono();
    app.use(async (c, next) => {
      c.header("x-own", "1");
      await next();
      c.header("x-after", "1");
    });
    app.all("/up", proxy({ upstreams: [], to: problem }));
    const response = await app.request("/up");
    expect(response.status).toBe(404);
    expect([response.headers.get("x-own"), response.headers.get("x-after")]).toEqual(["1", "1"]);
  });
});
