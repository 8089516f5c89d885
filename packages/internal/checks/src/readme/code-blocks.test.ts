import { expect, it } from "vitest";
import { readCodeBlocks } from "./code-blocks.ts";

it("should read TypeScript and JavaScript blocks with their lines", () => {
  const markdown = [
    "# Title",
    "```ts",
    "const a = 1;",
    "```",
    "````js no-run",
    "```",
    "````",
    "- item",
    "",
    "  ```typescript",
    "  nested;",
    "  ```",
    "```sh",
    "npm install",
    "```",
  ].join("\n");
  expect(readCodeBlocks(markdown)).toEqual({
    blocks: [
      { language: "ts", run: true, line: 3, code: "const a = 1;" },
      { language: "js", run: false, line: 6, code: "```" },
      { language: "ts", run: true, line: 11, code: "nested;" },
    ],
    errors: [],
  });
});

it("should refuse other words after the language, which would switch a check off unseen", () => {
  const { errors } = readCodeBlocks("text\n\n```ts norun\n1;\n```\n");
  expect(errors).toEqual([
    { line: 3, expected: "nothing or `no-run` after the language", found: "norun" },
  ]);
});
