import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Path } from "./api-error.ts";
import { formatBracketPath, parseBracketPath } from "./bracket-path.ts";
import { formatDotPath, parseDotPath } from "./dot-path.ts";
import { formatPath } from "./format-path.ts";
import { formatFragmentPointer, parseFragmentPointer } from "./fragment-pointer.ts";
import { formatJsonPath, parseJsonPath } from "./json-path.ts";
import { parsePath } from "./parse-path.ts";
import type { PathStyle } from "./path-style.ts";
import { formatPointer, parsePointer } from "./pointer.ts";

const styles: readonly PathStyle[] = ["pointer", "fragment", "dot", "bracket", "jsonpath"];

const key = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ".",
      "[",
      "]",
      '"',
      "'",
      "\\",
      "/",
      "~",
      "0",
      "1",
      "%",
      "#",
      "$",
      "a",
      " ",
      "\n",
      "\ud800",
      "\udc00",
    ),
  }),
  fc.constantFrom(
    "",
    "0",
    "01",
    "12",
    "-1",
    "__proto__",
    "constructor",
    "length",
    "9007199254740993",
  ),
);
const path: fc.Arbitrary<Path> = fc.array(
  fc.oneof(key, fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER)),
);

/** What is left of a path in a style that does not tell numbers from strings. */
function merged(path: Path): Path {
  return path.map((segment) => {
    const number = Number(segment);
    const canonical =
      Number.isSafeInteger(number) && number >= 0 && String(number) === String(segment);
    return canonical ? number : segment;
  });
}

/** What is left of a path in the fragment style, which cannot hold half a surrogate pair. */
function wellFormed(path: Path): Path {
  return path.map((segment) => (typeof segment === "string" ? segment.toWellFormed() : segment));
}

describe("pointer", () => {
  // RFC 6901 section 5.
  it.each<[string, Path]>([
    ["", []],
    ["/foo", ["foo"]],
    ["/foo/0", ["foo", 0]],
    ["/", [""]],
    ["/a~1b", ["a/b"]],
    ["/c%d", ["c%d"]],
    ["/e^f", ["e^f"]],
    ["/g|h", ["g|h"]],
    ["/i\\j", ["i\\j"]],
    ['/k"l', ['k"l']],
    ["/ ", [" "]],
    ["/m~0n", ["m~n"]],
    ["/~01", ["~1"]],
    ["//", ["", ""]],
    ["/items/-", ["items", "-"]],
    ["/00/01/1e3/-1/1.0", ["00", "01", "1e3", "-1", "1.0"]],
    ["/9007199254740991/9007199254740992", [9_007_199_254_740_991, "9007199254740992"]],
    ["/__proto__/constructor", ["__proto__", "constructor"]],
  ])("should read and write %s", (text, path) => {
    expect(parsePointer(text)).toEqual(path);
    expect(formatPointer(path)).toBe(text);
  });

  it.each(["a", "a/b", "/~", "/~2", "/a~", "/~a", "#/a", " /a", null, 5])(
    "should refuse %j",
    (text) => {
      expect(parsePointer(text as string)).toBeUndefined();
    },
  );
});

describe("fragment", () => {
  // RFC 6901 section 6.
  it.each<[string, Path]>([
    ["#", []],
    ["#/foo", ["foo"]],
    ["#/foo/0", ["foo", 0]],
    ["#/", [""]],
    ["#/a~1b", ["a/b"]],
    ["#/c%25d", ["c%d"]],
    ["#/e%5Ef", ["e^f"]],
    ["#/g%7Ch", ["g|h"]],
    ["#/i%5Cj", ["i\\j"]],
    ["#/k%22l", ['k"l']],
    ["#/%20", [" "]],
    ["#/m~0n", ["m~n"]],
    ["#/%C3%A9%23%5B%5D", ["é#[]"]],
    ["#/a?b:c@d!$&'()*+,;=", ["a?b:c@d!$&'()*+,;="]],
  ])("should read and write %s", (text, path) => {
    expect(parseFragmentPointer(text)).toEqual(path);
    expect(formatFragmentPointer(path)).toBe(text);
  });

  it("should split after decoding, as RFC 6901 section 6 does", () => {
    expect(parseFragmentPointer("#/a%2Fb%7E1")).toEqual(["a", "b/"]);
  });

  it.each(["", "/a", "a", "#a", "#/%", "#/%2", "#/%zz", "#/%C3", "#/%ff", "#/~", null])(
    "should refuse %j",
    (text) => {
      expect(parseFragmentPointer(text as string)).toBeUndefined();
    },
  );

  it("should write U+FFFD for half a surrogate pair, and whole pairs as they are", () => {
    expect(formatFragmentPointer(["a\ud800b", "\udc00", "😀"])).toBe(
      "#/a%EF%BF%BDb/%EF%BF%BD/%F0%9F%98%80",
    );
  });
});

