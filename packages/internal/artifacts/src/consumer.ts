import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readCodeBlocks, root, runCommand } from "@api-errors/internal-checks";
import type { Tarball } from "./pack.ts";

/** How a consumer compiles. */
export interface Compilation {
  /** The version of TypeScript, as the dependencies of this package name it: `5.4`. */
  readonly typescript: string;
  readonly resolution: "bundler" | "node16";
  readonly hasDom: boolean;
}

const here = join(root, "packages", "internal", "artifacts");

/** The versions of TypeScript installed for this. */
export function installedCompilers(): readonly string[] {
  return readdirSync(join(here, "node_modules"))
    .filter((name) => name.startsWith("typescript-"))
    .map((name) => name.slice("typescript-".length))
    .sort((a, b) => Number(a) - Number(b));
}

/**
 * Writes a program that uses every package as installed from its tarball: every export is imported, and the code blocks of
 * the READMEs are in it, but for those that show a library which the package does not depend on.
 */
export function writeConsumer(tarballs: readonly Tarball[], folder: string): void {
  for (const tarball of tarballs) {
    installLinks(tarball, folder);
    const { blocks } = readCodeBlocks(readFileSync(join(tarball.unpacked, "README.md"), "utf8"));
    for (const { language, line, code } of blocks) {
      if (language !== "ts" || !importsOnly(code, dependenciesOf(tarball))) continue;
      write(join(folder, tarball.folder, `line-${line}.ts`), `${code}\nexport {};\n`);
    }
  }
  const all = tarballs.map(({ name }, i) => `export * as p${i} from ${JSON.stringify(name)};\n`);
  write(join(folder, "all.ts"), all.join(""));
  write(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** Compiles the consumer, libraries checked, and returns what the compiler objects to in the packages and their use. */
export async function compileConsumer(
  folder: string,
  { typescript, resolution, hasDom }: Compilation,
): Promise<readonly string[]> {
  const config = join(
    folder,
    `tsconfig.${typescript}.${resolution}.${hasDom ? "dom" : "node"}.json`,
  );
  const compilerOptions = {
    target: "ES2022",
    // Without the DOM, someone else declares what HTTP needs: here Node.
    lib: hasDom ? ["ES2022", "DOM", "DOM.Iterable"] : ["ES2022"],
    types: hasDom ? [] : ["node"],
    module: resolution === "bundler" ? "ESNext" : "Node16",
    moduleResolution: resolution,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    pretty: false,
  };
  write(
    config,
    JSON.stringify({ compilerOptions, include: ["**/*.ts"], exclude: ["node_modules"] }),
  );
  const compiler = join(here, "node_modules", `typescript-${typescript}`, "bin", "tsc");
  const { code, output } = await runCommand("node", [compiler, "-p", config], { root: folder });
  if (code === 0) return [];
  const errors = output.split(/\n(?=\S)/).filter((text) => text.includes("error TS"));
  // What a framework's own declarations get wrong is not the packages' to mend; it is said all the same.
  const foreign = errors.filter((text) => text.includes("/.pnpm/"));
  if (foreign.length > 0)
    console.warn(`TypeScript ${typescript}, libraries:\n${foreign.join("\n")}`);
  if (errors.length === 0) return [output];
  return errors.filter((text) => !foreign.includes(text));
}

/** Writes a program that asks each package for what it does not have. */
export function writeWrongConsumer(tarballs: readonly Tarball[], folder: string): void {
  for (const tarball of tarballs) installLinks(tarball, folder);
  const wrong = tarballs.map(({ name }, i) => `export { noSuchExport as p${i} } from "${name}";\n`);
  write(join(folder, "wrong.ts"), wrong.join(""));
  write(join(folder, "package.json"), '{ "type": "module" }\n');
}

function dependenciesOf({ manifest }: Tarball): readonly string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
}

function importsOnly(code: string, names: readonly string[]): boolean {
  return [...code.matchAll(/\bfrom "([^".][^"]*)"/g)].every(
    ([, specifier = ""]) =>
      specifier.startsWith("@api-errors/") ||
      names.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  );
}

/** Puts a packed package, and what it depends on, where programs in a folder find it. */
export function installLinks(tarball: Tarball, folder: string): void {
  const modules = join(folder, "node_modules");
  link(tarball.unpacked, join(modules, tarball.name));
  link(realpathSync(join(here, "node_modules", "@types", "node")), join(modules, "@types", "node"));
  const types = Object.keys(tarball.manifest.devDependencies ?? {});
  const names = [...dependenciesOf(tarball), ...types.filter((name) => name.startsWith("@types/"))];
  for (const name of names.filter((name) => !name.startsWith("@api-errors/"))) {
    const source = realpathSync(join(root, tarball.folder, "node_modules", name));
    link(source, join(modules, name));
    // What was unpacked looks for its dependencies beside itself.
    link(source, join(dirname(dirname(tarball.unpacked)), name));
  }
}

function link(source: string, path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(source, path, "junction");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
