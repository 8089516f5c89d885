import { expect, it } from "vitest";
import { checkManifests } from "./manifests.ts";
import { makeWorkspace } from "./workspace.test-support.ts";

const folder = "packages/apis/acme";
const manifest = {
  name: "@api-errors/acme",
  license: "MIT",
  type: "module",
  sideEffects: false,
  engines: { node: ">=20" },
  repository: { directory: folder },
  homepage: `https://github.com/api-errors/api-errors/tree/main/${folder}#readme`,
  bugs: "https://github.com/api-errors/api-errors/issues",
  files: ["dist", "!dist/.tsbuildinfo", "README.md", "LICENSE"],
  exports: { ".": "./src/index.ts" },
  publishConfig: {
    access: "public",
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  },
  scripts: { build: "tsc -p tsconfig.json" },
  dependencies: { "@api-errors/core": "workspace:^" },
};
const good = {
  [`${folder}/package.json`]: manifest,
  [`${folder}/tsconfig.json`]: {
    extends: "../../../tsconfig.base.json",
    references: [{ path: "../../core" }],
  },
  [`${folder}/README.md`]: "# acme\n",
  [`${folder}/src/index.ts`]: "export {};\n",
};

function wrong(files: Readonly<Record<string, unknown>>): readonly unknown[] {
  const findings = checkManifests(makeWorkspace({ ...good, ...files }));
  return findings.filter(({ where }) => where.startsWith(folder));
}

it("should accept a package like all others", () => {
  expect(wrong({})).toEqual([]);
});

it.each([
  ["a name that is not its folder's", { name: "@api-errors/other" }],
  ["a private package", { private: true }],
  ["CommonJS", { type: "commonjs" }],
  ["side effects", { sideEffects: true }],
  ["another licence", { license: "ISC" }],
  ["another homepage", { homepage: "https://github.com/api-errors/api-errors#readme" }],
  ["no place for bugs", { bugs: undefined }],
  ["more files", { files: ["dist", "src"] }],
  ["exports that point at dist in the workspace", { exports: { ".": "./dist/index.js" } }],
  ["a range that pins the workspace", { dependencies: { "@api-errors/core": "workspace:*" } }],
  [
    "a path that is exported but not published",
    { exports: { ".": "./src/index.ts", "./x": "./src/x.ts" } },
  ],
])("should refuse %s", (_, change) => {
  const found = wrong({ [`${folder}/package.json`]: { ...manifest, ...change } });
  expect(found).toMatchObject([{ where: `${folder}/package.json` }]);
});

it("should refuse a tsconfig.json without a reference to a dependency", () => {
  const files = { [`${folder}/tsconfig.json`]: { extends: "../../../tsconfig.base.json" } };
  expect(wrong(files)).toEqual([
    {
      where: `${folder}/tsconfig.json`,
      expected: "references to the workspace packages in dependencies: packages/core",
      found: "none",
    },
  ]);
});

it("should refuse a tsconfig.json of its own making", () => {
  const files = { [`${folder}/tsconfig.json`]: { references: [{ path: "../../core" }] } };
  expect(wrong(files)).toMatchObject([{ expected: 'extends: "../../../tsconfig.base.json"' }]);
});

it("should miss the files every package has", () => {
  const found = checkManifests(makeWorkspace({})).filter(({ where }) => where === "packages/core");
  expect(found.map(({ expected }) => expected)).toEqual([
    "a file README.md",
    "a file src/index.ts",
  ]);
});
