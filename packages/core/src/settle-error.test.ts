import { describe, expect, it } from "vitest";
import { readShape } from "./read-shape.ts";
import { CODE_ROLE, MESSAGE_ROLE, TITLE_ROLE, TYPE_ROLE } from "./role.ts";
import { settleError } from "./settle-error.ts";
import { setupOf } from "./setup.ts";
import { NOTE } from "./style.test-support.ts";

const { spelling } = setupOf({ ...NOTE, settle: () => undefined, ready: new WeakMap() });

/** What `error` is taken for, in a document with a code and what else is given. */
function taken(members: Readonly<Record<string, unknown>>): string | undefined {
  const object = { code: "x", ...members };
  const names = [...(readShape(object, spelling)?.names ?? [])];
  if (!("code" in members)) names[CODE_ROLE] = undefined;
  settleError(object, names);
  return { [CODE_ROLE]: "code", [MESSAGE_ROLE]: "message", [TITLE_ROLE]: "title" }[
    names.indexOf("error")
  ];
}

describe("settleError", () => {
  it("should take the error for the message beside a code or a type", () => {
    expect(taken({ code: "x", error: "It broke" })).toBe("message");
    expect(taken({ type: "bad_data", error: "line 1" })).toBe("message");
    expect(taken({ error: "It broke" })).toBeUndefined();
  });

  it.each([
    "not_found",
    "NOT_FOUND",
    "not-found",
    "NotFound",
    "a.b.c",
    "E404",
    "x1_2",
    "HttpNotFound",
  ])("should take %s for the code beside a message", (error) =>
    expect(taken({ error, message: "m" })).toBe("code"),
  );

  it.each([
    "Not Found",
    "Unauthorized",
    "It broke.",
    "",
    "not_",
    "_not",
    "not__found",
    "NOT_",
    "NOT FOUND",
    "NotFound!",
    "a b",
  ])("should not take %j for a code", (error) =>
    expect(taken({ error, message: "m" })).toBeUndefined(),
  );

  it("should take the error for the title beside code and message, where there is no other", () => {
    expect(taken({ code: "x", message: "m", error: "Bad Request" })).toBe("title");
    expect(taken({ code: "x", message: "m", error: "Bad Request", title: "T" })).toBeUndefined();
    expect(taken({ message: "m", error: "Bad Request" })).toBeUndefined();
  });

  it("should leave the code that is there, though the error could be one, too", () => {
    expect(taken({ code: "x", message: "m", error: "not_found" })).toBe("title");
    expect(taken({ error: "not_found" })).toBeUndefined();
  });

  it("should leave the others where they are", () => {
    const names: (string | undefined)[] = [];
    names[TYPE_ROLE] = "type";
    settleError({ type: "t" }, names);
    expect(names[TYPE_ROLE]).toBe("type");
    expect(names[MESSAGE_ROLE]).toBeUndefined();
  });
});
