import { describe, expect, it } from "vitest";
import { nestedText } from "./hostile.test-support.ts";
import { parseBody } from "./parse-body.ts";

describe("parseBody", () => {
  it.each([
    ['{"code":"x"}', { code: "x" }],
    [' [1, "a"]\r\n', [1, "a"]],
    ["null", null],
    ["0", 0],
    ['"a text"', "a text"],
    // RFC 8259 section 8.1: parsers may ignore a byte order mark.
    ['\ufeff{"code":"x"}', { code: "x" }],
    [String.raw`"\ud800"`, "\ud800"],
  ])("should return what the JSON %j says", (text, body) => {
    expect(parseBody(text)).toEqual(body);
  });

  it.each(["", " ", "\t\r\n", "\ufeff", "\ufeff \n"])("should return undefined for %j", (text) => {
    expect(parseBody(text)).toBeUndefined();
  });

  it.each([
    '{"code":"x"',
    "{'code':'x'}",
    "<html></html>",
    "Not Found",
    " NaN ",
    "[1,]",
    '{"a":1}{"a":2}',
  ])("should return the text for %j, which is no JSON", (text) => {
    expect(parseBody(text)).toBe(text);
    expect(parseBody(`\ufeff${text}`)).toBe(text);
  });

  it("should keep a member named __proto__ as a member", () => {
    const body = parseBody('{"__proto__":{"code":"x"}}');
    expect(Object.keys(Object(body) as object)).toEqual(["__proto__"]);
  });

  it("should read what nests 100,000 deep", () => {
    const text = nestedText("[", "1", "]");
    let depth = 0;
    for (let value = parseBody(text); Array.isArray(value); value = (value as unknown[])[0])
      depth++;
    expect(depth).toBe(100_000);
    expect(parseBody(text.slice(0, -1))).toBe(text.slice(0, -1));
  });
});
