import { adviseRetry, type ApiError, type HeadersLike } from "@api-errors/core";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { bodies } from "./bodies.test-support.ts";
import type { CodeStyleOptions } from "./document.ts";
import { parseCodeStyle } from "./parse.ts";

const wire = (body: unknown, status = 400, headers: HeadersLike = {}) => ({
  status,
  headers,
  body,
});

/** What is read, of a body that is known to be an error. */
function read(
  body: unknown,
  options?: CodeStyleOptions,
  status = 400,
): ApiError & { readonly at: readonly (readonly (string | number)[])[] } {
  const result = parseCodeStyle(wire(body, status), options);
  if (!result.ok) throw new Error(result.reason);
  return { ...result.error, at: result.deviations.map(({ path }) => path) };
}

function reasonOf(body: unknown, options?: CodeStyleOptions): string | undefined {
  const result = parseCodeStyle(wire(body), options);
  return result.ok ? undefined : result.reason;
}

describe("bodies of real APIs", () => {
  it.each(bodies)("should read $api ($source)", ({ status, headers = {}, body, error }) => {
    const result = parseCodeStyle({ status, headers, body });
    expect(result).toStrictEqual({
      ok: true,
      document: body,
      error: {
        format: "code-style",
        status,
        issues: [],
        retry: adviseRetry({ status }),
        challenges: [],
        extensions: {},
        ...error,
      },
      deviations: [],
    });
    // The received value itself.
    expect(result.ok && result.document).toBe(body);
  });
});

describe("names", () => {
  it("should take the spellings of a name as one", () => {
    for (const name of ["errorCode", "error_code", "ErrorCode", "error-code", "ERROR_CODE"]) {
      expect(read({ [name]: "x", message: "m" })).toMatchObject({ code: "x", extensions: {} });
    }
  });

  it("should prefer the better name, and keep the other as an extension", () => {
    const better = { code: "a", message: "b", traceId: "c" };
    const other = { errorCode: "d", description: "e", requestId: "f" };
    for (const body of [
      { ...better, ...other },
      { ...other, ...better },
    ]) {
      expect(read(body)).toMatchObject({ code: "a", message: "b", id: "c", extensions: other });
    }
  });

  it("should prefer a worse name with a value that fits to a better one with a value that does not", () => {
    const { code, message, extensions, at } = read({
      code: { group: 7 },
      errorCode: "x",
      message: ["a", "b"],
      description: "m",
    });
    expect({ code, message, extensions }).toEqual({
      code: "x",
      message: "m",
      extensions: { code: { group: 7 }, message: ["a", "b"] },
    });
    expect(at).toEqual([]);
  });

  it("should set a member aside whose type does not fit, and say so", () => {
    const { at, ...error } = read({ code: "x", message: 5, traceId: ["a"] });
    expect(error).not.toHaveProperty("message");
    expect(error).not.toHaveProperty("id");
    expect(error.extensions).toEqual({ message: 5, traceId: ["a"] });
    expect(at).toEqual(expect.arrayContaining([["message"], ["traceId"]]));
  });

  it("should take an empty code or id for none", () => {
    expect(reasonOf({ code: "", message: "m" })).toMatch(/\bcode\b/);
    const { id, extensions } = read({ code: "x", message: "m", traceId: "" });
    expect({ id, extensions }).toEqual({ id: undefined, extensions: { traceId: "" } });
  });

  it("should take a trace with white space in it for a stack trace", () => {
    expect(read({ code: "x", message: "m", trace: "4bf92f3577b34da6" }).id).toBe(
      "4bf92f3577b34da6",
    );
    const { id, extensions } = read({ code: "x", message: "m", trace: "Error: no\n at f" });
    expect({ id, extensions }).toEqual({
      id: undefined,
      extensions: { trace: "Error: no\n at f" },
    });
  });

  it("should take only an http(s) URL for help", () => {
    expect(read({ code: "x", message: "m", help: "HTTPS://e.org" }).help).toBe("HTTPS://e.org");
    const { help, extensions } = read({ code: "x", message: "m", help: "javascript:alert(1)" });
    expect({ help, extensions }).toEqual({
      help: undefined,
      extensions: { help: "javascript:alert(1)" },
    });
  });

  it("should say that a message is missing", () => {
    const { at, ...error } = read({ code: "unavailable" });
    expect(error).not.toHaveProperty("message");
    expect(at).toEqual([[]]);
  });
});

