import { describe, expect, it } from "vitest";

import { buildTypeCodeStyle } from "./build.ts";
import type { TypeCodeStyleDocument } from "./document.ts";

const document = { type: "invalid_request_error", code: "not_found", requestId: "r" };
const options = {
  catalog: {
    invalid_request_error: {
      status: [400, 404, 409],
      codes: { not_found: { status: 404 }, name_conflict: { status: 409 } },
    },
    validation_error: { status: 422 },
  },
} as const;

it("should send a sound document as it is", () => {
  const wire = buildTypeCodeStyle(document, { status: 404, headers: { "Retry-After": "5" } });
  expect(wire).toEqual({
    status: 404,
    headers: { "content-type": "application/json", "retry-after": "5" },
    body: document,
  });
  expect(wire.body).toBe(document);
});

describe("status", () => {
  it("should come from the code, else the document, else the type, else be 500", () => {
    const status = (given: TypeCodeStyleDocument): number =>
      buildTypeCodeStyle(given, undefined, options as never).status;
    expect(status(document)).toBe(404);
    expect(status({ type: "validation_error", code: "" })).toBe(422);
    expect(status({ type: "invalid_request_error", statusCode: 409 })).toBe(409);
    expect(status({ type: "invalid_request_error" })).toBe(400);
    expect(status({ type: "unheard_of", statusCode: 418 })).toBe(418);
    expect(status({ type: "unheard_of" })).toBe(500);
    expect(status({})).toBe(500);
  });

  it("should be what is asked for, where that is a status", () => {
    expect(buildTypeCodeStyle(document, { status: 503 }).status).toBe(503);
    expect(buildTypeCodeStyle(document, { status: 42 }).status).toBe(500);
  });
});

describe("mending", () => {
  it.each([
    [
      "a code that is a number",
      { type: "a", code: 190, message: "m" },
      { type: "a", code: "190", message: "m" },
    ],
    [
      "no type",
      { code: "not_found", message: "m" },
      {
        type: "not_found",
        message: "m",
        apiError: { extensions: { code: "not_found" }, filled: ["code", "type"] },
      },
    ],
    ["no object", "oops", { type: "not_found", value: "oops", apiError: { filled: ["type"] } }],
    [
      "an id of the wrong type",
      { type: "a", code: "x", requestId: 5 },
      { type: "a", code: "x", apiError: { extensions: { requestId: 5 } } },
    ],
  ])("should happen with %s", (_, given, expected) => {
    expect(buildTypeCodeStyle(given as TypeCodeStyleDocument, { status: 404 }).body).toEqual(
      expected,
    );
  });

  it.each([
    [{ type: "a", code: "" }],
    [{ type: "a", code: null, message: null }],
    [{ id: "e", code: 404, type: "A", message: "m" }],
    [{ type: "error", error: { type: "a", message: "m" }, request_id: "r" }],
  ])("should not happen with %j", (given) => {
    expect(buildTypeCodeStyle(given, { status: 404 }).body).toBe(given);
  });
});
