import { type } from "arktype";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fromStandardIssues, type StandardIssue } from "./standard-issues.ts";
import type { StandardSchema } from "./standard-schema.ts";

const order = { items: [{ qty: "two" }], "unit.price": -1 };

async function issuesOf(schema: StandardSchema, value: unknown): Promise<readonly StandardIssue[]> {
  const result = await schema["~standard"].validate(value);
  return result.issues ?? [];
}

describe("with real validators", () => {
  const schemas: [string, StandardSchema][] = [
    [
      "zod",
      z.object({ items: z.array(z.object({ qty: z.number() })), "unit.price": z.number().min(0) }),
    ],
    [
      "valibot",
      v.object({
        items: v.array(v.object({ qty: v.number() })),
        "unit.price": v.pipe(v.number(), v.minValue(0)),
      }),
    ],
    ["arktype", type({ items: type({ qty: "number" }).array(), "unit.price": "number >= 0" })],
  ];

  it.each(schemas)("should read what %s reports", async (_, schema) => {
    const issues = fromStandardIssues(await issuesOf(schema, order));
    const paths = issues.map(({ path }) => path);
    expect(paths).toHaveLength(2);
    expect(paths).toEqual(expect.arrayContaining([["items", 0, "qty"], ["unit.price"]]));
    for (const issue of issues) {
      expect(new Set(Object.keys(issue))).toEqual(new Set(["message", "path"]));
      expect(issue.message).toMatch(/number|-1|0/i);
      expect(structuredClone(issue)).toEqual(issue);
    }
  });

  it.each(schemas)("should read what %s reports about the value itself", async (_, schema) => {
    const issues = fromStandardIssues(await issuesOf(schema, 5));
    expect(issues).toHaveLength(1);
    // Some give an empty path there, some none.
    expect(issues[0]?.path ?? []).toEqual([]);
    expect(issues[0]?.message).toMatch(/object/i);
  });
});

it("should read keys, and objects with a key", () => {
  expect(
    fromStandardIssues([
      { message: "a", path: [{ key: "items" }, 0, { key: 1 }, "qty"] },
      { message: "b", path: [] },
      { message: "c" },
      { message: "d", path: undefined },
    ]),
  ).toStrictEqual([
    { path: ["items", 0, 1, "qty"], message: "a" },
    { path: [], message: "b" },
    { message: "c" },
    { message: "d" },
  ]);
});

it("should name a symbol by its description", () => {
  expect(fromStandardIssues([{ message: "a", path: [Symbol("tag"), { key: Symbol() }] }])).toEqual([
    { path: ["tag", "Symbol()"], message: "a" },
  ]);
});

it("should leave out a path with anything but keys, and a message that is no text", () => {
  const hostile: unknown = [
    { message: "a", path: ["b", null] },
    { message: "a", path: [{ key: {} }] },
    { message: "a", path: [{}] },
    { message: "a", path: "b.c" },
    { message: 5, path: ["b"] },
    { code: "x" },
    null,
    "text",
  ];
  expect(fromStandardIssues(hostile as StandardIssue[])).toStrictEqual([
    { message: "a" },
    { message: "a" },
    { message: "a" },
    { message: "a" },
    { path: ["b"] },
    {},
    {},
    {},
  ]);
});

it.each([null, undefined, 5, "text", {}, { issues: [] }])(
  "should give no issues for %j",
  (issues) => {
    expect(fromStandardIssues(issues as unknown as StandardIssue[])).toEqual([]);
  },
);

it("should give one issue for each it is given, and never throw", () => {
  const part = fc.record(
    { message: fc.anything(), path: fc.oneof(fc.anything(), fc.array(fc.anything())) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.anything())), (issues) => {
      expect(fromStandardIssues(issues as StandardIssue[])).toHaveLength(issues.length);
    }),
  );
});