describe("a number as the code", () => {
  it("should read it as a string, and say so", () => {
    expect(read({ code: 10_001, message: "m" })).toMatchObject({ code: "10001", at: [["code"]] });
  });

  it("should take it for a status, too, where it can be the status of an error", () => {
    expect(read({ code: 404, message: "m" }, {}, 404)).toMatchObject({
      code: "404",
      declaredStatus: 404,
    });
    expect(read({ code: 5, message: "m" }).declaredStatus).toBeUndefined();
    expect(read({ code: 190, message: "m" }).declaredStatus).toBeUndefined();
  });

  it("should take a word in status or name for the code", () => {
    expect(read({ code: 404, status: "NOT_FOUND", message: "m" }, {}, 404)).toMatchObject({
      code: "NOT_FOUND",
      declaredStatus: 404,
      at: [],
    });
    expect(read({ code: 404, name: "NotFound", message: "m" }, {}, 404)).toMatchObject({
      code: "NotFound",
      declaredStatus: 404,
    });
  });

  it("should be a code and nothing else where it is text", () => {
    const error = read({ code: "404", name: "NotFound", message: "m" }, {}, 404);
    expect(error).toMatchObject({ code: "404", extensions: { name: "NotFound" } });
    expect(error).not.toHaveProperty("declaredStatus");
  });

  it("should take another member of a code's name for the code", () => {
    // Supabase Auth: https://supabase.com/docs/guides/auth/debugging/error-codes.
    expect(
      read({ code: 422, error_code: "weak_password", msg: "Too weak" }, {}, 422),
    ).toMatchObject({ code: "weak_password", declaredStatus: 422, message: "Too weak" });
    expect(read({ code: 422, error_code: 7, msg: "m" }, {}, 422)).toMatchObject({
      code: "422",
      extensions: { error_code: 7 },
    });
  });

  it("should take the name of an error for its code where it has no other", () => {
    // PayPal: https://developer.paypal.com/api/rest/responses/. Strapi: https://docs.strapi.io/cms/error-handling.
    expect(read({ name: "INVALID_REQUEST", message: "m", debug_id: "d" }, {}, 400)).toMatchObject({
      code: "INVALID_REQUEST",
      id: "d",
    });
    expect(
      read({ error: { status: 400, name: "ValidationError", message: "m" } }, {}, 400),
    ).toMatchObject({ code: "ValidationError", declaredStatus: 400 });
    for (const name of ["ApiErrorOccurred", "INVALID_REQUEST_URI"])
      expect(read({ name, message: "m" }).code).toBe(name);
    expect(read({ code: "x", name: "ValidationError", message: "m" })).toMatchObject({
      code: "x",
      extensions: { name: "ValidationError" },
    });
  });

  it.each([
    "Error",
    "ApiError",
    "Ann",
    "ADMIN",
    "must be present",
    "validationError",
    "my ValidationError",
    "ValidationError: name",
    5,
    null,
  ])("should not take the name %j for a code", (name) => {
    expect(parseCodeStyle({ status: 400, headers: {}, body: { name, message: "m" } }).ok).toBe(
      false,
    );
  });

  it("should not take the name for the code without a message, or beside a type", () => {
    for (const rest of [{ status: 400 }, { type: "invalid_request", message: "m" }])
      expect(reasonOf({ name: "ValidationError", ...rest })).toContain("no member has a code");
  });

  it("should not take a word for the code that only says that there is an error", () => {
    // JSend: "status" is "error" or "fail".
    for (const rest of [
      { status: "error" },
      { status: "ERROR" },
      { status: "FAIL" },
      { name: "HttpError" },
      { name: "not a word" },
    ]) {
      expect(read({ code: 404, message: "m", ...rest }, {}, 404)).toMatchObject({
        code: "404",
        extensions: rest,
      });
    }
  });

  it("should leave the word alone where the number is no status or a status is there", () => {
    expect(read({ code: 7, name: "NotFound", message: "m" })).toMatchObject({
      code: "7",
      extensions: { name: "NotFound" },
    });
    expect(read({ code: 404, status: 404, name: "NotFound", message: "m" })).toMatchObject({
      code: "404",
      declaredStatus: 404,
      extensions: { name: "NotFound" },
    });
  });
});

