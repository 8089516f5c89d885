import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** Runs the properties on other inputs than the tests do: `hunt --seeds 5 --runs 1000`, and says which seeds failed. */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "5" },
    runs: { type: "string", default: "0" },
    path: { type: "string", default: "packages/internal/vectors" },
  },
});

const failed: number[] = [];
for (let i = 0; i < Number(values.seeds); i++) {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { status } = spawnSync(
    "vitest",
    ["run", "--project", "unit", "--reporter", "dot", "--testTimeout", "600000", values.path],
    {
      stdio: "inherit",
      env: { ...process.env, PROPERTY_SEED: String(seed), PROPERTY_RUNS: values.runs },
    },
  );
  if (status !== 0) failed.push(seed);
}
console.log(
  failed.length === 0
    ? `no property failed for ${values.seeds} seeds`
    : `failed for PROPERTY_SEED=${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
