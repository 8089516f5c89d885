import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { buildProblem } from "./build.ts";
import type { ProblemDocument } from "./document.ts";
import { ProblemSchema } from "./schema.ts";

const sound = { type: "https://e.org/probs/a", title: "t", status: 404, balance: 30 };

describe("a sound document", () => {
  it("should be sent as it is", () => {
    const wire = buildProblem(sound);
    expect(wire).toEqual({
      status: 404,
      headers: { "content-type": "application/problem+json" },
      body: sound,
    });
    expect(wire.body).toBe(sound);
  });

  it("should be sent with further headers, but none that could be split", () => {
    const headers = { "Retry-After": "30", "X-Id": "a\r\nSet-Cookie: b", "bad name": "c" };
    expect(buildProblem(sound, { headers }).headers).toEqual({
      "content-type": "application/problem+json",
      "retry-after": "30",
      "x-id": "a Set-Cookie: b",
    });
  });
});

describe("the status", () => {
  it("should be the given one, and the member the same (RFC 9457 section 3.1.2)", () => {
    expect(buildProblem(sound, { status: 410 })).toMatchObject({
      status: 410,
      body: { ...sound, status: 410 },
    });
  });

  it("should be the member's where none is given", () => {
    expect(buildProblem({ status: 422 }).status).toBe(422);
  });

  it("should be 500 where there is none, or what there is is none", () => {
    expect(buildProblem({ title: "t" })).toMatchObject({ status: 500, body: { title: "t" } });
    for (const status of [Number.NaN, 0, 999, 404.5])
      expect(buildProblem(sound, { status })).toMatchObject({ status: 500, body: { status: 500 } });
  });
});

describe("a document that is not sound", () => {
  it.each<[string, unknown, unknown]>([
    [
      "members of the wrong type",
      { type: 5, title: ["t"], detail: "d", more: 1 },
      { detail: "d", more: 1 },
    ],
    ["a status that is text", { status: "404", title: "t" }, { title: "t", status: 400 }],
    ["a list", ["t"], {}],
    ["text", "t", {}],
    ["nothing", undefined, {}],
  ])("should be mended: %s", (_, given, body) => {
    const wire = buildProblem(given as ProblemDocument, { status: 400 });
    expect(wire.body).toEqual(body);
    expect(v.is(ProblemSchema, wire.body)).toBe(true);
  });

  it("should have a status where what is given has none that can be read", () => {
    expect(buildProblem({ title: "t" }, null as never).status).toBe(500);
  });

  it("should be cleaned of what JSON cannot hold", () => {
    const { body } = buildProblem({ title: "t", at: new Date(0), f: () => 1 });
    expect(body).toEqual({ title: "t", at: "1970-01-01T00:00:00.000Z" });
  });

  it("should keep a member named __proto__ a member", () => {
    const given = JSON.parse('{"__proto__":{"a":1},"title":5}') as ProblemDocument;
    const { body } = buildProblem(given);
    expect(JSON.stringify(body)).toBe('{"__proto__":{"a":1}}');
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });
});