describe("error as a string", () => {
  it("should be the message beside a code", () => {
    expect(read({ code: 101, error: "No such object." })).toMatchObject({
      code: "101",
      message: "No such object.",
    });
  });

  it("should be the code beside a message where it is one word", () => {
    for (const error of ["not_found", "NOT_FOUND", "not-found", "RecordNotFound", "a.b.c"]) {
      expect(read({ error, message: "m" })).toMatchObject({ code: error, message: "m" });
    }
  });

  it("should be no code where it is prose or a reason phrase", () => {
    for (const error of ["Not Found", "Unauthorized", "It broke.", ""]) {
      expect(reasonOf({ error, message: "m" })).toMatch(/\bcode\b/);
    }
  });

  it("should be the title beside code and message", () => {
    expect(read({ code: "x", message: "m", error: "Bad Request" })).toMatchObject({
      title: "Bad Request",
      extensions: {},
    });
  });

  it("should be an extension where a title is there", () => {
    expect(read({ code: "x", message: "m", title: "t", error: "e" })).toMatchObject({
      title: "t",
      extensions: { error: "e" },
    });
  });
});

it("should find an error in words inside an envelope", () => {
  expect(read({ err: { error: "not_found", reason: "missing" } })).toMatchObject({
    code: "not_found",
    message: "missing",
    extensions: {},
  });
});

describe("errorType", () => {
  it("should be the code where there is no other", () => {
    // Stytch, stytch.com/docs/api/errors.
    const { type, ...error } = read({ error_type: "user_not_found", error_message: "m" });
    expect(error.code).toBe("user_not_found");
    expect(type).toBeUndefined();
  });

  it("should be the type beside a code", () => {
    expect(read({ error_type: "user", error_code: "x", error_message: "m" })).toMatchObject({
      code: "x",
      type: "user",
    });
  });
});

describe("envelopes", () => {
  it.each(["error", "Error", "err", "fault"])("should look into %s", (name) => {
    expect(read({ [name]: { code: "x", message: "m" } })).toMatchObject({
      code: "x",
      message: "m",
      extensions: {},
    });
  });

  it("should read beside the envelope what it does not hold", () => {
    // Pinecone, docs.pinecone.io/reference/api/errors: the status stands outside.
    expect(
      read({ error: { code: "INVALID_ARGUMENT", message: "m" }, status: 400, requestId: "r" }),
    ).toMatchObject({ code: "INVALID_ARGUMENT", id: "r", declaredStatus: 400, extensions: {} });
  });

  it("should keep what stands inside and outside apart", () => {
    const { details, extensions } = read({
      error: { code: "x", message: "m", details: { a: 1 }, more: 1 },
      code: "outer",
      details: { b: 2 },
      more: 2,
    });
    expect(details).toEqual({ a: 1 });
    expect(extensions).toEqual({
      code: "outer",
      details: { b: 2 },
      more: 2,
      "error.more": 1,
    });
  });

  it("should prefer the root where it has code and message", () => {
    expect(read({ code: "x", message: "m", error: { code: "inner", message: "n" } })).toMatchObject(
      { code: "x", extensions: { error: { code: "inner", message: "n" } } },
    );
  });

  it("should say where in the envelope something is off", () => {
    expect(read({ error: { code: 7, message: ["m"] } }).at).toEqual(
      expect.arrayContaining([["error", "code"], ["error", "message"], ["error"]]),
    );
    expect(read({ error: { code: "x", message: "m" }, traceId: 5 }).at).toEqual([["traceId"]]);
  });

  it("should read the text of a message that says its language", () => {
    // https://www.odata.org/documentation/odata-version-2-0/json-format, error response; SAP has it still.
    const message = { lang: "en", value: "The value is off." };
    expect(read({ error: { code: "SY/530", message } })).toMatchObject({
      code: "SY/530",
      message: "The value is off.",
      extensions: { message },
      at: [["error", "message"], ["error"]],
    });
    for (const other of [{ lang: "en" }, { value: 5 }, ["value"], null])
      expect(read({ error: { code: "x", message: other } }).message).toBeUndefined();
  });

  it("should take texts in a list of fields for their names", () => {
    // Affirm, docs.affirm.com/developers/reference/errors.
    const body = {
      code: "invalid_field",
      message: "m",
      fields: ["checkout_token", "must be text"],
    };
    expect(read(body).issues).toEqual([{ path: ["checkout_token"] }, { message: "must be text" }]);
  });

  it("should find an id in the context around the envelope", () => {
    expect(read({ error: { code: "x", message: "m" }, meta: { request_id: "r" } })).toMatchObject({
      id: "r",
      extensions: { meta: { request_id: "r" } },
    });
  });
});

