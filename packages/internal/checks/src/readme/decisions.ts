import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Finding } from "../finding.ts";
import type { Workspace } from "../workspace.ts";

const INDEX = "decisions/README.md";

/** Compares the list of decisions with the decisions: every one by its number and title, in their order. */
export function checkDecisions({ root }: Workspace): readonly Finding[] {
  if (!existsSync(join(root, INDEX))) return [];
  const expected = globSync("decisions/[0-9]*.md", { cwd: root })
    .sort()
    .map((path) => `- [${titleOf(join(root, path))}](${basename(path)})`);
  const found = readFileSync(join(root, INDEX), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("- "));
  const at = expected.findIndex((line, i) => line !== found[i]);
  if (at < 0 && expected.length === found.length) return [];
  const first = at < 0 ? expected.length : at;
  return [
    { where: INDEX, expected: expected[first] ?? "no more", found: found[first] ?? "no more" },
  ];
}

function titleOf(path: string): string {
  const [first = ""] = readFileSync(path, "utf8").split("\n", 1);
  return first.replace(/^# /, "");
}
