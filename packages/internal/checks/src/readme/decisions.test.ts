import { expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkDecisions } from "./decisions.ts";

const decisions = {
  "decisions/001-a.md": "# 001 A\n\nText.\n",
  "decisions/002-b.md": "# 002 B\n",
};
const a = "- [001 A](001-a.md)";
const b = "- [002 B](002-b.md)";

it("should agree with a list of all decisions in their order", () => {
  const index = `# Decisions\n\nText.\n\n${a}\n${b}\n`;
  expect(checkDecisions(makeWorkspace({ ...decisions, "decisions/README.md": index }))).toEqual([]);
  expect(checkDecisions(makeWorkspace({}))).toEqual([]);
});

it.each([
  ["one is missing at the end", [a], b, "no more"],
  ["one is missing", [b], a, b],
  ["the order is another", [b, a], a, b],
  ["a title is another", ["- [001 C](001-a.md)", b], a, "- [001 C](001-a.md)"],
  ["there is one too many", [a, b, "- [003 C](003-c.md)"], "no more", "- [003 C](003-c.md)"],
])("should say where %s", (_, lines, expected, found) => {
  const files = { ...decisions, "decisions/README.md": `# Decisions\n\n${lines.join("\n")}\n` };
  expect(checkDecisions(makeWorkspace(files))).toEqual([
    { where: "decisions/README.md", expected, found },
  ]);
});
