import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { isJsonApi } from "./is.ts";

it.each(bodies)("should know $api", ({ body }) => {
  expect(isJsonApi(body)).toBe(true);
});

it.each([
  [undefined],
  [[]],
  [{}],
  [{ errors: [] }],
  [{ errors: {} }],
  [{ errors: ["wrong"] }],
  [{ errors: [{ message: "m" }] }],
  [{ errors: [{ title: "t" }, { message: "m" }] }],
  [{ errors: [{ title: ["is blank"] }] }],
])("should refuse %j", (body) => {
  expect(isJsonApi(body)).toBe(false);
});

it("should survive a body that throws", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isJsonApi(proxy)).toBe(false);
});
