import { expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkNames } from "./names.ts";

const root = {
  type: "module",
  packageManager: "pnpm@1.2.3",
  scripts: { test: "node test.js", "pack:all": "node pack.js" },
};
const files = {
  "package.json": root,
  "packages/core/src/read-it.ts":
    "export function readIt(): void {}\nexport function parseJson(): void {}\n",
};

function wrong(page: string): readonly unknown[] {
  const workspace = makeWorkspace({ ...files, "docs/page.md": page });
  return checkNames(workspace).map(({ where, found }) => `${where} ${found}`);
}

it("should find the commands, paths, files and functions that are there", () => {
  const text =
    "`npx -y pnpm@1.2.3 pack:all`, `packages/core`, `packages/<kind>/package.json`, `read-it.ts`, " +
    "`read<Format>`, `readIt(wire)`, `parse<Format>(wire)`, `x.test.ts`\n\n" +
    "```sh\nnpx -y pnpm@1.2.3 install\n```\n";
  expect(wrong(text.replace("packages/<kind>", "packages/<folder>"))).toEqual([]);
});

it.each([
  ["`npx -y pnpm@1.2.3 docs`", "docs"],
  ["`npx -y pnpm@1.0.0 test`", "pnpm@1.0.0"],
  ["`packages/none`", "packages/none"],
  ["`packages/none/<name>/x.ts`", "packages/none/<name>/x.ts"],
  ["`write-it.ts`", "write-it.ts"],
  ["`writeIt`", "writeIt"],
  ["`render<Format>(error)`", "render<Format>"],
])("should not find what %s names", (text, found) => {
  expect(wrong(`# T\n\n${text}\n`)).toEqual([`docs/page.md:3 ${found}`]);
});

it("should find wrong commands in blocks, too", () => {
  expect(wrong("```sh\nnpx -y pnpm@1.2.3 docs\n```\n")).toEqual(["docs/page.md:1 docs"]);
});

it("should leave READMEs of packages alone", () => {
  const workspace = makeWorkspace({ ...files, "packages/core/README.md": "`createUser`\n" });
  expect(checkNames(workspace)).toEqual([]);
});
