import { expect, it } from "vitest";
import { expectValue } from "./expect-value.ts";

it("should return what it compared, prototypes of records aside", () => {
  const found: unknown = Object.assign(Object.create(null), { realm: ["x"] });
  expect(expectValue(found, { realm: ["x"] }, 1, "")).toBe(found);
});

it("should compare cyclic values", () => {
  const found: Record<string, unknown> = {};
  found["self"] = found;
  const expected: Record<string, unknown> = {};
  expected["self"] = expected;
  expect(expectValue(found, expected, 1, "")).toBe(found);
});

it.each([
  [1, "1"],
  [{ a: 1 }, { a: 1, b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [new Date(0), {}],
  [null, undefined],
  [Number.NaN, 0],
])("should tell %j from %j and name the line", (found, expected) => {
  expect(() => expectValue(found, expected, 7, "the value")).toThrow(
    "line 7\n  expected: the value",
  );
});
