import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildStage, makeStage, pnpmOf, type Stage } from "@api-errors/internal-artifacts";
import { type Manifest, type Package, root, runCommand } from "@api-errors/internal-checks";
import type { Registry } from "./registry.ts";

/** A copy of the repository with a history of its own, from which packages are released. */
export interface Repository {
  readonly stage: Stage;
  /** `changeset version`. */
  readonly version: () => Promise<void>;
  /** Builds, then `changeset publish`. */
  readonly publish: () => Promise<string>;
  readonly commit: (message: string) => Promise<void>;
  readonly tags: () => Promise<readonly string[]>;
  readonly manifestOf: (entry: Package) => Manifest & { readonly version: string };
  readonly close: () => void;
}

const changeset = join(root, "node_modules", "@changesets", "cli");

export async function makeRepository(registry: Registry): Promise<Repository> {
  const stage = await makeStage();
  const run = async (command: string, ...args: string[]): Promise<string> => {
    const { code, output } = await runCommand(command, args, {
      root: stage.root,
      env: registry.env,
    });
    if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
    return output;
  };
  // `npx` puts the pnpm that the repository pins on the PATH, where changesets looks for it.
  const runChangeset = (command: string): Promise<string> =>
    run(
      "npx",
      "-y",
      "-p",
      pnpmOf(stage),
      "-c",
      `"${process.execPath}" "${join(changeset, "bin.js")}" ${command}`,
    );
  const commit = async (message: string): Promise<void> => {
    await run("git", "add", "--all");
    const author = ["-c", "user.name=release", "-c", "user.email=release@localhost"];
    await run("git", ...author, "commit", "--quiet", "--allow-empty", "--message", message);
  };
  mkdirSync(join(stage.root, "node_modules", "@changesets"), { recursive: true });
  symlinkSync(changeset, join(stage.root, "node_modules", "@changesets", "cli"), "junction");
  writeFileSync(join(stage.root, ".gitignore"), "node_modules/\ndist/\n");
  await run("git", "init", "--quiet", "--initial-branch=main");
  await commit("Start");
  return {
    stage,
    version: async () => void (await runChangeset("version")),
    publish: async () => {
      await buildStage(stage);
      return runChangeset("publish");
    },
    commit,
    tags: async () => (await run("git", "tag", "--list")).split("\n").filter(Boolean),
    manifestOf: ({ folder }) =>
      JSON.parse(readFileSync(join(stage.root, folder, "package.json"), "utf8")) as Manifest & {
        readonly version: string;
      },
    close: () => {
      rmSync(stage.root, { recursive: true, force: true });
    },
  };
}
