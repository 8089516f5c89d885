import type { Issue } from "@api-errors/core";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import { buildDialect } from "./build-dialect.ts";
import { buildIssues } from "./build-issues.ts";
import { buildFieldMap } from "./build.ts";
import { dialects } from "./dialects/all.ts";
import { drf } from "./dialects/drf.ts";
import { fastapi } from "./dialects/fastapi.ts";
import { laravel } from "./dialects/laravel.ts";
import { rails, railsFull } from "./dialects/rails.ts";
import { zodFormat } from "./dialects/zod.ts";
import { webargs } from "./dialects/webargs.ts";
import { isDialect } from "./is-dialect.ts";
import { parseDialect } from "./parse-dialect.ts";
import { renderDialect } from "./render-dialect.ts";

it("should send the headers it is given, whatever holds them", () => {
  const issues = [{ path: ["name"], message: "This field is required." }];
  const plain = { "X-Request-Id": "r-1" };
  for (const headers of [plain, new Headers(plain) as never])
    expect(buildIssues(issues, drf, { status: 422, headers })).toEqual({
      status: 422,
      headers: { "content-type": "application/json", "x-request-id": "r-1" },
      body: { name: ["This field is required."] },
    });
});

it("should leave out what the dialect has no place for", () => {
  const issues = [{ message: "Name can't be blank" }, { message: "Email is invalid" }];
  const body = { errors: ["Name can't be blank", "Email is invalid"] };
  expect(buildIssues(issues, railsFull).body).toEqual(body);
  expect(buildIssues(issues, railsFull, { message: "Off" }).body).toEqual(body);
  const coded = [{ path: ["name"], code: "blank", message: "can't be blank" }];
  expect(buildIssues(coded, rails).body).toEqual({ errors: { name: ["can't be blank"] } });
});

it("should keep a field that is called like the reserved member", () => {
  const body = { apiError: ["m"] };
  expect(buildIssues([{ path: ["apiError"], message: "m" }], drf).body).toEqual(body);
  expect(buildIssues([{ path: ["apiError"], message: "m" }], rails).body).toEqual({ errors: body });
});

it("should show about the whole what cannot stand at its field, and a title or code for words", () => {
  expect(buildIssues([{ path: ["non_field_errors"], message: "m" }], drf).body).toEqual({
    non_field_errors: ["m"],
  });
  const taken = [{ path: ["_errors"], message: "m" }, { message: "n" }];
  expect(buildIssues(taken, zodFormat).body).toEqual({ _errors: ["m", "n"] });
  const deep = Array.from({ length: 100_000 }, () => "a");
  expect(buildIssues([{ path: deep, message: "m" }], drf).body).toEqual({
    non_field_errors: ["m"],
  });
  const silent = [{ path: ["a"], code: "taken" }, { path: ["b"], title: "Taken" }, { path: ["c"] }];
  expect(buildIssues(silent, drf).body).toEqual({ a: ["taken"], b: ["Taken"] });
});

/** One in a list with a code, one of a field, one about the whole. */
const issues: readonly Issue[] = [
  { path: ["items", 0, "qty"], code: "int_type", message: "M1" },
  { path: ["name"], message: "M2" },
  { message: "M3" },
];

