import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { type Package, publishedPackages, readWorkspace, root } from "@api-errors/internal-checks";
import { apiEntries } from "./api-sizes.ts";

/** What an application may import: one named export, or a few together. */
export interface SizeEntry {
  /** `problem › parseProblem`. */
  readonly name: string;
  readonly code: string;
  /** What the design allows, in bytes. */
  readonly bar?: number;
  /** What an application has already: only what the import adds to it is counted. */
  readonly beside?: string;
  /** `browser` where a dependency is no ES module, which `neutral` does not resolve. */
  readonly platform?: "browser";
}

const ONE_PARSER = 3000;
const ALL_DIALECTS = 5000;
const HELPERS = 1500;
const FORMATS_AND_GATEWAY = 14_000;

/** Every named export of every package that runs anywhere, and the sets of them that the design has a bar for. */
export async function exportEntries(): Promise<readonly SizeEntry[]> {
  // A framework is its adapter's peer, and no part of what the adapter weighs.
  const packages = publishedPackages(readWorkspace(root)).filter(({ kind }) => kind !== "adapter");
  const exported = new Map<Package, Readonly<Record<string, unknown>>>();
  const entries: SizeEntry[] = [];
  for (const entry of packages) {
    for (const [path, source] of sourcesOf(entry)) {
      const module: unknown = await import(pathToFileURL(source).href);
      const exports = module as Readonly<Record<string, unknown>>;
      if (path === ".") exported.set(entry, exports);
      const place = posix.join(shortName(entry), path);
      const platform = entry.manifest.peerDependencies && { platform: "browser" as const };
      const names = Object.keys(exports).sort();
      for (const name of names) {
        const bar = path === "." ? barOf(entry, name, names) : undefined;
        const code = importOf(source, name);
        entries.push({ name: `${place} › ${name}`, code, ...(bar && { bar }), ...platform });
      }
    }
  }
  return [...entries, ...together(exported), ...apiEntries()];
}

/** The modules that a package may be imported from, by their paths: `.`, `./forms`. */
function sourcesOf({ folder, manifest }: Package): readonly (readonly [string, string])[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) =>
    typeof target === "string" && target.endsWith(".ts")
      ? [[path, join(root, folder, target)] as const]
      : [],
  );
}

/** What the design counts together. */
function together(
  exported: ReadonlyMap<Package, Readonly<Record<string, unknown>>>,
): readonly SizeEntry[] {
  const entries: SizeEntry[] = [];
  const objects: string[] = [];
  for (const [entry, exports] of exported) {
    const name = shortName(entry);
    if (name === "core") {
      const names = "reasonPhrase, statusClass, adviseRetry, isRetryable, parseRetryAfter";
      entries.push({
        name: "status and retry helpers",
        code: importOf(indexOf(entry), names),
        bar: HELPERS,
      });
      entries.push({
        name: "an error to throw",
        code: importOf(indexOf(entry), "HttpError, adviseRetry"),
      });
    }
    if ("parseDialect" in exports && "drf" in exports) {
      const code = importOf(indexOf(entry), "parseDialect, drf");
      entries.push({ name: `${name}, one dialect`, code, bar: ONE_PARSER });
    }
    if (entry.kind !== "format") continue;
    const object = Object.keys(exports).find((key) => isFormatNamed(exports[key], name));
    if (object) objects.push(importOf(indexOf(entry), object));
  }
  const gateway = [...exported.keys()].find(({ kind }) => kind === "gateway");
  if (gateway) {
    const code = [...objects, importOf(indexOf(gateway), "createTranslator")].join("\n");
    const name = `${objects.length} formats and the gateway`;
    entries.push({ name, code, bar: FORMATS_AND_GATEWAY });
  }
  return entries;
}

/** `parseX` beside `isX` is how each format is read; reading all dialects at once may weigh more. */
function barOf(entry: Package, name: string, names: readonly string[]): number | undefined {
  if (entry.kind !== "format" || !/^parse[A-Z]/.test(name)) return undefined;
  if (!names.includes(name.replace(/^parse/, "is"))) return undefined;
  if (names.includes("parseDialect")) return name === "parseDialect" ? ONE_PARSER : ALL_DIALECTS;
  return ONE_PARSER;
}

function isFormatNamed(value: unknown, name: string): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "parse") === "function" &&
    Reflect.get(value, "name") === name
  );
}

function importOf(source: string, names: string): string {
  return `export { ${names} } from ${JSON.stringify(source)};`;
}

function indexOf({ folder }: Package): string {
  return join(root, folder, "src", "index.ts");
}

function shortName({ name }: Package): string {
  return name.replace("@api-errors/", "");
}
