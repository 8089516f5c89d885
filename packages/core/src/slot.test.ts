import { describe, expect, it } from "vitest";
import { parsed } from "./hostile.test-support.ts";
import {
  isChallenge,
  isPath,
  isPlace,
  isTexts,
  mergeSlot,
  readIssueSlot,
  readSlot,
} from "./slot.ts";

describe("readSlot", () => {
  it.each([
    {},
    { httpStatus: 100, declaredStatus: 599 },
    { code: "", type: "t", title: "T", message: "m", id: "i", help: "h" },
    { details: null },
    { details: { any: [1] } },
    { issues: [] },
    { issues: [{ path: ["a", 0], in: "body", code: "c", status: 400, extensions: { x: 1 } }, {}] },
    { retry: { when: "after-authentication" } },
    { retry: { when: "always", afterSeconds: 0.5 } },
    { retry: { when: "always", afterSeconds: 0 } },
    {
      challenges: [
        { scheme: "Basic", params: { realm: "x" } },
        { scheme: "Negotiate", params: {}, token68: "a=" },
      ],
    },
    { extensions: { code: 5 }, filled: ["code"] },
  ])("should accept %j", (slot) => {
    expect(readSlot(slot)).toBe(slot);
  });

  const forged: readonly unknown[] = [
    null,
    undefined,
    "text",
    5,
    [],
    { status: 500 },
    { format: "problem" },
    { unknown: 1 },
    parsed('{"__proto__":{}}'),
    { constructor: "x" },
    { httpStatus: 99 },
    { httpStatus: "200" },
    { declaredStatus: 600 },
    { declaredStatus: 404.5 },
    { code: 5 },
    { type: null },
    { title: {} },
    { message: ["m"] },
    { id: 7 },
    { help: true },
    { issues: {} },
    { issues: [null] },
    { issues: [{ unknown: 1 }] },
    { issues: [{ path: "a" }] },
    { issues: [{ path: [0.5] }] },
    { issues: [{ in: "elsewhere" }] },
    { issues: [{ status: 99 }] },
    { issues: [{ extensions: [] }] },
    { issues: [{ details: 1 }] },
    { retry: "never" },
    { retry: {} },
    { retry: { afterSeconds: 1 } },
    { retry: { when: "whenever" } },
    { retry: { when: ["always"] } },
    { retry: { when: "always", afterSeconds: -1 } },
    { retry: { when: "always", afterSeconds: "1" } },
    { retry: { when: "always", jitter: true } },
    { challenges: {} },
    { challenges: [null] },
    { challenges: [{ scheme: "Basic" }] },
    { challenges: [{ params: {} }] },
    { challenges: [{ scheme: "Basic", params: [] }] },
    { challenges: [{ scheme: "Basic", params: { realm: 5 } }] },
    { challenges: [{ scheme: "Basic", params: {}, token68: 5 }] },
    { challenges: [{ scheme: "Basic", params: {}, more: "x" }] },
    { extensions: null },
    { extensions: [] },
    { filled: "code" },
    { filled: [5] },
  ];

  it.each(forged)("should refuse the forged %j", (slot) => {
    expect(readSlot(slot)).toBeUndefined();
  });
});

describe("readIssueSlot", () => {
  it("should accept what an issue may have", () => {
    const slot = { path: ["0"], extensions: { code: 5 } };
    expect(readIssueSlot(slot)).toBe(slot);
  });

  it.each([
    null,
    [],
    { details: 1 },
    { retry: { when: "never" } },
    { filled: ["code"] },
    { path: [{}] },
  ])("should refuse %j", (slot) => {
    expect(readIssueSlot(slot)).toBeUndefined();
  });
});

describe("mergeSlot", () => {
  it("should put members and extensions beside what was read", () => {
    const read = { code: "x" };
    const extensions = { a: 1 };
    expect(mergeSlot(read, { title: "T", extensions: { b: 2 } }, extensions)).toBe(true);
    expect(read).toEqual({ code: "x", title: "T" });
    expect(extensions).toEqual({ a: 1, b: 2 });
  });

  it.each([
    ["a member", { code: "y", title: "T" }],
    ["a member with the same value", { code: "x", title: "T" }],
    ["an extension", { title: "T", extensions: { a: 1 } }],
    ["a path", { path: ["b"] }],
    ["a path whose joined text is the same", { path: ["a,0"] }],
  ])("should refuse and change nothing where %s is there already", (_, slot) => {
    const read = { code: "x", path: ["a", 0] };
    const extensions = { a: 1 };
    expect(mergeSlot(read, slot, extensions)).toBe(false);
    expect(read).toEqual({ code: "x", path: ["a", 0] });
    expect(extensions).toEqual({ a: 1 });
  });

  it("should take the path of the slot where a pointer cannot hold it", () => {
    const read = { path: ["a", 0, "\ufffd"] };
    expect(mergeSlot(read, { path: ["a", "0", "\ud800"] }, {})).toBe(true);
    expect(read.path).toEqual(["a", "0", "\ud800"]);
  });

  it("should keep an extension named __proto__ a member", () => {
    const extensions: Record<string, unknown> = {};
    expect(mergeSlot({}, { extensions: parsed('{"__proto__":{"a":1}}') }, extensions)).toBe(true);
    expect(JSON.stringify(extensions)).toBe('{"__proto__":{"a":1}}');
    expect("a" in extensions).toBe(false);
  });
});

describe("isPath, isPlace and isChallenge", () => {
  it("should know a list of keys", () => {
    expect([[], ["a", 0, -1]].every(isPath)).toBe(true);
    expect(["a", [0.5], [null], [2 ** 53], {}, null].some(isPath)).toBe(false);
  });

  it("should know the places in a request", () => {
    expect(["body", "query", "header", "path", "cookie"].every(isPlace)).toBe(true);
    expect(["Body", "", "form", ["body"], null].some(isPlace)).toBe(false);
  });

  it("should know a challenge", () => {
    expect(isChallenge({ scheme: "Basic", params: { realm: "x" } })).toBe(true);
    expect(isChallenge({ scheme: "Basic", params: { realm: 1 } })).toBe(false);
    expect(isChallenge(null)).toBe(false);
  });
});

describe("what is near to a slot", () => {
  it.each(["antibody", "bodyguard", "querystring", "xpath", "cookies"])(
    "should know no place %s",
    (place) => {
      expect(isPlace(place)).toBe(false);
      expect(readIssueSlot({ in: place })).toBeUndefined();
    },
  );

  it.each([["never"], "nevermore", "not always", "", null, 5])(
    "should know no advice %j",
    (when) => {
      expect(readSlot({ retry: { when } })).toBeUndefined();
      expect(readSlot({ retry: { when: [when] } })).toBeUndefined();
    },
  );

  it("should not merge paths that lead to different places", () => {
    expect(mergeSlot({ path: ["a"] }, { path: ["b"] }, {})).toBe(false);
    expect(mergeSlot({ path: ["a"] }, { path: ["a", "b"] }, {})).toBe(false);
    expect(mergeSlot({ path: ["a", 0] }, { path: ["a", "0"] }, {})).toBe(true);
  });
});

it.each<readonly [unknown, boolean]>([
  [["a"], true],
  [["a", ""], true],
  [[], false],
  [["a", 1], false],
  ["a", false],
  [{ length: 1 }, false],
])("should know whether %j is a list of texts with something in it", (value, expected) => {
  expect(isTexts(value)).toBe(expected);
});
