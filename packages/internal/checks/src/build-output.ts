import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { isTestFile, publishedPackages, toPosix, type Workspace } from "./workspace.ts";

/** Looks at what was built: every published path is there, and nothing of the tests. */
export function checkBuildOutput(workspace: Workspace): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { folder, manifest } of publishedPackages(workspace)) {
    for (const path of pathsIn(manifest.publishConfig?.exports ?? {})) {
      if (existsSync(join(workspace.root, folder, path))) continue;
      findings.push({ where: folder, expected: `${path}, which it publishes`, found: "none" });
    }
    for (const path of globSync(`${folder}/dist/**/*.{js,ts}`, { cwd: workspace.root })) {
      const source = toPosix(path).replace(/(?:\.d)?\.[jt]s$/, ".ts");
      if (!isTestFile(source)) continue;
      findings.push({ where: toPosix(path), expected: "no test in dist", found: "a test file" });
    }
  }
  return findings;
}

function pathsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}
