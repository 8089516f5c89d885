import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { isTypeCodeStyle } from "./is.ts";

it.each(bodies)("should know $api", ({ body }) => {
  expect(isTypeCodeStyle(body)).toBe(true);
});

it.each([
  [null],
  [[]],
  ["type"],
  [{}],
  [{ type: "error" }],
  [{ code: "x", message: "m" }],
  [{ error: { code: "x" } }],
])("should not take %j for one", (body) => {
  expect(isTypeCodeStyle(body)).toBe(false);
});

it("should know the names of a dialect only", () => {
  const options = { dialect: { type: "kind" } };
  expect(isTypeCodeStyle({ kind: "a" }, options)).toBe(true);
  expect(isTypeCodeStyle({ type: "a" }, options)).toBe(false);
});

it("should not throw for what throws", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isTypeCodeStyle(proxy)).toBe(false);
});
