import { describe, expect, it } from "vitest";

import { formatScores, readScores, summarizeScores } from "./score-table.ts";

const OUTPUT = `
== real.jsonl
format, strict                               7/10 (70.0%)
format, lenient                              8/10 (80.0%)
  code (lenient)                             4/4 (100.0%)
fields [other/none: bonus]                   0/2 (0.0%)
confusion (not acceptable): [
  [ 'oauth2 → code', 1 ],
  [ 'field-map → none', 1 ]
]
threw: 1 [ 'deep: too much' ]

== negative.jsonl
format, strict                               3/3 (100.0%)
format, lenient                              3/3 (100.0%)
confusion (not acceptable): []
`;

describe("readScores", () => {
  it("should take apart headings, measures and remarks", () => {
    const report = readScores(OUTPUT);

    expect(report.files).toStrictEqual(["real", "negative"]);
    expect(report.measures.map(({ name }) => name)).toStrictEqual([
      "format, strict",
      "format, lenient",
      "  code (lenient)",
      "fields [other/none: bonus]",
    ]);
    expect(report.measures[0]?.scores.get("real")).toStrictEqual({ hits: 7, cases: 10 });
    expect(report.remarks).toStrictEqual([
      "real: confusion (not acceptable): oauth2 → code 1, field-map → none 1",
      "real: threw: 1 [ 'deep: too much' ]",
    ]);
  });

  it("should find nothing in nothing", () => {
    expect(readScores("")).toStrictEqual({ files: [], measures: [], remarks: [] });
  });
});

describe("formatScores", () => {
  it("should print a row for what was missed and one line for the rest", () => {
    const lines = formatScores(readScores(OUTPUT)).split("\n");

    expect(lines[1]).toMatch(/^format, strict +7\/10 +70% +3\/3 +100%$/);
    expect(lines).toContain("nothing missed: code (lenient)");
    expect(lines.at(-1)).toBe("real: threw: 1 [ 'deep: too much' ]");
  });
});

describe("summarizeScores", () => {
  it("should say how many formats were right, file by file", () => {
    expect(summarizeScores(readScores(OUTPUT))).toBe(
      "corpus, format right: real 8/10 (80%; exactly as expected 7) · negative 3/3 (100%; exactly as expected 3)",
    );
  });
});
