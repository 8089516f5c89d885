import { describe, expect, it } from "vitest";

import { median, ratio } from "./statistics.ts";

describe("median", () => {
  it("should be the middle of an odd number of values, in any order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("should be the mean of the two in the middle of an even number", () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it("should not sort the values it is given", () => {
    const values = [3, 1, 2];
    median(values);

    expect(values).toStrictEqual([3, 1, 2]);
  });

  it("should be NaN of nothing", () => {
    expect(median([])).toBeNaN();
  });
});

describe("ratio", () => {
  it("should divide", () => {
    expect(ratio(3, 2)).toBe(1.5);
  });

  it("should be NaN against nothing, so that no bar is passed by it", () => {
    expect(ratio(3, 0)).toBeNaN();
  });
});
