import { type ErrorFormat, isRetryable, readError } from "@api-errors/core";
import { botpress as bodies } from "@api-errors/internal-bodies";
import { errorsOf, testBadInput } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { formats } from "./format.ts";
import { parseBotpress } from "./parse.ts";

const errorOf = errorsOf(parseBotpress);

describe("parseBotpress", () => {
  it("should read the wire shape, where the type is the code and the code the status", () => {
    const result = parseBotpress(bodies.resourceNotFound);
    expect(result.ok && result.document).toBe(bodies.resourceNotFound.body);
    expect(result).toMatchObject({ ok: true, deviations: [] });
    expect(result.ok && result.error).toEqual({
      format: "type-code-style:botpress",
      status: 404,
      declaredStatus: 404,
      type: "ResourceNotFound",
      code: "ResourceNotFound",
      message: '[Webhook Handler] Integration with webhook ID "ss" not found',
      id: "err_20251106055013x71215316",
      issues: [],
      retry: { when: "never" },
      challenges: [],
      extensions: {},
    });
  });

  it.each([bodies.payloadTooLarge, bodies.unknown, bodies.rateLimited])(
    "should read the shape of the documentation: $source",
    ({ status, headers, body }) => {
      const result = parseBotpress({ status, headers, body });
      expect(result).toMatchObject({
        ok: true,
        deviations: [],
        error: {
          status,
          declaredStatus: status,
          type: body.type,
          code: body.type,
          message: body.description,
          extensions: {},
        },
      });
    },
  );

  it("should find the error on HTTP 200", () => {
    expect(parseBotpress(bodies.onSuccess)).toMatchObject({
      ok: true,
      error: { status: 404, httpStatus: 200, type: "ResourceNotFound" },
      deviations: [{ path: [], message: "the body says status 404, HTTP said 200" }],
    });
  });

  it("should keep HTTP 500 where the body says 400, so that it may be repeated", () => {
    const body = { ...bodies.resourceNotFound.body, code: 400, type: "Runtime" };
    const error = errorOf({ status: 500, headers: {}, body });
    expect(error).toMatchObject({ status: 500, declaredStatus: 400 });
    expect(isRetryable(error, "GET")).toBe(true);
    expect(isRetryable(errorOf({ status: 400, headers: {}, body }), "GET")).toBe(false);
  });

  it("should have metadata as details, and types that are not in the catalog verbatim", () => {
    const { body } = bodies.resourceNotFound;
    const metadata = { attempt: 1 };
    expect(errorOf({ ...bodies.resourceNotFound, body: { ...body, metadata } }).details).toEqual(
      metadata,
    );
    const error = errorOf({ status: 400, headers: {}, body: { ...body, code: 400, type: "New" } });
    expect(error).toMatchObject({ type: "New", code: "New" });
  });

  it("should give no error for a success", () => {
    for (const body of [
      { code: 200, type: "a", id: "b", message: "c" },
      { type: "bot", id: "b" },
    ])
      expect(parseBotpress({ status: 200, headers: {}, body }).ok).toBe(false);
  });
});

describe("retrying", () => {
  it("should wait for the seconds of RateLimit-Reset", () => {
    expect(errorOf(bodies.rateLimited).retry).toEqual({ when: "always", afterSeconds: 6 });
  });

  it("should wait as Retry-After says where there is one", () => {
    const headers = { ...bodies.rateLimited.headers, "retry-after": "20" };
    expect(errorOf({ ...bodies.rateLimited, headers }).retry.afterSeconds).toBe(20);
  });

  it("should wait on HTTP 200, too", () => {
    const body = { ...bodies.resourceNotFound.body, code: 429, type: "RateLimited" };
    const headers = { "ratelimit-reset": "6" };
    expect(errorOf({ status: 200, headers, body })).toMatchObject({
      status: 429,
      retry: { when: "always", afterSeconds: 6 },
    });
  });

  it("should be possible once a lock is released, and on no other conflict", () => {
    const on = (type: string): unknown => {
      const body = { ...bodies.resourceNotFound.body, code: 409, type };
      return errorOf({ status: 409, headers: {}, body }).retry.when;
    };
    expect(on("ResourceLockedConflict")).toBe("always");
    expect(on("AlreadyExists")).toBe("never");
    expect(on("RelationConflict")).toBe("never");
  });
});

testBadInput(parseBotpress);

describe("the format", () => {
  const format: ErrorFormat = formats[0];

  it("should read as parseBotpress does", async () => {
    expect(format.parse(bodies.onSuccess)).toEqual(parseBotpress(bodies.onSuccess));
    const response = new Response(JSON.stringify(bodies.onSuccess.body), {
      headers: { "content-type": "application/json" },
    });
    expect(await readError(response, formats)).toEqual(errorOf(bodies.onSuccess));
    expect(format.recognize(bodies.payloadTooLarge).score).toBe(0.95);
  });

  it("should write the wire shape", () => {
    expect(format.render(errorOf(bodies.payloadTooLarge)).document).toEqual({
      type: "PayloadTooLarge",
      message: "The request payload is too large.",
      code: 413,
    });
  });

  it("should keep the advice of others on the way there and back", () => {
    const body = { ...bodies.resourceNotFound.body, code: 409, type: "ResourceLockedConflict" };
    const locked = errorOf({ status: 409, headers: {}, body });
    for (const when of ["always", "never", "idempotent"] as const) {
      const { document, status, headers } = format.render({ ...locked, retry: { when } });
      expect(document).toMatchObject(body);
      const read = format.parse(format.build(document, { status, headers }));
      expect(read.ok && read.error.retry).toEqual({ when });
    }
  });
});
