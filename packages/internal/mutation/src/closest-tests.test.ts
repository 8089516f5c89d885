import { root } from "@api-errors/internal-checks";
import { expect, it } from "vitest";
import { closestTests } from "./closest-tests.ts";

const tests = closestTests(root, "packages/core");
const of = (file: string) => tests.get(`packages/core/src/${file}`);

it("should be those that import a file", () => {
  expect(of("http-date.ts")).toContain("packages/core/src/http-date.test.ts");
  expect(of("http-date.ts")).not.toContain("packages/core/src/catalog.test.ts");
});

it("should be those of what imports a file that no test does", () => {
  expect(of("skip-ows.ts")).toEqual(
    expect.arrayContaining([
      "packages/core/src/media-type.test.ts",
      "packages/core/src/parse-challenges.test.ts",
    ]),
  );
});

it("should know nothing of tests themselves, nor of helpers", () => {
  for (const file of tests.keys()) expect(file).not.toContain(".test");
});
