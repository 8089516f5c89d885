import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { varyOf } from "./format-choice.ts";

const by = (vary?: string): (() => typeof problem) & { vary?: string } =>
  Object.assign(() => problem, vary === undefined ? {} : { vary });

describe("varyOf", () => {
  it("should name what a choice looks at, beside what was named before", () => {
    expect(varyOf(by(), undefined)).toBe("Accept");
    expect(varyOf(by("X-Client, Accept"), "Origin")).toBe("Origin, X-Client, Accept");
    expect(varyOf(by(), "origin, ACCEPT")).toBe("origin, ACCEPT");
    expect(varyOf(by(), "*")).toBe("*");
    expect(varyOf(by(""), undefined)).toBeUndefined();
  });

  it("should leave an answer alone that is the same for all", () => {
    expect(varyOf(problem, undefined)).toBeUndefined();
    expect(varyOf(problem, "Origin")).toBe("Origin");
  });
});
