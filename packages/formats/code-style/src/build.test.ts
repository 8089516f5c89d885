import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { buildCodeStyle } from "./build.ts";
import type { CodeStyleDocument } from "./document.ts";
import { createCodeStyleSchema } from "./schema.ts";

const sound = { code: "no_user", message: "No user 12", details: { id: 12 } };
const catalog = { no_user: { status: 404 } };
// Whatever the compiler allows: users of JavaScript have none.
const options: object = { catalog };

describe("a sound document", () => {
  it("should be sent as it is", () => {
    const wire = buildCodeStyle(sound, { status: 404 });
    expect(wire).toEqual({
      status: 404,
      headers: { "content-type": "application/json" },
      body: sound,
    });
    expect(wire.body).toBe(sound);
  });

  it("should be sent with further headers, and another content type where one is given", () => {
    const headers = { "Retry-After": "30", "Content-Type": "application/vnd.shop+json" };
    expect(buildCodeStyle(sound, { status: 429, headers }).headers).toEqual({
      "content-type": "application/vnd.shop+json",
      "retry-after": "30",
    });
  });

  it("should be sent without header lines that could be split", () => {
    const headers = { "X-Id": "a\r\nSet-Cookie: b", "bad name": "c" };
    expect(buildCodeStyle(sound, { status: 400, headers }).headers).toEqual({
      "content-type": "application/json",
      "x-id": "a Set-Cookie: b",
    });
  });
});

describe("the status", () => {
  it("should be the given one before the catalog's", () => {
    expect(buildCodeStyle(sound, { status: 410 }, options).status).toBe(410);
  });

  it("should be the catalog's before the document's", () => {
    expect(buildCodeStyle({ ...sound, status: 400 }, {}, options).status).toBe(404);
    expect(buildCodeStyle({ error: sound }, undefined, options).status).toBe(404);
  });

  it("should be the document's before 500", () => {
    expect(buildCodeStyle({ code: "x", message: "m", status: 409 }, {}, options).status).toBe(409);
    expect(buildCodeStyle({ error: { code: "x", message: "m" }, status: 409 }, {}, {}).status).toBe(
      409,
    );
    expect(buildCodeStyle({ code: "constructor", message: "m" }, {}, options).status).toBe(500);
  });

  it("should be 500 where it is none, or there is nothing to take it from", () => {
    for (const status of [Number.NaN, 0, 42, 999, 404.5])
      expect(buildCodeStyle(sound, { status }).status).toBe(500);
    expect(buildCodeStyle({}, {}, {}).status).toBe(500);
  });
});

describe("a document that is not sound", () => {
  it.each<[string, unknown, unknown]>([
    [
      "no code",
      { message: "m", more: 1 },
      { code: "not_found", message: "m", more: 1, apiError: { filled: ["code"] } },
    ],
    [
      "neither code nor message",
      { message: ["m"] },
      {
        code: "not_found",
        message: "Not Found",
        apiError: { extensions: { message: ["m"] }, filled: ["code", "message"] },
      },
    ],
    [
      "no message",
      { code: "x" },
      { code: "x", message: "Not Found", apiError: { filled: ["message"] } },
    ],
    ["a number as the code", { code: 7, message: "m" }, { code: "7", message: "m" }],
    [
      "an id that is no text",
      { code: "x", message: "m", traceId: 5 },
      { code: "x", message: "m", apiError: { extensions: { traceId: 5 } } },
    ],
    [
      "an id outside of the envelope that is no text",
      { error: { code: "x", message: "m" }, traceId: 5 },
      { error: { code: "x", message: "m", apiError: { extensions: { traceId: 5 } } } },
    ],
    [
      "text",
      "oops",
      {
        code: "not_found",
        message: "Not Found",
        value: "oops",
        apiError: { filled: ["code", "message"] },
      },
    ],
    [
      "nothing",
      undefined,
      { code: "not_found", message: "Not Found", apiError: { filled: ["code", "message"] } },
    ],
  ])("should be mended: %s", (_, given, body) => {
    const wire = buildCodeStyle(given as CodeStyleDocument, { status: 404 });
    expect(wire).toMatchObject({ status: 404, body });
    expect(v.is(createCodeStyleSchema(), wire.body)).toBe(true);
  });

  it("should be mended as the dialect has it", () => {
    const options = { dialect: { code: "err", message: "text" } };
    const { body } = buildCodeStyle({ err: 7, text: "m" }, { status: 400 }, options);
    expect(body).toEqual({ err: "7", text: "m" });
    expect(v.is(createCodeStyleSchema(options), body)).toBe(true);
  });

  it("should keep what it has where the dialect has no code at all", () => {
    const { body } = buildCodeStyle({ code: "x", text: "m" }, {}, { dialect: { code: [] } });
    expect(body).toMatchObject({ code: "x", text: "m", message: "Internal Server Error" });
  });

  it("should be mended without a message where the dialect has none", () => {
    const options = { dialect: { code: "error", message: [] } };
    expect(buildCodeStyle({ error: "invalid_auth" }, { status: 401 }, options).body).toEqual({
      error: "invalid_auth",
    });
    expect(buildCodeStyle({ ok: false }, { status: 401 }, options).body).toEqual({
      error: "unauthorized",
      ok: false,
      apiError: { filled: ["code"] },
    });
  });

  it("should be named after an error even where the status is none", () => {
    expect(buildCodeStyle({}, { status: 200 })).toMatchObject({
      status: 200,
      body: { code: "bad_request" },
    });
  });

  it("should say nothing about retrying", () => {
    expect(buildCodeStyle({ message: "m" }, { status: 503 }).body).toEqual({
      code: "service_unavailable",
      message: "m",
      apiError: { filled: ["code"] },
    });
  });

  it("should be cleaned of what JSON cannot hold", () => {
    const { body } = buildCodeStyle({ ...sound, at: new Date(0), f: () => 1 }, { status: 400 });
    expect(body).toEqual({ ...sound, at: "1970-01-01T00:00:00.000Z" });
  });

  it("should keep a member named __proto__ a member", () => {
    const given = JSON.parse(
      '{"__proto__": {"a": 1}, "code": 7, "message": "m"}',
    ) as CodeStyleDocument;
    const { body } = buildCodeStyle(given, { status: 400 });
    expect(JSON.stringify(body)).toContain('"__proto__":{"a":1}');
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });
});
