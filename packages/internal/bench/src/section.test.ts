import { describe, expect, it } from "vitest";

import { verdictOf } from "./section.ts";

describe("verdictOf", () => {
  it("should pass what is exactly at the bar", () => {
    expect(verdictOf({ name: "x", value: 1, bar: 1 })).toBe("PASS");
  });

  it("should not pass a figure that could not be taken", () => {
    expect(verdictOf({ name: "x", value: Number.NaN, bar: 1 })).toBe("OVER");
  });

  it("should say nothing without a bar", () => {
    expect(verdictOf({ name: "x", value: 1 })).toBe("");
  });
});
