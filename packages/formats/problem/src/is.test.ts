import { expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { isProblem } from "./is.ts";

it.each(bodies.filter(({ body }) => Object.keys(body).length > 0))(
  "should know $api",
  ({ body }) => {
    expect(isProblem(body)).toBe(true);
  },
);

it("should not know what has none of the five members", () => {
  for (const body of [
    undefined,
    null,
    5,
    "title",
    [],
    {},
    { code: "x" },
    { Title: "t" },
    { subtype: "t" },
  ])
    expect(isProblem(body)).toBe(false);
});

it("should not know what has a member of the wrong type", () => {
  for (const body of [{ title: "t", type: 5 }, { status: "404" }, { detail: ["d"] }])
    expect(isProblem(body)).toBe(false);
});

it("should not mind extensions of any type", () => {
  expect(isProblem({ title: "t", code: null, errors: 5 })).toBe(true);
});

it("should give false where reading throws", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isProblem(proxy)).toBe(false);
});
