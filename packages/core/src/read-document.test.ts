import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import type { Deviation } from "./format.ts";
import { readDocument } from "./read-document.ts";
import { setupOf, type StyleOptions } from "./setup.ts";
import { MESSAGE_ONLY, NOTE } from "./style.test-support.ts";

function read(
  body: unknown,
  options?: StyleOptions,
  status = 400,
): ApiError & { readonly deviations: readonly Deviation[] } {
  const result = readDocument({ status, headers: {}, body }, setupOf(NOTE, options));
  if (!result.ok) throw new Error(result.reason);
  return { ...result.error, deviations: result.deviations };
}

function reasonOf(body: unknown, options?: StyleOptions, style = NOTE): string {
  const result = readDocument({ status: 400, headers: {}, body }, setupOf(style, options));
  if (result.ok) throw new Error("it was read");
  return result.reason;
}

describe("readDocument", () => {
  it("should read every member that has a place, and give the body itself", () => {
    const body = {
      code: "x",
      message: "m",
      traceId: "t",
      title: "T",
      type: "y",
      help: "https://e.org",
      status: 422,
      details: { a: 1 },
      errors: [{ path: ["a"], message: "n" }],
      more: 1,
    };
    const result = readDocument({ status: 422, headers: {}, body }, setupOf(NOTE));
    expect(result).toStrictEqual({
      ok: true,
      document: body,
      deviations: [],
      error: {
        format: "note",
        status: 422,
        declaredStatus: 422,
        code: "x",
        message: "m",
        id: "t",
        title: "T",
        type: "y",
        help: "https://e.org",
        details: { a: 1 },
        issues: [{ path: ["a"], message: "n" }],
        retry: { when: "never" },
        challenges: [],
        extensions: { more: 1 },
      },
    });
    expect(result.ok && result.document).toBe(body);
  });

  it("should take the name of the format from the options", () => {
    expect(read({ code: "x", message: "m" }, { name: "note:mine" }).format).toBe("note:mine");
  });

  it("should take 500 for the status where nothing says one", () => {
    expect(read({ code: "x", message: "m" }, {}, 200).status).toBe(500);
  });

  it("should check details by the catalog, and set aside those that do not fit, under their own name", () => {
    const details = {
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: () => ({ issues: [{ message: "is wrong" }] }),
      },
    };
    const catalog = { x: { status: 400, details } };
    const error = read({ code: "x", message: "m", errorDetails: { a: 1 } }, { catalog });
    expect(error.details).toBeUndefined();
    expect(error.extensions).toEqual({ errorDetails: { a: 1 } });
    expect(error.deviations.map(({ path }) => path)).toEqual([["errorDetails"]]);
  });

  it("should say that a code is a number, and where", () => {
    expect(read({ code: 7, message: "m" })).toMatchObject({
      code: "7",
      deviations: [{ path: ["code"], message: "is a number, expected a string" }],
    });
    expect(read({ error: { code: 7, message: "m" } }).deviations).toMatchObject([
      { path: ["error", "code"] },
    ]);
  });

  it("should take a number from 400 for a status, too, and no smaller one", () => {
    expect(read({ code: 400, message: "m" }).declaredStatus).toBe(400);
    expect(read({ code: 399, message: "m" }).declaredStatus).toBeUndefined();
    expect(read({ code: "404", message: "m" }).declaredStatus).toBeUndefined();
    expect(read({ code: 404, status: 410, message: "m" }).declaredStatus).toBe(410);
  });

  it("should say that there is no message, and where", () => {
    expect(read({ code: "x" }).deviations).toEqual([{ path: [], message: "has no message" }]);
    expect(read({ error: { code: "x" } }).deviations).toEqual([
      { path: ["error"], message: "has no message" },
    ]);
  });

  it("should set aside what is of the wrong type, and say so", () => {
    const message = "is of a type that does not fit, and was set aside";
    expect(read({ code: "x", message: 5 })).toMatchObject({
      extensions: { message: 5 },
      deviations: [{ path: ["message"], message }, { message: "has no message" }],
    });
    expect(read({ error: { code: "x", message: "m", traceId: [] } })).toMatchObject({
      extensions: { traceId: [] },
      deviations: [{ path: ["error", "traceId"], message }],
    });
    // Beside the envelope.
    expect(read({ error: { code: "x", message: "m" }, traceId: [] })).toMatchObject({
      extensions: { traceId: [] },
      deviations: [{ path: ["traceId"], message }],
    });
  });

  it("should keep what stands inside an envelope and outside apart, however often", () => {
    const { extensions } = read({
      "error.a": 1,
      a: 2,
      error: { code: "x", message: "m", a: 3, errors: [1] },
      errors: [2],
    });
    expect(extensions).toEqual({
      "error.a": 1,
      a: 2,
      "error.error.a": 3,
      errors: [2],
      "error.errors": [1],
    });
  });

  it("should keep a member that names one field, and read its issue", () => {
    expect(read({ code: "x", message: "is taken", field: "email" })).toMatchObject({
      issues: [{ path: ["email"], message: "is taken" }],
      extensions: { field: "email" },
    });
  });

  it("should derive no issues where a list states them, though it is empty", () => {
    expect(read({ code: "x", message: "m", errors: [], field: "email" }).issues).toEqual([]);
  });

  it("should keep a list that is none of issues, and find issues elsewhere", () => {
    expect(
      read({ code: "x", message: "m", errors: [1], details: { email: ["is taken"] } }),
    ).toMatchObject({
      issues: [{ path: ["email"], message: "is taken" }],
      extensions: { errors: [1] },
    });
  });

  it("should find an id in the context or in the details where no member states it", () => {
    expect(read({ code: "x", message: "m", meta: { request_id: "r" } }).id).toBe("r");
    expect(read({ code: "x", message: "m", details: { requestId: "d" } }).id).toBe("d");
    expect(read({ code: "x", message: "m", traceId: "t", meta: { request_id: "r" } }).id).toBe("t");
  });

  it("should give no id nor details where there are none", () => {
    const error = read({ code: "x", message: "m" });
    for (const member of ["id", "details", "declaredStatus"])
      expect(error).not.toHaveProperty(member);
  });

  it("should read back an error that has neither id nor issues though something in it looks like them", () => {
    const { id, issues } = read({
      code: "x",
      message: "m",
      field: "a",
      meta: { request_id: "r" },
      apiError: { filled: ["id", "issues"] },
    });
    expect({ id, issues }).toEqual({ id: undefined, issues: [] });
  });

  it("should not take away an id or issues that a member states", () => {
    const { id, issues } = read({
      code: "x",
      message: "m",
      traceId: "t",
      errors: [{ path: ["a"] }],
      apiError: { filled: ["id", "issues"] },
    });
    expect({ id, issues }).toEqual({ id: "t", issues: [{ path: ["a"] }] });
  });

  it.each([
    ["names of a dialect", { code: "no", text: "m" }],
    ["other spellings", { Code: "no" }],
  ])("should read a dialect by its own names and no others: %s", (_, body) => {
    const dialect = { code: "code", message: "text" };
    const result = readDocument({ status: 400, headers: {}, body }, setupOf(NOTE, { dialect }));
    expect(result.ok).toBe("code" in body);
  });

  it("should look for the envelope of a dialect, and into no other", () => {
    const options = { dialect: { envelope: "failure" } };
    expect(read({ failure: { code: "x", message: "m" } }, options).code).toBe("x");
    expect(reasonOf({ error: { code: "x", message: "m" } }, options)).toContain('"failure.code"');
    // A dialect without one has none.
    expect(reasonOf({ error: { code: "x", message: "m" } }, { dialect: {} })).toContain('"code"');
  });

  it("should expect no message where the dialect has none", () => {
    expect(read({ code: "x" }, { dialect: { message: [] } }).deviations).toEqual([]);
  });

  it("should read a message that says its language, and leave it where it is", () => {
    const message = { lang: "en", value: "No such user" };
    expect(read({ code: "x", message })).toMatchObject({
      message: "No such user",
      extensions: { message },
    });
    expect(read({ code: "x", message: { lang: "en", value: 5 } }).message).toBeUndefined();
    expect(read({ code: "x", message: "m", value: "n" }).message).toBe("m");
  });

  describe("reasons", () => {
    it.each([null, undefined, "text", 5, [], [{ code: "x" }]])(
      "should say that %j is no object",
      (body) => {
        expect(reasonOf(body)).toBe("the body is no JSON object");
      },
    );

    it("should say what was expected and what was found", () => {
      expect(reasonOf({ a: 1, b: 2 })).toBe(
        'no member has a code: expected "code" or a common spelling of it, found a, b',
      );
      expect(reasonOf({})).toMatch(/found no members$/);
      expect(reasonOf({ a: 1 }, { dialect: { code: "fault" } })).toBe(
        'no member has a code: expected "fault", found a',
      );
      expect(reasonOf({ a: 1 }, undefined, MESSAGE_ONLY)).toMatch(
        /has a message: expected "message"/,
      );
    });

    it("should stay short, however much was found", () => {
      const body = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}`, 1]));
      expect(reasonOf(body)).toMatch(/found m0, m1, m2, m3, m4, m5, m6, m7$/);
      expect(reasonOf({ ["x".repeat(100_000)]: 1 }).length).toBeLessThan(300);
    });
  });

  it("should not throw where a member does", () => {
    const body = {
      code: "x",
      get message(): string {
        throw new Error("no");
      },
    };
    expect(reasonOf(body)).toBe("the document throws where it is read");
  });

  it("should keep members named like those of every object", () => {
    const body = JSON.parse(
      '{"code":"x","message":"m","__proto__":{"a":1},"constructor":2}',
    ) as unknown;
    const { extensions } = read(body);
    expect(Object.keys(extensions)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
  });
});
