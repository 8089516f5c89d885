import { posix } from "node:path";
import type { Finding } from "./finding.ts";
import { listImports, readSource } from "./source-file.ts";
import { isTestFile, sourceFiles, type Workspace } from "./workspace.ts";

/** A format's strict schema is reachable from its index only: who only parses bundles no valibot. */
export function checkSchemaReach(workspace: Workspace): readonly Finding[] {
  const findings: Finding[] = [];
  for (const entry of workspace.packages.filter(({ kind }) => kind === "format")) {
    for (const file of sourceFiles(workspace, entry)) {
      if (isTestFile(file) || file === `${entry.folder}/src/index.ts`) continue;
      for (const { specifier, typeOnly, line } of listImports(readSource(workspace.root, file))) {
        if (typeOnly || !specifier?.startsWith(".")) continue;
        const isSchema = posix.basename(specifier) === "schema.ts";
        if (!isSchema || posix.basename(file) === "schema.ts") continue;
        findings.push({
          where: `${file}:${line}`,
          expected: "schema.ts imported by src/index.ts only (type imports are free)",
          found: `import of ${specifier}`,
        });
      }
    }
  }
  return findings;
}
