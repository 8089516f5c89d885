import { expect, it } from "vitest";
import { checkComments } from "./comments.ts";
import { makeWorkspace } from "./workspace.test-support.ts";

const path = "packages/core/src/a.ts";

it.each([
  "/* v8 ignore next */",
  "/* c8 ignore start */",
  "/* istanbul ignore if */",
  "// oxlint-disable-next-line",
  "/* eslint-disable no-console */",
  "// @ts-ignore",
  "// @ts-nocheck",
  "// @ts-expect-error: wrong on purpose",
  "// prettier-ignore",
])("should refuse %s", (comment) => {
  const found = checkComments(makeWorkspace({ [path]: `export const a = 1;\n${comment}\n` }));
  expect(found).toMatchObject([{ where: `${path}:2` }]);
});

it("should accept prose and strings that speak of such comments", () => {
  const code = '/** Refuses `v8 ignore`. */\nexport const a = "/* v8 ignore next */";\n';
  expect(checkComments(makeWorkspace({ [path]: code }))).toEqual([]);
});

it("should accept @ts-expect-error in a type test", () => {
  const code = "// @ts-expect-error: a number is no string\nexport const a: string = 1;\n";
  const files = { "packages/core/src/a.test-d.ts": code };
  expect(checkComments(makeWorkspace(files))).toEqual([]);
});
