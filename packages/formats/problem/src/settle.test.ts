import type { ApiError, Deviation, ParseResult, WireError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { GONE, OUT_OF_CREDIT, shop } from "./catalog.test-support.ts";
import { createProblemFormat } from "./format.ts";

const headers = { "content-type": "application/problem+json" };
const details = { balance: 30, accounts: ["/account/12345"] };

function read(
  format: { parse(wire: WireError): ParseResult },
  body: object,
): { error: object; deviations: readonly Deviation[] } {
  const result = format.parse({ status: 403, headers, body });
  if (!result.ok) throw new Error(result.reason);
  expect(result.document).toBe(body);
  return result;
}

describe("a type of the catalog", () => {
  it("should have its extension members as details", () => {
    const { error, deviations } = read(shop, { type: OUT_OF_CREDIT, title: "t", ...details });
    expect(error).toMatchObject({ type: OUT_OF_CREDIT, title: "t" });
    expect(error).toHaveProperty("details", details);
    expect(error).toHaveProperty("extensions", {});
    expect(Object.keys((error as ApiError).details ?? {})).toEqual(["balance", "accounts"]);
    expect(deviations).toEqual([]);
  });

  it("should have what is read as something else there and not in the details", () => {
    const { error } = read(shop, {
      type: OUT_OF_CREDIT,
      balance: 30,
      traceId: "t",
      errors: [{ detail: "d" }],
    });
    expect(error).toMatchObject({ details: { balance: 30 }, id: "t", issues: [{ message: "d" }] });
  });

  it("should keep members that do not fit as extensions, and say so", () => {
    for (const members of [{}, { balance: "30" }, { balance: "30", details: { a: 1 } }]) {
      const { error, deviations } = read(shop, { type: OUT_OF_CREDIT, ...members });
      expect(error).not.toHaveProperty("details");
      expect(Object.entries((error as ApiError).extensions)).toEqual(Object.entries(members));
      expect(deviations).toEqual([
        { path: [], message: expect.stringMatching(/^does not fit the catalog: /) as string },
      ]);
    }
  });

  it("should have any details where it has no schema", () => {
    const { error, deviations } = read(shop, { type: GONE, details: [1], more: 2 });
    expect(error).toMatchObject({ details: [1], extensions: { more: 2 } });
    expect(deviations).toEqual([]);
  });

  it("should count a member named details among the others", () => {
    const type = "urn:a";
    const nested = createProblemFormat({
      catalog: { [type]: { status: 400, details: v.object({ details: v.object({}) }) } },
    });
    expect(read(nested, { type, details: {} }).error).toMatchObject({ details: { details: {} } });
  });

  it("should give the status where HTTP reports no error", () => {
    const result = shop.parse({ status: 200, headers, body: { type: GONE } });
    expect(result.ok && result.error).toMatchObject({ status: 410, httpStatus: 200 });
    const body = { type: OUT_OF_CREDIT, ...details };
    const typed = shop.parse({ status: 200, headers, body });
    expect(typed.ok && typed.error).toMatchObject({ status: 403, httpStatus: 200, details });
  });

  it("should have its members checked once", () => {
    let times = 0;
    const schema = v.custom(() => ++times > 0);
    const format = createProblemFormat({ catalog: { "urn:a": { status: 400, details: schema } } });
    expect(read(format, { type: "urn:a", a: 1 }).error).toMatchObject({ details: { a: 1 } });
    expect(times).toBe(1);
  });

  it("should have details that a renderer could not write as members, and check them too", () => {
    const catalog = { "urn:a": { status: 400, details: v.array(v.number()) } };
    const format = createProblemFormat({ catalog });
    const body = { type: "urn:a", apiError: { details: [1] } };
    const { error, deviations } = read(format, body);
    expect(error).toMatchObject({ details: [1], extensions: {} });
    expect(deviations).toEqual([]);
    const wrong = read(format, { type: "urn:a", apiError: { details: ["x"] } });
    expect(wrong.error).not.toHaveProperty("details");
    expect(wrong.deviations).toHaveLength(1);
  });

  it("should survive a schema that throws or waits", () => {
    const type = "urn:a";
    const schemas = [
      v.custom(() => {
        throw new Error("no");
      }),
      v.pipeAsync(
        v.unknown(),
        v.checkAsync(async () => Promise.reject(new Error("no"))),
      ),
    ];
    for (const schema of schemas) {
      const format = createProblemFormat({ catalog: { [type]: { status: 400, details: schema } } });
      const { error, deviations } = read(format, { type, a: 1 });
      expect(error).toMatchObject({ extensions: { a: 1 } });
      expect(deviations).toHaveLength(1);
    }
  });
});

describe("a type outside the catalog", () => {
  it("should pass, with its details among the extensions", () => {
    const { error, deviations } = read(shop, { type: "urn:a", details: { a: 1 }, balance: 30 });
    expect(error).not.toHaveProperty("details");
    expect(error).toMatchObject({
      type: "urn:a",
      extensions: { details: { a: 1 }, balance: 30 },
    });
    expect(deviations).toEqual([]);
  });

  it("should be one that every object inherits", () => {
    for (const type of ["constructor", "__proto__", "toString"])
      expect(read(shop, { type, balance: 30 }).error).toMatchObject({
        extensions: { balance: 30 },
      });
  });
});

describe("a base", () => {
  const base = "https://api.example.org/foo/bar/123";
  const based = createProblemFormat({ base });

  it("should have type and instance resolved, and what was received named (RFC 9457 section 3.1.1)", () => {
    const { error, deviations } = read(based, { type: "/probs/a", instance: "/i/1" });
    expect(error).toMatchObject({
      type: "https://api.example.org/probs/a",
      id: "https://api.example.org/i/1",
    });
    expect(deviations).toEqual([
      {
        path: ["type"],
        message: "is relative, and was read as https://api.example.org/probs/a",
        dropped: "/probs/a",
      },
      {
        path: ["instance"],
        message: "is relative, and was read as https://api.example.org/i/1",
        dropped: "/i/1",
      },
    ]);
  });

  it("should have an instance beside a trace id resolved, and not the trace id", () => {
    const both = read(based, { title: "t", instance: "i", traceId: "x/1" });
    expect(both.error).toMatchObject({
      id: "x/1",
      extensions: { instance: "https://api.example.org/foo/bar/i" },
    });
    expect(both.deviations).toMatchObject([{ path: ["instance"], dropped: "i" }]);
    expect(read(based, { title: "t", traceId: "x/1" }).error).toMatchObject({ id: "x/1" });
  });

  it("should leave what is absolute, empty or of the wrong type", () => {
    for (const body of [{ type: "urn:a" }, { type: "" }, { title: "t", type: 5, instance: null }])
      expect(read(based, body).deviations.every(({ dropped }) => dropped === undefined)).toBe(true);
  });

  it("should make no type of none, and leave details as they are", () => {
    const { error, deviations } = read(based, { title: "t", details: { a: 1 } });
    expect(error).not.toHaveProperty("type");
    expect(error).toMatchObject({ details: { a: 1 }, extensions: {} });
    expect(deviations).toEqual([]);
  });

  it("should find the type in the catalog", () => {
    const type = "https://api.example.org/probs/a";
    const format = createProblemFormat({
      base,
      catalog: { [type]: { status: 400, details: v.object({ a: v.number() }) } },
    });
    expect(read(format, { type: "/probs/a", a: 1 }).error).toMatchObject({
      type,
      details: { a: 1 },
    });
  });

  it("should leave a relative type that the catalog has", () => {
    const format = createProblemFormat({
      base,
      catalog: { "/probs/a": { status: 400, details: v.object({ a: v.number() }) } },
    });
    expect(read(format, { type: "/probs/a", a: 1 }).error).toMatchObject({
      type: "/probs/a",
      details: { a: 1 },
    });
  });
});
