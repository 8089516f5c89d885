import type { Issue } from "@api-errors/core";
import { expect, it } from "vitest";

import { fastapi } from "./dialects/fastapi.ts";
import { dropFilled } from "./drop-filled.ts";
import { fillIssues } from "./fill-issues.ts";
import { parseDialect } from "./parse-dialect.ts";

const { layout } = fastapi;

it("should mark all at once, unless one says the very word itself", () => {
  const plain: readonly Issue[] = [{ message: "a" }, { message: "b", code: "c" }];
  expect(fillIssues(plain, layout)).toEqual({
    issues: [
      { message: "a", in: "body", code: "value_error" },
      { message: "b", in: "body", code: "c" },
    ],
    marks: ["issues.in", "issues.code"],
    filled: [
      { member: "loc", value: "body", from: "format" },
      { member: "type", value: "value_error", from: "format" },
    ],
  });
  const own: readonly Issue[] = [
    { message: "a", in: "body", code: "value_error" },
    { in: "query" },
  ];
  expect(fillIssues(own, layout).marks).toEqual(["issues.1.code", "issues.message"]);
  expect(fillIssues([], layout)).toEqual({ issues: [], marks: [], filled: [] });
});

it.each([
  [["issues.code"], [{ in: "body" }, { code: "x", in: "body" }], 1],
  [["issues.0.code", "issues.1.code"], [{ in: "body" }, { code: "x", in: "body" }], 1],
  [["issues.in", "issues.in"], [{ code: "value_error" }, { code: "x" }], 2],
  [["issues.9.code", "issues.path", "issues.", "code", "extensions.detail"], undefined, 0],
  ["issues.code", undefined, 0],
  [[5, null], undefined, 0],
])("should drop only the words that are filled in: %j", (filled, expected, count) => {
  const issues: Issue[] = [
    { code: "value_error", in: "body" },
    { code: "x", in: "body" },
  ];
  const deviations: never[] = [];
  const read = dropFilled({ issues, extensions: { apiError: { filled } } }, fastapi, deviations);
  expect(read.issues).toEqual(expected ?? issues);
  expect(deviations).toHaveLength(count);
});

it("should take time in proportion to the marks and the issues, and say what was dropped", () => {
  const detail = Array.from({ length: 20_000 }, () => ({
    type: "value_error",
    loc: ["body"],
    msg: "m",
  }));
  const filled = Array.from({ length: 20_000 }, () => "issues.code");
  const body = { detail, apiError: { filled } };
  const read = parseDialect({ status: 422, headers: {}, body }, fastapi);
  if (!read.ok) throw new Error(read.reason);
  expect(read.error.issues.every(({ code }) => code === undefined)).toBe(true);
  expect(read.deviations).toHaveLength(20_000);
  expect(read.deviations[0]).toEqual({
    path: ["issues", 0, "code"],
    message: "was filled in by a translator, so it is read as absent",
    dropped: "value_error",
  });
});
