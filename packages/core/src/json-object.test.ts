import { describe, expect, it } from "vitest";
import { parsed } from "./hostile.test-support.ts";
import { isJsonObject, ownMember, setMember } from "./json-object.ts";

describe("isJsonObject", () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null) as object]])("should be true for %j", (value) => {
    expect(isJsonObject(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], [[{}]], ["{}"], [1], [true], [() => ({})]])(
    "should be false for %j",
    (value) => {
      expect(isJsonObject(value)).toBe(false);
    },
  );
});

describe("setMember", () => {
  it("should make a member named __proto__ as JSON.parse does, and leave the prototype alone", () => {
    const target: Record<string, unknown> = {};
    setMember(target, "__proto__", { polluted: true });
    setMember(target, "constructor", 1);
    expect(target).toEqual(parsed('{"__proto__":{"polluted":true},"constructor":1}'));
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
    expect("polluted" in target).toBe(false);
    expect(JSON.stringify(target)).toBe('{"__proto__":{"polluted":true},"constructor":1}');
  });

  it("should replace a member, one named __proto__ too", () => {
    const target: Record<string, unknown> = { a: 1 };
    for (const value of [1, 2]) {
      setMember(target, "__proto__", value);
      setMember(target, "a", value);
    }
    expect(JSON.stringify(target)).toBe('{"a":2,"__proto__":2}');
  });
});

describe("ownMember", () => {
  it("should read own members and none that is inherited", () => {
    expect(ownMember({ toString: 1 }, "toString")).toBe(1);
    expect(ownMember({}, "toString")).toBeUndefined();
    expect(ownMember({}, "__proto__")).toBeUndefined();
    expect(ownMember(parsed('{"__proto__":7}'), "__proto__")).toBe(7);
    expect(ownMember(Object.create({ code: "x" }) as never, "code")).toBeUndefined();
  });
});

it("should let a member named __proto__ be changed, removed and listed like any other", () => {
  const target: Record<string, unknown> = {};
  setMember(target, "__proto__", 1);
  expect(Object.getOwnPropertyDescriptor(target, "__proto__")).toEqual({
    value: 1,
    writable: true,
    enumerable: true,
    configurable: true,
  });
});