describe("issues", () => {
  it("should read a list, whatever it is called", () => {
    for (const name of ["errors", "violations", "field_errors", "invalidParams"]) {
      expect(
        read({ code: "x", message: "m", [name]: [{ field: "a.0", message: "n" }] }),
      ).toMatchObject({ issues: [{ path: ["a", 0], message: "n" }], extensions: {} });
    }
  });

  it("should read a map of fields", () => {
    expect(read({ code: "x", message: "m", errors: { a: ["n", "o"] } }).issues).toEqual([
      { path: ["a"], message: "n" },
      { path: ["a"], message: "o" },
    ]);
  });

  it("should keep a list that is none of issues as an extension, wherever it stands", () => {
    const errors = [1, null];
    expect(read({ code: "x", message: "m", errors })).toMatchObject({
      issues: [],
      extensions: { errors },
    });
    expect(read({ error: { code: "x", message: "m" }, violations: errors })).toMatchObject({
      issues: [],
      extensions: { violations: errors },
    });
  });

  it("should take the one field that is named for an issue", () => {
    expect(read({ code: "x", message: "is taken", field: "user[email]" })).toMatchObject({
      issues: [{ path: ["user", "email"], message: "is taken" }],
      extensions: { field: "user[email]" },
    });
    expect(read({ code: "x", param: "a" }).issues).toEqual([{ path: ["a"] }]);
  });
});

describe("status", () => {
  it("should follow HTTP, and keep what the body says", () => {
    expect(read({ code: "x", message: "m", status: 404 }, {}, 500)).toMatchObject({
      status: 500,
      declaredStatus: 404,
    });
  });

  it("should say that the body and HTTP disagree", () => {
    expect(read({ code: "x", message: "m", status: 404 }, {}, 500).at).toHaveLength(1);
    expect(read({ code: "x", message: "m", status: 404 }, {}, 404).at).toHaveLength(0);
  });

  it("should follow the body, then the catalog, then 500, where HTTP reports no error", () => {
    const catalog = { gone: { status: 410 } };
    const body = { code: "gone", message: "m" };
    expect(read({ ...body, status: "404" }, { catalog }, 200)).toMatchObject({
      status: 404,
      httpStatus: 200,
    });
    expect(read(body, { catalog }, 200).status).toBe(410);
    expect(read(body, {}, 200).status).toBe(500);
  });

  it("should set aside what can be no status", () => {
    for (const status of [99, 600, 404.5, "4 04", "error", null]) {
      expect(read({ code: "x", message: "m", status })).toMatchObject({ extensions: { status } });
    }
  });
});

describe("HTTP", () => {
  it("should read challenges and when to retry", () => {
    const result = parseCodeStyle(
      wire({ code: "x", message: "m" }, 401, {
        "WWW-Authenticate": 'Bearer realm="api"',
        "Retry-After": "soon",
      }),
    );
    expect(result).toMatchObject({
      error: {
        retry: { when: "after-authentication" },
        challenges: [{ scheme: "Bearer", params: { realm: "api" } }],
      },
      deviations: [{ path: ["headers", "retry-after"] }],
    });
  });

  it("should say that the body was cut", () => {
    const result = parseCodeStyle({
      ...wire({ code: "x", message: "m" }),
      cut: { bytes: 100, reason: "limit" },
    });
    expect(result.ok && result.deviations).toMatchObject([
      { path: [], message: expect.stringContaining("100") as string },
    ]);
  });
});

