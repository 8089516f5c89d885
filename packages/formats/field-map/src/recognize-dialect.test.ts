import { describe, expect, it } from "vitest";

import type { FieldMapDialect } from "./dialect.ts";
import { drf } from "./dialects/drf.ts";
import { envelope } from "./dialects/envelope.ts";
import { laravel } from "./dialects/laravel.ts";
import { yup } from "./dialects/yup.ts";
import { recognizeDialect } from "./recognize-dialect.ts";

function score(dialect: FieldMapDialect, status: number, body: unknown, type?: string): number {
  const headers = type === undefined ? {} : { "content-type": type };
  return recognizeDialect({ status, headers, body }, dialect).score;
}

describe("a bare map where the status is about something else", () => {
  it.each<readonly [string, unknown, number]>([
    ["a sentence", { a: ["is taken"] }, 0.3],
    ["a text in another script", { a: ["é"] }, 0.3],
    ["a sentence behind a word", { a: ["taken", "is here"] }, 0.3],
    ["a sentence in one list of two", { a: ["taken"], b: ["is here"] }, 0.3],
    ["a map in a map", { a: { b: ["x"] } }, 0.3],
    ["a list of maps", { a: [{ b: ["x"] }] }, 0.3],
    ["a list of sentences", ["is taken"], 0.3],
    ["a word", { a: ["taken"] }, 0],
    ["words", { scopes: ["read", "write"] }, 0],
    ["a list of words", ["taken"], 0],
  ])("should count where it has %s", (_, body, expected) => {
    expect(score(drf, 404, body)).toBe(expected);
    expect(score(drf, 400, body)).toBeGreaterThan(0);
  });
});

describe("a map below a member", () => {
  it.each(["errors", "messages", "field_errors", "validationErrors", "ModelState"])(
    "should be one of fields whatever the status, where the member is %s",
    (name) => {
      const body = { message: "m", [name]: { a: ["is taken"] } };
      expect([score(envelope, 400, body), score(envelope, 404, body)]).toEqual([0.6, 0.3]);
    },
  );

  it.each(["error", "detail", "details", "data"])(
    "should be one of fields only where the status is about input, where the member is %s",
    (name) => {
      const body = { message: "m", [name]: { a: ["is taken"] } };
      expect([score(envelope, 400, body), score(envelope, 404, body)]).toEqual([0.6, 0]);
    },
  );

  it("should be no error on HTTP 200 unless the body says so", () => {
    const body = { message: "m", errors: { a: ["is taken"] } };
    expect(score(envelope, 200, { success: false, ...body })).toBe(0.6);
    expect(score(envelope, 200, { ok: false, ...body })).toBe(0.6);
    expect(score(envelope, 200, { success: true, ...body })).toBe(0);
    expect(score(envelope, 200, body)).toBe(0);
    expect(score(drf, 200, ["is taken"])).toBe(0);
  });
});

describe("what belongs to another format", () => {
  const body = { message: "m", errors: { a: ["is taken"] } };

  it.each([
    ["application/problem+json", 0.3],
    ["application/vnd.api+json", 0.3],
    ["application/json", 0.9],
    ["x-application/problem+json", 0.9],
    [undefined, 0.9],
  ])("should count against it with the media type %s", (type, expected) => {
    expect(score(laravel, 422, body, type)).toBe(expected);
  });

  it.each([
    [{ code: 7 }, 0.3],
    [{ type: "T" }, 0.3],
    [{ jsonrpc: "2.0" }, 0.3],
    [{ code: 422 }, 0.6],
    [{ type: null }, 0.6],
    [{ type: {} }, 0.6],
  ])("should count against it as a member, in %j", (member, expected) => {
    expect(score(envelope, 422, { ...body, ...member })).toBe(expected);
  });

  it("should not be the type of a lone entry", () => {
    const lone = { name: "ValidationError", path: "a", type: "min", errors: ["m"], inner: [] };
    expect(score(yup, 400, lone)).toBe(0.9);
    expect(score(yup, 400, { ...lone, code: "E" })).toBe(0.3);
  });
});
