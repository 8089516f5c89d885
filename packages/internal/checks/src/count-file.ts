import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.ts";
import type { Count } from "./test-report.ts";

/** Commands leave their counts here for `.ci/run`, inside a folder git ignores. */
const countFile: string = join(root, "node_modules", ".cache", "api-errors", "count.json");

export function writeCount({ passed, failed }: Count): void {
  mkdirSync(dirname(countFile), { recursive: true });
  writeFileSync(countFile, `${JSON.stringify({ passed, failed })}\n`);
}
