import { existsSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Finding } from "./finding.ts";
import { publishedPackages, type Package, type Workspace } from "./workspace.ts";

/** Where the source is, and where its users turn to. */
const repository = "https://github.com/api-errors/api-errors";

/** Holds every published package to the same package.json, tsconfig.json and README.md. */
export function checkManifests(workspace: Workspace): readonly Finding[] {
  return publishedPackages(workspace).flatMap((entry) => [
    ...checkManifest(entry),
    ...checkReferences(workspace, entry),
    ...checkFiles(workspace, entry),
    ...checkDependenciesTravel(entry),
  ]);
}

function checkManifest({ folder, manifest }: Package): readonly Finding[] {
  const dist = { types: "./dist/index.d.ts", default: "./dist/index.js" };
  const rows: readonly (readonly [member: string, expected: unknown, found: unknown])[] = [
    ["name", `@api-errors/${basename(folder)}`, manifest.name],
    ["private", undefined, manifest.private],
    ["license", "MIT", manifest.license],
    ["type", "module", manifest.type],
    ["sideEffects", false, manifest.sideEffects],
    ["engines.node", ">=20", manifest.engines?.["node"]],
    ["repository.directory", folder, manifest.repository?.directory],
    ["homepage", `${repository}/tree/main/${folder}#readme`, manifest.homepage],
    ["bugs", `${repository}/issues`, manifest.bugs],
    ["files", ["dist", "!dist/.tsbuildinfo", "README.md", "LICENSE"], manifest.files],
    ['exports["."]', "./src/index.ts", manifest.exports?.["."]],
    ["publishConfig.access", "public", manifest.publishConfig?.access],
    ['publishConfig.exports["."]', dist, manifest.publishConfig?.exports?.["."]],
    ["scripts.build", "tsc -p tsconfig.json", manifest.scripts?.["build"]],
  ];
  const findings = rows
    .filter(([, expected, found]) => !isDeepStrictEqual(expected, found))
    .map(([member, expected, found]) => ({
      where: `${folder}/package.json`,
      expected: `${member}: ${show(expected)}`,
      found: show(found),
    }));
  const inWorkspace = Object.keys(manifest.exports ?? {});
  const published = Object.keys(manifest.publishConfig?.exports ?? {});
  if (!isDeepStrictEqual(inWorkspace, published)) {
    findings.push({
      where: `${folder}/package.json`,
      expected: `publishConfig.exports with the paths of exports: ${inWorkspace.join(", ")}`,
      found: published.join(", "),
    });
  }
  return findings;
}

/** `tsc -p` builds one package against the types of those it references. */
function checkReferences(workspace: Workspace, entry: Package): readonly Finding[] {
  const where = `${entry.folder}/tsconfig.json`;
  const path = join(workspace.root, where);
  if (!existsSync(path)) return [{ where, expected: "a tsconfig.json", found: "none" }];
  const config = JSON.parse(readFileSync(path, "utf8")) as {
    readonly extends?: string;
    readonly references?: readonly { readonly path: string }[];
  };
  const findings: Finding[] = [];
  const base = posix.relative(entry.folder, "tsconfig.base.json");
  if (config.extends !== base) {
    findings.push({ where, expected: `extends: ${show(base)}`, found: show(config.extends) });
  }
  const { dependencies, peerDependencies } = entry.manifest;
  const needed = Object.keys({ ...dependencies, ...peerDependencies })
    .map((name) => workspace.packages.find((other) => other.name === name)?.folder)
    .filter((folder) => folder !== undefined)
    .sort();
  const found = (config.references ?? [])
    .map((reference) => posix.join(entry.folder, reference.path))
    .sort();
  if (!isDeepStrictEqual(needed, found)) {
    findings.push({
      where,
      expected: `references to the workspace packages in dependencies: ${needed.join(", ") || "none"}`,
      found: found.join(", ") || "none",
    });
  }
  return findings;
}

function checkFiles(workspace: Workspace, { folder }: Package): readonly Finding[] {
  return ["README.md", "src/index.ts"]
    .filter((file) => !existsSync(join(workspace.root, folder, file)))
    .map((file) => ({ where: folder, expected: `a file ${file}`, found: "none" }));
}

/** What the workspace links must still resolve once published. */
function checkDependenciesTravel({ folder, manifest }: Package): readonly Finding[] {
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...peerDependencies, ...optionalDependencies })
    .filter(([name, range]) => name.startsWith("@api-errors/") && range !== "workspace:^")
    .map(([name, range]) => ({
      where: `${folder}/package.json`,
      expected: `${name}: "workspace:^"`,
      found: show(range),
    }));
}

function show(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}
