import { describe, expect, it } from "vitest";

import { ajv } from "./dialects/ajv.ts";
import { drf } from "./dialects/drf.ts";
import { fastapi } from "./dialects/fastapi.ts";
import { joi } from "./dialects/joi.ts";
import { laravel } from "./dialects/laravel.ts";
import { isDialect } from "./is-dialect.ts";
import { isFieldMap } from "./is.ts";

it.each([
  { name: ["m"] },
  ["m"],
  [{ name: ["m"] }],
  { errors: {} },
  { success: true, errors: { name: ["m"] } },
])("should know %j, whatever the status", (body) => {
  expect(isFieldMap(body)).toBe(true);
});

it.each([
  [undefined],
  ["m"],
  [{}],
  [[]],
  [{ detail: "Not found." }],
  // Too little to be known by, though it could be read.
  [{ a: { b: "m" } }],
  [{ name: ["m"], title: "t" }],
  [{ code: {}, errors: { name: ["m"] } }],
  [{ a: [null, { b: ["m"] }] }],
])("should not know %j", (body) => {
  expect(isFieldMap(body)).toBe(false);
});

describe("one dialect", () => {
  it.each([
    [{ name: ["m"] }, drf, true],
    [{ name: ["m"], detail: "d" }, drf, false],
    [{ name: ["m"], count: 5 }, drf, false],
    [["m"], drf, true],
    ["m", drf, false],
    [{ errors: { name: ["m"] } }, laravel, true],
    [{ errors: { name: [5] } }, laravel, false],
    [{ name: ["m"] }, laravel, false],
    [{ detail: [{ loc: ["body", 0], msg: "m", type: "t" }] }, fastapi, true],
    [{ detail: [{ loc: [], msg: "m", type: "t" }] }, fastapi, true],
    [{ detail: [] }, fastapi, true],
    [{ detail: [{ loc: ["body"], msg: "m" }] }, fastapi, false],
    [{ detail: [{ loc: ["body"], type: "t" }] }, fastapi, false],
    [{ detail: [{ msg: "m", type: "t" }] }, fastapi, false],
    [{ detail: [{ loc: "body", msg: "m", type: "t" }] }, fastapi, false],
    [{ detail: [{ loc: ["body", 0.5], msg: "m", type: "t" }] }, fastapi, false],
    [{ detail: [{ loc: ["body"], msg: "m", type: 5 }] }, fastapi, false],
    [{ details: [{ message: "m", path: ["a"] }] }, joi, false],
    [{ details: [{ message: "m", path: ["a"], type: "any.custom" }] }, joi, true],
    [[{ instancePath: "/a", message: "m" }], ajv, false],
    [[{ instancePath: "/a", keyword: "type", message: "m" }], ajv, true],
    [{ detail: [["m"]] }, fastapi, false],
  ])("should have %j where nothing in it breaks that", (body, dialect, expected) => {
    expect(isDialect(body, dialect)).toBe(expected);
  });
});

it("should give false where reading throws", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isFieldMap(proxy)).toBe(false);
  expect(isDialect(proxy, drf)).toBe(false);
});
