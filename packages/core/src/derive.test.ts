import { describe, expect, it } from "vitest";
import { deriveId, deriveIssue, deriveIssues, isFieldName } from "./derive.ts";
import { nested } from "./hostile.test-support.ts";

describe("deriveIssues", () => {
  it("should take the one field that an error names, with its message", () => {
    expect(deriveIssues(undefined, "to[0].email", "is no address")).toEqual([
      { path: ["to", 0, "email"], message: "is no address" },
    ]);
    expect(deriveIssue("email", undefined)).toEqual([{ path: ["email"] }]);
    expect(deriveIssues({ reason: "x" }, "email")).toEqual([{ path: ["email"] }]);
  });

  it.each(["", "two words", "x".repeat(201), 5, null, undefined, ["email"]])(
    "should give none for the field %j",
    (field) => {
      expect(deriveIssues(undefined, field, "m")).toEqual([]);
    },
  );

  it.each([
    "fields",
    "errors",
    "field_errors",
    "violations",
    "fieldViolations",
    "validationErrors",
    "Issues",
  ])("should read the list %s of details", (name) => {
    expect(
      deriveIssues({ more: 1, [name]: [{ name: "zip", messages: ["is too long"] }] }, "other"),
    ).toEqual([{ path: ["zip"], message: "is too long" }]);
  });

  it("should pass over lists that are empty or no issues", () => {
    expect(
      deriveIssues({
        errors: [],
        fields: 5,
        issues: null,
        violations: [1],
        fieldErrors: { zip: ["m"] },
      }),
    ).toEqual([{ path: ["zip"], message: "m" }]);
    expect(deriveIssues({ errors: [] }, "zip")).toEqual([{ path: ["zip"] }]);
    expect(deriveIssues({ errors: nested('{"a":', '"m"', "}") })).toEqual([]);
    expect(deriveIssues({ constructor: [{ message: "m" }] })).toEqual([]);
  });

  it.each(["field", "attribute", "parameter", "param"])("should find a %s in details", (name) => {
    const details = { [name]: "email", value: "x" };
    expect(deriveIssues(details, undefined, "m")).toEqual([{ path: ["email"], message: "m" }]);
    expect(deriveIssues(details, "zip", "m")).toEqual([{ path: ["zip"], message: "m" }]);
    expect(deriveIssues({ [name]: "two words" }, undefined, "m")).toEqual([]);
    expect(deriveIssues(undefined, undefined, "m", { details })).toEqual([
      { path: ["email"], message: "m" },
    ]);
  });

  it("should read the list in a context, where details have none", () => {
    const errors = [{ path: "/zip", message: "n" }];
    const issues = [{ path: ["zip"], message: "n" }];
    expect(deriveIssues(undefined, "other", "m", { errors })).toEqual(issues);
    expect(deriveIssues({ a: 1 }, "other", "m", errors)).toEqual(issues);
    expect(deriveIssues({ errors: [{ message: "own" }] }, "other", "m", { errors })).toEqual([
      { message: "own" },
    ]);
    expect(deriveIssues(undefined, "other", "m", { roles: ["a"] })).toEqual([
      { path: ["other"], message: "m" },
    ]);
  });

  it("should read a list of details that have paths and codes", () => {
    expect(deriveIssues([{ field: "zip", code: "required" }])).toEqual([
      { path: ["zip"], code: "required" },
    ]);
  });

  it("should read details that are a map of field → messages", () => {
    expect(deriveIssues({ email: ["is taken", "is short"], "to.0": ["m"] }, "other")).toEqual([
      { path: ["email"], message: "is taken" },
      { path: ["email"], message: "is short" },
      { path: ["to", 0], message: "m" },
    ]);
  });

  it.each([{ roles: ["a"], id: "7" }, { email: [] }, { email: ["m", 5] }, { email: "m" }, {}])(
    "should take %j for no such map",
    (details) => {
      expect(deriveIssues(details, "zip")).toEqual([{ path: ["zip"] }]);
    },
  );

  it("should read the violations of google.rpc.BadRequest", () => {
    // https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto, message BadRequest.
    const details = [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "x" },
      {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        fieldViolations: [{ field: "zip", description: "is too long" }],
      },
    ];
    expect(deriveIssues(details, "other")).toEqual([{ path: ["zip"], message: "is too long" }]);
  });

  it("should read a list of details that have paths and messages", () => {
    expect(deriveIssues([{ field: "zip", message: "m" }])).toEqual([
      { path: ["zip"], message: "m" },
    ]);
  });

  it.each([
    [[{ field: "zip" }]],
    [[{ message: "m" }]],
    [["text"]],
    [[{ field: "zip", message: "m" }, null]],
    [[{ "@type": "x", field: "zip", message: "m" }]],
    [[]],
  ])("should take %j for no issues", (details) => {
    expect(deriveIssues(details, "zip")).toEqual([]);
  });
});

