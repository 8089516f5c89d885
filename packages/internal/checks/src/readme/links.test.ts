import { describe, expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkLinks } from "./links.ts";

const repository = "https://github.com/api-errors/api-errors";

function wrong(files: Readonly<Record<string, unknown>>): readonly unknown[] {
  return checkLinks(makeWorkspace(files)).map(({ where, expected }) => [where, expected]);
}

describe("checkLinks", () => {
  it("should follow links to files, folders and headings", () => {
    const found = wrong({
      "README.md":
        "# All\n\n## For `whom`?\n\n[a](docs/a.md#some-thing) [b](#for-whom) [c](packages)\n",
      "docs/a.md": `# A\n\n## Some *thing*\n\n[core][core]\n\n[core]: ${repository}/tree/main/packages/core#use\n`,
      "packages/core/README.md": `# Core\n\n## Use\n\n[all](${repository}/blob/main/README.md) [x](https://example.com/x#y)\n`,
    });
    expect(found).toEqual([]);
  });

  it("should count headings of the same text as GitHub does", () => {
    const text = "# T\n\n## Types\n\n### Types\n\n";
    expect(wrong({ "README.md": `${text}[a](#types) [b](#types-1)\n` })).toEqual([]);
    expect(wrong({ "README.md": `${text}[c](#types-2)\n` })).toEqual([
      ["README.md:7", "a heading of README.md"],
    ]);
  });

  it.each([
    ["[a](docs/none.md)", "a file or folder that exists"],
    ["[a](#none)", "a heading of README.md"],
    ["[a](package.json#none)", "a page with headings"],
    [`[a](${repository}/tree/main/none)`, "a file or folder that exists"],
    [`[a](${repository}/blob/main/packages)`, "tree before a folder, blob before a file"],
    ["[a][none]", "a link that is defined below"],
  ])("should refuse %s", (link, expected) => {
    expect(wrong({ "README.md": `# T\n\n${link}\n` })).toEqual([["README.md:3", expected]]);
  });

  it("should refuse what a registry cannot follow, in what is published alone", () => {
    const text = "# T\n\n[license](../../package.json)\n";
    expect(wrong({ "packages/core/README.md": text })).toEqual([
      [
        "packages/core/README.md:3",
        "an address that holds on npm: https://github.com/api-errors/api-errors/…",
      ],
    ]);
    const internal = { name: "@api-errors/internal-x", private: true };
    const folder = "packages/internal/x";
    const files = {
      [`${folder}/package.json`]: internal,
      [`${folder}/README.md`]: "[a](../../../package.json)\n",
    };
    expect(wrong(files)).toEqual([]);
  });
});
