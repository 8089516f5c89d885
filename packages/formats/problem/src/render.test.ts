import type { ApiError, WireError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { buildProblem } from "./build.ts";
import type { ProblemDocument } from "./document.ts";
import { parseProblem } from "./parse.ts";
import { renderProblem } from "./render.ts";
import { ProblemSchema } from "./schema.ts";

const mute: ApiError = {
  format: "other",
  status: 404,
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};
const house: ApiError = { ...mute, message: "No user 12" };

function read(wire: WireError): ApiError {
  const result = parseProblem(wire);
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}

/** Renders, and reads back what was rendered: both must be the same error. */
function rendered(error: ApiError, like?: ProblemDocument): ProblemDocument {
  const { document, status, headers, losses } = renderProblem(error, like);
  expect(losses).toEqual([]);
  expect(v.safeParse(ProblemSchema, document).issues).toBeUndefined();
  const { format: _, ...back } = read(buildProblem(document, { status, headers }));
  const { format: __, ...given } = error;
  expect(back).toEqual(given);
  return document;
}

describe("the one field that an error names", () => {
  const extensions = { field: "a.b" };
  const issue = { path: ["a", "b"], message: "No user 12" };

  it("should be listed as well, unless what it is to be like does not", () => {
    const document = { detail: "No user 12", field: "a.b" };
    expect(rendered({ ...house, issues: [issue], extensions }, document)).toEqual(document);
    expect(rendered({ ...house, issues: [issue], extensions })).toEqual({
      ...document,
      errors: [{ pointer: "#/a/b", detail: "No user 12" }],
    });
  });

  it("should not become an issue of an error that has none, or has others", () => {
    expect(rendered({ ...house, extensions })).toHaveProperty("apiError.filled", ["issues"]);
    const issues = [{ path: ["c"], message: "m" }];
    expect(rendered({ ...house, issues, extensions })).toHaveProperty("errors");
    rendered({ ...house, issues: [issue, issue], extensions });
    rendered({ ...house, issues: [{ ...issue, code: "x" }], extensions: { field: 5 } });
  });
});

it("should name a type or an instance that is no URI reference in the reserved member", () => {
  for (const text of ["/é", "/a[0]", "/a#b#c", "urn:\ud800", "http://[x]/"]) {
    const document = rendered({ ...house, format: "problem", type: text, id: text });
    expect(document).toMatchObject({ traceId: text, apiError: { type: text } });
    const beside = rendered({ ...house, id: "r-1", extensions: { instance: text } });
    expect(beside).toMatchObject({ traceId: "r-1", apiError: { extensions: { instance: text } } });
  }
});

describe("what stands where", () => {
  it.each<readonly [string, Partial<ApiError>, ProblemDocument | undefined, object]>([
    ["an empty id", { id: "" }, undefined, { apiError: { id: "" } }],
    ["an id that is a URI", { id: "urn:x" }, undefined, { instance: "urn:x" }],
    ["an id that is a word", { id: "w" }, undefined, { traceId: "w" }],
    ["an id like an instance", { id: "w" }, { detail: "d", instance: "/i" }, { instance: "w" }],
    [
      "an id like a trace id",
      { id: "w" },
      { detail: "d", instance: "/i", traceId: "t" },
      { traceId: "w" },
    ],
    ["a word as type", { type: "w" }, undefined, { apiError: { type: "w" } }],
    ["a word as type of a problem", { format: "problem:x", type: "w" }, undefined, { type: "w" }],
    [
      "a word as type of another format",
      { format: "my-problem", type: "w" },
      undefined,
      { apiError: { type: "w" } },
    ],
    ["a word as type like a word", { type: "w" }, { type: "v" }, { type: "w" }],
    [
      "a word as type like a URI",
      { type: "w" },
      { type: "https://e.org" },
      { apiError: { type: "w" } },
    ],
    ["an empty type", { format: "problem", type: "" }, { type: "v" }, { apiError: { type: "" } }],
    ["details that are null", { details: null }, undefined, { apiError: { details: null } }],
    ["details", { details: [1] }, undefined, { details: [1] }],
    [
      "an extension that would be the id",
      { extensions: { requestId: "r" } },
      undefined,
      { apiError: { extensions: { requestId: "r" } } },
    ],
    [
      "a worse id",
      { id: "t", extensions: { requestId: "r" } },
      undefined,
      { traceId: "t", requestId: "r" },
    ],
    [
      "a better id than that of what it is to be like",
      { id: "t", extensions: { traceId: "r" } },
      { detail: "d", requestId: "x" },
      { requestId: "t", apiError: { extensions: { traceId: "r" } } },
    ],
    [
      "a number that would be the code",
      { extensions: { code: 5 } },
      undefined,
      { apiError: { extensions: { code: 5 } } },
    ],
    [
      "a worse code",
      { code: "c", extensions: { errorCode: "x" } },
      undefined,
      { code: "c", errorCode: "x" },
    ],
    [
      "a status and a title that are none",
      { extensions: { errors: "x", help: "y" } },
      undefined,
      { errors: "x", help: "y" },
    ],
    [
      "members of RFC 9457",
      { extensions: { title: 5, status: "x" } },
      undefined,
      { apiError: { extensions: { title: 5, status: "x" } } },
    ],
  ])("should be %s", (_, given, like, expected) => {
    expect(rendered({ ...house, ...given }, like)).toEqual({ detail: house.message, ...expected });
  });

  it("should be a list beside the field where what it is to be like has both", () => {
    const issues = [{ path: ["a"], message: "No user 12" }];
    const like = { detail: "d", field: "a", errors: [{ field: "b", message: "m" }] };
    expect(rendered({ ...house, issues, extensions: { field: "a" } }, like)).toEqual({
      detail: "No user 12",
      field: "a",
      errors: [{ field: "a", message: "No user 12" }],
    });
  });
});

describe("like", () => {
  it.each(bodies)("should give $api back", ({ status, headers, body, written }) => {
    const result = parseProblem({ status, headers, body });
    if (!result.ok) throw new Error(result.reason);
    expect(renderProblem(result.error, body)).toMatchObject({ losses: [] });
    expect(rendered(result.error, body)).toEqual(written ?? body);
  });

  it("should give the spelling of conventional members", () => {
    const like = {
      errorCode: "a",
      request_id: "b",
      help_url: "https://e.org",
      violations: [],
    };
    expect(
      rendered(
        {
          ...house,
          code: "no_user",
          id: "r-1",
          help: "https://e.org/no_user",
          issues: [{ path: ["id"], message: "n" }],
        },
        like,
      ),
    ).toEqual({
      detail: "No user 12",
      errorCode: "no_user",
      request_id: "r-1",
      help_url: "https://e.org/no_user",
      violations: [{ pointer: "#/id", detail: "n" }],
    });
  });

  it("should have the status written where it has one", () => {
    const { document, filled } = renderProblem(house, { status: 400 });
    expect(document).toMatchObject({ status: 404 });
    expect(filled).toEqual([{ member: "status", value: 404, from: "status" }]);
    rendered(house, { status: 400 });
  });

  it("should be ignored where it is no object, or throws when it is read", () => {
    const hostile = {
      get code(): string {
        throw new Error("no");
      },
    };
    for (const like of [hostile, [] as unknown as ProblemDocument])
      expect(rendered({ ...house, code: "x" }, like)).toEqual({ detail: "No user 12", code: "x" });
  });
});

describe("members", () => {
  it("should write each under its name", () => {
    expect(
      rendered({
        ...house,
        declaredStatus: 404,
        type: "https://e.org/probs/no-user",
        title: "No such user",
        code: "no_user",
        id: "r-1",
        help: "https://e.org/no_user",
        details: { id: 12 },
        issues: [{ path: ["users", 0, "a/b"], message: "n", code: "unknown", in: "query" }],
        extensions: { balance: 30 },
      }),
    ).toEqual({
      type: "https://e.org/probs/no-user",
      title: "No such user",
      status: 404,
      detail: "No user 12",
      code: "no_user",
      traceId: "r-1",
      help: "https://e.org/no_user",
      details: { id: 12 },
      errors: [{ pointer: "#/users/0/a~1b", detail: "n", code: "unknown", in: "query" }],
      balance: 30,
    });
  });

  it.each(["https://e.org", "about:blank", "urn:a:b", "tag:e.org,2026:a", "/probs/a"])(
    "should write %s as the type",
    (type) => {
      expect(rendered({ ...house, type })).toEqual({ type, detail: "No user 12" });
    },
  );

  it.each(["invalid_request_error", "ResourceNotFound", "", "a b:c", "https://e.org/a b"])(
    "should keep a type apart that is no URI: %s",
    (type) => {
      expect(rendered({ ...house, type })).toEqual({ detail: "No user 12", apiError: { type } });
    },
  );

  it("should write an id that is a URI as the instance", () => {
    expect(rendered({ ...house, id: "/orders/12" })).toHaveProperty("instance", "/orders/12");
    expect(rendered({ ...house, id: "urn:uuid:1" })).toHaveProperty("instance", "urn:uuid:1");
  });

  it("should write an id beside an instance as the trace id", () => {
    const extensions = { instance: "/orders/12" };
    expect(rendered({ ...house, id: "/r/1", extensions })).toMatchObject({
      instance: "/orders/12",
      traceId: "/r/1",
    });
  });

  it("should keep apart what a member cannot be", () => {
    for (const error of [
      { ...house, code: "" },
      { ...house, id: "" },
      { ...house, help: "see there" },
      { ...house, details: null },
      // RFC 9457 section 3.1.2: the status that is stated is that of HTTP.
      { ...house, declaredStatus: 500 },
      { ...house, declaredStatus: 200, httpStatus: 200 },
    ])
      expect(rendered(error)).toHaveProperty("apiError");
  });

  it("should keep an extension apart that would be read as something else", () => {
    for (const extensions of [
      { title: "t" },
      { detail: 5 },
      { status: 404 },
      { instance: "/i" },
      { instance: 5 },
      { code: "x" },
      { trace_id: "t" },
      { errors: [{ detail: "d" }] },
      { apiError: { title: "t" } },
    ])
      for (const error of [house, mute])
        expect(rendered({ ...error, extensions })).toHaveProperty("apiError");
  });

  it("should write an extension whose type fits nothing else in its place", () => {
    const extensions = { code: true, errors: "none", details: null, help: "see there" };
    expect(rendered({ ...house, extensions })).toEqual({ detail: "No user 12", ...extensions });
  });

  it("should write an extension with a worse name where a better one is taken", () => {
    expect(rendered({ ...house, code: "a", extensions: { error_code: "b" } })).toEqual({
      detail: "No user 12",
      code: "a",
      error_code: "b",
    });
  });
});

describe("what is made up", () => {
  it("should be title and status where the problem would be mute (RFC 9457 section 4.2.1)", () => {
    const { document, filled } = renderProblem({ ...mute, code: "no_user" });
    expect(document).toEqual({
      title: "Not Found",
      status: 404,
      code: "no_user",
      apiError: { filled: ["title", "declaredStatus"] },
    });
    expect(filled).toEqual([
      { member: "title", value: "Not Found", from: "status" },
      { member: "status", value: 404, from: "status" },
    ]);
    rendered({ ...mute, code: "no_user" });
  });

  it("should be no status where the error states it", () => {
    const { document, filled } = renderProblem({ ...mute, declaredStatus: 404 });
    expect(document).toMatchObject({ title: "Not Found", status: 404 });
    expect(filled.map(({ member }) => member)).toEqual(["title"]);
    rendered({ ...mute, declaredStatus: 404 });
  });

  it("should be nothing where there is a title, a detail or a type", () => {
    for (const error of [
      { ...mute, title: "t" },
      { ...mute, message: "m" },
      { ...mute, type: "about:blank" },
    ]) {
      expect(renderProblem(error).filled).toEqual([]);
      expect(rendered(error)).not.toHaveProperty("apiError");
    }
  });

  it("should be title and status where the type has to be kept apart", () => {
    expect(rendered({ ...mute, type: "not_found" })).toMatchObject({
      title: "Not Found",
      apiError: { type: "not_found" },
    });
  });
});

describe("headers", () => {
  it("should carry when to retry and challenges", () => {
    const { headers, missing } = renderProblem({
      ...house,
      status: 401,
      retry: { when: "after-authentication", afterSeconds: 5 },
      challenges: [{ scheme: "Bearer", params: { realm: "api" } }],
    });
    expect(headers).toEqual({ "retry-after": "5", "www-authenticate": 'Bearer realm="api"' });
    expect(missing).toEqual([]);
  });

  it("should be named where the status requires them and the error has none", () => {
    expect(renderProblem({ ...house, status: 405 }).missing).toEqual(["allow"]);
  });
});

it("should report what JSON cannot hold", () => {
  const { document, losses } = renderProblem({
    ...house,
    details: { when: new Date(0), no: Number.NaN },
    issues: [{ message: "m" }, 5 as unknown as object],
  });
  expect(document).toMatchObject({
    details: { when: "1970-01-01T00:00:00.000Z" },
    errors: [{ detail: "m" }],
  });
  expect(losses.map(({ path, reason }) => `${path.join(".")} ${reason}`).sort()).toEqual([
    "details.no no-place",
    "details.when altered",
    "issues.1 no-place",
  ]);
});
