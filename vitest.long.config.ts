import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

import { countReporter } from "./packages/internal/checks/src/count-reporter.ts";

const seconds = 1000;

/** Suites that take long, each with a command of its own: `vitest --config vitest.long.config.ts --project NAME`. */
function suite(name: string, globalSetup: string[] = []): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`packages/internal/${name}/src/**/*.test-long.ts`],
      globalSetup,
      maxConcurrency: 2,
    },
  };
}

const packOnce = "packages/internal/artifacts/src/pack-once.ts";

export default defineConfig({
  test: {
    testTimeout: 300 * seconds,
    hookTimeout: 300 * seconds,
    reporters: ["default", countReporter],
    projects: [suite("artifacts", [packOnce]), suite("release"), suite("runtimes", [packOnce])],
  },
});
