import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkDocstrings } from "./docstrings.ts";
import { publicExports } from "./public-exports.ts";
import { checkReference, writeReference } from "./reference.ts";

const files = {
  "packages/core/src/index.ts": `export { parseAge, LIMIT } from "./age.ts";\nexport type { Age } from "./age.ts";\n`,
  "packages/core/src/age.ts": `/** The most there is. */
export const LIMIT: number = 7;

/** How old something is. */
export interface Age {
  readonly seconds: number;
}

/**
 * Reads an age in seconds.
 *
 * \`\`\`http
 * Age: 24
 * \`\`\`
 * Gives \`undefined\` for what is none.
 */
export function parseAge(text: string): Age | undefined {
  return text ? { seconds: Number(text) } : undefined;
}
`,
  "packages/formats/one/src/index.ts": "",
  "packages/formats/two/src/index.ts": "",
  "packages/gateway/src/index.ts": "",
  "README.md": "# x\n\n<!-- packages: written by `pnpm reference` -->\n<!-- /packages -->\n",
};

it("should list each export with its signature, without its body, and what is said of it", () => {
  const workspace = makeWorkspace(files);
  const [entry] = workspace.packages;
  expect(entry && publicExports(workspace, entry)).toMatchObject([
    { name: "Age", kind: "type", where: "packages/core/src/age.ts:5" },
    { name: "LIMIT", kind: "value", signatures: ["const LIMIT: number"] },
    {
      name: "parseAge",
      kind: "function",
      from: "@api-errors/core",
      signatures: ["function parseAge(text: string): Age | undefined"],
      docstring:
        "Reads an age in seconds.\n\n```http\nAge: 24\n```\nGives `undefined` for what is none.",
    },
  ]);
});

it("should write the reference and the table, find nothing then, and find what has changed since", () => {
  const workspace = makeWorkspace(files);
  expect(checkReference(workspace).length).toBeGreaterThan(0);
  writeReference(workspace);
  expect(checkReference(workspace)).toEqual([]);
  const page = join(workspace.root, "docs/api/core.md");
  expect(readFileSync(page, "utf8")).toContain("### parseAge\n\nReads an age in seconds.");
  expect(readFileSync(join(workspace.root, "README.md"), "utf8")).toContain(
    "[`@api-errors/core`](packages/core)",
  );
  writeFileSync(page, "something else");
  writeFileSync(join(workspace.root, "docs/api/gone.md"), "");
  expect(checkReference(workspace).map(({ where }) => where)).toEqual([
    "docs/api/core.md",
    "docs/api/gone.md",
  ]);
});

it("should ask a docstring for a sentence, an example, what bad input gives, and a unit", () => {
  const bare = `export const LIMIT: number = 7;
export interface Age {}
/** Reads it */
export function parseAge(text: string): number { return Number(text); }
`;
  const workspace = makeWorkspace({ ...files, "packages/core/src/age.ts": bare });
  expect(checkDocstrings(workspace).map(({ where, expected }) => [where, expected])).toEqual([
    ["packages/core/src/age.ts:2 Age", "a docstring that begins with a sentence"],
    ["packages/core/src/age.ts:1 LIMIT", "a docstring that begins with a sentence"],
    ["packages/core/src/age.ts:4 parseAge", "a docstring that begins with a sentence"],
    ["packages/core/src/age.ts:4 parseAge", "an example, in a block or between back-ticks"],
    ["packages/core/src/age.ts:4 parseAge", "what bad input gives"],
    ["packages/core/src/age.ts:4 parseAge", "the unit of the number it returns"],
  ]);
});
