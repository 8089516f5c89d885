export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Reads the counts of vitest's JSON report; a test that was skipped or left to do counts as failed. */
export function countTests(report: unknown): Count {
  const total = numberAt(report, "numTotalTests");
  const passed = numberAt(report, "numPassedTests");
  return { passed, failed: total - passed };
}

function numberAt(report: unknown, member: string): number {
  const value: unknown =
    typeof report === "object" && report !== null && member in report
      ? Reflect.get(report, member)
      : undefined;
  if (typeof value !== "number") {
    throw new TypeError(
      `vitest's report: expected a number in ${member}, found ${JSON.stringify(value)}`,
    );
  }
  return value;
}
