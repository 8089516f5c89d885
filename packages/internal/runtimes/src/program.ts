import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installLinks, type Tarball } from "@api-errors/internal-artifacts";
import { expectName, readCodeBlocks, withAssertions } from "@api-errors/internal-checks";
import { build, transform } from "esbuild";
import type { Vector } from "./vectors.ts";

/** Where the program is that every runtime runs, beside the packages it imports. */
export interface Program {
  readonly folder: string;
  /** How many code blocks of READMEs are in it. */
  readonly blocks: number;
}

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Writes one program for every runtime: it imports the packed packages, runs the code blocks of their READMEs, and then
 * the vectors. `main.js` prints the outcome, `worker.js` answers a request with it, and `page.js` leaves a function.
 *
 * What is for servers alone, the adapters, `main.js` imports besides.
 */
export async function writeProgram(
  tarballs: readonly Tarball[],
  serverTarballs: readonly Tarball[],
  vectors: readonly Vector[],
): Promise<Program> {
  const folder = join(dirname(tarballs[0]?.path ?? ""), "program");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const tarball of [...tarballs, ...serverTarballs]) installLinks(tarball, folder);
  write("package.json", '{ "type": "module", "private": true }\n');
  write("vectors.json", JSON.stringify(vectors));
  for (const name of ["suite", "expect"]) {
    await build({
      entryPoints: [join(here, `${name}.ts`)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      format: "esm",
      target: "es2022",
    });
  }

  write("packages.js", moduleOf(tarballs));
  write("server-packages.js", moduleOf([...tarballs, ...serverTarballs]));

  const names: string[] = [];
  for (const tarball of tarballs) {
    for (const { line, code } of await blocksOf(tarball, tarballs)) {
      const name = `${tarball.folder}/line-${line}.js`;
      write(name, code);
      names.push(name);
    }
  }
  const programs = names.map((name) => `  ${JSON.stringify(name)}: () => import("./${name}"),`);
  write("programs.js", ["export const programs = {", ...programs, "};", ""].join("\n"));

  const imports = [
    'import { runSuite } from "./suite.js";',
    'import { packages } from "./packages.js";',
    'import { programs } from "./programs.js";',
  ].join("\n");
  const run = "runSuite(packages, programs, vectors)";
  write(
    "main.js",
    `${imports.replace("./packages.js", "./server-packages.js")}
import { readFileSync } from "node:fs";
const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));
const outcome = await ${run};
console.log(JSON.stringify(outcome));
`,
  );
  write(
    "worker.js",
    `${imports}
export default {
  async fetch(request) {
    const vectors = await request.json();
    return Response.json(await ${run});
  },
};
`,
  );
  write("page.js", `${imports}\nglobalThis.runSuite = (vectors) => ${run};\n`);
  return { folder, blocks: names.length };
}

/** A module that exports all that packages export. */
function moduleOf(tarballs: readonly Tarball[]): string {
  const imports = tarballs.map(({ name }, i) => `import * as p${i} from ${JSON.stringify(name)};`);
  const members = tarballs.map(({ name }, i) => `  ${JSON.stringify(name)}: p${i},`);
  return [...imports, "export const packages = {", ...members, "};", ""].join("\n");
}

/** For runtimes that get one file: bundles an entry with the packages. */
export async function bundle(folder: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    // No module of any runtime is known: a package that needs one does not bundle.
    platform: "neutral",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** The blocks of a README that run with the packages and what they depend on, as JavaScript that compares values. */
async function blocksOf(
  tarball: Tarball,
  tarballs: readonly Tarball[],
): Promise<readonly { readonly line: number; readonly code: string }[]> {
  const path = join(tarball.unpacked, "README.md");
  const known = new Set([
    ...tarballs.map(({ name }) => name),
    ...Object.keys(tarball.manifest.dependencies ?? {}),
  ]);
  const { blocks } = readCodeBlocks(readFileSync(path, "utf8"));
  const runnable = blocks.filter(
    ({ run, code }) =>
      run && [...code.matchAll(/\bfrom "([^"]+)"/g)].every(([, name = ""]) => known.has(name)),
  );
  return Promise.all(
    runnable.map(async (block) => {
      const { code } = withAssertions(path, block.code, block.line);
      const depth = tarball.folder.split("/").map(() => "..");
      const head = `import { expectValue as ${expectName} } from "${depth.join("/")}/expect.js";\n`;
      const transformed = await transform(head + code, { loader: "ts", target: "es2022" });
      return { line: block.line, code: transformed.code };
    }),
  );
}
