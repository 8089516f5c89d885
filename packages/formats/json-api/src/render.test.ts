import { adviseRetry, type ApiError, type Issue } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import type { JsonApiDocument, JsonApiError } from "./document.ts";
import { findFlaws } from "./find-flaws.ts";
import { parseJsonApi } from "./parse.ts";
import { renderJsonApi } from "./render.ts";

const base: ApiError = {
  format: "json-api",
  status: 422,
  issues: [],
  retry: adviseRetry({ status: 422 }),
  challenges: [],
  extensions: {},
};

function errorsOf(error: Partial<ApiError>): unknown {
  return renderJsonApi({ ...base, ...error }).document.errors;
}

/** Writes an error and reads it again. */
function roundTrip(error: ApiError, relationships: readonly string[] = []): ApiError {
  const options = { dialect: { relationships } };
  const { document, status } = renderJsonApi(error, undefined, options);
  expect(findFlaws(document)).toEqual([]);
  const headers = { "content-type": "application/vnd.api+json" };
  const read = parseJsonApi(
    { status, headers, body: JSON.parse(JSON.stringify(document)) as unknown },
    options,
  );
  if (!read.ok) throw new Error(read.reason);
  return read.error;
}

/** The error that an issue with a text is written as, beside another one. */
function written(issue: Issue): JsonApiError | undefined {
  const issues = [{ ...issue, message: "m" }, { message: "n" }];
  const error = { ...base, message: "m", issues };
  expect(roundTrip(error)).toEqual(error);
  const { errors } = renderJsonApi(error).document;
  return (errors as readonly JsonApiError[]).find(({ detail }) => detail === "m");
}

it.each<readonly [string, Issue]>([
  ["no member of JSON:API", { extensions: { "-a": 1, "": 2, "a.b": 3 } }],
  ["the name of the reserved member", { extensions: { apiError: { code: "x" }, a: 1 } }],
  ["a member of an extension", { extensions: { "version:id": 7, "@context": "c" } }],
  ["a source that is none", { extensions: { source: 5 } }],
  [
    "the source of another path",
    { path: ["a"], in: "body", extensions: { source: { pointer: "/b" } } },
  ],
  [
    "the source of another place",
    { path: ["b"], in: "query", extensions: { source: { pointer: "/b" } } },
  ],
  [
    "a source that says no more than the path",
    { path: ["a"], in: "body", extensions: { source: { pointer: "/data/attributes/a" } } },
  ],
  ["a source without a path", { extensions: { source: { pointer: "/data/attributes/a", x: 1 } } }],
  ["a path without a key in a query", { path: [], in: "query" }],
  ["a path of several keys in a header", { path: ["a", "b"], in: "header" }],
  ["a path in a cookie", { path: ["a"], in: "cookie" }],
  ["a place without a path", { in: "query" }],
  ["a link that is none", { help: "see there", type: "a type" }],
  ["a type that is a word", { type: "card_error" }],
  ["a type with a URI in it", { type: "see:https://e.org or call" }],
  ["a type with a path in it", { type: "card/error" }],
])("should give back an issue with %s", (_, issue) => {
  written(issue);
});

it.each<readonly [keyof Issue, unknown]>([
  ["path", "a"],
  ["path", ["a", {}]],
  ["path", [0.5]],
  ["in", "bodyx"],
  ["in", "xbody"],
  ["in", 5],
  ["code", 5],
  ["extensions", []],
])("should name what is no %s: %j", (name, value) => {
  const issue = { message: "m", [name]: value };
  const { document, losses } = renderJsonApi({ ...base, issues: [issue, { message: "n" }] });
  expect(document.errors).toMatchObject([{ detail: "m" }, { detail: "n" }]);
  expect(losses).toEqual([{ path: ["issues", 0, name], value, reason: "no-place" }]);
});

describe("bodies of specifications and APIs", () => {
  it.each(bodies)("should write $api", ({ status, headers, body, written: expected }) => {
    const read = parseJsonApi({ status, headers, body });
    if (!read.ok) throw new Error(read.reason);
    const rendering = renderJsonApi(read.error);
    expect(rendering.document).toEqual(expected ?? body);
    expect(rendering).toMatchObject({ status, losses: [], filled: [] });
    expect(roundTrip(read.error)).toEqual(read.error);
  });
});

