import { expect, it } from "vitest";
import { checkBuildOutput } from "./build-output.ts";
import { makeWorkspace } from "./workspace.test-support.ts";

const manifest = {
  name: "@api-errors/core",
  publishConfig: {
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  },
};

it("should refuse a missing file and a test in dist", () => {
  const files = {
    "packages/core/package.json": manifest,
    "packages/core/dist/index.js": "",
    "packages/core/dist/a.test.js": "",
    "packages/core/dist/b.test-d.d.ts": "",
  };
  const findings = checkBuildOutput(makeWorkspace(files));
  expect(findings.map(({ where }) => where).sort()).toEqual([
    "packages/core",
    "packages/core/dist/a.test.js",
    "packages/core/dist/b.test-d.d.ts",
  ]);
});

it("should accept what was built whole", () => {
  const files = {
    "packages/core/package.json": manifest,
    "packages/core/dist/index.js": "",
    "packages/core/dist/index.d.ts": "",
  };
  expect(checkBuildOutput(makeWorkspace(files))).toEqual([]);
});
