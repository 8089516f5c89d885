import { describe, expect, it } from "vitest";

import { formatTime, measure } from "./rounds.ts";

describe("measure", () => {
  it("should take the cases in turn, and leave the warm-up out of the medians", () => {
    const order: string[] = [];
    const caseOf = (name: string, times: number[]) => (): { readonly part: number } => {
      order.push(name);
      return { part: times.shift() ?? 0 };
    };

    const medians = measure([caseOf("a", [99, 1, 2, 3]), caseOf("b", [99, 7, 5, 6])], {
      rounds: 3,
      warmUp: 1,
    });

    expect(order.join("")).toBe("abababab");
    expect(medians).toStrictEqual([{ part: 2 }, { part: 6 }]);
  });
});

describe("formatTime", () => {
  it.each([
    [1, 10_000, "100 ns"],
    [1, 100, "10.0 µs"],
    [12, 1, "12.0 ms"],
  ])("should write %d ms for %d runs as %s", (time, runs, text) => {
    expect(formatTime(time, runs)).toBe(text);
  });
});
