import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStructured } from "./structured-field.ts";

/** Items in short: the bare item, then the parameters. */
function read(text: string): unknown[] | undefined {
  return readStructured(text)?.map(({ value, params }) => [value, { ...params }]);
}

describe("readStructured", () => {
  it.each<[string, unknown[]]>([
    // draft-ietf-httpapi-ratelimit-headers-11 section 3.
    [
      '"burst";q=100;w=60,"daily";q=1000;w=86400',
      [
        ['"burst"', { q: "100", w: "60" }],
        ['"daily"', { q: "1000", w: "86400" }],
      ],
    ],
    // Its section 3.2.
    [
      '"peruser";q=65535;qu="content-bytes";w=10;pk=:sdfjLJUOUH==:',
      [['"peruser"', { q: "65535", qu: '"content-bytes"', w: "10", pk: ":sdfjLJUOUH==:" }]],
    ],
    // Draft -07: a Dictionary.
    [
      "limit=100, remaining=50, reset=5",
      [[undefined, { limit: "100", remaining: "50", reset: "5" }]],
    ],
    // RFC 9651 section 3.1.2.
    ["abc;a=1;b=2; cde_456", [["abc", { a: "1", b: "2", cde_456: "?1" }]]],
    // Section 3.1: lists of tokens; section 3.3.4: what tokens are made of.
    ["sugar, tea, rum", ["sugar", "tea", "rum"].map((name) => [name, {}])],
    [
      "foo123/456, *a:b!#$%&'*+-.^_`|~",
      [
        ["foo123/456", {}],
        ["*a:b!#$%&'*+-.^_`|~", {}],
      ],
    ],
    // Every type of section 3.3.
    [
      '1;a=-15;b=4.5;c="h\\"\\\\";d=tok;e=::;f=?0;g=@1659578233;h=%"f%c3%bc"',
      [
        [
          "1",
          {
            a: "-15",
            b: "4.5",
            c: '"h\\"\\\\"',
            d: "tok",
            e: "::",
            f: "?0",
            g: "@1659578233",
            h: '%"f%c3%bc"',
          },
        ],
      ],
    ],
    // Sections 4.2.2 and 4.2.3.2: the last of equals counts, in its first place.
    ["a=1, b=2, a=3", [[undefined, { a: "3", b: "2" }]]],
    ["x;a=1;b=2;a=3", [["x", { a: "3", b: "2" }]]],
    ["a=1;x=5, b=2;y", [[undefined, { a: "1", b: "2" }]]],
    // White space beside separators.
    [
      "  a \t, \t b;  c=1  ",
      [
        ["a", {}],
        ["b", { c: "1" }],
      ],
    ],
    // Commas, semicolons and "=" in quotes separate nothing.
    ['"a,b;c=d";e="f,g;h"', [['"a,b;c=d"', { e: '"f,g;h"' }]]],
    ["123456789012345", [["123456789012345", {}]]],
    ["123456789012.123", [["123456789012.123", {}]]],
  ])("should read %j", (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it.each([
    "",
    " ",
    ",",
    "a,",
    "a, ",
    ",a",
    "a,,b",
    "a;",
    "a;;b",
    ";a",
    "a ;b",
    "a;\tb",
    "a; =1",
    "a;b=",
    "a;b= 1",
    "a;b =1",
    "a;B=1",
    "a;b=1 c",
    "a b",
    '"a',
    '"a\\"',
    '"a\\b"',
    '"é"',
    "é",
    '"\t"',
    'a"b"',
    "a;b=5x",
    "1234567890123456",
    "1.",
    ".5",
    "1.2345",
    "1234567890123.1",
    "1e3",
    "+1",
    "--1",
    "?2",
    "?",
    ":a",
    ":a b:",
    "@1.5",
    '%"é"',
    '%"%C3"',
    "a=",
    "a=1, b",
    "b, a=1",
    // Inner lists: no field that is read here may have one.
    "(a b)",
    "a;b=(c)",
    "(a);b",
  ])("should ignore all of %j", (text) => {
    expect(readStructured(text)).toBeUndefined();
  });

  it("should take the names of what every object has for names like any other", () => {
    for (const text of ["a;constructor=1", "constructor=1"]) {
      const [item] = readStructured(text) ?? [];
      expect(Object.getPrototypeOf(item?.params)).toBeNull();
      expect(Object.entries(item?.params ?? {})).toEqual([["constructor", "1"]]);
    }
    // A key begins with a letter or an asterisk: RFC 9651 section 3.1.2.
    expect(readStructured("a;__proto__=1")).toBeUndefined();
  });

  it("should read back whatever is put together, and nothing with a character more", () => {
    const string = fc
      .stringMatching(/^[ -~]*$/)
      .map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`);
    const bare = fc.oneof(
      string,
      fc.stringMatching(/^[A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]{0,9}$/),
      fc.integer().map(String),
      fc.base64String({ maxLength: 12 }).map((text) => `:${text}:`),
    );
    const key = fc.stringMatching(/^[a-z*][a-z0-9_.*-]{0,5}$/);
    const item = fc.tuple(bare, fc.dictionary(key, bare, { maxKeys: 4, noNullPrototype: true }));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const text = items
          .map(([value, params]) =>
            [value, ...Object.entries(params).map(([name, param]) => `${name}=${param}`)].join(";"),
          )
          .join(", ");
        expect(read(text)).toEqual(items);
        for (const wrong of [`${text},`, `${text}"`, `${text};`, `=${text}`, `${text}(`])
          expect(readStructured(wrong), wrong).toBeUndefined();
      }),
    );
  });

  it("should never throw", () => {
    const pieces = fc.constantFrom(...'aA1"\\:;,=?@%().- \t*é\0'.split(""));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        readStructured(parts.join(""));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        readStructured(text);
      }),
    );
  });

  it("should read 100,000 members and as many parameters", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `n${index}`);
    expect(readStructured(names.map((name) => `"${name}";r=1;t=2`).join(", "))).toHaveLength(
      100_000,
    );
    expect(Object.keys(readStructured(`a;${names.join(";")}`)?.[0]?.params ?? {})).toEqual(names);
    const dictionary = readStructured(names.map((name) => `${name}=1`).join(","));
    expect(Object.keys(dictionary?.[0]?.params ?? {})).toEqual(names);
    expect(readStructured(Array(100_000).fill("a;r=1").join(","))).toHaveLength(100_000);
  });

  it.each<[string, (size: number) => string]>([
    ["a quote that is not closed", (size) => `"${"a".repeat(size)}`],
    ["backslashes", (size) => `"${'\\"'.repeat(size / 2)}`],
    ["quotes", (size) => '"'.repeat(size)],
    ["a key without its value", (size) => `a;${"b".repeat(size)}=`],
    ["a token", (size) => `${"a".repeat(size)}"`],
    ["spaces", (size) => `a${" ".repeat(size)}b`],
    ["spaces after a comma", (size) => `a,${" ".repeat(size)}`],
    ["spaces after a semicolon", (size) => `a;${" ".repeat(size)}`],
    ["digits", (size) => "1".repeat(size)],
    ["colons", (size) => `:${"a".repeat(size)}`],
    ["percents", (size) => `%"${"%aa".repeat(size / 3)}`],
    ["more than 4 Mi characters", (size) => `"${"a".repeat(4 * size)}"`],
  ])("should finish on a megabyte or more of %s", (_, make) => {
    expect(readStructured(make(2 ** 20))).toBeUndefined();
  });

  it("should read a string of two million backslashes", () => {
    expect(readStructured(`"${'\\"'.repeat(2 ** 21 - 1)}"`)).toHaveLength(1);
  });
});

it("should read parameters without a value, wherever they stand", () => {
  for (const text of ["a;x;r=5", "a;r=5;x"])
    expect(readStructured(text)).toEqual([{ value: "a", params: { x: "?1", r: "5" } }]);
  expect(readStructured("a;flag, b;other;r=5")).toEqual([
    { value: "a", params: { flag: "?1" } },
    { value: "b", params: { other: "?1", r: "5" } },
  ]);
});

it("should read display strings, RFC 9651 section 3.3.8", () => {
  expect(readStructured('%"f%c3%bcr"')).toEqual([{ value: '%"f%c3%bcr"', params: {} }]);
  expect(readStructured('%"f%c"')).toBeUndefined();
  expect(readStructured('%"f%C3%BC"')).toBeUndefined();
});
