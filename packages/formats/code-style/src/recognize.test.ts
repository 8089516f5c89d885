import { detect } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { createCodeStyleFormat } from "./format.ts";
import { recognizeCodeStyle } from "./recognize.ts";

function score(body: unknown, status = 400, contentType = "application/json"): number {
  return recognizeCodeStyle({ status, headers: { "content-type": contentType }, body }).score;
}

const error = { code: "not_found", message: "No such user" };

it.each(bodies)("should score $api $score", ({ status, headers = {}, body, score }) => {
  expect(recognizeCodeStyle({ status, headers, body }).score).toBe(score);
});

it("should name what it found, for logs", () => {
  const wire = { status: 404, headers: {}, body: { error: { ...error, traceId: "r" } } };
  const { evidence } = recognizeCodeStyle(wire, { catalog: { not_found: { status: 404 } } });
  for (const part of ["HTTP 404", '"error"', '"code"', '"message"', '"traceId"', "catalog"])
    expect(evidence.join("; ")).toContain(part);
});

it.each<readonly [number, object, string]>([
  [200, { result: "error", ...error }, '"result" is "error"'],
  [200, { error }, '"error" holds a code and a message'],
  [200, { code: 404, message: "m" }, "the body states an error status"],
  [400, { type: "x", ...error }, "but a category beside the code"],
])("should say on %i of %j that %s", (status, body, what) => {
  expect(recognizeCodeStyle({ status, headers: {}, body }).evidence.at(-1)).toBe(what);
});

describe("scores", () => {
  it("should be 0.95 with a code of the catalog, with or without an id", () => {
    const options = { catalog: { not_found: { status: 404 } } };
    for (const body of [error, { ...error, traceId: "r" }, { error }])
      expect(recognizeCodeStyle({ status: 404, headers: {}, body }, options).score).toBe(0.95);
  });

  it("should rank the format that knows the code before the one that does not", () => {
    const shop = createCodeStyleFormat({ name: "code-style:shop" });
    const users = createCodeStyleFormat({
      name: "code-style:users",
      catalog: { not_found: { status: 404 } },
    });
    const found = detect({ status: 404, headers: {}, body: error }, [shop, users]);
    expect(found.map(({ format }) => format.name)).toEqual(["code-style:users", "code-style:shop"]);
  });

  it("should be 0.9 with code, message and id", () => {
    expect(score({ ...error, requestId: "r" })).toBe(0.9);
    expect(score({ error, requestId: "r" })).toBe(0.9);
  });

  it("should be 0.6 with code and message", () => {
    expect(score(error)).toBe(0.6);
    expect(score({ ...error, type: "error" })).toBe(0.6);
  });

  it("should be 0.3 with a code alone", () => {
    expect(score({ code: "unavailable" })).toBe(0.3);
  });

  it("should be 0 without a code", () => {
    for (const body of [{}, { message: "m" }, [], null, undefined, "code", { code: ["a"] }])
      expect(score(body)).toBe(0);
  });
});

describe("markers of other formats", () => {
  it.each([
    ["Scaling: a category beside the code", { ...error, type: "invalid_request_error" }],
    ["OAuth, RFC 6749 section 5.2", { error: "invalid_grant", error_description: "m" }],
    ["JSON-RPC 2.0", { jsonrpc: "2.0", id: 1, error: { code: -32_601, message: "m" } }],
    ["JSON:API 1.1 at the root", { ...error, jsonapi: { version: "1.1" } }],
  ])("should make it 0.3: %s", (_, body) => {
    expect(score(body)).toBe(0.3);
  });

  it.each([
    "application/problem+json",
    "Application/Problem+JSON; charset=utf-8",
    "application/vnd.api+json",
  ])("should make it 0.3: %s", (contentType) => {
    expect(score({ ...error, traceId: "r" }, 404, contentType)).toBe(0.3);
  });

  it("should count for more than the catalog", () => {
    const body = { ...error, type: "client_error" };
    const options = { catalog: { not_found: { status: 404 } } };
    expect(recognizeCodeStyle({ status: 404, headers: {}, body }, options).score).toBe(0.3);
  });

  it("should be none where the dialect has the name for the message", () => {
    const body = { code: "x", error_description: "m" };
    const options = { dialect: { message: "error_description" } };
    expect(recognizeCodeStyle({ status: 400, headers: {}, body }, options).score).toBe(0.6);
  });
});

it("should score a code alone as complete where the dialect has no message", () => {
  // Slack, api.slack.com/web#errors.
  const options = { dialect: { code: "error", message: [] } };
  const body = { ok: false, error: "invalid_auth" };
  expect(recognizeCodeStyle({ status: 200, headers: {}, body }, options).score).toBe(0.6);
});

describe("HTTP 2xx and 3xx", () => {
  it.each([
    ["a code and a message alone", error],
    ["a success", { success: true, ...error }],
    ["a status word that says nothing", { status: "done", ...error }],
    ["a failure without a message", { success: false, code: "x" }],
    // The log of another response is no error.
    ["a record with a status", { ...error, status: 404, path: "/users/12" }],
    ["a status of success", { ...error, status: 200 }],
  ])("should be no error: %s", (_, body) => {
    for (const status of [200, 207, 302]) expect(score(body, status)).toBe(0);
  });

  it.each([
    ["success is false", { success: false, ...error }],
    // Slack and Telegram.
    ["ok is false", { ok: false, error_code: "not_found", description: "m" }],
    ["the status is error", { status: "error", ...error }],
    // Zulip.
    ["the result is error", { result: "error", code: "X", msg: "m" }],
    // Notion.
    ["the object is error", { object: "error", ...error }],
    ["an error status and nothing else", { ...error, status: "404" }],
    ["a code that is an error status", { code: 404, message: "m" }],
    // MediaWiki, Facebook batches.
    ["an envelope", { error }],
  ])("should be an error: %s", (_, body) => {
    for (const status of [200, 302]) expect(score(body, status)).toBe(0.6);
  });
});

it("should score 0 what throws when it is read", () => {
  const body = {
    get code(): string {
      throw new Error("no");
    },
  };
  expect(score(body)).toBe(0);
});

describe("an answer with HTTP 200 that tells of a failure elsewhere", () => {
  const error = { code: "quota", message: "No more" };
  it.each([
    ["a job", { id: "job_1", status: "failed", error }],
    [
      "a model's response",
      { id: "resp_1", object: "response", status: "failed", error, model: "m" },
    ],
    // A long-running operation of Azure: learn.microsoft.com/azure, async operations.
    ["an operation", { name: "op1", status: "Failed", error }],
    ["a result in part", { data: [1], error }],
    // A call of JSON-RPC 2.0, which has its own rules.
    ["a call", { jsonrpc: "2.0", id: 1, error }],
  ])("should not be taken for an error: %s", (_, body) => {
    expect(recognizeCodeStyle({ status: 200, headers: {}, body }).score).toBe(0);
    expect(recognizeCodeStyle({ status: 500, headers: {}, body }).score).toBeGreaterThan(0);
  });

  it.each([
    ["nothing else", { error }],
    ["what says nothing of a resource", { error, servedby: "mw1" }],
    ["a null for a result", { result: null, error, id: null }],
    ["a flag", { id: 1, success: false, error }],
    ["a status that says so", { id: 1, status: "error", error }],
  ])("should be taken for one beside %s", (_, body) => {
    expect(recognizeCodeStyle({ status: 200, headers: {}, body }).score).toBeGreaterThan(0);
  });
});
