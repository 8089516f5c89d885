import { describe, expect, it } from "vitest";

import { decodeBase64, decodeText } from "./encoded-text.ts";

describe("decodeText", () => {
  it.each([
    ["%7B%22a%22%3a1%7d", '{"a":1}'],
    ["%2541", "%41"],
    ['{\\"a\\":\\"b\\"}', '{"a":"b"}'],
    ['\\\\\\"a', '"a'],
    ["a\\n\\r\\tb", "a\n\n\tb"],
    ["\\u0022\\u005B", '"['],
    ["&lt;a&gt;&quot;&apos;&#39;&#x27;&#034;&AMP;", "<a>\"'''\"&"],
  ])("should undo %j once", (text, decoded) => {
    expect(decodeText(text)).toBe(decoded);
  });

  it.each([
    "100%",
    "%0d%0a",
    "%00",
    "%7f",
    "%e4",
    "\\u000a",
    "\\u00e4",
    "&nbsp;",
    "&#10;",
    "\\d+",
    "a\\b",
  ])("should leave %j as it is", (text) => {
    expect(decodeText(text)).toBe(text);
  });
});

describe("decodeBase64", () => {
  it("should give plain text, of either alphabet", () => {
    expect(decodeBase64(btoa("bob:hunter2"))).toBe("bob:hunter2");
    expect(decodeBase64("Pz8_Pj4-")).toBe("???>>>");
  });

  it("should give nothing for what is no base 64, or no text", () => {
    for (const text of ["a", "a*b=", "", btoa("\u0000\u0001"), btoa("\u00e4")])
      expect(decodeBase64(text)).toBeUndefined();
  });
});
