import { expect, it } from "vitest";

import { checkDetails } from "./catalog.ts";
import { parsed } from "./hostile.test-support.ts";
import { objectOfStrings } from "./object-of-strings.ts";

const entity = objectOfStrings(["entityType", "entityId"]);

it("should let an object through that has the strings, and whatever stands beside them", () => {
  const value = { entityType: "User", entityId: "", more: 1 };
  expect(entity["~standard"].validate(value)).toEqual({ value });
  expect(entity["~standard"].version).toBe(1);
});

it.each([
  [undefined],
  [null],
  ["User"],
  [["User", "1"]],
  [{}],
  [{ entityType: "User" }],
  [{ entityType: "User", entityId: 5 }],
  [Object.create({ entityType: "User", entityId: "5" })],
])("should refuse %j", (value) => {
  expect(checkDetails(entity, value)).toBe(
    "expected an object with strings as entityType and entityId",
  );
});

it("should not take what objects inherit for a member", () => {
  const schema = objectOfStrings(["__proto__", "constructor"]);
  expect(checkDetails(schema, {})).toBeDefined();
  expect(checkDetails(schema, parsed('{"__proto__":"a","constructor":"b"}'))).toBeUndefined();
});
