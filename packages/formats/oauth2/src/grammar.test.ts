import { expect, it } from "vitest";

import { isCode, isText, isUri } from "./grammar.ts";

// RFC 6749 appendix A: NQSCHAR is %x20-21 / %x23-5B / %x5D-7E, NQCHAR the same without the space.
it("should allow in texts and URIs what RFC 6749 appendix A does, and no other character", () => {
  const all = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
  const printable = all.slice(0x20, 0x7f).filter((char) => char !== '"' && char !== "\\");
  expect(all.filter(isText)).toEqual(printable);
  expect(all.filter(isUri)).toEqual(printable.slice(1));
  expect(isText("")).toBe(false);
  expect(isUri("")).toBe(false);
});

it.each([5, null, undefined, ["invalid_grant"], { toString: () => "invalid_grant" }])(
  "should take %j for none of them",
  (value) => {
    expect([isText(value), isUri(value), isCode(value)]).toEqual([false, false, false]);
  },
);
