import { describe, expect, it } from "vitest";
import { identityOf, isUsableMember, memberName, memberValue, readShape } from "./read-shape.ts";
import {
  CODE_ROLE,
  CONTEXT_ROLE,
  DETAILS_ROLE,
  ERROR_ROLE,
  FIELD_ROLE,
  HELP_ROLE,
  ID_ROLE,
  ISSUES_ROLE,
  MESSAGE_ROLE,
  STATUS_ROLE,
  TITLE_ROLE,
  TYPE_ROLE,
} from "./role.ts";
import { moveRole } from "./settle-error.ts";
import { setupOf } from "./setup.ts";
import { NOTE } from "./style.test-support.ts";

const { spelling } = setupOf(NOTE);

/** Where code and message are found: in what envelope, under which names. */
function found(document: unknown, to = spelling) {
  const shape = readShape(document, to);
  return shape && [shape.envelope, memberName(shape, CODE_ROLE), memberName(shape, MESSAGE_ROLE)];
}

describe("readShape", () => {
  it("should find a flat document", () => {
    expect(found({ code: "x", message: "m" })).toEqual([undefined, "code", "message"]);
    expect(found({ errorCode: "x", msg: "m" })).toEqual([undefined, "errorCode", "msg"]);
    expect(found({ code: "x" })).toEqual([undefined, "code", undefined]);
  });

  it.each(["error", "Error", "err", "fault", "ERR"])("should look into %s", (envelope) => {
    expect(found({ [envelope]: { code: "x", message: "m" } })).toEqual([
      envelope,
      "code",
      "message",
    ]);
  });

  it.each(["errors", "errand", "default", "myerror", "data"])(
    "should not look into %s",
    (envelope) => {
      expect(found({ [envelope]: { code: "x", message: "m" } })).toBeUndefined();
    },
  );

  it("should prefer the root that has code and message to the envelope, and the envelope to a code alone", () => {
    const error = { code: "inner", message: "n" };
    expect(found({ code: "x", message: "m", error })).toEqual([undefined, "code", "message"]);
    expect(found({ code: "x", error })).toEqual(["error", "code", "message"]);
  });

  it("should pass over an envelope that holds no error", () => {
    expect(found({ error: { hint: "h" }, err: { code: "x", message: "m" } })).toEqual([
      "err",
      "code",
      "message",
    ]);
    expect(found({ error: null, fault: [{ code: "x" }], code: "x" })).toEqual([
      undefined,
      "code",
      undefined,
    ]);
    expect(found({ code: "x", error: { hint: "h" } })).toEqual([undefined, "code", undefined]);
  });

  it("should read beside an envelope what it does not hold, and nothing twice", () => {
    const shape = readShape(
      { error: { code: "x", message: "m" }, status: 404, message: "outer" },
      spelling,
    );
    expect(shape && memberValue(shape, STATUS_ROLE)).toBe(404);
    expect(shape && memberValue(shape, MESSAGE_ROLE)).toBe("m");
    expect(shape?.outerNames?.[MESSAGE_ROLE]).toBeUndefined();
    expect(shape && memberValue(shape, ID_ROLE)).toBeUndefined();
  });

  it("should take no member named `undefined` for one that is missing", () => {
    const shape = readShape({ error: { code: "x" }, undefined: "m" }, spelling);
    expect(shape && memberValue(shape, MESSAGE_ROLE)).toBeUndefined();
  });

  it("should let the style settle what has which role, knowing whether it is inside an envelope", () => {
    const settled: boolean[] = [];
    const { spelling } = setupOf({
      ...NOTE,
      ready: new WeakMap(),
      settle: (_, names, __, isInner) => {
        settled.push(isInner);
        if (isInner) moveRole(names, TYPE_ROLE, CODE_ROLE);
      },
    });
    const shape = readShape({ error: { error_type: "x", message: "m" }, type: "t" }, spelling);
    expect(settled).toEqual([false, true]);
    expect(shape && memberName(shape, CODE_ROLE)).toBe("error_type");
    // What became the code leaves room for a type outside.
    expect(shape && memberValue(shape, TYPE_ROLE)).toBe("t");
  });

  it("should require the envelope of a dialect that has one", () => {
    const enveloped = setupOf(NOTE, { dialect: { envelope: "failure" } }).spelling;
    expect(found({ failure: { code: "x" } }, enveloped)).toEqual(["failure", "code", undefined]);
    expect(found({ code: "x" }, enveloped)).toBeUndefined();
  });

  it.each([null, undefined, "code", 5, [], {}, { message: "m" }])(
    "should find nothing in %j",
    (document) => {
      expect(readShape(document, spelling)).toBeUndefined();
    },
  );
});

describe("identityOf", () => {
  it("should give what identifies an error, as text", () => {
    const shape = readShape({ code: 7, message: "m", type: "t", status: "404" }, spelling);
    expect(shape && identityOf(shape)).toEqual({ code: "7", type: "t", declaredStatus: 404 });
    const bare = readShape({ code: "x" }, spelling);
    expect(bare && identityOf(bare)).toEqual({
      code: "x",
      type: undefined,
      declaredStatus: undefined,
    });
  });
});

describe("isUsableMember", () => {
  const usable = (role: number, value: unknown, name = "") => isUsableMember(role, value, name);

  it.each([
    ["a code", CODE_ROLE, ["x", 5], ["", Number.NaN, Infinity, true, null, {}, []]],
    ["a message", MESSAGE_ROLE, ["m", ""], [5, null, {}, ["m"]]],
    ["an id", ID_ROLE, ["r"], ["", 5, null, {}]],
    ["a title", TITLE_ROLE, ["T", ""], [5, {}]],
    ["a type", TYPE_ROLE, ["t", ""], [5, {}]],
    [
      "help",
      HELP_ROLE,
      ["https://e.org", "http://e.org", "HTTPS://e.org"],
      ["javascript:alert(1)", "see https://e.org", "ftp://e.org", "httpx://e.org", 5],
    ],
    ["a status", STATUS_ROLE, [404, "404", 200], ["gone", 99, 600, 404.5, "", null, [404]]],
    ["details", DETAILS_ROLE, [{}, [], "d", 0, false, true], [null, undefined]],
    ["issues", ISSUES_ROLE, [[], {}], ["a", 5, null, undefined, true]],
    ["an error in words", ERROR_ROLE, ["e"], [{}, 5, null]],
    ["a field", FIELD_ROLE, ["f"], [{}, 5, null]],
    ["a context", CONTEXT_ROLE, [{}, []], ["c", 5, null]],
  ])("should know what can be %s", (_, role, fitting, others) => {
    for (const value of fitting) expect([value, usable(role, value)]).toEqual([value, true]);
    for (const value of others) expect([value, usable(role, value)]).toEqual([value, false]);
  });

  it("should take a `trace` for an id only where it is one word", () => {
    expect(usable(ID_ROLE, "4bf92f35", "trace")).toBe(true);
    for (const value of ["at f (a.js:1)", "Error\n at f", "", "x".repeat(201)])
      expect(usable(ID_ROLE, value, "trace")).toBe(false);
    expect(usable(ID_ROLE, "x".repeat(200), "trace")).toBe(true);
    expect(usable(ID_ROLE, "a b", "traceId")).toBe(true);
  });
});
