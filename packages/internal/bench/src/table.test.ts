import { describe, expect, it } from "vitest";

import { formatTable, formatValue } from "./table.ts";

describe("formatTable", () => {
  it("should line up names left and figures right, with the verdict behind the bar", () => {
    const table = formatTable({
      title: "t",
      about: "a",
      unit: "ratio",
      columns: ["time"],
      rows: [
        { name: "fast", value: 0.5, bar: 1, notes: ["12 ns"] },
        { name: "too slow", value: 12.345, bar: 1, notes: ["1.2 ms"] },
        { name: "free", value: 2 },
      ],
    });

    expect(table).toBe(
      [
        "| what     | ratio |    bar |      |   time |",
        "| -------- | ----: | -----: | ---- | -----: |",
        "| fast     |  0.50 | ≤ 1.00 | PASS |  12 ns |",
        "| too slow | 12.35 | ≤ 1.00 | OVER | 1.2 ms |",
        "| free     |  2.00 |        |      |        |",
      ].join("\n"),
    );
  });

  it("should leave out bar and verdict where no row has a bar", () => {
    const table = formatTable({
      title: "t",
      about: "a",
      unit: "bytes",
      columns: [],
      rows: [{ name: "x", value: 1234 }],
    });

    expect(table.split("\n")[0]).toBe("| what | bytes |");
  });
});

describe("formatValue", () => {
  it.each([
    [999, "bytes", "999"],
    [1000, "bytes", "1,000"],
    [1_234_567, "bytes", "1,234,567"],
    [0.754, "ratio", "0.75"],
    [Number.NaN, "ratio", "–"],
  ] as const)("should write %d %s as %s", (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});
