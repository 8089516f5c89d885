import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../command.ts";
import type { Finding } from "../finding.ts";
import { publishedPackages, toPosix, type Workspace } from "../workspace.ts";
import { expectName, withAssertions } from "./assertions.ts";
import { readCodeBlocks, type CodeBlock } from "./code-blocks.ts";

/** Git-ignored. Below it each README has a folder that sees what the README's package sees. */
const scratch = ".readme";
const timeoutSeconds = 30;
const expectModule = fileURLToPath(new URL("expect-value.ts", import.meta.url));

interface Program {
  readonly readme: string;
  readonly block: CodeBlock;
  /** As in the README, and at the same lines, so that the compiler's messages point there. */
  readonly source: string;
  /** With its assertions, where the block is run. */
  readonly runnable: string;
}

export interface ReadmeResult {
  readonly findings: readonly Finding[];
  readonly compiled: number;
  readonly run: number;
  readonly assertions: number;
}

/** Compiles every code block of every README in one go, then runs each in a process of its own. */
export async function checkReadmes(workspace: Workspace): Promise<ReadmeResult> {
  const { root } = workspace;
  const folders = ["", ...workspace.packages.map(({ folder }) => folder)];
  const readmes = [
    ...folders.map((folder) => posix.join(folder, "README.md")),
    ...globSync("docs/*.md", { cwd: root }).map(toPosix).sort(),
  ].filter((readme) => existsSync(join(root, readme)));
  rmSync(join(root, scratch), { recursive: true, force: true });
  prepareScratch(workspace);

  const findings: Finding[] = [];
  const programs: Program[] = [];
  let assertions = 0;
  for (const readme of readmes) {
    const { blocks, errors } = readCodeBlocks(readFileSync(join(root, readme), "utf8"));
    for (const { line, ...error } of errors)
      findings.push({ where: `${readme}:${line}`, ...error });
    for (const block of blocks) {
      const base = posix.join(scratch, folderOf(readme), `line-${block.line}`);
      const source = `${base}.${block.language}`;
      const runnable = `${base}.run.${block.language}`;
      try {
        const asserted = withAssertions(readme, block.code, block.line);
        assertions += block.run ? asserted.count : 0;
        write(root, source, "\n".repeat(block.line - 1) + block.code);
        if (block.run) write(root, runnable, runnableCode(block, asserted.code));
        programs.push({ readme, block, source, runnable });
      } catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        findings.push({ where: `${readme}:${block.line}`, expected: "code that parses", found });
      }
    }
  }
  const silent = publishedPackages(workspace)
    .map(({ folder }) => `${folder}/README.md`)
    .filter((readme) => readmes.includes(readme))
    .filter(
      (readme) => !programs.some((program) => program.readme === readme && program.block.run),
    );
  for (const where of silent) {
    findings.push({ where, expected: "at least one code block that runs", found: "none" });
  }

  if (programs.length > 0) findings.push(...(await compile(root, programs)));
  const runs = programs.filter(({ block }) => block.run);
  findings.push(...(await runAll(root, runs)));
  return { findings, compiled: programs.length, run: runs.length, assertions };
}

/** Where the programs of a page are: README.md beside what its package sees, any other page by itself. */
function folderOf(page: string): string {
  return posix.basename(page) === "README.md" ? posix.dirname(page) : page.replace(/\.md$/, "");
}

/** Lets a block import what its own package can, and every published package besides. */
function prepareScratch(workspace: Workspace): void {
  const { root } = workspace;
  for (const { name, folder } of publishedPackages(workspace)) {
    const link = join(root, scratch, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, folder), link, "junction");
  }
  for (const { folder } of workspace.packages) {
    const modules = join(root, folder, "node_modules");
    if (!existsSync(modules)) continue;
    mkdirSync(join(root, scratch, folder), { recursive: true });
    symlinkSync(modules, join(root, scratch, folder, "node_modules"), "junction");
  }
  write(root, `${scratch}/package.json`, '{ "type": "module" }\n');
  const config = {
    extends: "../tsconfig.json",
    compilerOptions: {
      allowJs: true,
      checkJs: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
      rootDir: "..",
    },
    include: ["**/*.ts", "**/*.js"],
    exclude: ["**/node_modules", "**/*.run.*"],
  };
  write(root, `${scratch}/tsconfig.json`, JSON.stringify(config, null, 2));
}

export function runnableCode(block: CodeBlock, code: string): string {
  const specifier = JSON.stringify(expectModule);
  // On one line, so that stack traces point at the lines of the README.
  const head = `import { expectValue as ${expectName} } from ${specifier};`;
  return block.line > 1 ? `${head}${"\n".repeat(block.line - 1)}${code}` : `${head} ${code}`;
}

async function compile(root: string, programs: readonly Program[]): Promise<readonly Finding[]> {
  const config = join(scratch, "tsconfig.json");
  const { code, output } = await runCommand("tsc", ["-p", config, "--pretty", "false"], { root });
  if (code === 0) return [];
  const findings = [...output.matchAll(/^(.+?)\((\d+),(\d+)\): error (.+(?:\n[ \t].+)*)$/gm)].map(
    ([, file = "", line, column, message = ""]): Finding => {
      const path = posix.normalize(file.replaceAll("\\", "/"));
      const readme = programs.find(({ source }) => source === path)?.readme ?? path;
      return {
        where: `${readme}:${line}:${column}`,
        expected: "code that compiles",
        found: message,
      };
    },
  );
  if (findings.length > 0) return findings;
  return [{ where: config, expected: "a compiler that ends well", found: output.trim() }];
}

async function runAll(root: string, programs: readonly Program[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const queue = [...programs];
  const work = async (): Promise<void> => {
    for (let program = queue.shift(); program; program = queue.shift()) {
      const { readme, block, runnable } = program;
      const { code, output } = await runCommand("node", [runnable], { root, timeoutSeconds });
      if (code === 0) continue;
      findings.push({
        where: `${readme}:${block.line}`,
        expected: `code that runs and ends well within ${timeoutSeconds} s`,
        found: output.trim() || `exit code ${code}`,
      });
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return findings.sort((a, b) => a.where.localeCompare(b.where, "en", { numeric: true }));
}

function write(root: string, path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
