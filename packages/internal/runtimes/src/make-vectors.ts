import { publishedPackages, readWorkspace, root } from "@api-errors/internal-checks";
import { documentsWith, wiresOf } from "@api-errors/internal-vectors";
import { subjects } from "@api-errors/internal-vectors/subjects";
import fc from "fast-check";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Input, type Packages, subjectsOf, type Vector } from "./vectors.ts";

const SEED = 20_261_121;
const INPUTS_OF_EACH = 40;

/** The kinds of packages that hold to the globals of the web, and so run anywhere. */
const PORTABLE = new Set(["core", "format", "api", "gateway"]);

export const portablePackages: readonly string[] = publishedPackages(readWorkspace(root))
  .filter(({ kind }) => PORTABLE.has(kind))
  .map(({ name }) => name);

/** Runs the packages from their source on awkward responses, for other runtimes to come to the same. */
export async function makeVectors(): Promise<readonly Vector[]> {
  const packages: Record<string, Packages[string]> = {};
  for (const { name, folder, kind } of publishedPackages(readWorkspace(root))) {
    if (!PORTABLE.has(kind)) continue;
    const url = pathToFileURL(join(root, folder, "src", "index.ts")).href;
    packages[name] = (await import(url)) as Packages[string];
  }
  const vectors: Vector[] = [];
  for (const [of, run] of subjectsOf(packages)) {
    for (const input of inputs()) {
      const output: unknown = JSON.parse(JSON.stringify(await run(input)));
      vectors.push({ of, input, output });
    }
  }
  return vectors;
}

/** Responses that each format may have sent, and ones that none has. */
function inputs(): readonly Input[] {
  const anything = documentsWith(["code", "message", "errors", "status"], ["errors"]);
  const sources = [
    ...subjects.map(({ format, documents }) => wiresOf(documents, format.mediaType)),
    wiresOf(anything, "application/json"),
  ];
  return sources.flatMap((wires) =>
    fc
      .sample(wires, { seed: SEED, numRuns: INPUTS_OF_EACH })
      .map(({ status, headers, text }) => ({ status, headers, text: text ?? "" })),
  );
}
