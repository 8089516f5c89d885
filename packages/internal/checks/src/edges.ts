import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { findCycles } from "./cycles.ts";
import type { Finding } from "./finding.ts";
import { listImports, readSource, type Import } from "./source-file.ts";
import {
  isTestFile,
  publishedPackages,
  sourceFiles,
  type Kind,
  type Package,
  type Workspace,
} from "./workspace.ts";

/** Imports run one way (DESIGN: formats → core, apis → formats + core, …). */
const mayImport: Readonly<Record<Kind, readonly Kind[]>> = {
  core: [],
  format: ["core"],
  api: ["format", "core"],
  gateway: ["core"],
  adapter: ["gateway", "core"],
  internal: ["core", "format", "api", "gateway", "adapter", "internal"],
};

/** Packages of others that a kind may depend on, and the only file that may import them. */
const outside: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  format: { valibot: "schema.ts", saxes: "read-xml.ts" },
};

/** Packages of others that only one entry point of a format needs: optional peers, so that nobody else installs them. */
const optionalPeers: ReadonlySet<string> = new Set(["saxes"]);

/** Finds dependencies and imports that run against the house's direction. */
export function checkEdges(workspace: Workspace): readonly Finding[] {
  return [
    ...publishedPackages(workspace).flatMap((entry) => checkManifestEdges(workspace, entry)),
    ...workspace.packages.flatMap((entry) => checkImports(workspace, entry)),
  ];
}

function checkManifestEdges(workspace: Workspace, entry: Package): readonly Finding[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
    entry.manifest;
  const findings: Finding[] = [];
  const where = `${entry.folder}/package.json`;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const expected = optionalPeers.has(name)
      ? `${name} as an optional peer`
      : whyNotAllowed(workspace, entry, name);
    if (expected) findings.push({ where, expected, found: `dependency ${name}` });
  }
  for (const name of Object.keys(peerDependencies ?? {})) {
    // A framework is the peer of its adapter; nothing else is anyone's peer.
    if (entry.kind === "adapter" && !findPackage(workspace, name)) continue;
    if (entry.kind === "format" && optionalPeers.has(name)) {
      if (peerDependenciesMeta?.[name]?.optional) continue;
      findings.push({ where, expected: `${name} as an optional peer`, found: "one that is not" });
      continue;
    }
    const expected = "no peer dependency but an adapter's framework";
    findings.push({ where, expected, found: `peer dependency ${name}` });
  }
  return findings;
}

function checkImports(workspace: Workspace, entry: Package): readonly Finding[] {
  const findings: Finding[] = [];
  const files = new Set(sourceFiles(workspace, entry));
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const source = readSource(workspace.root, file);
    for (const found of listImports(source)) {
      const { specifier, line } = found;
      const where = `${file}:${line}`;
      const target = specifier?.startsWith(".")
        ? posix.join(posix.dirname(file), specifier)
        : undefined;
      const expected = target
        ? checkRelative(entry, file, target, files)
        : checkBare(workspace, entry, file, found);
      if (expected) findings.push({ where, expected, found: describe(found) });
      else if (target && !found.typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
    }
    if (entry.kind === "internal") continue;
    if (posix.basename(file) !== "index.ts") continue;
    for (const node of source.program.body) {
      if (node.type === "ExportAllDeclaration") continue;
      if (node.type === "ExportNamedDeclaration" && !node.declaration) {
        if (node.source || node.specifiers.length === 0) continue;
      }
      findings.push({
        where: `${file}:${source.lineAt(node.start)}`,
        expected: "index.ts only re-exports: `export … from`",
        found: node.type,
      });
    }
  }
  for (const cycle of findCycles(graph)) {
    findings.push({
      where: cycle[0] ?? entry.folder,
      expected: "no cycle of runtime imports among the files of a package",
      found: cycle.join(" → "),
    });
  }
  return findings;
}

/** Says what is expected where a relative import is wrong, `undefined` where it is right. */
function checkRelative(
  entry: Package,
  file: string,
  target: string,
  files: ReadonlySet<string>,
): string | undefined {
  if (!target.startsWith(`${entry.folder}/`)) {
    return "a package is imported by its name, never by a path that leaves the own package";
  }
  if (entry.kind === "internal") return undefined;
  if (isTestFile(file)) return undefined;
  if (!files.has(target)) return "a relative import names an existing .ts file below src";
  if (isTestFile(target)) return "published source imports no test file";
  return undefined;
}

function checkBare(
  workspace: Workspace,
  entry: Package,
  file: string,
  { specifier, typeOnly }: Import,
): string | undefined {
  const { manifest, kind } = entry;
  const published = kind !== "internal" && !isTestFile(file);
  if (specifier === undefined) {
    return published ? "a dynamic import with a literal specifier" : undefined;
  }
  if (isBuiltin(specifier)) {
    if (!published || (kind === "adapter" && typeOnly)) return undefined;
    return "web-standard globals only, no module of Node";
  }
  const name = packageNameOf(specifier);
  if (name === entry.name) {
    return published ? "a file of the own package is imported by its relative path" : undefined;
  }
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  };
  if (published) {
    if (!(name in declared)) return `${name} in dependencies of ${entry.folder}/package.json`;
    const expected = whyNotAllowed(workspace, entry, name);
    if (expected && !(kind === "adapter" && name in (manifest.peerDependencies ?? {}))) {
      return expected;
    }
    const onlyIn = outside[kind]?.[name];
    if (onlyIn && posix.basename(file) !== onlyIn) {
      return `${name} imported only from a file named ${onlyIn}, so that nothing else pulls it in`;
    }
  } else {
    const development = { ...manifest.devDependencies, ...workspace.manifest.devDependencies };
    if (!(name in declared) && !(name in development)) {
      return `${name} in dependencies or devDependencies of ${entry.folder}/package.json`;
    }
  }
  const target = findPackage(workspace, name);
  const subpath = `.${specifier.slice(name.length)}`;
  if (target && !Object.hasOwn(target.manifest.exports ?? {}, subpath)) {
    return `a path that ${name} exports (it has: ${Object.keys(target.manifest.exports ?? {}).join(", ")})`;
  }
  return undefined;
}

function whyNotAllowed(workspace: Workspace, entry: Package, name: string): string | undefined {
  const kinds = mayImport[entry.kind];
  const target = findPackage(workspace, name);
  if (target ? kinds.includes(target.kind) : Object.hasOwn(outside[entry.kind] ?? {}, name)) {
    return undefined;
  }
  const others = Object.keys(outside[entry.kind] ?? {});
  const allowed = [...kinds, ...others.filter((other) => !optionalPeers.has(other))];
  return `a package of kind "${entry.kind}" depends on ${allowed.join(" and ") || "nothing"}`;
}

function findPackage(workspace: Workspace, name: string): Package | undefined {
  return workspace.packages.find((entry) => entry.name === name);
}

function packageNameOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function describe({ specifier, typeOnly }: Import): string {
  return `${typeOnly ? "type import" : "import"} of ${specifier ?? "a computed name"}`;
}
