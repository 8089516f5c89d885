import type { Reporter, TestModule } from "vitest/node";
import { writeCount } from "./count-file.ts";

/** Leaves what ran for `.ci/run`; a test that was skipped, or a file that did not load, counts as failed. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const broken = modules.filter((module: TestModule) => module.errors().length > 0).length;
    writeCount({ passed, failed: tests.length - passed + broken + errors.length });
  },
};
