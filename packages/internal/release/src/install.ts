import { globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  readCodeBlocks,
  runCommand,
  runnableCode,
  toPosix,
  withAssertions,
} from "@api-errors/internal-checks";
import type { Registry } from "./registry.ts";

/** A folder outside the repository in which a package was installed with npm. */
export interface Installation {
  readonly folder: string;
  /** Every package in it, by name, with its version. */
  readonly installed: ReadonlyMap<string, string>;
  /** Installs more beside it. */
  readonly add: (...wanted: readonly string[]) => Promise<void>;
  /** Runs a program there; returns what it printed. */
  readonly run: (code: string) => Promise<string>;
  readonly close: () => void;
}

export async function installAlone(
  registry: Registry,
  name: string,
  wanted = "latest",
): Promise<Installation> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "api-errors-install-")));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const npm = async (...args: string[]): Promise<void> => {
    const { code, output } = await runCommand("npm", args, { root: folder, env: registry.env });
    if (code !== 0) throw new Error(`npm ${args.join(" ")} ended with ${code}:\n${output}`);
  };
  await npm("install", `${name}@${wanted}`);
  const manifests = globSync("node_modules/{*,@*/*}/package.json", { cwd: folder }).map((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const { version } = JSON.parse(text) as { readonly version: string };
    return [toPosix(dirname(path)).slice("node_modules/".length), version] as const;
  });
  let programs = 0;
  return {
    folder,
    installed: new Map(manifests),
    add: (...wanted) => npm("install", ...wanted),
    run: async (code) => {
      const file = `program-${(programs += 1)}.ts`;
      writeFileSync(join(folder, file), code);
      const options = { root: folder, timeoutSeconds: 60 };
      const result = await runCommand(process.execPath, [file], options);
      if (result.code !== 0) throw new Error(`${file} of ${name}:\n${code}\n${result.output}`);
      return result.output.trim();
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A program of a README. */
export interface ReadmeProgram {
  readonly code: string;
  /** Whether it imports an entry point beside the main one, which may need an optional peer. */
  readonly usesEntry: boolean;
}

/** The programs in the README of an installed package that import nothing which was not installed with it. */
export function readmePrograms(
  { folder, installed }: Installation,
  name: string,
): readonly ReadmeProgram[] {
  const path = join(folder, "node_modules", name, "README.md");
  const { blocks } = readCodeBlocks(readFileSync(path, "utf8"));
  return blocks
    .filter(({ run, code }) => run && importsOf(code).every((other) => installed.has(other)))
    .map((block) => ({
      code: runnableCode(block, withAssertions(path, block.code, block.line).code),
      usesEntry: block.code.includes(`from "${name}/`),
    }));
}

function importsOf(code: string): readonly string[] {
  return [...code.matchAll(/\bfrom "([^"]+)"/g)].map(([, specifier = ""]) =>
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  );
}