describe("isFieldName", () => {
  it("should be true for one word of at most 200 characters", () => {
    expect(["a", "a.b[0]", "x".repeat(200)].every(isFieldName)).toBe(true);
    expect(["", " ", "a b", "a\n", "x".repeat(201)].some(isFieldName)).toBe(false);
  });
});

describe("deriveId", () => {
  it.each([
    [{ request_id: "r-1" }],
    [{ "request-id": "r-1" }],
    [{ traceId: "r-1" }],
    [{ "client-request-id": "r-1" }],
    [{ correlationID: "r-1" }],
    // google.rpc.RequestInfo, among other details.
    [
      [
        { reason: "x" },
        { "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "r-1" },
      ],
    ],
    [{ requestId: "", traceId: "r-1" }],
    [{ requestId: 5, traceId: "r-1" }],
  ])("should find the id in %j", (place) => {
    expect(deriveId([undefined, place, { requestId: "later" }])).toBe("r-1");
  });

  it.each([
    undefined,
    null,
    "requestId",
    5,
    [["requestId"]],
    {},
    { id: "x" },
    { requestIds: "x" },
    { meta: { requestId: "x" } },
  ])("should give undefined for %j", (place) => {
    expect(deriveId([place])).toBeUndefined();
  });

  it("should give undefined without places", () => {
    expect(deriveId([])).toBeUndefined();
  });
});

describe("what is near to issues or an id, and is none", () => {
  it("should give a field without a message no message", () => {
    expect(deriveIssue("email", undefined)).toStrictEqual([{ path: ["email"] }]);
  });

  it.each(["subfields", "fieldset", "myErrors", "issuesUrl"])(
    "should not read the list %s",
    (name) => {
      expect(deriveIssues({ [name]: [{ field: "a", message: "m" }] })).toEqual([]);
    },
  );

  it("should not read a map whose keys are too deep", () => {
    expect(deriveIssues({ [Array(40).fill("a").join(".")]: ["m"] })).toEqual([]);
  });

  it("should not read a list with a typed attachment in it", () => {
    const item = { field: "a", message: "m" };
    expect(
      deriveIssues([item, { ...item, "@type": "type.googleapis.com/google.rpc.Help" }]),
    ).toEqual([]);
    expect(deriveIssues([item, item])).toHaveLength(2);
  });

  it("should not read a list where not all have a path and a message", () => {
    expect(deriveIssues([{ field: "a", message: "m" }, { message: "n" }])).toEqual([]);
    expect(deriveIssues([{ field: "a", message: "m" }, { field: "b" }])).toEqual([]);
  });

  it.each(["parentTraceId", "myrequestid", "traceIdentity"])(
    "should not take %s for an id",
    (name) => {
      expect(deriveId([{ [name]: "x" }])).toBeUndefined();
    },
  );
});

describe("the sentences of `params`", () => {
  it("should be issues where each parameter has one, as in WordPress", () => {
    expect(
      deriveIssues({
        status: 400,
        params: { email: "Invalid parameter.", id: "id is not of type integer." },
      }),
    ).toEqual([
      { path: ["email"], message: "Invalid parameter." },
      { path: ["id"], message: "id is not of type integer." },
    ]);
  });

  it.each<readonly [string, unknown]>([
    ["a value that goes into the message", { min: "3", name: "is too short" }],
    ["a number", { min: 3 }],
    ["a list of sentences", { id: ["is too short"] }],
    ["words", { id: "string", limit: "maximum" }],
    ["spaces alone", { id: "  " }],
    ["nothing", {}],
    ["a text instead of a map", "is too short"],
  ])("should be none where there is %s among them", (_, params) => {
    expect(deriveIssues({ params })).toEqual([]);
  });

  it.each(["queryparams", "paramsOf"])("should not be looked for in %s", (name) => {
    expect(deriveIssues({ [name]: { email: "Invalid parameter." } })).toEqual([]);
  });
});
