import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { isCodeStyle } from "./is.ts";

it.each(bodies)("should know $api", ({ body }) => {
  expect(isCodeStyle(body)).toBe(true);
});

it("should not know what has no code", () => {
  for (const body of [undefined, null, 5, "code", [], {}, { message: "m" }, { errors: [] }])
    expect(isCodeStyle(body)).toBe(false);
});

it("should ask for the names of the dialect", () => {
  const options = { dialect: { code: "err", envelope: "failure" } };
  expect(isCodeStyle({ failure: { err: "x" } }, options)).toBe(true);
  expect(isCodeStyle({ code: "x" }, options)).toBe(false);
});

it("should give false where reading throws", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isCodeStyle(proxy)).toBe(false);
});
