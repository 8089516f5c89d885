import * as v from "valibot";
import { expect, it } from "vitest";

import { libraryVectors } from "./library-vectors.test-support.ts";
import { FieldMapSchema } from "./schema.ts";
import { vectors } from "./vectors.test-support.ts";

it.each([...vectors, ...libraryVectors])(
  "should let $dialect through as it is: $name",
  ({ body }) => {
    expect(v.parse(FieldMapSchema, body)).toBe(body);
  },
);

it.each<[string, unknown]>([
  ["no object", "is required"],
  ["nothing", null],
  ["no field", {}],
  ["one text about everything", { detail: "Not found." }],
  ["a number for a message", { name: [5] }],
  ["a number for a field", { name: ["m"], count: 5 }],
  ["a number among the messages of an envelope", { message: "m", errors: { name: ["m", 5] } }],
  ["a message of the envelope that is none", { message: 5, errors: { name: ["m"] } }],
  ["an entry that is none", { detail: [{ loc: ["a"], msg: "m" }, ["x"]] }],
  ["fields that nest too deep", JSON.parse(`${'{"a":'.repeat(40)}["m"]${"}".repeat(40)}`)],
])("should refuse %s", (_, document) => {
  expect(v.is(FieldMapSchema, document)).toBe(false);
});
