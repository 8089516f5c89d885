import { describe, expect, it } from "vitest";
import { sortSurvivors } from "./reasons.ts";
import { formatResults, formatScores } from "./report.ts";
import { findSurvivors, percent, scoreFiles, scoreMutators, sumScores } from "./score.ts";
import type { MutationTestResult } from "./stryker-report.ts";

const source = "export function f(a: number) {\n  return a > 1 &&\n    a < 5;\n}\n";

const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const report: MutationTestResult = {
  files: {
    "packages/core/src/f.ts": {
      source,
      mutants: [
        {
          mutatorName: "EqualityOperator",
          replacement: "a >= 1",
          status: "Survived",
          location: at(2, 10, 2, 15),
        },
        {
          mutatorName: "EqualityOperator",
          replacement: "a <= 1",
          status: "Killed",
          location: at(2, 10, 2, 15),
        },
        {
          mutatorName: "EqualityOperator",
          replacement: "a <= 5",
          status: "NoCoverage",
          location: at(3, 5, 3, 10),
        },
        {
          mutatorName: "ConditionalExpression",
          replacement: "true",
          status: "Survived",
          location: at(2, 10, 3, 10),
        },
        {
          mutatorName: "BlockStatement",
          replacement: "{}",
          status: "Timeout",
          location: at(1, 30, 4, 2),
        },
        {
          mutatorName: "BlockStatement",
          replacement: "{}",
          status: "RuntimeError",
          location: at(1, 30, 4, 2),
        },
      ],
    },
  },
};

const survivors = findSurvivors(report, "packages/core");

describe("scores", () => {
  it("should count what was noticed, and leave out what could not be tested", () => {
    const [score] = scoreFiles(report, "packages/core");
    expect(score).toEqual({
      file: "f.ts",
      killed: 1,
      timeout: 1,
      survived: 2,
      noCoverage: 1,
      errors: 1,
    });
    expect(score && percent(score)).toBe(40);
  });

  it("should be whole for a file without mutants", () => {
    expect(percent(sumScores([]))).toBe(100);
  });

  it("should be given by kind of mutant", () => {
    expect(scoreMutators(report).map((score) => [score.file, percent(score)])).toEqual([
      ["BlockStatement", 100],
      ["ConditionalExpression", 0],
      ["EqualityOperator", 100 / 3],
    ]);
  });

  it("should stand in a table that is aligned", () => {
    const table = formatScores("file", scoreFiles(report, "packages/core"));
    expect(table.split("\n")).toEqual([
      "| file | killed | timeout | survived | no coverage | error | score |",
      "| ---- | -----: | ------: | -------: | ----------: | ----: | ----: |",
      "| f.ts |      1 |       1 |        2 |           1 |     1 |  40.0 |",
    ]);
  });
});

describe("survivors", () => {
  it("should be told by what was there and what came instead", () => {
    expect(survivors.map(({ line, code, to, covered }) => [line, code, to, covered])).toEqual([
      [2, "a > 1", "a >= 1", true],
      [3, "a < 5", "a <= 5", false],
      [2, "a > 1 && a < 5", "true", true],
    ]);
  });

  it("should be sorted by reason, with reasons that no longer hold", () => {
    const reason = {
      why: "There is no number between.",
      mutants: [
        { file: "f.ts", code: "a > 1", to: "a >= 1" },
        { file: "f.ts", code: "a > 2", to: "a >= 2" },
      ],
    };
    const sorted = sortSurvivors(survivors, [reason]);
    expect(sorted.explained.map((one) => [one.why, one.survivors.length])).toEqual([
      [reason.why, 1],
    ]);
    expect(sorted.unexplained).toHaveLength(2);
    expect(sorted.gone).toEqual([reason.mutants[1]]);
  });

  it("should all be in the results", () => {
    const run = { name: "core", cpu: "A CPU", node: "24.0.0", date: "2026-11-21", minutes: 1.25 };
    const reasons = [{ why: "None.", mutants: [{ file: "f.ts", code: "a > 1", to: "a >= 1" }] }];
    const text = formatResults(
      run,
      scoreFiles(report, "packages/core"),
      scoreMutators(report),
      sortSurvivors(survivors, reasons),
    );
    expect(text).toContain("A CPU, Node 24.0.0, 2026-11-21, 1.3 minutes");
    expect(text).toContain("None.\n\n- f.ts:2 `a > 1` → `a >= 1`\n");
    expect(text).toContain("- f.ts:3 `a < 5` → `a <= 5` (no test comes here)");
    expect(text).toContain("- f.ts:2 `a > 1 && a < 5` → `true`");
  });
});