describe("what is no such error", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", [{ code: "x" }]],
    ["text", "code"],
    ["an object without members", {}],
    ["an object without a code", { message: "m" }],
    ["an envelope without a code", { error: { message: "m" } }],
    ["an envelope of text", { error: "It broke." }],
    ["a code that is no text", { code: true, message: "m" }],
    ["inherited members", Object.create({ code: "x", message: "m" }) as unknown],
  ])("should be refused: %s", (_, body) => {
    expect(reasonOf(body)).toMatch(/code|object/);
  });

  it("should be told with a few of the names that there are, and no more", () => {
    expect(reasonOf({ oops: 1, other: 2 })).toContain("oops, other");
    const names = Array.from({ length: 1000 }, (_, i) => [`member${i}`, i]);
    expect(reasonOf(Object.fromEntries(names))?.length).toBeLessThan(300);
    expect(reasonOf({ ["long".repeat(100_000)]: 1 })?.length).toBeLessThan(300);
  });

  it("should be told with the name that the dialect has", () => {
    expect(reasonOf({ code: "x" }, { dialect: { code: "err", envelope: "failure" } })).toContain(
      "failure.err",
    );
  });

  it("should be refused where reading it throws", () => {
    const body = {
      get code(): string {
        // What throws again where it is turned into text.
        throw Object.create(null);
      },
    };
    expect(reasonOf(body)).toBe("the document throws where it is read");
  });
});