// What the sources of the frameworks have in every answer of theirs; what only the server knows (Spring's `timestamp` and `path`,
// what was sent) is not made up.
const answers: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  // fastapi/openapi/utils.py, validation_error_definition; fastapi/exception_handlers.py
  fastapi: [
    422,
    {
      detail: [
        { type: "int_type", loc: ["body", "items", 0, "qty"], msg: "M1" },
        { type: "value_error", loc: ["body", "name"], msg: "M2" },
        { type: "value_error", loc: ["body"], msg: "M3" },
      ],
    },
  ],
  // Spring Boot, DefaultErrorAttributes; an ObjectError has no `field`.
  spring: [
    400,
    {
      status: 400,
      error: "Bad Request",
      errors: [
        { defaultMessage: "M1", field: "items[0].qty", code: "int_type" },
        { defaultMessage: "M2", field: "name" },
        { defaultMessage: "M3" },
      ],
    },
  ],
  // express-validator 7, FieldValidationError
  expressValidator: [
    400,
    {
      errors: [
        { type: "field", msg: "M1", path: "items[0].qty", location: "body" },
        { type: "field", msg: "M2", path: "name", location: "body" },
        { type: "field", msg: "M3", path: "", location: "body" },
      ],
    },
  ],
  // Yup 1, ValidationError
  yup: [
    400,
    {
      errors: ["M1", "M2", "M3"],
      inner: [
        { path: "items[0].qty", type: "int_type", name: "ValidationError", message: "M1" },
        { path: "name", name: "ValidationError", message: "M2" },
        { path: "", name: "ValidationError", message: "M3" },
      ],
      name: "ValidationError",
      message: "3 errors occurred",
    },
  ],
  // Joi 18, ValidationErrorItem
  joi: [
    400,
    {
      details: [
        { message: "M1", path: ["items", 0, "qty"], type: "int_type" },
        { message: "M2", path: ["name"], type: "any.custom" },
        { message: "M3", path: [], type: "any.custom" },
      ],
    },
  ],
  // Mongoose 9, ValidationError and ValidatorError, whose kind without a name is "user defined"
  mongoose: [
    400,
    {
      errors: {
        "items.0.qty": { name: "ValidatorError", message: "M1", kind: "int_type" },
        name: { name: "ValidatorError", message: "M2", kind: "user defined" },
        "": [{ name: "ValidatorError", message: "M3", kind: "user defined" }],
      },
      _message: "Validation failed",
      name: "ValidationError",
      message: "Validation failed",
    },
  ],
  // Discord, Error Messages: 50035 is "Invalid form body"
  discord: [
    400,
    {
      code: 50035,
      message: "Invalid Form Body",
      errors: {
        items: { 0: { qty: { _errors: [{ code: "int_type", message: "M1" }] } } },
        name: { _errors: [{ code: "INVALID", message: "M2" }] },
        _errors: [{ code: "INVALID", message: "M3" }],
      },
    },
  ],
  // Symfony, ConstraintViolationListNormalizer
  symfony: [
    422,
    {
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      violations: [
        { propertyPath: "items[0].qty", title: "M1", code: "int_type" },
        { propertyPath: "name", title: "M2" },
        { propertyPath: "", title: "M3" },
      ],
    },
  ],
  standardIssues: [
    400,
    {
      issues: [
        { code: "int_type", path: ["items", 0, "qty"], message: "M1" },
        { path: ["name"], message: "M2" },
        { path: [], message: "M3" },
      ],
    },
  ],
  zodFlatten: [400, { formErrors: ["M3"], fieldErrors: { items: ["M1"], name: ["M2"] } }],
  zodTree: [
    400,
    {
      errors: ["M3"],
      properties: {
        items: { errors: [], items: [{ errors: [], properties: { qty: { errors: ["M1"] } } }] },
        name: { errors: ["M2"] },
      },
    },
  ],
  zodFormat: [
    400,
    {
      _errors: ["M3"],
      items: { _errors: [], 0: { _errors: [], qty: { _errors: ["M1"] } } },
      name: { _errors: ["M2"] },
    },
  ],
  valibotFlat: [400, { root: ["M3"], nested: { "items.0.qty": ["M1"], name: ["M2"] } }],
  // NestJS, HttpException.createBody
  nest: [400, { message: ["M1", "M2", "M3"], error: "Bad Request", statusCode: 400 }],
  jira: [400, { errorMessages: ["M3"], errors: { "items[0].qty": "M1", name: "M2" } }],
  close: [400, { errors: ["M3"], "field-errors": { "items[0].qty": "M1", name: "M2" } }],
  // Rails, ActiveModel::Error: without a type it is :invalid
  railsDetails: [
    422,
    {
      errors: {
        "items[0].qty": [{ error: "int_type", message: "M1" }],
        name: [{ error: "invalid", message: "M2" }],
        base: [{ error: "invalid", message: "M3" }],
      },
    },
  ],
  railsFull: [422, { errors: ["M1", "M2", "M3"] }],
  // Laravel, ValidationException::summarize
  laravel: [
    422,
    {
      message: "M1 (and 2 more errors)",
      errors: { "items.0.qty": ["M1"], name: ["M2"], "": ["M3"] },
    },
  ],
  rails: [422, { errors: { "items[0].qty": ["M1"], name: ["M2"], base: ["M3"] } }],
  // ASP.NET Core, ValidationProblemDetails
  aspnet: [
    400,
    {
      title: "One or more validation errors occurred.",
      status: 400,
      errors: { "items[0].qty": ["M1"], name: ["M2"], "": ["M3"] },
    },
  ],
  // Ajv 8, ErrorObject; `errorMessage` is the keyword of ajv-errors
  ajv: [
    400,
    [
      {
        instancePath: "/items/0/qty",
        schemaPath: "#",
        keyword: "int_type",
        params: {},
        message: "M1",
      },
      {
        instancePath: "/name",
        schemaPath: "#",
        keyword: "errorMessage",
        params: {},
        message: "M2",
      },
      { instancePath: "", schemaPath: "#", keyword: "errorMessage", params: {}, message: "M3" },
    ],
  ],
  classValidator: [
    400,
    [
      {
        property: "items",
        children: [
          {
            property: "0",
            children: [{ property: "qty", children: [], constraints: { int_type: "M1" } }],
          },
        ],
      },
      { property: "name", children: [], constraints: { "": "M2" } },
      { property: "", children: [], constraints: { "": "M3" } },
    ],
  ],
  fieldErrors: [
    400,
    {
      errors: [
        { field: "items[0].qty", message: "M1", code: "int_type" },
        { field: "name", message: "M2" },
        { field: "", message: "M3" },
      ],
    },
  ],
  fusionAuth: [
    400,
    {
      generalErrors: [{ message: "M3" }],
      fieldErrors: {
        "items[0].qty": [{ code: "int_type", message: "M1" }],
        name: [{ message: "M2" }],
      },
    },
  ],
  // express-validator, Result.mapped, and what APIs make up
  fieldEntries: [
    400,
    {
      errors: {
        "items[0].qty": { code: "int_type", message: "M1" },
        name: { message: "M2" },
        "": [{ message: "M3" }],
      },
    },
  ],
  // webargs, Parser._on_validation_error: the place above the fields
  webargs: [422, { json: { items: { 0: { qty: ["M1"] } }, name: ["M2"], _schema: ["M3"] } }],
  envelope: [400, { errors: { "items[0].qty": ["M1"], name: ["M2"], "": ["M3"] } }],
  nested: [400, { errors: { items: [{ qty: ["M1"] }], name: ["M2"], base: ["M3"] } }],
  gitlab: [400, { message: { items: [{ qty: ["M1"] }], name: ["M2"], base: ["M3"] } }],
  // Django REST framework, ValidationError.default_code
  drfFull: [
    400,
    {
      items: { 0: { qty: [{ message: "M1", code: "int_type" }] } },
      name: [{ message: "M2", code: "invalid" }],
      non_field_errors: [{ message: "M3", code: "invalid" }],
    },
  ],
  drf318: [400, { items: { 0: { qty: ["M1"] } }, name: ["M2"], non_field_errors: ["M3"] }],
  railsBare: [422, { "items[0].qty": ["M1"], name: ["M2"], base: ["M3"] }],
  drf: [400, { items: [{ qty: ["M1"] }], name: ["M2"], non_field_errors: ["M3"] }],
};

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  "%s",
  (name, dialect) => {
    it("should be answered as its framework answers", () => {
      const { status, headers, body } = buildIssues(issues, dialect);
      expect([status, body]).toEqual(answers[name]);
      expect(headers).toEqual({ "content-type": dialect.mediaType ?? "application/json" });
      expect(isDialect(body, dialect)).toBe(true);
    });

    it("should be read back from a translation without what was filled in", () => {
      const error = {
        format: `field-map:${name}`,
        status: 400,
        issues,
        retry: { when: "never" },
        challenges: [],
        extensions: {},
      } as const;
      const { document, filled, headers } = renderDialect(error, dialect);
      const wire = { status: 400, headers, body: JSON.parse(JSON.stringify(document)) as unknown };
      const read = parseDialect(wire, dialect);
      if (!read.ok) throw new Error(read.reason);
      // Where the whole body is the fields no mark can stand.
      if (Object.values(dialect.members).includes("issues")) expect(read.error).toEqual(error);
      else expect(filled.map(({ from }) => from)).toEqual(filled.map(() => "format"));
      for (const { member } of filled) expect(JSON.stringify(document)).toContain(`"${member}"`);
    });
  },
);

