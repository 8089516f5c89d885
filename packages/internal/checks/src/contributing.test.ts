import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checks } from "./checks.ts";
import { root } from "./root.ts";
import { readWorkspace } from "./workspace.ts";

const lines = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split("\n");
const rows = lines.flatMap((line) => {
  const [, command = "", what = ""] = line.split("|").map((cell) => cell.trim());
  const [, script] = /^`npx -y pnpm@[\d.]+ ([\w:-]+)/.exec(command) ?? [];
  return script === undefined ? [] : [{ script, what }];
});

it("should list every script of package.json once, and no other", () => {
  const listed = rows.map(({ script }) => script).sort();
  expect(listed).toEqual(Object.keys(readWorkspace(root).manifest.scripts ?? {}).sort());
});

it("should list every check by name", () => {
  const what = rows.find(({ script }) => script === "check")?.what ?? "";
  const listed = [...what.matchAll(/`([\w-]+)`/g)].map(([, name]) => name ?? "").sort();
  expect(listed).toEqual(Object.keys(checks).sort());
});
