import { join } from "node:path";
import { root } from "@api-errors/internal-checks";

/** Tests that need more of vitest than the runner here has (fake timers, stubbed globals), or programs beside this one. */
const leftOut: readonly string[] = [
  "**/readme-tables.test.ts",
  "packages/formats/field-map/src/forms/**",
  "packages/formats/problem/src/xml/{fit,render}.test.ts",
];

const folder: string = join(root, "node_modules", ".cache", "api-errors", "mutation");

/** Where Stryker leaves its report on a package. */
export function reportFile(name: string): string {
  return join(folder, `${name}.json`);
}

export function settingsFile(name: string): string {
  return join(folder, `${name}.config.json`);
}

/** What Stryker is told for one package: its source, against its own unit tests. */
export function settingsFor(
  name: string,
  place: string,
  files: readonly string[],
): Readonly<Record<string, unknown>> {
  return {
    testRunner: "unit",
    plugins: [join(root, "packages/internal/mutation/src/plugin.ts")],
    unitTests: {
      files: [`${place}/src/**/*.test.ts`],
      exclude: leftOut,
      // What input of such a size reveals is time and memory, and no mutant that smaller input does not.
      excludeNames: String.raw`100,000(?! deep)|hundred thousand|\d+ MB|million|megabyte|30,000`,
      setup: ["packages/internal/vectors/src/seed.ts"],
      slowMs: 500,
    },
    mutate:
      files.length > 0
        ? files
        : [
            `${place}/src/**/*.ts`,
            "!**/*.test*.ts",
            "!**/index.ts",
            // Written by a script from the registry.
            "!packages/core/src/status-registry.ts",
          ],
    coverageAnalysis: "perTest",
    concurrency: 1,
    // Loops are found by how often a mutant is passed; this is for those without a mutant in them, and generous, so that
    // a busy machine makes no loop of what is slow.
    timeoutMS: 10_000,
    timeoutFactor: 4,
    // Modules that are loaded anew stay in memory.
    maxTestRunnerReuse: 1000,
    checkers: [],
    disableTypeChecks: false,
    tsconfigFile: "no-tsconfig.json",
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: reportFile(name) },
    tempDirName: `coverage/stryker-${name}`,
    ignorePatterns: ["**/dist", "coverage", ".turbo", ".readme"],
    warnings: { slow: false },
  };
}
