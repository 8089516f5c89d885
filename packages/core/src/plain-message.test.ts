import { describe, expect, it } from "vitest";

import { plainMessage } from "./plain-message.ts";

describe("plainMessage", () => {
  it.each([
    ["Down for maintenance\n", undefined],
    [" upstream connect error or disconnect/reset before headers ", "text/plain"],
    ["Two lines\r\n\tand one of them indented", "text/plain; charset=utf-8"],
    ["x".repeat(1000), undefined],
    ["Nicht verfügbar — später", "application/json"],
  ])("should take %j for a message", (text, type) => {
    expect(plainMessage(text, type)).toBe(text.trim());
  });

  it.each([
    ["", undefined],
    [" \n", undefined],
    ["<html>502</html>", undefined],
    ["\n<!doctype html>", undefined],
    ["Bad gateway", "text/html"],
    ["Bad gateway", "application/xml"],
    ["error=slow_down", "application/x-www-form-urlencoded"],
    ['{"code":"cut', undefined],
    ['["cut', undefined],
    ["x".repeat(1001), undefined],
    ["PK\u0003\u0004", undefined],
    ["\ufffd\ufffd", undefined],
    [undefined, undefined],
    [404, undefined],
    [["a"], undefined],
  ])("should not take %j as %s for a message", (body, type) => {
    expect(plainMessage(body, type)).toBeUndefined();
  });
});

it("should take a text for a message though it has brackets in it", () => {
  for (const text of ["the size must be < 5", "no item {id}", "items[0] is missing"])
    expect(plainMessage(text, "text/plain")).toBe(text);
});
