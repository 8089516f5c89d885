import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import type { Loss } from "./format.ts";
import { errorWith, revoked, throwing } from "./hostile.test-support.ts";
import { soundError } from "./sound-error.ts";

function soundOf(error: unknown): { readonly sound: ApiError; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  return { sound: soundError(error as ApiError, losses), losses };
}

const full: ApiError = errorWith({
  httpStatus: 200,
  declaredStatus: 404,
  code: "x",
  type: "t",
  title: "T",
  message: "m",
  id: "1",
  help: "https://example.org",
  details: { a: [1] },
  issues: [{ path: ["a", 0] }],
  retry: { when: "always", afterSeconds: 3 },
  challenges: [{ scheme: "Basic", params: {} }],
  extensions: { b: null },
});

describe("soundError", () => {
  it.each([
    ["with nothing optional", errorWith()],
    ["with every member", full],
    ["with undefined members", { ...errorWith(), code: undefined, details: undefined }],
  ])("should give an error back as it is %s", (_, error) => {
    const { sound, losses } = soundOf(error);
    expect(sound).toBe(error);
    expect(losses).toEqual([]);
  });

  it.each([
    "format",
    "httpStatus",
    "declaredStatus",
    "code",
    "type",
    "title",
    "message",
    "id",
    "help",
    "issues",
    "retry",
    "challenges",
    "extensions",
  ])("should leave out a %s of the wrong type, and say so", (name) => {
    for (const value of [true, null, name === "format" || name === "code" ? 5 : "400"]) {
      const isText =
        typeof value === "string" && ["type", "title", "message", "id", "help"].includes(name);
      const { sound, losses } = soundOf({ ...full, [name]: value });
      expect(losses).toEqual(isText ? [] : [{ path: [name], value, reason: "no-place" }]);
      expect(sound).toEqual({
        ...soundOf({ ...full, [name]: undefined }).sound,
        ...(isText && { [name]: value }),
      });
    }
  });

  it.each([200, 0, 600, 404.5, Number.NaN, "404", null])(
    "should make 500 of the status %j",
    (status) => {
      const { sound, losses } = soundOf({ ...full, status });
      expect(sound).toEqual({ ...full, status: 500 });
      expect(losses).toEqual([{ path: ["status"], value: status, reason: "altered" }]);
    },
  );

  it.each([{}, null, undefined, "an error", 5, [], [full]])(
    "should make an error of %j",
    (value) => {
      expect(soundOf(value)).toEqual({
        sound: errorWith({ format: "unknown", status: 500 }),
        losses: [],
      });
    },
  );

  it("should refuse advice and statuses that are none", () => {
    expect(soundOf({ ...full, retry: { when: "whenever" } })).toEqual({
      sound: { ...full, retry: { when: "never" } },
      losses: [{ path: ["retry"], value: { when: "whenever" }, reason: "no-place" }],
    });
    expect(soundOf({ ...full, declaredStatus: 99 }).losses).toEqual([
      { path: ["declaredStatus"], value: 99, reason: "no-place" },
    ]);
  });

  it("should clean what is nested, and name each loss", () => {
    const { sound, losses } = soundOf({
      ...full,
      details: { at: new Date(0) },
      extensions: { big: 1n, fine: 2 },
      retry: { when: "always", afterSeconds: Number.NaN },
      challenges: [{ scheme: "Basic", params: { a: () => 1, b: "c" } }],
    });
    expect(sound).toEqual({
      ...full,
      details: { at: "1970-01-01T00:00:00.000Z" },
      extensions: { big: "1", fine: 2 },
      retry: { when: "always" },
      challenges: [{ scheme: "Basic", params: { b: "c" } }],
    });
    expect(losses.map(({ path, reason }) => [path.join("."), reason])).toEqual([
      ["details.at", "altered"],
      ["retry.afterSeconds", "no-place"],
      ["challenges.0.params.a", "no-place"],
      ["extensions.big", "altered"],
    ]);
  });

  it("should not take for empty what only looks so", () => {
    const details = new Map([["a", 1]]);
    expect(soundOf({ ...full, details })).toEqual({
      sound: { ...full, details: {} },
      losses: [{ path: ["details"], value: details, reason: "altered" }],
    });
    expect(soundOf({ ...full, extensions: revoked() }).losses).toEqual([
      { path: ["extensions"], value: undefined, reason: "no-place" },
    ]);
  });

  it("should have no details where they are nothing in JSON", () => {
    const { sound, losses } = soundOf({ ...full, details: () => 1 });
    expect("details" in sound).toBe(false);
    expect(losses).toEqual([{ path: ["details"], value: undefined, reason: "no-place" }]);
  });

  it("should keep everything but what throws when it is read", () => {
    const { details: _, ...rest } = full;
    expect(soundOf(throwing("details", rest))).toEqual({
      sound: rest,
      losses: [{ path: ["details"], value: undefined, reason: "no-place" }],
    });
    expect(soundOf({ ...full, extensions: throwing("secret", { fine: 1 }) })).toEqual({
      sound: { ...full, extensions: { fine: 1 } },
      losses: [{ path: ["extensions", "secret"], value: undefined, reason: "no-place" }],
    });
    expect(soundOf({ ...full, code: 5, issues: revoked() })).toEqual({
      sound: { ...soundOf({ ...full, code: undefined }).sound, issues: [] },
      losses: [
        { path: ["issues"], value: undefined, reason: "no-place" },
        { path: ["code"], value: 5, reason: "no-place" },
      ],
    });
    const unreadable = new Proxy([], {
      get: () => {
        throw new Error("unreadable");
      },
    });
    expect(soundOf({ ...full, issues: unreadable }).sound.issues).toEqual([]);
    expect(soundOf(revoked()).sound).toEqual(errorWith({ format: "unknown", status: 500 }));
  });
});
