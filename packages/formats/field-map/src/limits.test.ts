import { describe, expect, it } from "vitest";

import { classValidator } from "./dialects/class-validator.ts";
import { drf } from "./dialects/drf.ts";
import { envelope } from "./dialects/envelope.ts";
import { laravel } from "./dialects/laravel.ts";
import { buildIssues } from "./build-issues.ts";
import { parseDialect } from "./parse-dialect.ts";
import { renderDialect } from "./render-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";

function read(body: unknown, dialect: FieldMapDialect) {
  const result = parseDialect({ status: 400, headers: {}, body }, dialect);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const nested = (open: string, inner: string, close: string, depth: number): unknown =>
  JSON.parse(`${open.repeat(depth)}${inner}${close.repeat(depth)}`);

describe("depth", () => {
  it("should be read up to 32 keys", () => {
    const { error, deviations } = read(nested('{"a":', '["m"]', "}", 32), drf);
    expect(error.issues).toEqual([{ path: Array.from({ length: 32 }, () => "a"), message: "m" }]);
    expect(deviations).toEqual([]);
  });

  it.each([
    ["objects", nested('{"a":', '["m"]', "}", 100_000)],
    ["lists", { a: nested("[", '"m"', "]", 100_000) }],
    ["messages of messages", nested('{"non_field_errors":', '["m"]', "}", 100_000)],
  ])("should be cut below that, and said: %s", (_, body) => {
    const { error, deviations } = read(body, drf);
    expect(error.issues).toEqual([]);
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.message).toContain("cut");
    expect(deviations[0]).toHaveProperty("dropped");
  });

  it("should be cut below that in what class-validator reports, and said", () => {
    const constraint = (depth: number): unknown =>
      nested(
        '{"property":"a","children":[',
        '{"property":"a","constraints":{"b":"m"}}',
        "]}",
        depth,
      );
    const { error, deviations } = read([constraint(32)], classValidator);
    expect(error.issues).toMatchObject([{ code: "b", message: "m" }]);
    expect(error.issues[0]?.path).toHaveLength(33);
    expect(deviations).toEqual([]);
    const deeper = read([constraint(33)], classValidator);
    expect(deeper.error.issues).toEqual([]);
    expect(deeper.deviations).toMatchObject([{ dropped: [{ property: "a" }] }]);
    expect(read([constraint(100_000)], classValidator).deviations).toHaveLength(1);
  });

  it("should be a loss where a path is too long to be written", () => {
    const issue = { path: Array.from({ length: 33 }, () => "a"), message: "m" };
    const error = read({ b: ["n"] }, drf).error;
    const { document, losses } = renderDialect({ ...error, issues: [issue, ...error.issues] }, drf);
    expect(document).toEqual({ b: ["n"] });
    expect(losses).toEqual([{ path: ["issues", 0], value: issue, reason: "cut" }]);
  });
});

it("should be the message where a text is all there is", () => {
  const { error } = read(["Only one at a time."], drf);
  expect([error.message, error.issues]).toEqual(["Only one at a time.", []]);
  expect(renderDialect(error, drf, ["Only one at a time."])).toMatchObject({
    document: ["Only one at a time."],
    losses: [],
  });
  expect(read(["One.", "Another."], drf).error.issues).toEqual([
    { message: "One." },
    { message: "Another." },
  ]);
});

