import { describe, expect, it } from "vitest";

import { findGetter, walk } from "./walk.ts";

describe("walk", () => {
  it("should count every leaf, however deep", () => {
    expect(walk({ a: [1, { b: null }], c: "x", d: {} })).toBe(3);
  });
});

describe("findGetter", () => {
  it("should find none in plain data", () => {
    expect(findGetter({ a: [{ b: 1 }] })).toBeUndefined();
  });

  it("should name a member that is computed when it is read", () => {
    const value = {
      issues: [
        {
          get path() {
            return [];
          },
        },
      ],
    };

    expect(findGetter(value)).toBe("path");
  });
});
