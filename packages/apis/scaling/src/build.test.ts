import { toResponse } from "@api-errors/core";
import { scaling as bodies } from "@api-errors/internal-bodies";
import { describe, expect, it } from "vitest";

import { catalog, types } from "./catalog.ts";
import { parseScaling } from "./parse.ts";
import { scaling } from "./scaling.ts";

describe("build", () => {
  it("should make the documented bodies, byte for byte, in one line", async () => {
    const { notFound, missingAuthorizationHeader, validationError, withMessage } = bodies;
    const pairs = [
      [scaling.build("not_found"), notFound],
      [scaling.build("missing_authorization_header"), missingAuthorizationHeader],
      [scaling.build("validation_error"), validationError],
      [
        scaling.build("not_found", { requestId: "req-abc", message: "Schedule not found" }),
        withMessage,
      ],
    ] as const;
    for (const [wire, { status, headers, body }] of pairs) {
      expect(wire).toEqual({ status, headers, body });
      expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
    }
  });

  it.each(Object.entries(catalog))("should make %s as it is read", (code, { status, type }) => {
    const result = parseScaling(scaling.build(code as keyof typeof catalog));
    expect(result).toMatchObject({ ok: true, deviations: [], error: { code, type, status } });
  });

  it.each(Object.keys(types))("should make %s without a code", (type) => {
    const result = parseScaling(scaling.build(type as keyof typeof types));
    expect(result).toMatchObject({ ok: true, deviations: [], error: { type } });
    expect(result.ok && result.error.code).toBeUndefined();
  });

  it("should choose among the statuses of a type as asked", () => {
    expect(scaling.build("invalid_request_error").status).toBe(400);
    expect(scaling.build("invalid_request_error", { status: 409 })).toMatchObject({
      status: 409,
      body: { statusCode: 409 },
    });
  });

  it("should make errors that Scaling does not list", () => {
    const wire = scaling.build("too_hot", { type: "tea_error", status: 418 });
    expect(wire).toMatchObject({
      status: 418,
      body: { statusCode: 418, type: "tea_error", code: "too_hot" },
    });
    // Without types, anything may be asked for.
    const loose: (code: string) => ReturnType<typeof scaling.build> = scaling.build;
    expect(loose("constructor")).toMatchObject({ status: 500, body: { type: "internal_error" } });
  });
});