describe("sources", () => {
  it.each<readonly [string, Issue]>([
    ["/data/attributes/title", { path: ["title"], in: "body" }],
    ["/data/attributes/items/0/a~1b~0", { path: ["items", 0, "a/b~"], in: "body" }],
    ["/data/relationships/author", { path: ["data", "relationships", "author"], in: "body" }],
    ["/data/0/attributes/title", { path: ["data", 0, "attributes", "title"], in: "body" }],
    ["/atomic:operations/1", { path: ["atomic:operations", 1], in: "body" }],
    ["/data", { path: ["data"], in: "body" }],
    ["", { path: [], in: "body" }],
  ])("should have the pointer %j", (pointer, issue) => {
    expect(written(issue)).toEqual({ detail: "m", source: { pointer } });
  });

  it("should say of no issue that it is in the body which did not say so", () => {
    const error = {
      ...base,
      message: "m",
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], in: "body" as const },
      ],
    };
    expect(renderJsonApi(error).document).toEqual({
      errors: [
        { detail: "m", source: { pointer: "/data/attributes/a" } },
        { source: { pointer: "/data/attributes/b" }, meta: { apiError: { in: "body" } } },
      ],
      meta: { apiError: { filled: ["in"] } },
    });
    expect(roundTrip(error)).toEqual(error);
  });

  it.each<readonly [string, Issue]>([
    ["page[size]", { path: ["page", "size"], in: "query" }],
    ["ids[0]", { path: ["ids", 0], in: "query" }],
    ["include", { path: ["include"], in: "query" }],
  ])("should have the parameter %j", (parameter, issue) => {
    expect(written(issue)).toEqual({ detail: "m", source: { parameter } });
  });

  it("should have the header", () => {
    expect(written({ path: ["Accept"], in: "header" })).toEqual({
      detail: "m",
      source: { header: "Accept" },
    });
  });

  it.each<Issue>([
    { path: ["session"], in: "cookie" },
    { path: ["id"], in: "path" },
    { path: [], in: "query" },
    { path: ["a[b]"], in: "query" },
    { path: ["Accept", "q"], in: "header" },
    { in: "body" },
  ])("should be left to the reserved member for %j", (issue) => {
    expect(written(issue)).toEqual({ detail: "m", meta: { apiError: issue } });
  });

  it("should have keys that read alike told apart by the reserved member", () => {
    expect(written({ path: ["items", "0", -1], in: "body" })).toEqual({
      detail: "m",
      source: { pointer: "/data/attributes/items/0/-1" },
      meta: { apiError: { path: ["items", "0", -1] } },
    });
  });

  it.each(["/title", "/", "/included/0"])(
    "should be %j again where that was received",
    (pointer) => {
      const source = { pointer };
      const read = parseJsonApi({
        status: 422,
        headers: {},
        body: { errors: [{ title: "a", source }, { title: "b" }] },
      });
      expect(read.ok && renderJsonApi(read.error).document).toEqual({
        errors: [{ title: "a", source }, { title: "b" }],
      });
    },
  );

  it("should not be what was received where that is no JSON Pointer", () => {
    const source = { pointer: "#/title" };
    const issue: Issue = { path: ["title"], in: "body", extensions: { source } };
    expect(written(issue)).toEqual({
      detail: "m",
      source: { pointer: "/data/attributes/title" },
      meta: { source },
    });
  });

  it("should be relationships where the dialect says so", () => {
    const error: ApiError = {
      ...base,
      issues: [
        { path: ["author"], in: "body" },
        { path: ["title"], in: "body" },
      ],
    };
    const dialect = { relationships: ["author"] };
    expect(renderJsonApi(error, undefined, { dialect }).document).toEqual({
      errors: [
        { source: { pointer: "/data/relationships/author" } },
        { source: { pointer: "/data/attributes/title" } },
      ],
    });
    expect(roundTrip(error, ["author"])).toEqual(error);
  });
});

