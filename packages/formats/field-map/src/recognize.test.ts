import { describe, expect, it } from "vitest";

import { recognizeFieldMap } from "./recognize.ts";

function score(status: number, body: unknown): number {
  return recognizeFieldMap({ status, headers: { "content-type": "application/json" }, body }).score;
}

describe("recognizeFieldMap", () => {
  it.each([
    ["a word alone", { detail: "Not found." }],
    ["a word alone", { error: "Server Error (500)" }],
    ["a word alone", { message: "Unauthenticated." }],
    // Spring Boot, DefaultErrorAttributes: what it answers where nothing was validated.
    [
      "texts beside a phrase",
      { timestamp: "2026-02-01T10:00:00Z", status: 404, error: "Not Found", path: "/orders/1" },
    ],
    ["texts beside a code", { code: "not_found", name: "Ann" }],
  ])("should score 0 for %s: %j", (_, body) => {
    expect(score(404, body)).toBe(0);
    expect(score(400, body)).toBe(0);
  });

  it("should score a list of messages under any name", () => {
    for (const name of ["detail", "code", "status", "error", "__proto__", "constructor"])
      expect(score(400, JSON.parse(`{"${name}":["This field is required."]}`))).toBe(0.6);
  });

  it("should score single texts less, and nothing on a success", () => {
    expect(score(400, { name: "must not be blank" })).toBe(0.3);
    expect(score(200, { name: ["Ann", "Bob"] })).toBe(0);
  });
});
