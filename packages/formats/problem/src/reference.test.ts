import { isUriReference } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { buildProblem } from "./build.ts";
import { strictReference } from "./reference.ts";

describe("references", () => {
  it.each([
    "about:blank",
    "",
    "#",
    "/a?b=c#d",
    "../a",
    "urn:uuid:1",
    "http://[::1]:8080/a",
    "http://u:p@[::1]/",
    "/%C3%A9",
    "word",
  ])("should stay as %j", (text) => {
    expect(isUriReference(text)).toBe(true);
    expect(strictReference(text)).toBe(text);
  });

  it.each([
    ["https://e.org/a b ", "https://e.org/a%20b"],
    ["/é😀", "/%C3%A9%F0%9F%98%80"],
    ["/a[0]", "/a%5B0%5D"],
    ["/a#b#c#", "/a#b%23c%23"],
    ["100%", "100%25"],
    ['a\\b"<>', "a%5Cb%22%3C%3E"],
    ["/\ud800", "/%EF%BF%BD"],
    ["/\r\n\0x", "/%0D%0A%00x"],
    ["http://[x]/", "http://%5Bx%5D/"],
  ])("should be made of %j", (text, reference) => {
    expect(isUriReference(text)).toBe(false);
    expect(strictReference(text)).toBe(reference);
    expect(isUriReference(reference)).toBe(true);
    const { body } = buildProblem({ type: text, instance: text, title: "t" }, { status: 400 });
    expect(body).toEqual({ type: reference, instance: reference, title: "t" });
  });
});
