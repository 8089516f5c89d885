import { expect, it } from "vitest";
import { formatFragmentPointer, parseFragmentPointer } from "./fragment-pointer.ts";

it("should write nothing that a fragment must not have, and every character so that it is read again", () => {
  for (let unit = 0; unit < 0x180; unit++) {
    const key = `a${String.fromCharCode(unit)}`;
    const text = formatFragmentPointer([key]);
    // RFC 3986 section 3.5.
    expect(text).toMatch(/^#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$/);
    expect([text, parseFragmentPointer(text)]).toEqual([text, [key]]);
  }
});

it("should write numbers and names as they are", () => {
  expect(formatFragmentPointer(["items", 0, "unit_price-x.y"])).toBe("#/items/0/unit_price-x.y");
  expect(formatFragmentPointer([])).toBe("#");
});