describe("count", () => {
  it("should be read up to 200,000 issues, and what is more be cut", () => {
    const { error, deviations } = read({ a: Array.from({ length: 200_002 }, () => "m") }, drf);
    expect(error.issues).toHaveLength(200_000);
    expect(deviations[0]?.dropped).toEqual(["m", "m"]);
  });

  it("should not multiply long paths", () => {
    const messages = Array.from({ length: 1000 }, () => "m");
    const { error, deviations } = read({ ["a".repeat(100_000)]: messages }, drf);
    expect(error.issues).toHaveLength(100);
    expect(deviations[0]?.dropped).toHaveLength(900);
  });

  it.each([
    ["fields", drf, (inner: unknown) => ({ a: inner, b: inner }), { m: ["x"] }],
    ["fields without messages", drf, (inner: unknown) => ({ a: inner, b: [inner] }), {}],
    [
      "children",
      classValidator,
      (inner: unknown) => [
        { property: "a", children: inner },
        { property: "b", children: inner },
      ],
      [{ property: "c", constraints: { d: "m" } }],
    ],
  ])(
    "should not multiply %s that are one by reference",
    (_, dialect: FieldMapDialect, around, innermost: unknown) => {
      // 2 to the power of 30 places, in 30 objects.
      let body = innermost;
      for (let i = 0; i < 30; i++) body = around(body);
      const { error, deviations } = read(body, dialect);
      expect(error.issues.length).toBeLessThanOrEqual(200_000);
      expect(deviations[0]?.message).toContain("cut");
    },
  );

  it("should write no list for an index far beyond", () => {
    const { body } = buildIssues([{ path: ["items", 4_294_967_294, "qty"], message: "m" }], drf);
    expect(body).toEqual({ items: { "4294967294": { qty: ["m"] } } });
  });
});

describe("names", () => {
  it("should be fields whatever they are", () => {
    const names = ["__proto__", "constructor", "toString", "code", "status", "error", "apiError"];
    const body: unknown = JSON.parse(`{${names.map((name) => `"${name}":["m"]`).join()}}`);
    const { error } = read(body, drf);
    expect(error.issues.map(({ path }) => path)).toEqual(names.map((name) => [name]));
    expect(JSON.stringify(renderDialect(error, drf).document)).toBe(JSON.stringify(body));
    expect(read(renderDialect(error, envelope).document, envelope).error.issues).toEqual(
      error.issues,
    );
  });
});

describe("what is ambiguous", () => {
  it("should be read as an index and said", () => {
    const { error, ambiguous } = read({ nums: { "1": ["m"] } }, drf);
    expect(error.issues).toEqual([{ path: ["nums", 1], message: "m" }]);
    expect(ambiguous).toEqual([["nums", 1]]);
    expect(read({ message: "m", errors: { "a.1": ["m"] } }, laravel).ambiguous).toEqual([["a", 1]]);
    expect(read({ errors: { "a[1]": ["m"], '["1"]': ["n"] } }, envelope)).toMatchObject({
      error: { issues: [{ path: ["a", 1] }, { path: ["1"] }] },
      ambiguous: [],
    });
  });
});

describe("the reserved member", () => {
  const remainders = (apiError: unknown) =>
    read({ errors: { a: ["m"], b: ["n"] }, apiError }, envelope).error;

  it("should give issues what the map has no place for, and their order", () => {
    expect(remainders({ issues: [{ code: "x" }], order: [1, 0] }).issues).toEqual([
      { path: ["b"], message: "n" },
      { path: ["a"], message: "m", code: "x" },
    ]);
    expect(remainders({ issues: [{ path: ["a", "deep"] }] }).issues[0]?.path).toEqual([
      "a",
      "deep",
    ]);
  });

  it.each([
    [{ issues: [{ message: "other" }] }],
    [{ issues: [{ path: ["other"] }] }],
    [{ issues: [{ colour: "x" }] }],
    [{ issues: 5 }],
    [{ order: [0, 0] }],
    [{ order: [0] }],
    [{ order: [0, 2] }],
    [{ order: [0.5, 1] }],
    [{ order: "x" }],
  ])("should change nothing where it contradicts what is visible: %j", (apiError) => {
    const error = remainders(apiError);
    expect(error.issues).toEqual([
      { path: ["a"], message: "m" },
      { path: ["b"], message: "n" },
    ]);
    expect(error.extensions).toEqual({ apiError });
  });
});

it("should fill what every document of a dialect has, and drop it again", () => {
  const error = { ...read({ a: ["m"] }, drf).error, status: 422 };
  const { document, filled, headers, status } = renderDialect(error, laravel);
  expect(document).toMatchObject({ message: "m", errors: { a: ["m"] } });
  expect(filled).toEqual([{ member: "message", value: "m", from: "issues" }]);
  const back = parseDialect({ status, headers, body: document }, laravel);
  expect(back.ok && back.error.message).toBeUndefined();
});
