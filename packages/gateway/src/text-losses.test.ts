import type { Loss } from "@api-errors/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textLosses } from "./text-losses.ts";

function lossesOf(text: string): readonly Loss[] {
  return textLosses({ status: 400, headers: {}, text, body: JSON.parse(text) as unknown });
}

function said(text: string): readonly string[] {
  return lossesOf(text).map(
    ({ path, value, reason }) => `${path.join(".")} ${reason} ${JSON.stringify(value)}`,
  );
}

describe("textLosses", () => {
  it("should find numbers that were rounded", () => {
    expect(said('{"id":12345678901234567890,"a":[1,{"b":-0.1234567890123456789}]}')).toEqual([
      'body.id altered "12345678901234567890"',
      'body.a.1.b altered "-0.1234567890123456789"',
    ]);
    // Beyond the largest and below the smallest number, and 2⁵³ + 1.
    expect(said("[1e400,-1E-400,9007199254740993]")).toEqual([
      'body.0 altered "1e400"',
      'body.1 altered "-1E-400"',
      'body.2 altered "9007199254740993"',
    ]);
  });

  it.each([
    "[1.0,1E2,100e-2,0.0,0e5,-0,1.10,9007199254740992.000]",
    "[100000000000000000000000,1e21,5e-324,1.7976931348623157e308,0.1000000000000000]",
    '["12345678901234567890","a\\\\\\":1",{"x\\"":{"12345678901234567890":1}}]',
  ])("should find nothing in %s", (text) => {
    expect(lossesOf(text)).toEqual([]);
  });

  it("should find members whose name came again", () => {
    expect(said('{"code" : "a" , "m" : 1,"\\u0063ode":["b"],"code":{"c":2}}')).toEqual([
      'body.code no-place "a"',
      'body.code no-place ["b"]',
    ]);
    expect(said('[{"__proto__":1,"__proto__":2},{"a":1},{"a":2}]')).toEqual([
      "body.0.__proto__ no-place 1",
    ]);
  });

  it("should give what holds such members as it came, and once", () => {
    expect(said('{"a":{"b":1,"b":2},"c":3,"a":{"d":4,"d":5}}')).toEqual([
      'body.a no-place "{\\"b\\":1,\\"b\\":2}"',
      "body.a.d no-place 4",
    ]);
  });

  it("should have nothing to say of bodies that were not read from JSON", () => {
    const wire = { status: 400, headers: {} };
    expect(textLosses({ ...wire, body: { a: 1 } })).toEqual([]);
    expect(textLosses({ ...wire, body: "a: 12345678901234567890", text: "a: 1" })).toEqual([]);
    expect(textLosses({ ...wire, body: undefined, text: "" })).toEqual([]);
  });

  it("should find nothing in any JSON that JavaScript writes", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (json, indent) => {
        expect(lossesOf(JSON.stringify(JSON.parse(json), null, indent))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("should find every member that is written twice, wherever it stands", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
    fc.assert(
      fc.property(name, fc.json(), fc.json(), fc.nat(5), (key, first, second, depth) => {
        const twice = `{${JSON.stringify(key)}:${first} ,\n${JSON.stringify(key)}: ${second}}`;
        const text = `${'{"a":['.repeat(depth)}${twice}${"]}".repeat(depth)}`;
        const [loss] = lossesOf(text);
        const holders = Array.from({ length: depth }, () => ["a", 0]).flat();
        expect(loss?.path).toEqual(["body", ...holders, key]);
        expect(JSON.stringify(loss?.value)).toBe(JSON.stringify(JSON.parse(first)));
      }),
    );
  });

  it("should take linear time and space", () => {
    const depth = 20_000;
    const deep = `${'{"a":1,"a":['.repeat(depth)}12345678901234567890${"]}".repeat(depth)}`;
    const losses = lossesOf(deep);
    expect(losses).toHaveLength(depth + 1);
    expect(losses.every(({ path }) => path.length <= 257)).toBe(true);
    // What was dropped holds what was dropped holds …
    const nested = `${'{"a":'.repeat(depth)}1${',"a":2}'.repeat(depth)}`;
    expect(lossesOf(nested)).toHaveLength(1);
    expect(lossesOf(`[${"1e400,".repeat(100_000)}0]`)).toHaveLength(100_000);
    expect(lossesOf(`["${'\\\\"'.slice(0, 2).repeat(500_000)}",1e400]`)).toHaveLength(1);
  });
});
