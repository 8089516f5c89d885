import { defineConfig } from "vitest/config";

/** Apart from the unit tests, as upstreams that are slow take their time. */
export default defineConfig({
  test: { include: ["packages/internal/e2e/src/*.e2e.ts"], testTimeout: 60_000 },
});
