import { describe, expect, it } from "vitest";
import { withAssertions } from "./assertions.ts";

function assert(code: string): string {
  return withAssertions("README.md", code, 1).code;
}

describe("withAssertions", () => {
  it("should compare an expression in place", () => {
    expect(assert("f(1); // => 2")).toBe('__expectValue(f(1), (2), 1, "2"); // => 2');
  });

  it("should compare what is logged", () => {
    expect(assert("console.log(a.b); // => 'x'")).toBe(
      "console.log(__expectValue(a.b, ('x'), 1, \"'x'\")); // => 'x'",
    );
  });

  it("should compare a constant after its declaration", () => {
    expect(assert("const a = f() // => 2")).toBe(
      'const a = f(); __expectValue(a, (2), 1, "2"); // => 2',
    );
  });

  it("should read a value from the next line, and on over several", () => {
    const { code, count } = withAssertions(
      "README.md",
      "a;\n// => {\n//   b: 1,\n// }\n// And on goes the prose.\nc;",
      10,
    );
    expect(count).toBe(1);
    expect(code.split("\n")[0]).toBe('__expectValue(a, ({ b: 1, }), 11, "{ b: 1, }");');
    expect(code.split("\n")).toHaveLength(6);
  });

  it("should reach statements inside functions", () => {
    const { count } = withAssertions("README.md", "function f() {\n  a; // => 1\n}", 1);
    expect(count).toBe(1);
  });

  it("should leave strings and other comments alone", () => {
    const code = 'const a = "// => 1"; // and => 2\n';
    expect(withAssertions("README.md", code, 1)).toEqual({ code, count: 0 });
  });

  it.each([
    ["// => 1", "follows no statement"],
    ["a;\n\n\n// => 1", "follows no statement"],
    ["f(a, // => 1\n b);", "follows no statement"],
    ["if (a) {} // => 1", "has no value"],
    ["a; // => { b", "not followed by a JavaScript value"],
    ["a; // =>", "not followed by a JavaScript value"],
    ["a; // => code is x", "not followed by a JavaScript value"],
    ["const = ;", "does not parse"],
  ])("should refuse %j", (code, message) => {
    expect(() => assert(code)).toThrow(message);
  });
});