describe("hostile members", () => {
  it("should keep a member named __proto__ as a member", () => {
    const body: unknown = JSON.parse('{"code":"x","message":"m","__proto__":{"polluted":true}}');
    const { extensions } = read(body);
    expect(Object.keys(extensions)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("should take codes of the names that objects inherit for codes like any other", () => {
    for (const code of ["constructor", "__proto__", "toString"]) {
      const result = read({ code, message: "m", details: 1 }, { catalog: { a: { status: 404 } } });
      expect(result).toMatchObject({ code, extensions: { details: 1 } });
    }
  });

  it("should take a reserved member that nothing but a server made for an extension", () => {
    for (const apiError of [{ evil: 1 }, "text", { title: 5 }, { retry: { when: "now" } }]) {
      expect(read({ code: "x", message: "m", apiError })).toMatchObject({
        extensions: { apiError },
      });
    }
  });
});

describe("dialects", () => {
  it("should read their names and no others", () => {
    const dialect = { code: "error_code", message: "error_message" };
    expect(
      read({ error_code: "8000", error_message: "m", detail: "n" }, { dialect }),
    ).toMatchObject({ code: "8000", message: "m", extensions: { detail: "n" } });
    expect(reasonOf({ code: "8000", message: "m" }, { dialect })).toContain("error_code");
    expect(reasonOf({ errorCode: "8000", message: "m" }, { dialect })).toContain("error_code");
  });

  it("should have a code where they say, and not in a word beside it", () => {
    const dialect = { code: "code", message: "message" };
    expect(read({ code: 404, status: "NOT_FOUND", message: "m" }, { dialect }, 404)).toMatchObject({
      code: "404",
      extensions: { status: "NOT_FOUND" },
    });
  });

  it("should read the house names of roles that they leave out", () => {
    expect(read({ id: "7", code: "x", message: "m" }, { dialect: { id: "id" } })).toMatchObject({
      id: "7",
      code: "x",
    });
  });

  it("should read every name of a list, the first before the others", () => {
    const dialect = { message: ["text", "message"] };
    expect(read({ code: "x", message: "m" }, { dialect }).message).toBe("m");
    expect(read({ code: "x", message: "m", text: "t" }, { dialect })).toMatchObject({
      message: "t",
      extensions: { message: "m" },
    });
  });

  it("should have no member for an empty list", () => {
    const dialect = { status: [], details: [] };
    expect(
      read({ code: "x", message: "m", status: 404, details: { a: 1 } }, { dialect }),
    ).toMatchObject({ extensions: { status: 404, details: { a: 1 } } });
  });

  it("should not miss a message that they have no member for", () => {
    // Slack, api.slack.com/web#errors.
    const dialect = { code: "error", message: [] };
    const error = read({ ok: false, error: "invalid_auth", message: "m" }, { dialect });
    expect(error).toMatchObject({
      code: "invalid_auth",
      extensions: { ok: false, message: "m" },
      at: [],
    });
  });

  it("should find nothing where they have no member for the code", () => {
    expect(reasonOf({ code: "x", message: "m" }, { dialect: { code: [] } })).toMatch(/code/);
  });

  it("should look into their envelope and no other", () => {
    const dialect = { envelope: "failure" };
    expect(read({ failure: { code: "x", message: "m" } }, { dialect }).code).toBe("x");
    expect(reasonOf({ error: { code: "x", message: "m" } }, { dialect })).toContain("failure.code");
  });

  it("should not look for a code that stands alone outside of their envelope", () => {
    const dialect = { envelope: "failure" };
    expect(reasonOf({ code: "x" }, { dialect })).toContain("failure.code");
  });
});

describe("catalogs", () => {
  const schemas = [
    ["valibot", v.object({ entityType: v.string(), entityId: v.string() })],
    ["zod", z.object({ entityType: z.string(), entityId: z.string() })],
    ["arktype", type({ entityType: "string", entityId: "string" })],
  ] as const;

  it.each(schemas)("should let details through that fit (%s)", (_, details) => {
    const given = { entityType: "User", entityId: "12", more: true };
    const error = read(
      { code: "entity_not_found", message: "m", details: given },
      { catalog: { entity_not_found: { status: 404, details } } },
    );
    // Unchanged: a catalog checks, it does not strip.
    expect(error.details).toBe(given);
    expect(error.extensions).toEqual({});
    expect(error.at).toEqual([]);
  });

  it.each(schemas)("should set details aside that do not fit, and say so (%s)", (_, details) => {
    const given = { entityType: "User", entityId: 12 };
    const error = read(
      { code: "entity_not_found", message: "m", details: given },
      { catalog: { entity_not_found: { status: 404, details } } },
    );
    expect(error.details).toBeUndefined();
    expect(error.extensions).toEqual({ details: given });
    expect(error.at).toEqual([["details"]]);
  });

  it("should let codes through that they do not list, with their details in the extensions", () => {
    const error = read(
      { code: "new_last_week", message: "m", details: { a: 1 } },
      { catalog: { known: { status: 404 } } },
    );
    expect(error).toMatchObject({
      code: "new_last_week",
      extensions: { details: { a: 1 } },
      at: [],
    });
    expect(error.details).toBeUndefined();
  });

  it("should let any details through where a code has no schema", () => {
    const error = read(
      { code: "known", message: "m", details: [1] },
      { catalog: { known: { status: 404 } } },
    );
    expect(error.details).toEqual([1]);
  });

  it("should set details aside under the name that they have", () => {
    const options: CodeStyleOptions = {
      dialect: { details: "context" },
      catalog: { known: { status: 404, details: v.string() } },
    };
    expect(read({ code: "known", message: "m", context: 5 }, options)).toMatchObject({
      extensions: { context: 5 },
      at: [["context"]],
    });
  });

  it("should name the format in the error", () => {
    expect(read({ code: "x", message: "m" }, { name: "code-style:shop" }).format).toBe(
      "code-style:shop",
    );
  });
});

it.each([
  // Moleculer, ValidationError; Recurly, errors of the type validation.
  [{ code: "E", message: "m", data: [{ field: "name", message: "n" }] }],
  [{ error: { code: "E", message: "m", params: [{ param: "name", message: "n" }] } }],
  [{ code: "E", message: "m", errors: [{ field: "name", errors: ["n"] }] }],
])("should find the fields of %j", (body) => {
  const read = parseCodeStyle({ status: 422, headers: {}, body });
  expect(read.ok && read.error.issues).toEqual([{ path: ["name"], message: "n" }]);
});

it("should read the id that OVH gives", () => {
  const body = { errorCode: "NOT_GRANTED_CALL", message: "m", queryId: "EU.ext-3" };
  const read = parseCodeStyle({ status: 403, headers: {}, body });
  expect(read.ok && read.error.id).toBe("EU.ext-3");
});

it("should find what WordPress says of parameters, and take no values of a message for that", () => {
  const issuesOf = (params: unknown): unknown => {
    const body = { code: "rest_invalid_param", message: "m", data: { status: 400, params } };
    const read = parseCodeStyle({ status: 400, headers: {}, body });
    return read.ok && read.error.issues;
  };
  // WP_REST_Request::has_valid_params.
  expect(issuesOf({ email: "Invalid email address." })).toEqual([
    { path: ["email"], message: "Invalid email address." },
  ]);
  expect(issuesOf({ field: "email", limit: "five of them" })).toEqual([]);
  expect(issuesOf({ min: 3 })).toEqual([]);
  expect(issuesOf(["title"])).toEqual([]);
});
