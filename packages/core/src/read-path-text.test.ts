import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath } from "./format-path.ts";
import { readKeys, readPathText } from "./read-path-text.ts";

describe("readPathText", () => {
  it.each([
    ["items[0].name", ["items", 0, "name"]],
    ["items.0.name", ["items", 0, "name"]],
    // RFC 6901 sections 5 and 6.
    ["/items/0/name", ["items", 0, "name"]],
    ["#/items/0/name", ["items", 0, "name"]],
    ["/a~1b", ["a/b"]],
    ["/m~0n", ["m~n"]],
    ["/~01", ["~1"]],
    ["/", [""]],
    ["/foo//0", ["foo", "", 0]],
    ["#/c%25d", ["c%d"]],
    ["#/k%22l", ['k"l']],
    ["#/%20", [" "]],
    ["#/a~1b%20~0", ["a/b ~"]],
    ["#", []],
    ["", []],
    // RFC 9535 section 1.5 and 2.7, normalized paths.
    ["$", []],
    ["$.items[0].name", ["items", 0, "name"]],
    ["$['store']['book'][0]", ["store", "book", 0]],
    // .NET names query values by words that look so.
    ["$count", ["$count"]],
    // Rails and PHP name form fields so.
    ["user[address][street]", ["user", "address", "street"]],
    ["tags[]", ["tags", ""]],
    ['a["b.c"].d', ["a", "b.c", "d"]],
    ['a["0"]', ["a", "0"]],
    ["a[0]b", ["a", 0, "b"]],
    ["[0]", [0]],
    // No path has an empty key without quotes: a text with dots in it.
    ["a..b", ["a..b"]],
    [".", ["."]],
    [".a.", [".a."]],
    ["price.", ["price."]],
    ["01", ["01"]],
    ["-1", ["-1"]],
    ["9007199254740991", [9007199254740991]],
    ["9007199254740992", ["9007199254740992"]],
    ["unit price", ["unit price"]],
    ["a/b", ["a/b"]],
  ])("should read %j as %j", (text, path) => {
    expect(readPathText(text)).toEqual(path);
  });

  it.each([
    ["a[", ["a", "["]],
    ["a[0", ["a", "[0"]],
    ["a.b[0.c", ["a", "b", "[0.c"]],
    ['["', ['["']],
    ['["a]', ['["a]']],
    ["a]", ["a]"]],
    ["#/%zz/%25", ["%zz", "%"]],
    ["#/%c3%28", ["%c3%28"]],
    ["/~2~", ["~2~"]],
    ["#name", ["#name"]],
    ["\ud800", ["\ud800"]],
    ["__proto__.constructor", ["__proto__", "constructor"]],
  ])("should keep what is malformed in %j", (text, path) => {
    expect(readPathText(text)).toEqual(path);
  });

  it("should read what formatPath writes as pointer, fragment and JSONPath", () => {
    const key = fc.oneof(fc.nat(), fc.stringMatching(/^[a-z$~/% é"#]{1,5}$/));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1 }), (path) => {
        expect(readPathText(formatPath(path, "pointer"))).toEqual(path);
        expect(readPathText(formatPath(path, "fragment"))).toEqual(path);
        expect(readPathText(formatPath(path, "jsonpath"))).toEqual(path);
      }),
    );
  });

  it("should give keys for any text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("[", "]", '"', "'", ".", "#", "$", "/", "~", "%", "0", "a"),
        }),
        (text) => {
          const path = readPathText(text);
          expect(path.every((key) => typeof key === "string" || Number.isSafeInteger(key))).toBe(
            true,
          );
        },
      ),
    );
  });

  it.each(["[", '["', "a.", "a[0]", "/~", "#/%"])(
    "should read %j a hundred thousand times over",
    { timeout: 60_000 },
    (part) => {
      expect(Array.isArray(readPathText(part.repeat(100_000)))).toBe(true);
    },
  );
});

describe("what is near to a path", () => {
  it.each([
    [".a", [".a"]],
    [".", ["."]],
    ["$a.$.b", ["$a", "$", "b"]],
    ["a$.b", ["a$", "b"]],
    ["a.[0]", ["a", 0]],
    ["[0].a", [0, "a"]],
    ["$[0]", [0]],
    ["#/a%20b", ["a b"]],
    ["/a%20b", ["a%20b"]],
  ])("should read %j", (text, path) => {
    expect(readPathText(text)).toEqual(path);
  });
});

it.each([
  ["/a", ["a"]],
  ["/a/0", ["a", 0]],
  ["/a/0/b", ["a", 0, "b"]],
  ["/a/0/b/1/c", ["a", 0, "b", 1, "c"]],
  ["//", ["", ""]],
  ["/a//", ["a", "", ""]],
  ["/", [""]],
])("should read the keys of %j", (text, keys) => {
  expect(readKeys(text, 1)).toEqual(keys);
  expect(readPathText(text)).toEqual(keys);
});
