import { describe, expect, it } from "vitest";
import { makeWorkspace } from "../workspace.test-support.ts";
import { checkReadmes } from "./check-readmes.ts";

const source = { "packages/core/src/index.ts": "export const two: number = 2;\n" };
const fence = (language: string, code: string): string =>
  `# Title\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const main = 'import { two } from "@api-errors/core";\n';

describe("checkReadmes", { timeout: 60_000 }, () => {
  it("should compile and run the blocks of the root and of every package", async () => {
    const workspace = makeWorkspace({
      ...source,
      "README.md": fence("ts", `${main}two + 1; // => 3`),
      "packages/core/README.md":
        fence("ts", `${main}const four: number = two * 2; // => 4`) +
        fence("js", `${main}console.log(two); // => 2`) +
        fence("ts no-run", `${main}throw new Error(String(two));`),
    });
    expect(await checkReadmes(workspace)).toEqual({
      findings: [],
      compiled: 4,
      run: 3,
      assertions: 3,
    });
  });

  it("should say where a block breaks, and how", async () => {
    const workspace = makeWorkspace({
      ...source,
      "README.md": fence("ts", `${main}two; // => 3`),
      "packages/core/README.md":
        fence("ts", "import { three } from '@api-errors/core';\nthree;") +
        fence("ts no-run", `${main}const text: string = two;`) +
        fence("ts", "const = 1;"),
      "packages/formats/one/README.md": fence("ts no-run", "export {};"),
    });
    const { findings } = await checkReadmes(workspace);
    const at = (where: string): string =>
      findings
        .filter((finding) => finding.where === where)
        .map(({ found }) => found)
        .join("\n");
    expect(at("README.md:4")).toContain("expected: 3\n  found:    2");
    expect(at("packages/core/README.md:4")).toContain("three");
    expect(at("packages/core/README.md:4:10")).toContain("TS2305");
    expect(at("packages/core/README.md:11:7")).toContain("TS2322");
    expect(at("packages/core/README.md:16")).toContain("does not parse");
    expect(at("packages/formats/one/README.md")).toBe("none");
    expect(findings).toHaveLength(6);
  });
});
