import * as v from "valibot";
import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { ProblemSchema } from "./schema.ts";

function messageOf(document: unknown): string | undefined {
  return v
    .safeParse(ProblemSchema, document)
    .issues?.map(({ message }) => message)
    .join();
}

it.each(bodies)("should let $api through as it is", ({ body }) => {
  expect(v.parse(ProblemSchema, body)).toBe(body);
});

it.each<[string, unknown, RegExp]>([
  ["no object", "t", /object/],
  ["a list", [], /object/],
  ["null", null, /object/],
  ["a type that is no text", { type: 5 }, /^type: /],
  ["a title that is null", { title: null }, /^title: /],
  ["a detail that is a list", { detail: ["d"] }, /^detail: /],
  ["an instance that is an object", { instance: {} }, /^instance: /],
  ["a type that is no URI reference", { type: "a b" }, /^type: .*URI/],
  ["an instance with half a surrogate pair", { instance: "/\ud800" }, /^instance: .*URI/],
  ["a status that is text", { status: "404" }, /^status: /],
  ["a status that is a fraction", { status: 404.5 }, /^status: /],
  ["a status below 100", { status: 99 }, /^status: /],
  ["a status above 599", { status: 600 }, /^status: /],
])("should refuse %s", (_, document, message) => {
  expect(messageOf(document)).toMatch(message);
});

it("should say everything that is wrong", () => {
  expect(messageOf({ type: 5, status: "404", title: "t" })).toMatch(/type: .*status: /s);
});

it("should not mind extensions of any type, nor what is inherited", () => {
  expect(messageOf({ title: "t", code: null, balance: [30] })).toBeUndefined();
  expect(
    messageOf(Object.assign(Object.create({ status: "404" }), { title: "t" })),
  ).toBeUndefined();
});
