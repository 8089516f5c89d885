import { describe, expect, it } from "vitest";
import { isToken, tokenEnd } from "./token.ts";

describe("isToken", () => {
  it.each(["a", "WWW-Authenticate", "!#$%&'*+-.^_`|~09"])("should be true for %s", (value) => {
    expect(isToken(value)).toBe(true);
  });

  it.each([
    "",
    " a",
    "a ",
    "a b",
    "a,b",
    'a"',
    "a=b",
    "\u00e4",
    "a\n",
    5,
    null,
    undefined,
    ["a"],
    {},
  ])("should be false for %j", (value) => {
    expect(isToken(value)).toBe(false);
  });
});

it("should know each character of a token, and no other", () => {
  // RFC 9110 section 5.6.2: tchar.
  const tchar = /[!#$%&'*+\-.^_`|~0-9A-Za-z]/;
  for (let unit = 0; unit < 0x180; unit++) {
    const text = String.fromCharCode(unit);
    expect([text, isToken(text)]).toEqual([text, tchar.test(text)]);
  }
});

describe("tokenEnd", () => {
  it("should find the end of the token at the very place", () => {
    expect(tokenEnd("ab cd", 0)).toBe(2);
    expect(tokenEnd("ab cd", 2)).toBe(2);
    expect(tokenEnd("ab cd", 3)).toBe(5);
    expect(tokenEnd("ab", 5)).toBe(5);
  });
});
