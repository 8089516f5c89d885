import { defineConfig } from "vitest/config";

const published = [
  "packages/core",
  "packages/formats/*",
  "packages/apis/*",
  "packages/gateway",
  "packages/adapters/*",
];

export default defineConfig({
  test: {
    // Inputs of 100,000 members take a while where the machine is busy; nothing here is about time.
    testTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: published.map((folder) => `${folder}/src/**/*.ts`),
      exclude: ["**/*.test.ts", "**/*.test-*.ts"],
      reporter: ["text-summary", "json-summary"],
      reportsDirectory: "coverage",
      thresholds: { lines: 95, branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/**/src/**/*.test.ts"],
          // Properties run on the same inputs every time; `hunt` runs them on others.
          setupFiles: ["packages/internal/vectors/src/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            checker: "tsc",
            // `typecheck` reports those, with better messages.
            ignoreSourceErrors: true,
            tsconfig: "./tsconfig.json",
            include: ["packages/**/src/**/*.test-d.ts"],
          },
        },
      },
    ],
  },
});
