import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { recognizeTypeCodeStyle } from "./recognize.ts";

function score(body: unknown, status = 400, contentType = "application/json"): number {
  return recognizeTypeCodeStyle({ status, headers: { "content-type": contentType }, body }).score;
}

it.each(bodies)("should score $api $score", ({ status, body, score: expected }) => {
  expect(score(body, status)).toBe(expected);
});

it("should name what it found, each member once", () => {
  const body = { id: "e", code: 404, type: "A", message: "m" };
  const wire = { status: 404, headers: {}, body };
  expect(recognizeTypeCodeStyle(wire).evidence).toEqual([
    "HTTP 404",
    'member "type"',
    'member "code"',
    'member "message"',
    'member "id"',
  ]);
});

it.each<readonly [number, object, string]>([
  [200, { error: { type: "a", message: "m" } }, '"error" holds a type and a message'],
  [200, { id: "e", code: 404, type: "A", message: "m" }, "the code is an error status"],
  [400, { type: "urn:x", code: "y", message: "m" }, "but the type is a URI"],
  [400, { error_type: "x", message: "m" }, 'but no code beside "error_type"'],
])("should say on %i of %j that %s", (status, body, what) => {
  expect(recognizeTypeCodeStyle({ status, headers: {}, body }).evidence.at(-1)).toBe(what);
});

describe("scores", () => {
  it("should be 0.95 with type and code of the catalog", () => {
    const catalog = { a: { status: 400, codes: { x: { status: 400 } } }, b: { status: 422 } };
    const known = (body: unknown): number =>
      recognizeTypeCodeStyle({ status: 400, headers: {}, body }, { catalog }).score;
    expect(known({ type: "a", code: "x" })).toBe(0.95);
    expect(known({ type: "b", statusCode: 422, code: "" })).toBe(0.95);
    expect(known({ type: "b", code: "x" })).toBe(0.6);
    expect(known({ type: "a", code: "y", requestId: "r" })).toBe(0.9);
    expect(known({ type: "a" })).toBe(0.3);
  });

  it("should be 0.3 with a type alone", () => {
    expect(score({ type: "customer" })).toBe(0.3);
    expect(score({ type: "customer", id: "c" })).toBe(0.3);
  });

  it.each([
    ["a URI as type", { type: "https://e.org/x", code: "x", message: "m" }, undefined],
    ["`error_type` without a code", { error_type: "x", message: "m" }, undefined],
    ["`errorType` without a code", { errorType: "x", message: "m" }, undefined],
    ["JSON-RPC", { jsonrpc: "2.0", error: { type: "x", code: "y", message: "m" } }, undefined],
    ["OAuth", { error: "invalid_grant", error_description: "m", type: "y" }, undefined],
    ["the media type of problems", { type: "a", code: "x" }, "application/problem+json"],
    ["JSON:API's media type", { type: "a", code: "x" }, "application/vnd.api+json"],
  ])("should be 0.3 with another format's marker: %s", (_, body, contentType) => {
    expect(score(body, 400, contentType)).toBe(0.3);
  });

  it("should be 0.6 with a URI in prose, and with `error_type` in an envelope", () => {
    expect(score({ type: "see https://e.org", code: "x", message: "m" })).toBe(0.6);
    expect(score({ error: { error_type: "x", message: "m" } })).toBe(0.6);
  });

  it("should be 0 for a problem whose type is no URI", () => {
    expect(score({ type: "validation", title: "Not valid", status: 400, detail: "d" })).toBe(0);
    expect(score({ type: "validation", status: 400, instance: "/a" })).toBe(0);
    expect(score({ type: "validation", title: "Not valid", code: "x" })).toBe(0.6);
    expect(score({ error: { type: "validation", title: "Not valid", message: "m" } })).toBe(0.6);
  });

  it("should be 0 without a type", () => {
    for (const body of [{}, { code: "x", message: "m" }, [], null, undefined, "type"])
      expect(score(body)).toBe(0);
  });
});

describe("successes", () => {
  it.each([
    ["Botpress's numeric code", { id: "e", code: 404, type: "A", message: "m" }, 0.9],
    ["an envelope with type and message", { error: { type: "a", message: "m" } }, 0.6],
    ["success: false", { success: false, type: "a", code: "x" }, 0.6],
    ["ok: false", { ok: false, type: "a", code: "x", id: "i" }, 0.9],
  ])("should be errors with %s", (_, body, expected) => {
    expect(score(body, 200)).toBe(expected);
  });

  it.each([
    ["a resource", { id: "1", type: "note", code: "x", message: "m" }],
    ["a record of a response", { id: "1", type: "log", status: 404, message: "m" }],
    ["a code that is no error status", { id: "1", type: "a", code: 200, message: "m" }],
    ["a numeric code without id", { type: "a", code: 404, message: "m" }],
    ["a numeric code without message", { id: "1", type: "a", code: 404 }],
    ["an envelope without message", { error: { type: "a", code: "x" } }],
    ["a type alone", { success: false, type: "a" }],
  ])("should not be errors with %s", (_, body) => {
    expect(score(body, 200)).toBe(0);
  });
});
