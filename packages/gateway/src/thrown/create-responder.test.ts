import { codeStyle } from "@api-errors/code-style";
import { HttpError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import createError from "http-errors";
import { HTTPException } from "hono/http-exception";
import { describe, expect, it } from "vitest";

import { type Answer, createResponder } from "./create-responder.ts";

const get = { method: "GET" };

describe("an answer", () => {
  it("should be in the format, with the headers that the error asks for", async () => {
    const respond = createResponder({ to: problem });
    const headers = {
      Allow: "GET, HEAD",
      "Retry-After": 30,
      "X-List": ["a", "b"],
      "Set-Cookie": ["a=1", "b=2; Path=/"],
      "Content-Type": "text/html",
      "Content-Length": "7",
      "X-Split": "a\r\nx-b: 1",
      "X-Wide": "é€",
      "bad name": "1",
      "X-Object": {},
    };
    const { response, error } = await respond(createError(405, "Only reading", { headers }), get);
    expect(response.status).toBe(405);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "application/problem+json",
      allow: "GET, HEAD",
      "retry-after": "30",
      "set-cookie": "b=2; Path=/",
      "x-list": "a, b",
      "x-split": "a x-b: 1",
      "x-wide": "é?",
    });
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2; Path=/"]);
    expect(await response.json()).toEqual({ detail: "Only reading", status: 405 });
    expect(error?.retry).toEqual({ when: "idempotent", afterSeconds: 30 });
  });

  it("should have no mark on the words that the format needs", async () => {
    const answer = await createResponder({ to: codeStyle })(new Error("x"), get);
    expect(await answer.response.json()).toEqual({
      code: "internal_server_error",
      message: "Internal Server Error",
      status: 500,
    });
    expect(answer.filled.map(({ member }) => member)).toEqual(["code", "message"]);
    expect(answer.error).not.toHaveProperty("code");
  });

  it("should leave what the error brought as it is", async () => {
    const details = { apiError: { filled: ["code"], order: [1] } };
    const thrown = new HttpError({ status: 409, code: "x", message: "m", details });
    const { response } = await createResponder({ to: codeStyle })(thrown, get);
    expect(await response.json()).toMatchObject({ details });
  });

  it("should have no body where the request is HEAD", async () => {
    const { response } = await createResponder({ to: problem })(createError(404), {
      method: "HEAD",
    });
    expect(response.body).toBeNull();
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("should be in the format that the request asks for, and say what it looked at", async () => {
    const to = ({ method }: { method: string }): typeof problem | typeof codeStyle =>
      method === "GET" ? problem : codeStyle;
    const headers = { vary: "Origin, accept" };
    const byAccept = createResponder({ to });
    expect((await byAccept(createError(404), get)).response.headers.get("vary")).toBe("Accept");
    expect((await byAccept(createError(404, { headers }), get)).response.headers.get("vary")).toBe(
      "Origin, accept",
    );
    const byOthers = createResponder({ to: Object.assign(to, { vary: "Accept, X-Format" }) });
    expect((await byOthers(createError(404, { headers }), get)).response.headers.get("vary")).toBe(
      "Origin, accept, X-Format",
    );
    const byPath = createResponder({ to: Object.assign(to, { vary: "" }) });
    expect((await byPath(createError(404), get)).response.headers.has("vary")).toBe(false);
  });

  it("should be without what looks secret, unless told otherwise", async () => {
    const thrown = createError(409, "locked by 10.0.0.7");
    const kept = await createResponder({ to: problem })(thrown, get);
    expect(await kept.response.json()).toMatchObject({ detail: "locked by [withheld]" });
    expect(kept.withheld).toEqual([{ path: ["message"], reason: "internal-address" }]);
    const told = await createResponder({ to: problem, withhold: false })(thrown, get);
    expect(await told.response.json()).toMatchObject({ detail: "locked by 10.0.0.7" });
  });

  it("should say which headers nobody gave", async () => {
    expect((await createResponder({ to: problem })(createError(401), get)).missing).toEqual([
      "www-authenticate",
    ]);
    const thrown = createError(405, { headers: { Allow: "" } });
    expect((await createResponder({ to: problem })(thrown, get)).missing).toEqual([]);
  });

  it("should be the status alone where no format can be chosen", async () => {
    const to = (): never => {
      throw new Error("no choice");
    };
    const { response } = await createResponder({ to })(
      createError(429, { headers: { "Retry-After": "3" } }),
      get,
    );
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("3");
    expect(await response.text()).toBe("");
  });

  it("should be shown to the hook, whose failure is its own", async () => {
    const seen: unknown[] = [];
    const onError = (thrown: unknown, answer: Answer): never => {
      seen.push(thrown, answer.error?.status);
      throw new Error("log is full");
    };
    await createResponder({ to: problem, onError })("x", get);
    expect(seen).toEqual(["x", 500]);
  });
});

describe("a thrown response", () => {
  const body = '{"code":"gone","message":"Moved out"}';

  it("should be read and translated, with its headers", async () => {
    const respond = createResponder({ to: problem, from: [codeStyle] });
    const headers = new Headers({ "content-type": "application/json", "x-own": "1", etag: '"1"' });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    const res = new Response(body, { status: 410, headers });
    for (const thrown of [res.clone(), new HTTPException(410, { res })]) {
      const { response } = await respond(thrown, get);
      expect(response.status).toBe(410);
      expect(response.headers.get("x-own")).toBe("1");
      expect(response.headers.has("etag")).toBe(false);
      expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
      expect(await response.json()).toEqual({ detail: "Moved out", code: "gone" });
    }
  });

  it("should go out as it came where it is in the format", async () => {
    const respond = createResponder({ to: codeStyle, from: [codeStyle] });
    const { response } = await respond(
      new Response(`${body} `, { status: 410, headers: { "content-type": "application/json" } }),
      get,
    );
    expect(await response.text()).toBe(`${body} `);
  });

  it("should be sent as it is where it is no error", async () => {
    const redirect = new Response(null, { status: 302, headers: { location: "/login" } });
    const answer = await createResponder({ to: problem })(redirect, get);
    expect(answer.response).toBe(redirect);
    expect(answer.error).toBeUndefined();
  });

  it("should be what its exception says where its body was sent before", async () => {
    const res = new Response("no", { headers: { "www-authenticate": "Basic" } });
    await res.text();
    const { response } = await createResponder({ to: problem })(
      new HTTPException(401, { res }),
      get,
    );
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Basic");
  });
});
