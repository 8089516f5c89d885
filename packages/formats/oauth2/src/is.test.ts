import { expect, it } from "vitest";

import { isOAuth2 } from "./is.ts";

it.each([
  { error: "invalid_grant" },
  { error: "vendor_code", error_description: "d", error_uri: "https://e.org" },
  { error: "a", more: 1 },
])("should take %j", (body) => {
  expect(isOAuth2(body)).toBe(true);
});

it.each([
  null,
  "error=invalid_grant",
  [],
  {},
  { error: "" },
  { error: "Not Found" },
  { error: { code: "x" } },
  { error: "invalid_grant", error_description: 5 },
  { error: "invalid_grant", error_uri: null },
  Object.create({ error: "invalid_grant" }),
])("should not take %j", (body: unknown) => {
  expect(isOAuth2(body)).toBe(false);
});

it("should not throw where a getter does", () => {
  const body = {
    get error(): string {
      throw new Error("no");
    },
  };
  expect(isOAuth2(body)).toBe(false);
});
