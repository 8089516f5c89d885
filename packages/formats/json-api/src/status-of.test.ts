import { expect, it } from "vitest";

import { statusOf } from "./status-of.ts";

it.each([
  [["403", "422", "500"], 400],
  [["422", "422"], 422],
  [["404", "409"], 400],
  [["500", "503"], 500],
  [[422, "422"], 422],
  [["422", "200", "abc", null, undefined], 422],
  [[], undefined],
  [["200"], undefined],
])("should be of %j the most general one (JSON:API 1.1, Processing Errors)", (statuses, status) => {
  expect(statusOf(statuses.map((value) => (value === undefined ? {} : { status: value })))).toBe(
    status,
  );
});

it("should be that of one error alone, and of what are errors in a list", () => {
  expect(statusOf({ status: "404" })).toBe(404);
  expect(statusOf([null, "422", [], { status: 409 }] as never)).toBe(409);
  expect(statusOf(undefined as never)).toBeUndefined();
});
