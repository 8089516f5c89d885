import { describe, expect, it } from "vitest";

import { formatJson, formatMarkdown, formatReport, summarize } from "./report.ts";
import type { Section } from "./section.ts";

const machine = { cpu: "A CPU", node: "24.0.0", date: "2026-10-06" };
const section: Section = {
  title: "size of one import",
  about: "How it was measured.",
  unit: "bytes",
  columns: [],
  rows: [
    { name: "small", value: 900, bar: 1000 },
    { name: "big", value: 1100, bar: 1000 },
    { name: "huge", value: 9000, bar: 1000 },
    { name: "free", value: 5 },
  ],
};

describe("summarize", () => {
  it("should count the rows that have a bar, and name those over it, the worst first", () => {
    expect(summarize([section])).toBe(
      [
        "1 of 3 rows within their bar; over it:",
        "- size of one import: huge: 9,000, bar 1,000",
        "- size of one import: big: 1,100, bar 1,000",
      ].join("\n"),
    );
  });

  it("should have nothing to add where nothing is over its bar", () => {
    expect(summarize([{ ...section, rows: section.rows.slice(0, 1) }])).toBe(
      "1 of 1 rows within their bar",
    );
  });
});

describe("formatReport", () => {
  it("should begin with the machine and end with the summary", () => {
    const report = formatReport([section], machine);

    expect(report).toMatch(/^A CPU, Node 24\.0\.0, 2026-10-06\n/);
    expect(report).toContain("| huge  |");
    expect(report.endsWith("big: 1,100, bar 1,000")).toBe(true);
  });
});

describe("formatMarkdown", () => {
  it("should say how each figure was measured and list what is over its bar", () => {
    const text = formatMarkdown([section], machine);

    expect(text).toContain("## Size of one import\n\nHow it was measured.\n\n| what");
    expect(text).toContain("## Over the bar\n\n- size of one import: huge");
    expect(text.endsWith("\n")).toBe(true);
  });
});

describe("formatJson", () => {
  it("should hold every row with its verdict", () => {
    expect(JSON.parse(formatJson([section], machine))).toMatchObject({
      cpu: "A CPU",
      sections: [
        {
          rows: [{ verdict: "PASS" }, { verdict: "OVER" }, { verdict: "OVER" }, { verdict: null }],
        },
      ],
    });
  });
});
