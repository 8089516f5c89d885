import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type Package,
  publishedPackages,
  readWorkspace,
  root,
  runCommand,
  type Workspace,
} from "@api-errors/internal-checks";

/** What a release needs of the root of the repository. */
const ROOT_FILES = [
  ".changeset",
  "LICENSE",
  "package.json",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
] as const;

/** A copy of the repository with its published packages alone, which may be changed, built and thrown away. */
export interface Stage {
  readonly root: string;
  readonly packages: readonly Package[];
}

/**
 * Copies what is published to a folder outside the repository, and links there what each package depends on: its
 * siblings in the copy, and everything else as the repository has it installed.
 */
export async function makeStage(): Promise<Stage> {
  const workspace = readWorkspace(root);
  const target = realpathSync(await mkdtemp(join(tmpdir(), "api-errors-stage-")));
  for (const file of ROOT_FILES) cpSync(join(root, file), join(target, file), { recursive: true });
  const packages = publishedPackages(workspace);
  for (const entry of packages) copyPackage(entry, target);
  for (const entry of packages) linkDependencies(workspace, entry, target);
  return { root: target, packages };
}

/** Compiles every package of the stage, in the order of their references. */
export async function buildStage(stage: Stage): Promise<void> {
  const compiler = join(root, "node_modules", ".bin", "tsc");
  const folders = stage.packages.map(({ folder }) => folder);
  const { code, output } = await runCommand(compiler, ["-b", ...folders], { root: stage.root });
  if (code !== 0) throw new Error(`the copy does not build:\n${output}`);
}

function copyPackage({ folder }: Package, target: string): void {
  const source = join(root, folder);
  for (const name of readdirSync(source)) {
    if (["node_modules", "dist", "coverage", ".turbo"].includes(name)) continue;
    cpSync(join(source, name), join(target, folder, name), { recursive: true });
  }
}

function linkDependencies(workspace: Workspace, entry: Package, target: string): void {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = entry.manifest;
  const names = Object.keys({
    ...dependencies,
    ...devDependencies,
    ...peerDependencies,
    ...optionalDependencies,
  });
  for (const name of names) {
    const sibling = publishedPackages(workspace).find((other) => other.name === name);
    const source = sibling
      ? join(target, sibling.folder)
      : join(root, entry.folder, "node_modules", name);
    if (!existsSync(source)) continue;
    const link = join(target, entry.folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(source), link, "junction");
  }
}
