import type { ApiError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import type { CodeStyleDialect, CodeStyleRole } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { parseCodeStyle } from "./parse.ts";
import { renderCodeStyle } from "./render.ts";
import { CodeStyleSchema, createCodeStyleSchema } from "./schema.ts";

const house: ApiError = {
  format: "other",
  status: 404,
  code: "no_user",
  message: "No user 12",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

function read(body: unknown, status = house.status, options?: CodeStyleOptions): ApiError {
  const result = parseCodeStyle({ status, headers: {}, body }, options);
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}

/** Renders, and reads back what was rendered: both must be the same error. */
function rendered(
  error: ApiError,
  like?: CodeStyleDocument,
  options?: CodeStyleOptions,
): CodeStyleDocument {
  const { document, status, losses } = renderCodeStyle(error, like, options);
  expect(losses).toEqual([]);
  expect(v.safeParse(createCodeStyleSchema(options), document).issues).toBeUndefined();
  const { format: _, ...back } = read(document, status, options);
  const { format: __, ...given } = error;
  expect(back).toEqual(given);
  return document;
}

describe("like", () => {
  it.each(bodies)("should give $api back as it came", ({ status, headers = {}, body, written }) => {
    const result = parseCodeStyle({ status, headers, body });
    if (!result.ok) throw new Error(result.reason);
    // As HTTP said 200, that goes to the reserved member.
    const { httpStatus: _, ...error } = result.error;
    const { document, losses, filled } = renderCodeStyle(error, body);
    expect(document).toEqual(written ?? body);
    expect(losses).toEqual([]);
    expect(filled).toEqual([]);
    expect(v.is(CodeStyleSchema, document)).toBe(true);
  });

  it.each(bodies)("should give any error the spelling of $api", ({ body }) => {
    const document = rendered({ ...house, code: "NO_USER" }, body);
    const names = Object.keys(document["error"] instanceof Object ? document["error"] : document);
    const given = Object.keys(body["error"] instanceof Object ? body["error"] : body);
    expect(names.filter((name) => name !== "apiError" && !given.includes(name))).toEqual([]);
  });

  it("should write beside the envelope what stands there", () => {
    // Pinecone, docs.pinecone.io/reference/api/errors: the status stands outside.
    const like = { error: { code: "INVALID_ARGUMENT", message: "m" }, status: 400, requestId: "r" };
    expect(rendered({ ...house, declaredStatus: 404, id: "i" }, like)).toEqual({
      error: { code: "no_user", message: "No user 12" },
      status: 404,
      requestId: "i",
    });
  });

  it("should take the message beside the envelope for that of the field", () => {
    const body = { error: { code: "x", field: "a" }, message: "m" };
    expect(rendered(read(body), body)).toEqual(body);
  });

  it("should take the status of the error where the document states one", () => {
    const like = { code: "x", message: "m", status: 400 };
    const { document, filled } = renderCodeStyle(house, like);
    expect(document).toMatchObject({ status: 404 });
    expect(filled).toEqual([{ member: "status", value: 404, from: "status" }]);
    rendered(house, like);
  });

  it("should be left alone where another code would be read from it", () => {
    // CouchDB: `error` is a code only where it is one word.
    const like = { error: "not_found", reason: "missing" };
    expect(rendered({ ...house, code: "Not Found" }, like)).toEqual({
      code: "Not Found",
      message: "No user 12",
    });
  });

  it("should write a number for the code as text, as builders are strict", () => {
    const like = { code: 10_001, message: "m" };
    expect(renderCodeStyle(read(like), like).document).toEqual({ code: "10001", message: "m" });
  });

  it("should be ignored where it is no such document, or throws when it is read", () => {
    const hostile = {
      get code(): string {
        throw new Error("no");
      },
    };
    for (const like of [{}, { message: "m" }, hostile, 5 as unknown as CodeStyleDocument])
      expect(rendered(house, like)).toEqual({ code: "no_user", message: "No user 12" });
  });

  it("should keep members whose type does not fit in their place", () => {
    for (const body of [
      { code: "x", message: "m", status: "error" },
      { code: "x", message: "m", error: true },
      { code: "x", message: "m", type: 5, title: null, help: "see there" },
      { code: "x", message: "m", details: null },
    ])
      expect(rendered(read(body), body)).toEqual(body);
  });
});

describe("members", () => {
  it("should write each under its house name", () => {
    const error: ApiError = {
      ...house,
      declaredStatus: 404,
      type: "lookup",
      title: "Not Found",
      id: "r-1",
      help: "https://e.org/no_user",
      details: { id: 12 },
      issues: [
        { path: ["users", 0, "id"], message: "is unknown", code: "unknown", in: "query" },
        { message: "is old" },
      ],
      extensions: { more: [1] },
    };
    expect(rendered(error)).toEqual({
      code: "no_user",
      message: "No user 12",
      status: 404,
      type: "lookup",
      title: "Not Found",
      traceId: "r-1",
      help: "https://e.org/no_user",
      details: { id: 12 },
      errors: [
        { path: ["users", 0, "id"], message: "is unknown", code: "unknown", in: "query" },
        { message: "is old" },
      ],
      more: [1],
    });
  });

  it("should make up a code of the status, and say so", () => {
    const { code: _, ...mute } = house;
    const { document, filled } = renderCodeStyle(mute);
    expect(document).toMatchObject({ code: "not_found", message: "No user 12" });
    expect(filled).toEqual([{ member: "code", value: "not_found", from: "status" }]);
    rendered(mute);
  });

  it("should make up a message of the title, else of the status", () => {
    const { message: _, ...mute } = house;
    expect(renderCodeStyle({ ...mute, title: "Gone for good" })).toMatchObject({
      document: { message: "Gone for good", title: "Gone for good" },
      filled: [{ member: "message", value: "Gone for good", from: "title" }],
    });
    expect(renderCodeStyle(mute)).toMatchObject({
      document: { message: "Not Found" },
      filled: [{ member: "message", value: "Not Found", from: "status" }],
    });
    rendered(mute);
    rendered({ ...mute, title: "Gone for good" });
  });

  it("should name what is filled as the dialect does", () => {
    const { code: _, message: __, ...mute } = house;
    const { filled } = renderCodeStyle(mute, undefined, {
      dialect: { code: "err", message: "text", envelope: "failure" },
    });
    expect(filled.map(({ member }) => member)).toEqual(["err", "text"]);
  });

  it("should keep apart what a code, an id, help and details cannot be", () => {
    for (const error of [
      { ...house, code: "" },
      { ...house, id: "" },
      { ...house, help: "see there" },
      { ...house, details: null },
      { ...house, declaredStatus: 500 },
      { ...house, declaredStatus: 200, httpStatus: 200 },
    ])
      expect(rendered(error)).toHaveProperty("apiError");
  });

  it("should keep an empty id apart where another would be read from the details", () => {
    expect(rendered({ ...house, id: "", details: [{ traceId: "t" }] })).toHaveProperty("apiError");
  });

  it("should keep an extension apart that would be read as something else", () => {
    for (const extensions of [
      { code: "x" },
      { msg: "m" },
      { error: { code: "x", message: "m" } },
      { error: "text" },
      { traceId: "t" },
      { errors: [{ message: "m" }] },
      { apiError: { title: "t" } },
      { statusCode: 500 },
    ]) {
      const { message: _, ...mute } = house;
      rendered({ ...mute, extensions });
      rendered({ ...house, extensions });
    }
  });

  it("should write an extension with a worse name where a better one is taken", () => {
    expect(rendered({ ...house, extensions: { msg: "m", errorCode: "x" } })).toEqual({
      code: "no_user",
      message: "No user 12",
      msg: "m",
      errorCode: "x",
    });
  });
});

describe("what would be read from other members", () => {
  it("should not be written twice", () => {
    const body = { code: "x", message: "m", meta: { request_id: "r" }, field: "a" };
    const error = read(body);
    expect(error).toMatchObject({ id: "r", issues: [{ path: ["a"], message: "m" }] });
    expect(rendered(error)).toEqual(body);
  });

  it("should be written where the error says something else", () => {
    const extensions = { meta: { request_id: "r" }, field: "a" };
    expect(
      rendered({ ...house, id: "other", issues: [{ path: ["b"] }], extensions }),
    ).toMatchObject({ traceId: "other", errors: [{ path: ["b"] }] });
  });

  it("should be marked where the error says nothing", () => {
    const extensions = { meta: { request_id: "r" }, field: "a" };
    expect(rendered({ ...house, extensions })).toHaveProperty("apiError.filled");
    expect(rendered({ ...house, details: { errors: ["m"] } })).toHaveProperty("apiError.filled");
  });

  it("should be told apart in a dialect without a place for it", () => {
    const dialect = { id: [], issues: [] };
    const error = {
      ...house,
      id: "other",
      issues: [{ message: "n" }],
      details: { errors: ["m"] },
      extensions: { meta: { request_id: "r" } },
    };
    const { document } = renderCodeStyle(error, undefined, { dialect });
    expect(document).toMatchObject({ apiError: { id: "other", issues: [{ message: "n" }] } });
    rendered(error, undefined, { dialect });
  });

  it("should be kept apart where it has no place and the member that has it was", () => {
    const extensions = { meta: 5, apiError: { requestId: "r" } };
    const options = { dialect: { id: [] } };
    expect(rendered({ ...house, id: "r", extensions }, undefined, options)).toHaveProperty(
      "apiError.id",
      "r",
    );
  });

  it("should be looked for again where the member that has it was kept apart", () => {
    const extensions = { apiError: { requestId: "r" } };
    expect(rendered({ ...house, id: "r", extensions })).toHaveProperty("traceId", "r");
  });
});

describe("dialects", () => {
  const dialect: CodeStyleDialect = {
    envelope: "failure",
    code: "err",
    message: ["text", "msg"],
    id: "request",
    details: "context",
  };

  it("should be written, the first of several names", () => {
    expect(
      rendered({ ...house, id: "r", details: { a: 1 }, extensions: { msg: "n" } }, undefined, {
        dialect,
      }),
    ).toEqual({
      failure: {
        err: "no_user",
        text: "No user 12",
        request: "r",
        context: { a: 1 },
        msg: "n",
      },
    });
  });

  it("should be read back in any of several names", () => {
    const like = { failure: { err: "x", msg: "m" } };
    expect(rendered(house, like, { dialect })).toEqual({
      failure: { err: "no_user", msg: "No user 12" },
    });
  });

  it("should leave the message out where they have no member for it", () => {
    // Slack, api.slack.com/web#errors.
    const options = { dialect: { code: "error", message: [] } };
    const { message: _, ...mute } = house;
    expect(rendered(mute, undefined, options)).toEqual({ error: "no_user" });
    expect(rendered({ ...mute, issues: [{ path: ["a"] }] }, undefined, options)).toEqual({
      error: "no_user",
      errors: [{ path: ["a"] }],
    });
    expect(rendered(house, undefined, options)).toEqual({
      error: "no_user",
      apiError: { message: "No user 12" },
    });
  });

  it("should keep the code apart where they have no member for it", () => {
    expect(renderCodeStyle(house, undefined, { dialect: { code: [] } }).document).toEqual({
      message: "No user 12",
      apiError: { code: "no_user" },
    });
    const { code: _, ...mute } = house;
    expect(renderCodeStyle(mute, undefined, { dialect: { code: [] } }).filled).toEqual([]);
  });

  it.each<CodeStyleRole>(["id", "status", "help", "details", "title", "type", "issues"])(
    "should keep %s apart where they have no member for it",
    (role) => {
      const error: ApiError = {
        ...house,
        id: "r",
        declaredStatus: 404,
        help: "https://e.org",
        details: { a: 1 },
        title: "t",
        type: "y",
        issues: [{ message: "n" }],
      };
      const member = role === "status" ? "declaredStatus" : role;
      const document = rendered(error, undefined, { dialect: { [role]: [] } });
      expect(document["apiError"]).toEqual({ [member]: error[member] });
    },
  );
});

describe("headers", () => {
  it("should carry when to retry and challenges", () => {
    const { headers, missing } = renderCodeStyle({
      ...house,
      status: 401,
      retry: { when: "after-authentication", afterSeconds: 5 },
      challenges: [{ scheme: "Bearer", params: { realm: "api" } }],
    });
    expect(headers).toEqual({ "retry-after": "5", "www-authenticate": 'Bearer realm="api"' });
    expect(missing).toEqual([]);
  });

  it("should be named where the status requires them and the error has none", () => {
    expect(renderCodeStyle({ ...house, status: 401 }).missing).toEqual(["www-authenticate"]);
  });
});

it("should report what JSON cannot hold", () => {
  const { document, losses } = renderCodeStyle({
    ...house,
    details: { when: new Date(0), big: 1n, no: Number.NaN },
    issues: [{ message: "m" }, 5 as unknown as object],
  });
  expect(document).toMatchObject({
    details: { when: "1970-01-01T00:00:00.000Z", big: "1" },
    errors: [{ message: "m" }],
  });
  expect(losses.map(({ path, reason }) => `${path.join(".")} ${reason}`).sort()).toEqual([
    "details.big altered",
    "details.no no-place",
    "details.when altered",
    "issues.1 no-place",
  ]);
});
