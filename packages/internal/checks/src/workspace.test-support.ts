import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "./root.ts";
import { readWorkspace, type Workspace } from "./workspace.ts";

const manifests: Readonly<Record<string, unknown>> = {
  "package.json": { type: "module", devDependencies: { vitest: "1" } },
  "packages/core/package.json": {
    name: "@api-errors/core",
    type: "module",
    exports: { ".": "./src/index.ts" },
  },
  "packages/formats/one/package.json": {
    name: "@api-errors/one",
    type: "module",
    exports: { ".": "./src/index.ts" },
    dependencies: { "@api-errors/core": "workspace:^", valibot: "^1.0.0" },
    devDependencies: { zod: "^4.0.0" },
  },
  "packages/formats/two/package.json": {
    name: "@api-errors/two",
    type: "module",
    exports: { ".": "./src/index.ts" },
    dependencies: { "@api-errors/core": "workspace:^" },
  },
  "packages/gateway/package.json": {
    name: "@api-errors/gateway",
    type: "module",
    exports: { ".": "./src/index.ts" },
    dependencies: { "@api-errors/core": "workspace:^" },
  },
};

/** Writes a small workspace into a folder that goes away with the test. Text is written as it is. */
export function makeWorkspace(files: Readonly<Record<string, unknown>>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "checks-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries({ ...manifests, ...files })) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === "string" ? content : JSON.stringify(content));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  symlinkSync(join(root, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  symlinkSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
  return readWorkspace(folder);
}
