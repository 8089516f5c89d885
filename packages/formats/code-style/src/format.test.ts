import { readError, toResponse } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { codeStyle, createCodeStyleFormat } from "./format.ts";

const scaleaq = createCodeStyleFormat({
  name: "code-style:scaleaq",
  dialect: { status: [] },
  catalog: {
    entity_not_found: {
      status: 404,
      details: v.object({ entityType: v.string(), entityId: v.string() }),
    },
  },
});
const missing = {
  code: "entity_not_found",
  message: "No such user",
  details: { entityType: "User", entityId: "12" },
} as const;

describe("codeStyle", () => {
  it("should join the functions of the package", () => {
    const wire = { status: 409, headers: {}, body: { error_code: "8000", error_message: "m" } };
    const result = codeStyle.parse(wire);
    if (!result.ok) throw new Error(result.reason);
    expect(result.error).toMatchObject({ format: "code-style", code: "8000", message: "m" });
    expect(codeStyle.recognize(wire).score).toBe(0.6);
    const { document } = codeStyle.render(result.error, result.document);
    expect(codeStyle.build(document, { status: 409 })).toEqual({
      status: 409,
      headers: { "content-type": codeStyle.mediaType },
      body: wire.body,
    });
  });

  it("should read the error of a response", async () => {
    const response = Response.json({ error: { code: "x", message: "m" } }, { status: 503 });
    expect(await readError(response, [codeStyle])).toMatchObject({ code: "x", status: 503 });
  });
});

describe("createCodeStyleFormat", () => {
  it("should use its catalog and its dialect in every function", async () => {
    const wire = scaleaq.build(missing);
    expect(wire.status).toBe(404);
    expect(scaleaq.recognize(wire).score).toBe(0.95);
    const result = scaleaq.parse(wire);
    if (!result.ok) throw new Error(result.reason);
    const error = await readError(toResponse(wire), [scaleaq]);
    expect(error).toEqual(result.error);
    expect(error).toMatchObject({ format: "code-style:scaleaq", details: missing.details });
    expect(scaleaq.render(result.error).document).toEqual(missing);
    // The API has no status in its bodies.
    expect(scaleaq.render({ ...result.error, declaredStatus: 404 }).document).toEqual({
      ...missing,
      apiError: { declaredStatus: 404 },
    });
  });

  it("should be named after the format where it is given no name", () => {
    expect(createCodeStyleFormat({}).name).toBe("code-style");
  });
});

it("should be named after the style", () => {
  expect(codeStyle.name).toBe("code-style");
  expect(createCodeStyleFormat({}).name).toBe("code-style");
});
