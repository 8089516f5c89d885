import { describe, expect, it } from "vitest";
import { findFlaws, isStrict } from "./find-flaws.ts";
import { readShape } from "./read-shape.ts";
import { setupOf } from "./setup.ts";
import { MESSAGE_ONLY, NOTE } from "./style.test-support.ts";

const { spelling } = setupOf(NOTE);

function strict(document: unknown, to = spelling): boolean {
  const shape = readShape(document, to);
  if (!shape) throw new Error("no such document");
  return isStrict(shape, to);
}

describe("findFlaws and isStrict", () => {
  it.each([
    [{ code: "x", message: "m" }],
    [{ code: "x", message: "m", title: 5, more: [] }],
    [{ error: { code: "x", message: "m" }, traceId: "t" }],
    // Another member has the role.
    [{ code: "x", message: "m", traceId: 5, requestId: "r" }],
  ])("should find none in %j", (document) => {
    expect(findFlaws(document, spelling)).toEqual([]);
    expect(strict(document)).toBe(true);
  });

  it.each([
    [{ code: 5, message: "m" }, ["expected a code that is a string, found a number"]],
    [{ code: "x" }, ["expected a message that is a string"]],
    [
      { code: "x", message: "m", traceId: 5 },
      ['the member "traceId" has a value of the wrong type'],
    ],
    [
      { code: "x", message: 5 },
      ['the member "message" has a value of the wrong type', "expected a message that is a string"],
    ],
    [
      { error: { code: "x", message: "m" }, traceId: [] },
      ['the member "traceId" has a value of the wrong type'],
    ],
    [
      { error: { code: "x", message: "m", trace_id: null } },
      ['the member "trace_id" has a value of the wrong type'],
    ],
  ])("should say what is wrong with %j", (document, flaws) => {
    expect(findFlaws(document, spelling)).toEqual(flaws);
    expect(strict(document)).toBe(false);
  });

  it.each([null, [], "text", {}, { message: "m" }, { code: "" }])(
    "should say what %j lacks",
    (document) => {
      expect(findFlaws(document, spelling)).toEqual(["expected a code that is a non-empty string"]);
    },
  );

  it("should say it of what the style requires", () => {
    expect(findFlaws({}, setupOf(MESSAGE_ONLY).spelling)).toEqual([
      "expected a message that is a non-empty string",
    ]);
  });

  it("should say what is wrong with a code that the style does not require", () => {
    const document = { message: "m", code: {} };
    const { spelling } = setupOf(MESSAGE_ONLY);
    expect(findFlaws(document, spelling)).toEqual([
      'the member "code" has a value of the wrong type',
    ]);
    expect(strict(document, spelling)).toBe(false);
  });

  it("should ask for no message where style or dialect have none", () => {
    const without = setupOf(NOTE, { dialect: { message: [] } }).spelling;
    expect(findFlaws({ code: "x" }, without)).toEqual([]);
    const careless = setupOf({ ...NOTE, needsMessage: false, ready: new WeakMap() }).spelling;
    expect(findFlaws({ code: "x" }, careless)).toEqual([]);
    expect(strict({ code: "x" }, careless)).toBe(true);
  });
});
