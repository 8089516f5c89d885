import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonMediaType } from "./is-json-media-type.ts";
import { parseMediaType } from "./media-type.ts";
import { mediaTypeEssence } from "./media-type-essence.ts";

const malformed = [
  "",
  " ",
  "json",
  "application",
  "application/",
  "/json",
  "application/json/x",
  "application /json",
  "application/ json",
  "application/json charset=utf-8",
  // Two field lines, as `Headers.get` joins them.
  "application/json, application/json",
  "application/js\u00f6n",
  "application/\u212ason",
  ";charset=utf-8",
  "*",
];
const none = [null, undefined, 5, {}, []];

describe("mediaTypeEssence", () => {
  it.each([
    ["application/json", "application/json"],
    // RFC 9110 section 8.3.1: four forms of one.
    ["text/html;charset=utf-8", "text/html"],
    ['Text/HTML;Charset="utf-8"', "text/html"],
    ['text/html; charset="utf-8"', "text/html"],
    ["text/html;charset=UTF-8", "text/html"],
    [" \tapplication/problem+json \t;", "application/problem+json"],
    ["application/json;;;=", "application/json"],
    ["!#$&-^_.+/a+b", "!#$&-^_.+/a+b"],
  ])("should find in %j %s", (value, essence) => {
    expect(mediaTypeEssence(value)).toBe(essence);
  });

  it.each([...malformed, ...none])("should give undefined for %j", (value) => {
    expect(mediaTypeEssence(value as string)).toBeUndefined();
  });
});

describe("parseMediaType", () => {
  it.each([
    ["application/json", { type: "application/json", parameters: {} }],
    [
      "Application/Problem+JSON; Charset=UTF-8",
      { type: "application/problem+json", suffix: "json", parameters: { charset: "UTF-8" } },
    ],
    [
      'application/vnd.api+json;ext="https://jsonapi.org/ext/atomic https://x/";profile="a;b"',
      {
        type: "application/vnd.api+json",
        suffix: "json",
        parameters: { ext: "https://jsonapi.org/ext/atomic https://x/", profile: "a;b" },
      },
    ],
    ["image/svg+a+xml", { type: "image/svg+a+xml", suffix: "xml", parameters: {} }],
    ["a+b/c", { type: "a+b/c", parameters: {} }],
    ["a/b+", { type: "a/b+", parameters: {} }],
    ['a/b; c="d\\"e\\\\"', { type: "a/b", parameters: { c: 'd"e\\' } }],
    // RFC 9110 section 5.6.6: white space around the semicolon, empty parameters.
    ["a/b ; ;; c=d ;", { type: "a/b", parameters: { c: "d" } }],
    ["a/b;c=d;C=e", { type: "a/b", parameters: { c: "d" } }],
    ['a/b;c="', { type: "a/b", parameters: {} }],
    ["a/b;c", { type: "a/b", parameters: {} }],
    ["a/b;c=;d=e", { type: "a/b", parameters: { d: "e" } }],
    ["a/b;c = d;e=f g;h=i", { type: "a/b", parameters: { h: "i" } }],
    ["a/b;=c;d=e", { type: "a/b", parameters: { d: "e" } }],
  ])("should read %j", (value, mediaType) => {
    expect(parseMediaType(value)).toEqual(mediaType);
  });

  it("should take the names of what every object has for names like any other", () => {
    const { parameters = {} } = parseMediaType("a/b;__proto__=c;constructor=d") ?? {};
    expect(Object.getPrototypeOf(parameters)).toBeNull();
    expect(Object.entries(parameters)).toEqual([
      ["__proto__", "c"],
      ["constructor", "d"],
    ]);
  });

  it.each([...malformed, ...none])("should give undefined for %j", (value) => {
    expect(parseMediaType(value as string)).toBeUndefined();
  });

  it("should agree with mediaTypeEssence, and never throw", () => {
    const pieces = fc.constantFrom("a", "/", "+", ";", "=", '"', "\\", " ", "\t", ",", "é");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(pieces).map((parts) => `a/b${parts.join("")}`),
        ),
        (value) => {
          expect(parseMediaType(value as string)?.type).toBe(mediaTypeEssence(value as string));
        },
      ),
    );
  });

  it("should read 100,000 parameters and 1 MB of a quote that is not closed", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `;p${index}=v`).join("");
    expect(Object.keys(parseMediaType(`a/b${many}`)?.parameters ?? {})).toHaveLength(100_000);
    expect(parseMediaType(`a/b;c="${";".repeat(1_000_000)}`)?.parameters).toEqual({});
    expect(parseMediaType(`a/b${" ".repeat(1_000_000)}c`)).toBeUndefined();
  });
});

describe("isJsonMediaType", () => {
  it.each([
    "application/json",
    "APPLICATION/JSON; charset=utf-8",
    "text/json",
    "application/problem+json",
    "application/vnd.api+json;ext=x",
    "image/x+json",
  ])("should say yes to %s", (value) => {
    expect(isJsonMediaType(value)).toBe(true);
  });

  it.each([
    "text/html",
    "image/json",
    "application/jsonl",
    "application/x-json",
    "application/json-seq",
    "application/problem+json+xml",
    "application/json, text/html",
    "",
    null,
    undefined,
  ])("should say no to %j", (value) => {
    expect(isJsonMediaType(value)).toBe(false);
  });
});

describe("what is near to a media type", () => {
  it.each(["x-application/json", "nottext/json", "application/json+x", "application/jsonp"])(
    "should not take %s for JSON",
    (type) => {
      expect(isJsonMediaType(type)).toBe(false);
    },
  );

  it("should read no text but a string", () => {
    for (const value of [["application/json"], Symbol("application/json")]) {
      expect(mediaTypeEssence(value as never)).toBeUndefined();
      expect(parseMediaType(value as never)).toBeUndefined();
    }
  });

  it("should leave out what is no parameter, up to the next semicolon", () => {
    const parameters = (value: string) => ({ ...parseMediaType(value)?.parameters });
    expect(parameters("a/b; foo bar=1")).toEqual({});
    expect(parameters("a/b; foo bar=1; charset=x")).toEqual({ charset: "x" });
    expect(parameters("a/b; charset:x")).toEqual({});
    expect(parameters("a/b; charset x")).toEqual({});
  });

  it("should give no suffix where there is none", () => {
    expect(parseMediaType("a/b")).not.toHaveProperty("suffix");
    expect(parseMediaType("a/b+json")).toHaveProperty("suffix", "json");
  });
});
