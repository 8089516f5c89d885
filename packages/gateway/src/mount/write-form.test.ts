import { expect, it } from "vitest";

import { writeForm } from "./write-form.ts";

it.each([
  [{}, ""],
  [{ a: "1", b: "x y&=" }, "a=1&b=x+y%26%3D"],
  [{ a: ["1", "2"], b: "3" }, "a=1&a=2&b=3"],
  [{ a: { b: "1", c: { d: ["2", "3"] } } }, "a%5Bb%5D=1&a%5Bc%5D%5Bd%5D=2&a%5Bc%5D%5Bd%5D=3"],
  [{ a: [{ b: "1" }, { b: "2" }] }, "a%5B0%5D%5Bb%5D=1&a%5B1%5D%5Bb%5D=2"],
  [{ a: null, b: undefined, c: true, d: 5 }, "a=&b=&c=true&d=5"],
])("should write %o", (form, text) => {
  expect(writeForm(form)).toBe(text);
});

it.each([["text"], [null], [["a"]], [5]])("should write nothing for %o", (form) => {
  expect(writeForm(form)).toBeUndefined();
});

it("should give up on what has no end", () => {
  const circle: Record<string, unknown> = { a: "1" };
  circle["again"] = circle;
  expect(writeForm(circle)).toBeUndefined();
});
