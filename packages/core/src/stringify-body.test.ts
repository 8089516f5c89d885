import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nested, nestedText, revoked, throwing } from "./hostile.test-support.ts";
import { stringifyBody } from "./stringify-body.ts";

describe("stringifyBody", () => {
  it.each([
    ["", ""],
    ["Not Found", "Not Found"],
    ['{"a":1}', '{"a":1}'],
    [undefined, undefined],
    [null, "null"],
    [0, "0"],
    [{ code: "x", list: [1, null] }, '{"code":"x","list":[1,null]}'],
    ["\ud800", "\ud800"],
    [["\ud800"], String.raw`["\ud800"]`],
  ])("should write %j as %j", (body, text) => {
    expect(stringifyBody(body)).toBe(text);
  });

  it.each([
    ["lists", nestedText("[", "", "]")],
    ["objects", nestedText('{"a":', "1", "}")],
    [
      "objects in lists, with more beside",
      nestedText('[1,{"a":"\\"","b":[],"c":', "null", ',"__proto__":{}},2]'),
    ],
  ])(
    "should write %s nested 100,000 deep as JSON.parse reads them",
    { timeout: 60_000 },
    (_, text) => {
      expect(stringifyBody(JSON.parse(text)) === text).toBe(true);
    },
  );

  it("should write as JSON.stringify does what is too deep for it", { timeout: 60_000 }, () => {
    const deep = nested("[", "", "]");
    const text = "[".repeat(100_000) + "]".repeat(100_000);
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 20 }), (values) => {
        const expected = `[${JSON.stringify(values)},${text}]`;
        expect(stringifyBody([values, deep]) === expected).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it("should leave out what JSON cannot hold", () => {
    const cycle: Record<string, unknown> = { code: "x" };
    cycle["self"] = cycle;
    expect(stringifyBody(cycle)).toBe('{"code":"x"}');
    expect(stringifyBody({ code: "x", count: 10n })).toBe('{"code":"x","count":"10"}');
    expect(stringifyBody(throwing("secret", { code: "x" }))).toBe('{"code":"x"}');
    expect(stringifyBody({ toJSON: () => revoked() })).toBeUndefined();
  });

  it.each([
    ["a revoked proxy", revoked()],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
  ])("should give undefined for %s", (_, body) => {
    expect(stringifyBody(body)).toBeUndefined();
  });
});
