import { describe, expect, it } from "vitest";
import { cleanHeaders, cleanValue } from "./clean-headers.ts";
import { parsed, revoked, throwing } from "./hostile.test-support.ts";

describe("cleanHeaders", () => {
  it("should give lower-case names, and the lines of a list joined", () => {
    expect(cleanHeaders({ "Retry-After": "30", VARY: ["Accept", "Origin"] })).toEqual({
      "retry-after": "30",
      vary: "Accept, Origin",
    });
  });

  it("should take the lines of a Headers, though types do not ask for one", () => {
    const headers = new Headers({ "X-A": "1", "Retry-After": "30" });
    expect(cleanHeaders(headers as never)).toEqual({ "x-a": "1", "retry-after": "30" });
  });

  it.each(["", "a b", "a:b", "a\r\nb", "é", "(x)", "a\0"])(
    "should leave out the name %j",
    (name) => {
      expect(cleanHeaders({ [name]: "x", fine: "y" })).toEqual({ fine: "y" });
    },
  );

  it("should leave out values that are no text", () => {
    expect(cleanHeaders({ a: 1, b: null, c: undefined, d: {}, fine: "y" })).toEqual({ fine: "y" });
  });

  it("should take __proto__ for the token that it is", () => {
    const headers = cleanHeaders(parsed('{"__proto__":"x","constructor":"y"}'));
    expect(JSON.stringify(headers)).toBe('{"__proto__":"x","constructor":"y"}');
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a text", "a: b"],
    ["a list", ["a"]],
    ["a revoked proxy", revoked()],
    ["a member that throws", throwing("a")],
    ["a list with a symbol", { a: [Symbol("x")] }],
  ])("should give none for %s", (_, headers) => {
    expect(cleanHeaders(headers as never)).toEqual({});
  });
});

describe("cleanValue", () => {
  it.each([
    ["plain", "plain"],
    ["\ta\tb ", "a\tb"],
    // RFC 9110 section 5.5: CR, LF and NUL must be rejected or replaced with SP.
    ["a\r\nX-Injected: b", "a X-Injected: b"],
    ["a\0b\x1b[31m\x7f", "a b [31m"],
    ["caf\xe9", "caf\xe9"],
    ["\u0100\u{1f600}\ud800", "????"],
    ["\r\n", ""],
    ["", ""],
  ])("should make of %j %j", (text, value) => {
    expect(cleanValue(text)).toBe(value);
    expect(() => new Headers([["x", value]])).not.toThrow();
  });
});
