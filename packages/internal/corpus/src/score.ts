import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { formatScores, readScores, summarizeScores } from "./score-table.ts";

const adapter = fileURLToPath(new URL("adapter.ts", import.meta.url));
// The corpus lies beside the repository, as it is not part of it.
const scorer = fileURLToPath(new URL("../../../../../shared/corpus/score.mjs", import.meta.url));
const isListed = process.argv.includes("--list");

if (existsSync(scorer)) score();
else
  console.log(
    "corpus: not there (it lies beside the repository, in ../shared/corpus), so nothing is scored",
  );

function score(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [scorer, adapter, ...(isListed ? ["--list"] : [])],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) {
    // The scorer catches what an adapter throws: without a table it could not run at all.
    console.error(`corpus: the scorer ended with ${status}, expected 0\n${stderr}`);
    process.exitCode = 1;
    return;
  }
  const report = readScores(stdout);
  console.log(isListed ? stdout.trim() : formatScores(report));
  console.log(summarizeScores(report));
}