describe("dot", () => {
  it.each<[string, Path]>([
    ["", []],
    // Mongoose and Laravel.
    ["items.0.qty", ["items", 0, "qty"]],
    ["a\\.b.c\\\\d", ["a.b", "c\\d"]],
    ["a..b", ["a", "", "b"]],
    [".", ["", ""]],
    ["01.1e3", ["01", "1e3"]],
    ["a b.c-d", ["a b", "c-d"]],
    ["a[0]", ["a[0]"]],
  ])("should read and write %s", (text, path) => {
    expect(parseDotPath(text)).toEqual(path);
    expect(formatDotPath(path)).toBe(text);
  });

  it.each(["\\", "a\\", "a\\b", "a.\\n", null, 5])("should refuse %j", (text) => {
    expect(parseDotPath(text as string)).toBeUndefined();
  });
});

describe("bracket", () => {
  it.each<[string, Path]>([
    ["", []],
    // Yup and Joi.
    ["items[0].qty", ["items", 0, "qty"]],
    ['a["x.y"]', ["a", "x.y"]],
    ['a["0"]', ["a", "0"]],
    ['[""]', [""]],
    ["[0][12]", [0, 12]],
    ["$ref._id", ["$ref", "_id"]],
    ['__proto__["a b"].constructor', ["__proto__", "a b", "constructor"]],
    [String.raw`["a\"b\\c\nd\u0000"]`, ['a"b\\c\nd\0']],
    ['["a]b["]', ["a]b["]],
    [String.raw`["\ud800"]`, ["\ud800"]],
  ])("should read and write %s", (text, path) => {
    expect(parseBracketPath(text)).toEqual(path);
    expect(formatBracketPath(path)).toBe(text);
  });

  it.each<[string, Path]>([
    // PHP and Rails forms.
    ["a[0][key]", ["a", 0, "key"]],
    ["user[first name]", ["user", "first name"]],
    ["a['x.y'][\"z\"]", ["a", "x.y", "z"]],
    [String.raw`a['it\'s "so"']`, ["a", 'it\'s "so"']],
    ["a.0.b", ["a", 0, "b"]],
    ["a[01]", ["a", "01"]],
    // Ajv 6 `dataPath`.
    [".items[0].qty", ["items", 0, "qty"]],
    ["first-name.größe", ["first-name", "größe"]],
    ["it's", ["it's"]],
  ])("should read %s, which it writes otherwise", (text, path) => {
    expect(parseBracketPath(text)).toEqual(path);
    expect(formatBracketPath(path)).not.toBe(text);
    expect(parseBracketPath(formatBracketPath(path))).toEqual(path);
  });

  it.each([
    ".",
    "a.",
    "a..b",
    "a[",
    "a[]",
    "a[0",
    "a]",
    "a[0]b",
    "a[0]]",
    "[[0]]",
    '["a]',
    "['a]",
    '["a"',
    '["a"x]',
    '["a\\"]',
    '["\\x"]',
    '["\n"]',
    "[a'b]",
    '[a"]',
    "a.[0]",
    null,
    5,
  ])("should refuse %j", (text) => {
    expect(parseBracketPath(text as string)).toBeUndefined();
  });
});

describe("jsonpath", () => {
  it.each<[string, Path]>([
    ["$", []],
    // RFC 9535 section 2.7, table 20 and the text before it.
    ["$['a']", ["a"]],
    ["$[1]", [1]],
    ["$['a']['b'][1]['c']", ["a", "b", 1, "c"]],
    [String.raw`$['\u000b']`, ["\v"]],
    [String.raw`$['\b\t\n\f\r\'\\']`, ["\b\t\n\f\r'\\"]],
    [`$['"']`, ['"']],
    ["$['']['0']['__proto__']", ["", "0", "__proto__"]],
    ["$['é😀']", ["é😀"]],
    [String.raw`$['\ud800']`, ["\ud800"]],
  ])("should read and write %s", (text, path) => {
    expect(parseJsonPath(text)).toEqual(path);
    expect(formatJsonPath(path)).toBe(text);
  });

  it.each<[string, Path]>([
    // RFC 9535 sections 2.3.1.1 and 2.5.1.1.
    ["$.a[0].b", ["a", 0, "b"]],
    ['$["a"]["b\'c"]', ["a", "b'c"]],
    [String.raw`$["a\"b\u263a\/"]`, ['a"b☺/']],
    // System.Text.Json puts a name in brackets only where it has one of .'/"[]()\ or white space.
    ["$.first-name[2].0", ["first-name", 2, "0"]],
    ["$.größe", ["größe"]],
  ])("should read %s", (text, path) => {
    expect(parseJsonPath(text)).toEqual(path);
  });

  it.each([
    "",
    "a",
    "$a",
    "$.",
    "$..",
    "$..a",
    "$.*",
    "$[*]",
    "$[-1]",
    "$[01]",
    "$[1:2]",
    "$[0,1]",
    "$[?@.a]",
    "$[a]",
    "$['a'",
    "$['a]",
    "$['a']]",
    "$['a'x",
    "$ .a",
    "$.a ",
    "$[9007199254740992]",
    "$['\\x']",
    "$[",
    "@.a",
    null,
  ])("should refuse %j", (text) => {
    expect(parseJsonPath(text as string)).toBeUndefined();
  });
});

