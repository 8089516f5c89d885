import { expect, it } from "vitest";
import { countTests } from "./test-report.ts";

it("should count what passed, and everything else as failed", () => {
  const report = { numTotalTests: 7, numPassedTests: 4, numFailedTests: 1, numPendingTests: 2 };
  expect(countTests(report)).toEqual({ passed: 4, failed: 3 });
});

it.each([undefined, null, {}, { numTotalTests: "7" }])(
  "should throw on the report %j",
  (report) => {
    expect(() => countTests(report)).toThrow("numTotalTests");
  },
);
