import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isTestFile, root, toPosix } from "@api-errors/internal-checks";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, test } from "vitest";
import { packedTarballs } from "./packed.ts";

const tarballs = packedTarballs();

test("should pack every package that is published", () => {
  const found = globSync("packages/{core,gateway,formats/*,apis/*,adapters/*}/package.json", {
    cwd: root,
  });
  expect(tarballs.map(({ folder }) => `${folder}/package.json`).sort()).toEqual(
    found.map(toPosix).sort(),
  );
});

describe.each(tarballs)("tarball of $name", ({ name, folder, path, unpacked, files, manifest }) => {
  test("should hold a module and its types for each source file, and three files of text", () => {
    const built = globSync("src/**/*.ts", { cwd: join(root, folder) })
      .filter((file) => !isTestFile(file))
      .map((file) => toPosix(file).replace(/^src\/(.*)\.ts$/, "dist/$1"))
      .flatMap((file) => [`${file}.js`, `${file}.d.ts`]);
    expect(files).toEqual([...built, "LICENSE", "README.md", "package.json"].sort());
  });

  test("should carry the license and the README of the repository", () => {
    const read = (file: string): string => readFileSync(file, "utf8");
    expect(read(join(unpacked, "LICENSE"))).toBe(read(join(root, "LICENSE")));
    expect(read(join(unpacked, "README.md"))).toBe(read(join(root, folder, "README.md")));
  });

  test("should point at nothing but what it holds, and need nothing of the workspace", () => {
    const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    expect(manifest.exports?.["."]).toEqual(entry);
    for (const target of pathsIn(manifest.exports)) expect(files).toContain(target.slice(2));
    const { dependencies, peerDependencies, optionalDependencies } = manifest;
    const ranges = { ...dependencies, ...peerDependencies, ...optionalDependencies };
    for (const [dependency, range] of Object.entries(ranges)) {
      // A range that a registry understands: no protocol of the workspace, no link, no file.
      expect(range, dependency).toMatch(/^[\^~>=<|.\d\w\s-]+$/);
      expect(range, dependency).toMatch(/\d/);
    }
  });

  test("should say what a registry shows and tools rely on", () => {
    expect(manifest).toMatchObject({
      name,
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20" },
      repository: {
        type: "git",
        url: "git+https://github.com/api-errors/api-errors.git",
        directory: folder,
      },
    });
    expect(manifest["version"]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.description).toMatch(/^.{20,120}$/);
    expect(manifest.private).toBeUndefined();
    for (const hook of ["preinstall", "install", "postinstall", "prepare"]) {
      expect(manifest.scripts, "no script that runs where it is installed").not.toHaveProperty(
        hook,
      );
    }
    const keywords = manifest["keywords"] as readonly string[];
    expect(keywords).toEqual(expect.arrayContaining(["api", "error", "errors", "http"]));
    expect(new Set(keywords).size, "keywords without repetition").toBe(keywords.length);
    expect(keywords.length, "keywords of its own").toBeGreaterThan(4);
  });

  test("should reach no test code, no absolute path and no source map from what it ships", () => {
    for (const file of files.filter((path) => path.startsWith("dist/"))) {
      const text = readFileSync(join(unpacked, file), "utf8");
      expect(text, file).not.toContain(root);
      expect(text, file).not.toContain("sourceMappingURL");
      expect(text, file).not.toMatch(/from "(?:vitest|fast-check|node:[^"]*)"/);
      // Declarations may name a module as its source does; compilers look beside it for its types.
      if (file.endsWith(".js")) expect(text, file).not.toMatch(/from "\.[^"]*\.ts"/);
    }
  });

  test("should leave publint nothing to say, suggestions and warnings included", async () => {
    const { messages, pkg } = await publint({ pkgDir: unpacked, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("should resolve to right types for every way to import an ES module", async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(path)));
    const analysis = await checkPackage(tarball);
    expect(analysis.types).toEqual({ kind: "included" });
    // What is ESM alone is not for `require` under node16, nor for the resolution of node10, which knows no exports.
    const problems = "problems" in analysis ? analysis.problems : [];
    const esm = problems.filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        (problem.resolutionKind !== "node10" && problem.resolutionKind !== "node16-cjs"),
    );
    expect(esm).toEqual([]);
  });
});

function pathsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}
