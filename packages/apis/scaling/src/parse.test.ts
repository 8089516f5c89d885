import { type ErrorFormat, readError } from "@api-errors/core";
import { scaling as bodies } from "@api-errors/internal-bodies";
import { errorsOf, testBadInput } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { formats } from "./format.ts";
import { parseScaling } from "./parse.ts";

const errorOf = errorsOf(parseScaling);

describe("parseScaling", () => {
  it("should read the documented shape", () => {
    const result = parseScaling(bodies.notFound);
    expect(result.ok && result.document).toBe(bodies.notFound.body);
    expect(result).toMatchObject({ ok: true, deviations: [] });
    expect(result.ok && result.error).toEqual({
      format: "type-code-style:scaling",
      status: 404,
      declaredStatus: 404,
      type: "invalid_request_error",
      code: "not_found",
      id: "550e8400-e29b-41d4-a716-446655440000",
      issues: [],
      retry: { when: "never" },
      challenges: [],
      extensions: {},
    });
  });

  it("should read the message and the id that the vendor's client expects", () => {
    expect(errorOf(bodies.withMessage)).toMatchObject({
      message: "Schedule not found",
      id: "req-abc",
    });
  });

  it.each([[""], [null], [undefined]])("should read a code that is %j as none", (code) => {
    const error = errorOf({
      ...bodies.validationError,
      body: { ...bodies.validationError.body, code },
    });
    expect(error.type).toBe("validation_error");
    expect(error.code).toBeUndefined();
  });

  it("should pass types and codes that are not in the catalog verbatim", () => {
    const body = { statusCode: 418, type: "tea_error", code: "Too_Hot", requestId: "r" };
    expect(errorOf({ status: 418, headers: {}, body })).toMatchObject({
      type: "tea_error",
      code: "Too_Hot",
    });
  });

  it("should count HTTP's status, and keep the one of the body", () => {
    const result = parseScaling({ ...bodies.notFound, status: 409 });
    expect(result).toMatchObject({
      ok: true,
      error: { status: 409, declaredStatus: 404 },
      deviations: [{ path: [], message: "the body says status 404, HTTP said 409" }],
    });
  });

  it("should give no error for a success", () => {
    const body = { data: { id: "a", type: "incident", code: "c" }, requestId: "r" };
    expect(parseScaling({ status: 200, headers: {}, body }).ok).toBe(false);
  });
});

describe("retrying", () => {
  const retryOn = (status: number, headers = {}, body?: unknown): unknown =>
    errorOf({ status, headers, body }).retry;

  it("should be advised where the vendor's client does it", () => {
    expect(retryOn(429)).toEqual({ when: "always" });
    expect(retryOn(429, { "retry-after": "30" })).toEqual({ when: "always", afterSeconds: 30 });
    expect(retryOn(502)).toEqual({ when: "idempotent" });
    expect(retryOn(503)).toEqual({ when: "idempotent" });
    expect(retryOn(504)).toEqual({ when: "idempotent" });
  });

  it("should not be advised on any other status, 500 among them", () => {
    const { body } = bodies.notFound;
    const failure = { ...body, statusCode: 500, type: "internal_error", code: "server_error" };
    expect(retryOn(500, {}, failure)).toEqual({ when: "never" });
    for (const status of [400, 404, 408, 409, 422, 500, 501, 507, 520, 599])
      expect(retryOn(status)).toEqual({ when: "never" });
    expect(retryOn(500, { "retry-after": "5" })).toEqual({ when: "never", afterSeconds: 5 });
  });

  it("should need another key on 401", () => {
    expect(errorOf(bodies.missingAuthorizationHeader).retry).toEqual({
      when: "after-authentication",
    });
  });
});

testBadInput(parseScaling);

describe("the format", () => {
  const format: ErrorFormat = formats[0];

  it("should read as parseScaling does", async () => {
    const { body } = bodies.notFound;
    const wire = { status: 500, headers: {}, body };
    expect(format.parse(wire)).toEqual(parseScaling(wire));
    const error = await readError(new Response(JSON.stringify(body), { status: 500 }), formats);
    expect(error).toEqual(errorOf(wire));
    expect(format.recognize(bodies.notFound).score).toBe(0.95);
  });

  it("should keep the advice of others on the way there and back", () => {
    const failure = errorOf({ ...bodies.notFound, status: 500 });
    for (const when of ["never", "idempotent", "always"] as const) {
      const error = { ...failure, retry: { when } };
      const { document, status, headers } = format.render(error);
      const read = format.parse(format.build(document, { status, headers }));
      expect(read.ok && read.error.retry).toEqual({ when });
    }
  });
});