describe("errors of other formats", () => {
  it("should be one error where they have no issues", () => {
    const error: ApiError = {
      ...base,
      code: "not_found",
      title: "Not found",
      message: "No user 12",
      id: "r-1",
      help: "https://e.org/not_found",
      details: { userId: "12" },
      extensions: { hint: "look elsewhere" },
    };
    expect(renderJsonApi(error).document).toEqual({
      errors: [
        {
          id: "r-1",
          links: { about: "https://e.org/not_found" },
          code: "not_found",
          title: "Not found",
          detail: "No user 12",
          meta: { userId: "12" },
        },
      ],
      meta: { hint: "look elsewhere" },
    });
    expect(roundTrip(error)).toEqual(error);
  });

  it("should have what they say beyond their issues before them", () => {
    const error: ApiError = {
      ...base,
      code: "invalid",
      message: "Not valid",
      issues: [{ path: ["qty"], message: "is too small", extensions: { limit: 1 } }],
    };
    expect(renderJsonApi(error).document).toEqual({
      errors: [
        { code: "invalid", detail: "Not valid" },
        {
          detail: "is too small",
          source: { pointer: "/data/attributes/qty" },
          meta: { limit: 1 },
        },
      ],
      meta: { apiError: { filled: ["issues", "in"] } },
    });
    expect(roundTrip(error)).toEqual(error);
  });

  it("should not gain the texts of their first issue", () => {
    const error: ApiError = {
      ...base,
      issues: [
        { path: ["a"], in: "body", title: "t", message: "m", status: 409 },
        { path: ["b"], in: "body" },
      ],
    };
    expect(renderJsonApi(error).document.meta).toEqual({
      apiError: { filled: ["title", "message", "declaredStatus"] },
    });
    expect(roundTrip(error)).toEqual(error);
  });

  it.each<Partial<ApiError>>([
    { issues: [{ message: "m" }] },
    { message: "m", issues: [{ message: "m" }] },
    { message: "m", issues: [{ path: ["a"], in: "body", message: "m", extensions: { n: 1 } }] },
    { issues: [{}, {}] },
    { issues: [{ extensions: { "@x": 1 } }, { extensions: { "ns:x": 1, source: {} } }] },
    { declaredStatus: 422, issues: [{ path: ["a"] }] },
    { declaredStatus: 400, message: "m" },
    { declaredStatus: 400 },
    { httpStatus: 200, message: "m" },
    { type: "card_error", help: "see the manual", message: "m" },
    { details: ["a", { b: 1 }], message: "m" },
    { details: null, message: "m" },
    { details: {}, message: "m" },
    { details: { "not legal": 1, "a.b": 2 }, message: "m" },
    { details: { apiError: { code: "x" } }, message: "m" },
    { details: { n: 1 }, message: "m", issues: [{ path: ["a"], in: "body", message: "m" }] },
    { extensions: { apiError: 1, "a.b": 2, jsonapi: 5, links: { wrong: 1 }, meta: { a: 1 } } },
    { extensions: { errors: [], data: 1, "ns:x": 1, "@x": 2, __proto__: 3 } },
    { code: "", title: "", message: "", id: "" },
    {},
  ])("should come back as they were: %j", (members) => {
    const error = { ...base, ...members };
    expect(roundTrip(error)).toEqual(error);
  });

  it("should get the phrase of their status where they say nothing", () => {
    const rendering = renderJsonApi({ ...base, status: 404, retry: adviseRetry({ status: 404 }) });
    expect(rendering.document).toEqual({
      errors: [{ status: "404", title: "Not Found" }],
      meta: { apiError: { filled: ["declaredStatus", "title"] } },
    });
    expect(rendering.filled).toEqual([
      { member: "status", value: "404", from: "status" },
      { member: "title", value: "Not Found", from: "status" },
    ]);
  });

  it("should have retry advice and challenges as headers", () => {
    const rendering = renderJsonApi({
      ...base,
      status: 401,
      message: "m",
      retry: { when: "after-authentication", afterSeconds: 5 },
      challenges: [{ scheme: "Bearer", params: { realm: "x" } }],
    });
    expect(rendering.headers).toEqual({
      "retry-after": "5",
      "www-authenticate": 'Bearer realm="x"',
    });
    expect(rendering.missing).toEqual([]);
    expect(renderJsonApi({ ...base, status: 401 }).missing).toEqual(["www-authenticate"]);
  });
});

describe("members of the document", () => {
  it("should stand beside the errors where they are sound, else in meta", () => {
    const extensions = { jsonapi: { version: "1.1" }, links: { self: "/x" }, "ns:x": 1, "@y": 2 };
    expect(renderJsonApi({ ...base, message: "m", extensions }).document).toEqual({
      errors: [{ detail: "m" }],
      ...extensions,
    });
    const odd = { jsonapi: { version: 1 }, links: { wrong: "/x" }, data: [] };
    expect(renderJsonApi({ ...base, message: "m", extensions: odd }).document).toEqual({
      errors: [{ detail: "m" }],
      meta: odd,
    });
  });
});

describe("what is no ApiError", () => {
  it("should be written as far as it goes, the rest as losses", () => {
    const issues = [
      5,
      { path: "a", message: 5, code: "c" },
      {
        get message(): string {
          throw new Error("no");
        },
      },
      { in: "nowhere", status: 99, extensions: [1] },
    ] as unknown as Issue[];
    const { document, losses } = renderJsonApi({ ...base, message: "m", issues });
    expect(findFlaws(document)).toEqual([]);
    expect(document.errors).toEqual([{ detail: "m" }, { code: "c" }, { meta: {} }]);
    expect(losses.map(({ path }) => path.join("/"))).toEqual([
      "issues/0",
      "issues/1/path",
      "issues/1/message",
      "issues/2",
      "issues/3/in",
      "issues/3/status",
      "issues/3/extensions",
    ]);
  });

  it("should be an error all the same", () => {
    const { document, status } = renderJsonApi(5 as unknown as ApiError);
    expect(status).toBe(500);
    expect(findFlaws(document)).toEqual([]);
  });

  it("should not be taken for what it inherits", () => {
    const like: JsonApiDocument = { errors: [] };
    expect(errorsOf({ message: "m" })).toEqual(
      renderJsonApi({ ...base, message: "m" }, like).document.errors,
    );
  });
});