describe("every style", () => {
  it.each(["bracket", "jsonpath"] as const)("should give back every path exactly: %s", (style) => {
    fc.assert(
      fc.property(path, (path) => {
        expect(parsePath(formatPath(path, style), style)).toEqual(path);
      }),
    );
  });

  it("should give back every path but for numbers as strings: pointer", () => {
    fc.assert(
      fc.property(path, (path) => {
        expect(parsePath(formatPath(path, "pointer"), "pointer")).toEqual(merged(path));
      }),
    );
  });

  it("should give back every path but for numbers as strings and half surrogate pairs: fragment", () => {
    fc.assert(
      fc.property(path, (path) => {
        const text = formatPath(path, "fragment");
        expect(text).toMatch(/^#[\w\-.~%!$&'()*+,;=:@/?]*$/);
        expect(parsePath(text, "fragment")).toEqual(merged(wellFormed(path)));
      }),
    );
  });

  it("should give back every path but for numbers as strings and one empty key: dot", () => {
    fc.assert(
      fc.property(path, (path) => {
        const read = parsePath(formatPath(path, "dot"), "dot");
        expect(read).toEqual(path.length === 1 && path[0] === "" ? [] : merged(path));
      }),
    );
  });

  it("should write numbers that are no array index as keys", () => {
    const odd = [-1, 0.5, 1e21, NaN, Infinity, 2 ** 53];
    for (const style of ["bracket", "jsonpath"] as const) {
      expect(parsePath(formatPath(odd, style), style)).toEqual(odd.map(String));
    }
    expect(formatPath([-0], "bracket")).toBe("[0]");
  });

  it("should never throw on any text, and write again what it has read", () => {
    const pieces = fc.constantFrom(
      "a",
      "0",
      "1",
      ".",
      "[",
      "]",
      '"',
      "'",
      "\\",
      "/",
      "~",
      "#",
      "$",
      "%",
      "%41",
      " ",
      "é",
      "\ud800",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    const start = fc.constantFrom("", "/", "#/", "$", "$.", "[");
    fc.assert(
      fc.property(start, text, fc.constantFrom(...styles), (start, text, style) => {
        const read = parsePath(start + text, style);
        if (!read) return;
        const again = parsePath(formatPath(read, style), style);
        expect(again).toEqual(style === "fragment" ? wellFormed(read) : read);
      }),
    );
  });

  it("should read 100,000 segments in every style", () => {
    const long = Array.from({ length: 100_000 }, (_, index) => (index % 2 ? index : "a'b\"c.d"));
    for (const style of styles) expect(parsePath(formatPath(long, style), style)).toEqual(long);
  });

  it("should refuse 1 MB that never closes its quote or bracket", () => {
    const open = "a".repeat(1_000_000);
    for (const text of [
      `["${open}`,
      `[${open}`,
      `["${"\\\\".repeat(500_000)}`,
      "[".repeat(1_000_000),
    ]) {
      expect(parsePath(text, "bracket")).toBeUndefined();
      expect(parsePath(`$${text}`, "jsonpath")).toBeUndefined();
    }
  });

  it("should give nothing for a style that is none, and write JSONPath", () => {
    expect(parsePath("/a", "xpath" as PathStyle)).toBeUndefined();
    expect(formatPath(["a"], "xpath" as PathStyle)).toBe("$['a']");
  });
});

it.each(['$."a"]', "$.'a']", "$x'a']", '$"a"]'])(
  "should not take %s for a JSONPath with brackets",
  (text) => {
    expect(parseJsonPath(text)).toBeUndefined();
  },
);