it("should say which place of the request a field is in, where the framework does", () => {
  const placed: readonly Issue[] = [
    { path: ["page"], in: "query", message: "M1" },
    { path: ["name"], message: "M2" },
    { path: ["size"], in: "query", message: "M3" },
    { path: ["x-a"], in: "header", message: "M4" },
  ];
  const { body } = buildIssues(placed, webargs);
  expect(body).toEqual({
    query: { page: ["M1"], size: ["M3"] },
    json: { name: ["M2"] },
    headers: { "x-a": ["M4"] },
  });
  const read = parseDialect({ status: 422, headers: {}, body }, webargs);
  expect(read.ok && read.error.issues.map((issue) => issue.in)).toEqual([
    "query",
    "query",
    "body",
    "header",
  ]);
});

it("should have an answer of every dialect", () => {
  expect(Object.keys(answers).toSorted()).toEqual(dialects.map(({ name }) => name).toSorted());
});

describe("FastAPI's HTTPValidationError", () => {
  const check = new Ajv().compile({
    type: "object",
    properties: {
      detail: {
        type: "array",
        items: {
          type: "object",
          properties: {
            loc: { type: "array", items: { anyOf: [{ type: "string" }, { type: "integer" }] } },
            msg: { type: "string" },
            type: { type: "string" },
          },
          required: ["loc", "msg", "type"],
        },
      },
    },
  });

  it.each<Issue>([
    {},
    { message: "m" },
    { path: ["body", "a"], message: "m" },
    { path: ["a"], in: "query", message: "m" },
    { path: ["a", 3], code: "json_invalid", message: "m" },
    { message: "m", extensions: { loc: "a", type: 5, msg: [] } },
  ])("should allow what is written of %j", (issue) => {
    const { body } = buildIssues([issue], fastapi);
    expect(check(body)).toBe(true);
    expect(JSON.stringify(body)).not.toContain("apiError");
    expect(body).toMatchObject({ detail: [{}] });
    const error = parseDialect({ status: 422, headers: {}, body }, fastapi);
    expect(error.ok && error.error.issues[0]?.in).toBe(issue.in ?? "body");
  });

  it("should be what a document is mended to", () => {
    const { status, body } = buildDialect({ detail: [{ loc: ["qty"], msg: "m" }] }, {}, fastapi);
    expect(status).toBe(422);
    expect(check(body)).toBe(true);
  });
});

it("should send a document with the status that its dialect is sent with", () => {
  expect(buildDialect({ message: "m", errors: { a: ["m"] } }, {}, laravel).status).toBe(422);
  expect(buildFieldMap({ message: "m", errors: { "a.0": ["m"] } }).status).toBe(422);
  expect(buildFieldMap({ a: ["is required"] }).status).toBe(400);
  expect(buildIssues(issues, laravel, { status: 400 }).status).toBe(400);
  expect(buildIssues(issues, laravel, { status: NaN }).status).toBe(500);
});

it("should say what is wrong with fields that are called like places", () => {
  const issues = [
    { path: ["query", "x"], message: "m1", in: "query" },
    { path: ["path"], message: "m2", in: "path" },
    { path: ["json", "a"], message: "m3" },
    { message: "m4" },
  ] as const;
  const { body } = buildIssues(issues, webargs);
  expect(body).toEqual({
    query: { query: { x: ["m1"] } },
    path: { path: ["m2"] },
    json: { json: { a: ["m3"] }, _schema: ["m4"] },
  });
});
