import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Package, root, runCommand } from "@api-errors/internal-checks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Installation, installAlone, readmePrograms } from "./install.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { makeRepository, type Repository } from "./repository.ts";

// One story in the order of its tests: a first release, its users, and two more releases of one format.
let registry: Registry;
let repository: Repository;
let packages: readonly Package[];
let stateBefore: string;

const stateOf = async (): Promise<string> =>
  (await runCommand("git", ["status", "--porcelain"], { root })).output;

beforeAll(async () => {
  stateBefore = await stateOf();
  registry = await startRegistry();
  repository = await makeRepository(registry);
  ({ packages } = repository.stage);
});

afterAll(async () => {
  repository.close();
  await registry.close();
});

test("should release every package, each with a version and a changelog of its own", async () => {
  await repository.version();
  await repository.commit("Release");
  await repository.publish();
  const tags = await repository.tags();
  for (const entry of packages) {
    const { version } = repository.manifestOf(entry);
    expect(version, `${entry.name} has a changeset`).not.toBe("0.0.0");
    const published = await registry.read(entry.name);
    expect(published?.["dist-tags"]["latest"], entry.name).toBe(version);
    expect(tags).toContain(`${entry.name}@${version}`);
    expect(read(entry, "CHANGELOG.md")).toContain(`## ${version}`);
  }
  expect(packages.length).toBeGreaterThan(0);
  expect(globSync(".changeset/*.md", { cwd: repository.stage.root })).toEqual([]);
});

test("should install each package alone with what it depends on, import it and run its README", async () => {
  for (const entry of packages) {
    await using installation = disposable(await installAlone(registry, entry.name));
    const { installed, run } = installation;
    if (entry.kind === "format") {
      expect([...installed.keys()].sort()).toEqual(
        ["@api-errors/core", entry.name, "valibot"].sort(),
      );
    }
    const ours = [...installed.keys()].filter((name) => name.startsWith("@api-errors/"));
    expect(ours.sort(), `siblings that come with ${entry.name}`).toEqual(closureOf(entry));
    if (entry.kind !== "adapter") {
      const foreign = [...installed.keys()].filter((name) => !name.startsWith("@api-errors/"));
      expect(foreign.sort(), `what else comes with ${entry.name}`).toEqual(foreignOf(entry));
    }
    const names = await run(
      `import * as all from ${JSON.stringify(entry.name)};\nconsole.log(JSON.stringify(Object.keys(all)));`,
    );
    expect((JSON.parse(names) as string[]).length, entry.name).toBeGreaterThan(0);
    const programs = readmePrograms(installation, entry.name);
    if (entry.kind === "format") expect(programs.length, entry.name).toBeGreaterThan(0);
    for (const { code } of programs.filter(({ usesEntry }) => !usesEntry)) await run(code);
    // What only a further entry point needs is not installed before someone asks for it.
    const optional = optionalPeersOf(entry);
    for (const peer of optional) expect([...installed.keys()]).not.toContain(peer);
    if (optional.length > 0) await installation.add(...optional);
    for (const { code } of programs.filter(({ usesEntry }) => usesEntry)) await run(code);
  }
});

test("should move nothing but a format that was repaired", async () => {
  const format = mostUsedFormat();
  const moved = await release(format, "patch");
  expect(moved).toEqual(new Map([[format.name, "patch"]]));
});

test("should move a format that has grown, and by a patch what depends on it", async () => {
  const format = mostUsedFormat();
  const moved = await release(format, "minor");
  const expected = new Map([[format.name, "minor"]]);
  // Below 1.0 a minor version leaves the range of a caret, so that dependents need a release; theirs stays in it.
  for (const { name, manifest } of packages) {
    if (format.name in { ...manifest.dependencies }) expected.set(name, "patch");
  }
  expect(moved).toEqual(expected);
  await using installation = disposable(await installAlone(registry, format.name));
  const { version } = repository.manifestOf(format);
  expect(installation.installed.get(format.name)).toBe(version);
  const text = readFileSync(
    join(installation.folder, "node_modules", format.name, "dist", "index.js"),
    "utf8",
  );
  expect(text).toContain("A change of this test");
});

test("should leave the repository as it was", async () => {
  expect(await stateOf()).toBe(stateBefore);
});

/** Changes a format, describes that, releases, and says by how much each package moved on the registry. */
async function release(
  format: Package,
  bump: "patch" | "minor",
): Promise<ReadonlyMap<string, string>> {
  const before = await latestVersions();
  const { root: folder } = repository.stage;
  appendFileSync(join(folder, format.folder, "src", "index.ts"), "// A change of this test.\n");
  const changeset = `---\n"${format.name}": ${bump}\n---\n\nReads one more ${bump} thing.\n`;
  writeFileSync(join(folder, ".changeset", `one-${bump}.md`), changeset);
  await repository.version();
  await repository.commit(`Release a ${bump}`);
  await repository.publish();
  expect(read(format, "CHANGELOG.md")).toContain(`Reads one more ${bump} thing.`);
  const moved = new Map<string, string>();
  for (const [name, version] of await latestVersions()) {
    const old = before.get(name) ?? "";
    if (version !== old) moved.set(name, bumpBetween(old, version));
  }
  return moved;
}

async function latestVersions(): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  for (const { name } of packages) {
    versions.set(name, (await registry.read(name))?.["dist-tags"]["latest"] ?? "none");
  }
  return versions;
}

function bumpBetween(from: string, to: string): string {
  const [a, b] = [from.split(".").map(Number), to.split(".").map(Number)];
  const bumps = ["major", "minor", "patch"];
  return bumps[b.findIndex((part, i) => part !== a[i])] ?? "none";
}

/** The format that most other packages depend on. */
function mostUsedFormat(): Package {
  const uses = (format: Package): number =>
    packages.filter(({ manifest }) => format.name in { ...manifest.dependencies }).length;
  const [first] = packages
    .filter(({ kind }) => kind === "format")
    .sort((a, b) => uses(b) - uses(a) || a.name.localeCompare(b.name));
  if (!first) throw new Error("there is no format");
  return first;
}

function optionalPeersOf({ manifest }: Package): readonly string[] {
  return Object.entries(manifest.peerDependenciesMeta ?? {})
    .filter(([, { optional }]) => optional)
    .map(([name]) => name);
}

/** A package and every sibling that it depends on, directly or not. */
function closureOf(entry: Package): readonly string[] {
  const found = new Set([entry.name]);
  for (const name of found) {
    const { manifest } = packages.find((other) => other.name === name) ?? entry;
    for (const other of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      if (packages.some((sibling) => sibling.name === other)) found.add(other);
    }
  }
  return [...found].sort();
}

/** What the packages of a closure depend on beside each other. The one there is, valibot, depends on nothing itself. */
function foreignOf(entry: Package): readonly string[] {
  const names = closureOf(entry).flatMap((name) =>
    Object.keys(packages.find((other) => other.name === name)?.manifest.dependencies ?? {}),
  );
  return [...new Set(names)].filter((name) => !name.startsWith("@api-errors/")).sort();
}

function read(entry: Package, file: string): string {
  return readFileSync(join(repository.stage.root, entry.folder, file), "utf8");
}

function disposable(installation: Installation): Installation & AsyncDisposable {
  return {
    ...installation,
    [Symbol.asyncDispose]: async () => {
      installation.close();
    },
  };
}
