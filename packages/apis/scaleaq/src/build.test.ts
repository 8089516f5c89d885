import { scaleaq as bodies } from "@api-errors/internal-bodies";
import { toResponse } from "@api-errors/core";
import { CodeStyleSchema } from "@api-errors/code-style";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";
import { parseScaleAQ } from "./parse.ts";
import { scaleaq } from "./scaleaq.ts";

const entity = { entityType: "User", entityId: "12345" };

describe("build", () => {
  it("should make the documented example, byte for byte, in one line", async () => {
    const wire = scaleaq.build("entity_not_unique", { details: entity });
    const { status, headers, body } = bodies.entityNotUnique;
    expect(wire).toEqual({ status, headers, body });
    expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
  });

  it.each(Object.keys(catalog))("should make %s as it is read", (code) => {
    const wire = scaleaq.build(code, { status: undefined, details: entity } as never);
    expect(v.is(CodeStyleSchema, wire.body)).toBe(true);
    const result = parseScaleAQ(wire);
    expect(result).toMatchObject({
      ok: true,
      deviations: [],
      error: { code, status: catalog[code as keyof typeof catalog].status },
    });
  });

  it("should take message, trace, status and headers as given, and clean the headers", () => {
    const wire = scaleaq.build("too_many_requests", {
      message: "m",
      traceId: "t",
      status: 503,
      headers: { "Retry-After": "5", "x-note": "a\r\nb: c" },
    });
    expect(wire.status).toBe(503);
    expect(wire.body).toEqual({ code: "too_many_requests", message: "m", traceId: "t" });
    expect(wire.headers).toMatchObject({ "retry-after": "5" });
    expect(JSON.stringify(wire.headers)).not.toMatch(/\\[rn]/);
  });

  it("should make errors that ScaleAQ does not list", () => {
    const wire = scaleaq.build("pen_flooded", { status: 409, details: { pen: 7 } });
    expect(wire).toMatchObject({
      status: 409,
      body: { code: "pen_flooded", message: "An unknown error occurred.", details: { pen: 7 } },
    });
    expect(scaleaq.build("constructor", { status: 400 }).body).toMatchObject({
      code: "constructor",
    });
  });
});
