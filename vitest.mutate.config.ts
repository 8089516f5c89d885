import { defineConfig } from "vitest/config";

/** What mutation testing runs: the unit tests of core and of the formats, on inputs that are the same every time. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ["packages/{core,formats/*}/src/**/*.test.ts"],
    setupFiles: ["packages/internal/vectors/src/seed.ts"],
  },
});
