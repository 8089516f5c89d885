import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { Finding } from "../finding.ts";
import { publishedPackages, toPosix, type Workspace } from "../workspace.ts";
import { withPackageTable } from "./package-table.ts";
import { fileOf, renderReference, renderReferenceIndex } from "./render-reference.ts";

const FOLDER = "docs/api";

/** Every file that is written from the code, by its path. */
function generatedFiles(workspace: Workspace): ReadonlyMap<string, string> {
  const packages = publishedPackages(workspace);
  const files = new Map<string, string>();
  for (const entry of packages) {
    files.set(posix.join(FOLDER, fileOf(entry.name)), renderReference(workspace, entry));
  }
  files.set(posix.join(FOLDER, "README.md"), renderReferenceIndex(packages));
  const readme = readFileSync(join(workspace.root, "README.md"), "utf8");
  files.set("README.md", withPackageTable(readme, workspace));
  return files;
}

/** Finds what `writeReference` would change. */
export function checkReference(workspace: Workspace): readonly Finding[] {
  const files = generatedFiles(workspace);
  const stale = [...files].filter(([path, text]) => readIfThere(workspace, path) !== text);
  const surplus = existingPages(workspace).filter((path) => !files.has(path));
  return [...stale.map(([path]) => path), ...surplus].map((where) => ({
    where,
    expected: "what `pnpm reference` writes",
    found: existsSync(join(workspace.root, where)) ? "something else" : "none",
  }));
}

/** Writes the reference of every package, and the table of packages in the README. */
export function writeReference(workspace: Workspace): number {
  const files = generatedFiles(workspace);
  for (const path of existingPages(workspace)) rmSync(join(workspace.root, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(workspace.root, path)), { recursive: true });
    writeFileSync(join(workspace.root, path), text);
  }
  return files.size;
}

function existingPages({ root }: Workspace): readonly string[] {
  return globSync(`${FOLDER}/*.md`, { cwd: root }).map(toPosix).sort();
}

function readIfThere({ root }: Workspace, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}
