import * as v from "valibot";
import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { createTypeCodeStyleSchema, TypeCodeStyleSchema } from "./schema.ts";

it.each(bodies.filter(({ api }) => api !== "Facebook"))("should accept $api", ({ body }) => {
  expect(v.safeParse(TypeCodeStyleSchema, body)).toMatchObject({ success: true, output: body });
});

it.each([
  [null, "expected an object"],
  [[], "expected an object"],
  [{ code: "x" }, "expected a type that is a non-empty string"],
  [{ type: "error", code: "x" }, "expected a type that is a non-empty string"],
  [{ type: "a", code: 190 }, "expected a code that is a string, found a number"],
  [{ type: "a", message: 5 }, 'the member "message" has a value of the wrong type'],
  [{ type: "a", requestId: {} }, 'the member "requestId" has a value of the wrong type'],
  [{ error: { type: "a", code: [] } }, undefined],
])("should say what is wrong with %j", (body, message) => {
  const { issues = [] } = v.safeParse(TypeCodeStyleSchema, body);
  expect(issues.map((issue) => issue.message)).toEqual(message === undefined ? [] : [message]);
});

it("should hold documents to a dialect", () => {
  const schema = createTypeCodeStyleSchema({ dialect: { type: "kind", envelope: "error" } });
  expect(v.is(schema, { error: { kind: "a" } })).toBe(true);
  expect(v.is(schema, { kind: "a" })).toBe(false);
});
