import { join } from "node:path";
import { root } from "@api-errors/internal-checks";

/** Tests that need more of vitest than the runner here has: fake timers, stubbed globals, a DOM. */
const leftOut: readonly string[] = [
  "**/readme-tables.test.ts",
  "packages/formats/field-map/src/forms/**",
];

const folder: string = join(root, "node_modules", ".cache", "api-errors", "mutation");

/** What a part of a package is: some files of the source, and the tests that are closest to them. */
export interface Part {
  /** Such as `core-3`. */
  readonly name: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

/** Whether parsing starts in a file: what reads headers, recognizes, and parses documents, in a minute for all packages. */
export function isParsing(file: string): boolean {
  return /\/src\/(?:parse|recognize|http-date|retry-after|traceparent|effective-status|read-header|slot)[a-z-]*\.ts$/.test(
    file,
  );
}

/** Where Stryker leaves its report on a part. */
export function reportFile({ name }: Part): string {
  return join(folder, `${name}.json`);
}

export function settingsFile({ name }: Part): string {
  return join(folder, `${name}.config.json`);
}

/** Parts of some files each, so that the first run of a part, which counts what its tests reach, is short. */
export function partsOf(
  name: string,
  tests: ReadonlyMap<string, readonly string[]>,
  size = 8,
): readonly Part[] {
  const files = [...tests.keys()].filter(
    (file) => !file.endsWith("/index.ts") && file !== GENERATED,
  );
  const parts: Part[] = [];
  for (let start = 0; start < files.length; start += size) {
    const some = files.slice(start, start + size);
    parts.push({
      name: `${name}-${parts.length + 1}`,
      files: some,
      tests: [...new Set(some.flatMap((file) => tests.get(file) ?? []))],
    });
  }
  return parts;
}

/** Written by a script from the registry. */
const GENERATED = "packages/core/src/status-registry.ts";

/** What Stryker is told for one part. */
export function settingsFor(part: Part): Readonly<Record<string, unknown>> {
  return {
    testRunner: "unit",
    plugins: [join(root, "packages/internal/mutation/src/plugin.ts")],
    unitTests: {
      files: part.tests,
      exclude: leftOut,
      // What input of such a size reveals is time and memory, and no mutant that smaller input does not. The schema of XML is
      // asked about what all tests of a file wrote, by a program beside this one.
      excludeNames: String.raw`100,000(?! deep)|hundred thousand|\d+ MB|million|megabyte|30,000|RELAX NG`,
      setup: ["packages/internal/vectors/src/seed.ts"],
      slowMs: 500,
    },
    mutate: part.files,
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
    jsonReporter: { fileName: reportFile(part) },
    tempDirName: `coverage/stryker-${part.name}`,
    ignorePatterns: ["**/dist", "coverage", ".turbo", ".readme"],
    allowEmpty: true,
    warnings: { slow: false },
  };
}
