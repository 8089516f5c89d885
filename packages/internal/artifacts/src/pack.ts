import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, type Package, runCommand } from "@api-errors/internal-checks";
import type { Stage } from "./stage.ts";

/** A package as a registry gets it. */
export interface Tarball {
  readonly name: string;
  /** Where the package is in the repository: `packages/formats/problem`. */
  readonly folder: string;
  readonly path: string;
  /** The folder it is unpacked to. */
  readonly unpacked: string;
  /** Paths of its files, in the order of the alphabet. */
  readonly files: readonly string[];
  readonly manifest: Manifest & Readonly<Record<string, unknown>>;
}

/** Packs every package of a stage that is built, and unpacks it into a `node_modules` of its own. */
export async function packStage(stage: Stage): Promise<readonly Tarball[]> {
  const target = join(stage.root, "tarballs");
  mkdirSync(target);
  const tarballs = new Map<Package, Tarball>();
  const queue = [...stage.packages];
  const work = async (): Promise<void> => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      tarballs.set(entry, await pack(stage, entry, target));
    }
  };
  await Promise.all([work(), work(), work()]);
  return stage.packages.flatMap((entry) => tarballs.get(entry) ?? []);
}

async function pack(stage: Stage, entry: Package, target: string): Promise<Tarball> {
  const { name, folder } = entry;
  const path = join(target, `${name.replaceAll(/[@/]/g, "_")}.tgz`);
  await run(stage, join(stage.root, folder), "npx", ["-y", pnpmOf(stage), "pack", "--out", path]);
  const unpacked = join(target, "node_modules", name);
  mkdirSync(unpacked, { recursive: true });
  await run(stage, unpacked, "tar", ["-xzf", path, "--strip-components=1"]);
  const listed = await run(stage, unpacked, "tar", ["-tzf", path]);
  const files = listed
    .split("\n")
    .filter((line) => line !== "" && !line.endsWith("/"))
    .map((line) => line.replace(/^package\//, ""))
    .sort();
  const text = readFileSync(join(unpacked, "package.json"), "utf8");
  return { name, folder, path, unpacked, files, manifest: JSON.parse(text) as Tarball["manifest"] };
}

/** `pnpm@12.21.0`, as the repository pins it. */
export function pnpmOf(stage: Stage): string {
  const text = readFileSync(join(stage.root, "package.json"), "utf8");
  const { packageManager } = JSON.parse(text) as { readonly packageManager: string };
  return packageManager;
}

async function run(
  stage: Stage,
  cwd: string,
  command: string,
  args: readonly string[],
): Promise<string> {
  const { code, output } = await runCommand(command, args, { root: cwd });
  if (code === 0) return output;
  throw new Error(`${command} ${args.join(" ")} in ${cwd.slice(stage.root.length)}: ${output}`);
}
