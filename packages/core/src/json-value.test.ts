import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Loss } from "./format.ts";
import { nested, parsed, revoked, throwing } from "./hostile.test-support.ts";
import { toJsonValue } from "./json-value.ts";

function plainOf(value: unknown): { readonly plain: unknown; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  return { plain: toJsonValue(value, ["details"], losses), losses };
}

describe("toJsonValue", () => {
  it.each([
    ["null", null],
    ["a text with half a surrogate pair", "\ud800"],
    ["negative zero", -0],
    ["an object", { a: [1, "b", { c: null }], d: true }],
    ["an object without prototype", Object.assign(Object.create(null), { a: 1 })],
    ["a member named __proto__", parsed('{"__proto__":{"a":1},"constructor":2}')],
    ["a member named toJSON that is no function", { toJSON: 1 }],
    ["one object at two places", { a: [parsed("{}"), parsed("{}")] }],
    ["lists nested 100,000 deep", nested("[", "", "]")],
    ["objects nested 100,000 deep", nested('{"a":', "1", "}")],
    ["a list of 100,000 objects", Array.from({ length: 100_000 }, (_, i) => ({ i }))],
  ])("should give the very same value for %s", (_, value: unknown) => {
    const { plain, losses } = plainOf(value);
    expect(plain === value).toBe(true);
    expect(losses).toEqual([]);
  });

  it("should leave out undefined members without a loss, and write null for them in lists", () => {
    expect(plainOf({ a: undefined, b: [undefined, 1] })).toEqual({
      plain: { b: [null, 1] },
      losses: [],
    });
    expect(plainOf(undefined)).toEqual({ plain: undefined, losses: [] });
    const { plain } = plainOf({
      holes: Array.from({ length: 2 }),
      a: 1n,
      sparse: Object.assign([], { 1: "x" }),
    });
    expect(JSON.stringify(plain)).toBe('{"holes":[null,null],"a":"1","sparse":[null,"x"]}');
    expect(Object.keys(Object(parsed(JSON.stringify(plain))) as object)).toHaveLength(3);
  });

  it.each([
    ["a big integer", 10n, "10"],
    ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a URL", new URL("https://example.org/a"), "https://example.org/a"],
    ["an object with toJSON", { toJSON: () => ({ a: 1 }) }, { a: 1 }],
    [
      "an instance of a class",
      new (class Point {
        x = 1;
      })(),
      { x: 1 },
    ],
    ["a map", new Map([["code", "x"]]), {}],
    ["an error", new Error("what happened"), {}],
    ["a typed array", new Uint8Array([1, 2]), { 0: 1, 1: 2 }],
  ])("should say that %s was altered", (_, value, text) => {
    expect(plainOf({ kept: 1, value })).toEqual({
      plain: { kept: 1, value: text },
      losses: [{ path: ["details", "value"], value, reason: "altered" }],
    });
  });

  it.each([
    ["NaN", Number.NaN],
    ["Infinity", Infinity],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a revoked proxy", revoked()],
  ])("should say that there is no place for %s", (_, value) => {
    expect(plainOf({ kept: 1, list: [value] })).toEqual({
      plain: { kept: 1, list: [null] },
      losses: [{ path: ["details", "list", 0], value: undefined, reason: "no-place" }],
    });
  });

  it("should lose nothing but the member that throws when it is read", () => {
    const { plain, losses } = plainOf({ a: throwing("secret", { code: "x" }), b: 1 });
    expect(plain).toEqual({ a: { code: "x" }, b: 1 });
    expect(losses).toEqual([
      { path: ["details", "a", "secret"], value: undefined, reason: "no-place" },
    ]);
  });

  it("should say that there is no place for a cycle, and keep the rest", () => {
    const value: Record<string, unknown> = { a: 1 };
    value["list"] = [value];
    expect(plainOf(value)).toEqual({
      plain: { a: 1, list: [null] },
      losses: [{ path: ["details", "list", 0], value: undefined, reason: "no-place" }],
    });
  });

  it("should find a cycle in a list that holds itself 30,000 times", () => {
    const list: unknown[] = [];
    for (let i = 0; i < 30_000; i++) list.push(list);
    const { plain, losses } = plainOf(list);
    expect(plain).toEqual(Array.from({ length: 30_000 }, () => null));
    expect(losses).toHaveLength(30_000);
  });

  it("should take one object at two places for no cycle", () => {
    const shared = { a: 1 };
    expect(plainOf([shared, shared, 1n]).plain).toEqual([{ a: 1 }, { a: 1 }, "1"]);
    const many = Array.from({ length: 20_000 }, () => shared);
    expect(plainOf(many)).toEqual({ plain: many, losses: [] });
  });

  it("should cut what multiplies itself by sharing", { timeout: 60_000 }, () => {
    let value: unknown = ["leaf"];
    for (let i = 0; i < 40; i++) value = [value, value];
    const { plain, losses } = plainOf(value);
    expect(Array.isArray(plain)).toBe(true);
    expect(losses.length).toBeGreaterThan(0);
    expect(new Set(losses.map(({ reason }) => reason))).toEqual(new Set(["cut"]));
  });

  it("should cut what nests deep in a value that needs cleaning", () => {
    const { plain, losses } = plainOf({ deep: nested("[", "1", "]"), big: 1n });
    expect(plain).toMatchObject({ big: "1" });
    expect(losses.map(({ reason }) => reason)).toEqual(["cut", "altered"]);
    expect(losses[0]?.path.length).toBeLessThan(1000);
  });

  it("should end where toJSON goes on forever", () => {
    const endless = (): object => ({ toJSON: endless });
    const { losses } = plainOf(endless());
    expect(losses[0]?.reason).toBe("cut");
    const { plain } = plainOf({ toJSON: () => throwing("a") as { a: unknown } });
    expect(plain).toEqual({});
    const same = { toJSON: (): unknown => same };
    expect(plainOf(same).losses[0]).toEqual({
      path: ["details"],
      value: undefined,
      reason: "no-place",
    });
  });

  it("should keep a member named __proto__ in a cleaned copy", () => {
    const { plain } = plainOf(
      (parsed('{"__proto__":{"a":1}}') as object) &&
        Object.assign(parsed('{"__proto__":{"a":1}}'), { b: 1n }),
    );
    expect(JSON.stringify(plain)).toBe('{"__proto__":{"a":1},"b":"1"}');
    expect("a" in Object(plain)).toBe(false);
  });
});

describe("what stands beside what JSON cannot hold", () => {
  it("should find it though null is beside it, and keep the null", () => {
    const losses: Loss[] = [];
    const value = { a: { b: Number.NaN }, c: null };
    expect(toJsonValue(value, [], losses)).toStrictEqual({ a: {}, c: null });
    expect(losses).toHaveLength(1);
  });

  it("should leave out what is undefined, and what is no value at all", () => {
    expect(toJsonValue({ a: undefined, b: Number.NaN, c: 1 }, [], [])).toStrictEqual({ c: 1 });
    const losses: Loss[] = [];
    expect(toJsonValue(Number.NaN, ["x"], losses)).toBeUndefined();
    expect(losses).toMatchObject([{ path: ["x"], reason: "no-place" }]);
  });

  it("should take an object of another realm for one like any other", () => {
    const losses: Loss[] = [];
    const foreign: unknown = runInNewContext("({ a: { b: 1 } })");
    expect(toJsonValue(foreign, [], losses)).toBe(foreign);
    expect(toJsonValue({ foreign, b: Number.NaN }, [], losses)).toEqual({
      foreign: { a: { b: 1 } },
    });
    expect(losses).toMatchObject([{ path: ["b"] }]);
  });
});
