import { expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkSections } from "./sections.ts";

const titles = [
  "What is this?",
  "When should I use this?",
  "Install",
  "Use",
  "Codes",
  "API",
  "Types",
  "Compatibility",
  "Security",
  "Related",
  "License",
];
const anchor = (title: string): string =>
  title.toLowerCase().replaceAll("?", "").replaceAll(" ", "-");
const install = "```sh\nnpm install @api-errors/core\n```\n";

function readme(sections: readonly string[], listed: readonly string[] = sections): string {
  const contents = listed.map((title) => `- [${title}](#${anchor(title)})`).join("\n");
  const body = sections.map((title) => `## ${title}\n\n${title === "Install" ? install : "…"}\n`);
  return `# @api-errors/core\n\n## Contents\n\n${contents}\n\n${body.join("\n")}`;
}

function wrong(text: string): readonly unknown[] {
  const findings = checkSections(makeWorkspace({ "packages/core/README.md": text }));
  return findings.map(({ expected, found }) => `${expected.slice(0, 14)}: ${found}`);
}

it("should accept the sections of all READMEs, and others between them", () => {
  expect(wrong(readme(titles))).toEqual([]);
});

it("should refuse another title", () => {
  expect(wrong(readme(titles).replace("# @api-errors/core", "# Core"))).toEqual([
    "# @api-errors/: Core",
  ]);
});

it("should refuse another order, and a section that is missing", () => {
  const api = titles.filter((title) => title !== "API");
  expect(wrong(readme(["API", ...api]))[0]).toMatch(/^these sections: Contents, API, What/);
  expect(wrong(readme(api))[0]).toMatch(/^these sections: .*Use, Types/);
});

it("should refuse contents without a section", () => {
  const listed = titles.filter((title) => title !== "Codes");
  expect(wrong(readme(titles, listed))).toEqual(["a section that: Codes"]);
});

it("should refuse a README that does not say how to install", () => {
  const text = readme(titles).replace("npm install @api-errors/core", "npm install api-errors");
  expect(wrong(text)).toEqual(["npm install @a: api-errors"]);
});

it("should refuse examples of what nobody is told to install", () => {
  const example = '\n```ts\nimport { hono } from "hono/tiny";\nimport fs from "node:fs";\n```\n';
  expect(wrong(readme(titles) + example)).toEqual(["hono named bel: @api-errors/core"]);
  const told = readme(titles).replace(install, `${install}\nThe example uses \`hono\`.\n`);
  expect(wrong(told + example)).toEqual([]);
});
