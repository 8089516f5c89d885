import type { ApiError, Deviation } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { envelope } from "./dialects/envelope.ts";
import { drf, drfFull } from "./dialects/drf.ts";
import { rails, railsDetails } from "./dialects/rails.ts";
import { fastapi } from "./dialects/fastapi.ts";
import { ajv } from "./dialects/ajv.ts";
import { expressValidator } from "./dialects/express-validator.ts";
import { yup } from "./dialects/yup.ts";
import { joi } from "./dialects/joi.ts";
import { standardIssues } from "./dialects/standard-issues.ts";
import { mongoose } from "./dialects/mongoose.ts";
import { discord } from "./dialects/discord.ts";
import { symfony } from "./dialects/symfony.ts";
import { zodFlatten, zodTree } from "./dialects/zod.ts";
import { valibotFlat } from "./dialects/valibot-flat.ts";
import { laravel } from "./dialects/laravel.ts";
import { aspnet } from "./dialects/aspnet.ts";
import { spring } from "./dialects/spring.ts";
import { nest } from "./dialects/nest.ts";
import { classValidator } from "./dialects/class-validator.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { parseDialect } from "./parse-dialect.ts";
import { parseFieldMap } from "./parse.ts";

const NO_TEXT = "the message is no text, read as one";
const ASIDE = "is of a type that does not fit, and was set aside";
const CUT = {
  path: [],
  message: "cut: more than 32 levels or 200000 issues, or paths too long to repeat",
};

type Case = readonly [
  what: string,
  dialect: FieldMapDialect,
  body: unknown,
  error: Partial<ApiError>,
  deviations?: readonly Deviation[],
];

it.each<Case>([
  [
    "a first text of two for one member",
    envelope,
    { message: "a", detail: "b", errors: { x: ["m"] } },
    { message: "a", issues: [{ path: ["x"], message: "m" }], extensions: { detail: "b" } },
    [{ path: ["detail"], message: ASIDE }],
  ],
  [
    "details that are none",
    envelope,
    { details: null, errors: { x: ["m"] } },
    { issues: [{ path: ["x"], message: "m" }], extensions: { details: null } },
    [{ path: ["details"], message: ASIDE }],
  ],
  [
    "details",
    envelope,
    { details: { a: 1 }, errors: { x: ["m"] } },
    { details: { a: 1 }, issues: [{ path: ["x"], message: "m" }] },
  ],
  [
    "a status in digits and a code that is a number",
    envelope,
    { status: "400", code: 7, errors: { x: ["m"] } },
    { declaredStatus: 400, code: "7", issues: [{ path: ["x"], message: "m" }] },
  ],
  [
    "a status and a code that are none",
    envelope,
    { status: "abc", code: null, errors: { x: ["m"] } },
    { issues: [{ path: ["x"], message: "m" }], extensions: { status: "abc", code: null } },
    [
      { path: ["status"], message: ASIDE },
      { path: ["code"], message: ASIDE },
    ],
  ],
  [
    "everything else that an error says",
    envelope,
    { type: "t", title: "T", traceId: "i", help: "https://e.org", other: 1, errors: { x: ["m"] } },
    {
      type: "t",
      title: "T",
      id: "i",
      help: "https://e.org",
      issues: [{ path: ["x"], message: "m" }],
      extensions: { other: 1 },
    },
  ],
  [
    "a message that is no text",
    envelope,
    { message: 5, errors: {} },
    { issues: [], extensions: { message: 5 } },
    [{ path: ["message"], message: ASIDE }],
  ],
  [
    "texts beside the fields, under the names that exception handlers have",
    drf,
    { name: ["x"], detail: "d", code: "c", status_code: 400, error: "e", type: "t" },
    {
      declaredStatus: 400,
      code: "c",
      type: "t",
      title: "e",
      message: "d",
      issues: [{ path: ["name"], message: "x" }],
    },
  ],
  [
    "the same under their other names, and a number that is no field",
    drf,
    { name: ["x"], message: "d", status: 400, title: "T", count: 5 },
    {
      declaredStatus: 400,
      title: "T",
      message: "d",
      issues: [{ path: ["name"], message: "x" }],
      extensions: { count: 5 },
    },
  ],
  [
    "lists of items, objects with messages of their own, and what is no message",
    drf,
    {
      a: [{ b: ["m"] }, {}, "t"],
      c: { non_field_errors: ["x"], __all__: ["y"] },
      d: [["z"]],
      e: null,
      f: true,
    },
    {
      issues: [
        { path: ["a", 0, "b"], message: "m" },
        { path: ["a"], message: "t" },
        { path: ["c"], message: "x" },
        { path: ["c"], message: "y" },
        { path: ["d", 0], message: "z" },
      ],
      extensions: { e: null, f: true },
    },
  ],
  [
    "messages and items in one list",
    drf,
    ["a", "b", { c: ["d"] }],
    { issues: [{ message: "a" }, { message: "b" }, { path: [2, "c"], message: "d" }] },
  ],
  [
    "messages that are no text",
    drf,
    { a: ["m", 5, null, true] },
    {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["a"], message: "5" },
        { path: ["a"], message: "null" },
        { path: ["a"], message: "true" },
      ],
    },
    [
      { path: ["a"], message: NO_TEXT },
      { path: ["a"], message: NO_TEXT },
      { path: ["a"], message: NO_TEXT },
    ],
  ],
  [
    "messages with a code, and an object with more to it, which is a field",
    drfFull,
    {
      a: [{ message: "m", code: "c" }],
      b: [{ message: "n", code: "d", more: "e" }],
      non_field_errors: [{ message: "o", code: "f" }],
    },
    {
      issues: [
        { path: ["a"], message: "m", code: "c" },
        { path: ["b", 0, "message"], message: "n" },
        { path: ["b", 0, "code"], message: "d" },
        { path: ["b", 0, "more"], message: "e" },
        { message: "o", code: "f" },
      ],
    },
  ],
  [
    "messages about the whole under several names",
    rails,
    { errors: { name: ["m"], base: ["b"], "": ["d"] } },
    { issues: [{ path: ["name"], message: "m" }, { message: "b" }, { message: "d" }] },
  ],
  [
    "codes alone, and one with its message",
    railsDetails,
    { errors: { base: [{ error: "e" }], "a[0].b": [{ error: "x", message: "M" }] } },
    { issues: [{ code: "e" }, { path: ["a", 0, "b"], code: "x", message: "M" }] },
  ],
  [
    "entries without a place or a path, texts, and what is cut",
    fastapi,
    { detail: [{ loc: [], msg: "m" }, { loc: ["a"], msg: "m" }, "text", 5, null, ["x"]] },
    {
      issues: [
        { message: "m" },
        { path: ["a"], message: "m" },
        { message: "text" },
        { message: "5" },
        { message: "null" },
      ],
    },
    [
      { path: [], message: NO_TEXT },
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: ["x"] },
    ],
  ],
  [
    "paths that are none",
    fastapi,
    {
      detail: [
        { loc: "a", msg: "m" },
        { loc: ["a", 1.5], msg: "m" },
        { loc: [["a"]], msg: "m" },
      ],
    },
    {
      issues: [
        { message: "m", extensions: { loc: "a" } },
        { message: "m", extensions: { loc: ["a", 1.5] } },
        { message: "m", extensions: { loc: [["a"]] } },
      ],
    },
  ],
  [
    "names that are almost those of places, and codes almost those of broken JSON",
    fastapi,
    {
      detail: [
        { loc: ["bodyx", "a"], msg: "m", type: "xjson_invalid" },
        { loc: ["xbody", "a"], msg: "m" },
        { loc: ["header", "a"], msg: "m", type: "json_invalidx" },
        { loc: ["cookie", 3], msg: "m", type: "value_error.jsondecode" },
      ],
    },
    {
      issues: [
        { path: ["bodyx", "a"], message: "m", code: "xjson_invalid" },
        { path: ["xbody", "a"], message: "m" },
        { in: "header", path: ["a"], message: "m", code: "json_invalidx" },
        { message: "m", code: "value_error.jsondecode", extensions: { loc: ["cookie", 3] } },
      ],
    },
  ],
  [
    "every place",
    fastapi,
    {
      detail: [
        { loc: ["body", "a"], msg: "m" },
        { loc: ["query", "a"], msg: "m" },
        { loc: ["header", "a"], msg: "m" },
        { loc: ["path", "a"], msg: "m" },
        { loc: ["cookie", "a"], msg: "m" },
      ],
    },
    {
      issues: [
        { in: "body", path: ["a"], message: "m" },
        { in: "query", path: ["a"], message: "m" },
        { in: "header", path: ["a"], message: "m" },
        { in: "path", path: ["a"], message: "m" },
        { in: "cookie", path: ["a"], message: "m" },
      ],
    },
  ],
  [
    "properties that are missing or too much",
    ajv,
    [
      { instancePath: "/a", params: { missingProperty: "b" } },
      { instancePath: "", params: { missingProperty: 5, additionalProperty: "c" } },
      {
        instancePath: "/a/0",
        keyword: "unevaluatedProperties",
        params: { unevaluatedProperty: "b" },
        message: "m",
      },
      { instancePath: "/a", params: [] },
    ],
    {
      issues: [
        { path: ["a", "b"], extensions: { params: { missingProperty: "b" } } },
        { path: ["c"], extensions: { params: { missingProperty: 5, additionalProperty: "c" } } },
        {
          path: ["a", 0, "b"],
          code: "unevaluatedProperties",
          message: "m",
          extensions: { params: { unevaluatedProperty: "b" } },
        },
        { path: ["a"], extensions: { params: [] } },
      ],
    },
  ],
  [
    "pointers that are none",
    ajv,
    [{ instancePath: "a", message: "m" }, { instancePath: 5 }],
    {
      issues: [
        { message: "m", extensions: { instancePath: "a" } },
        { extensions: { instancePath: 5 } },
      ],
    },
  ],
  [
    "every place, one that is none, and its older name for a path",
    expressValidator,
    {
      errors: [
        { msg: "m", path: "a[0].b", location: "params" },
        { msg: "m", path: "X", location: "headers" },
        { msg: "m", path: "a", location: "cookies" },
        { msg: "m", path: "a", location: "query" },
        { msg: "m", path: "a", location: "body" },
        { msg: "m", param: "p", location: "nowhere" },
        { msg: "m", path: 5, location: 5 },
      ],
    },
    {
      issues: [
        { message: "m", path: ["a", 0, "b"], in: "path" },
        { message: "m", path: ["X"], in: "header" },
        { message: "m", path: ["a"], in: "cookie" },
        { message: "m", path: ["a"], in: "query" },
        { message: "m", path: ["a"], in: "body" },
        { message: "m", path: ["p"], extensions: { location: "nowhere" } },
        { message: "m", extensions: { path: 5, location: 5 } },
      ],
    },
  ],
  [
    "a document that is the only entry",
    yup,
    {
      value: 1,
      errors: ["m"],
      inner: [],
      name: "ValidationError",
      message: "m",
      path: "a",
      type: "required",
      params: {},
    },
    {
      message: "m",
      issues: [{ message: "m", path: ["a"], code: "required", extensions: { params: {} } }],
      extensions: { value: 1, name: "ValidationError" },
    },
  ],
  [
    "such a document without a message",
    yup,
    { errors: ["m"], inner: [], name: "ValidationError", path: "a" },
    { issues: [{ path: ["a"] }], extensions: { errors: ["m"], name: "ValidationError" } },
  ],
  [
    "a message about the whole, and no entry",
    yup,
    { errors: [], inner: [], name: "ValidationError", message: "m" },
    { message: "m", issues: [], extensions: { name: "ValidationError" } },
  ],
  [
    "a list that repeats the messages",
    yup,
    {
      errors: ["m", "n"],
      inner: [
        { message: "m", path: "a" },
        { message: "n", path: "b" },
      ],
      name: "ValidationError",
      type: "t",
    },
    {
      issues: [
        { message: "m", path: ["a"] },
        { message: "n", path: ["b"] },
      ],
      extensions: { name: "ValidationError", type: "t" },
    },
  ],
  [
    "lists that do not repeat them",
    yup,
    {
      errors: ["n", "m"],
      inner: [
        { message: "m", path: "a" },
        { message: "m", path: "b" },
      ],
      name: "ValidationError",
    },
    {
      issues: [
        { message: "m", path: ["a"] },
        { message: "m", path: ["b"] },
      ],
      extensions: { errors: ["n", "m"], name: "ValidationError" },
    },
  ],
  [
    "a list with one message more",
    yup,
    { errors: ["m", "n"], inner: [{ message: "m", path: "a" }], name: "ValidationError" },
    {
      issues: [{ message: "m", path: ["a"] }],
      extensions: { errors: ["m", "n"], name: "ValidationError" },
    },
  ],
  [
    "a text in place of the messages",
    yup,
    { errors: "m", inner: [{ message: "m", path: "a" }], name: "ValidationError" },
    {
      issues: [{ message: "m", path: ["a"] }],
      extensions: { errors: "m", name: "ValidationError" },
    },
  ],
  [
    "keys and a context",
    joi,
    { details: [{ message: "m", path: ["a", 0], type: "t", context: { k: 1 } }], message: "all" },
    {
      message: "all",
      issues: [{ message: "m", path: ["a", 0], code: "t", extensions: { context: { k: 1 } } }],
    },
  ],
  [
    "the name of the error class",
    standardIssues,
    { issues: [{ message: "m", path: ["a"], code: "c" }], name: "ZodError", message: "x" },
    {
      message: "x",
      issues: [{ message: "m", path: ["a"], code: "c" }],
      extensions: { name: "ZodError" },
    },
  ],
  [
    "everything that a cast says",
    mongoose,
    {
      errors: {
        "a.b": {
          message: "m",
          kind: "k",
          path: "b",
          value: 1,
          reason: {},
          properties: {},
          stringValue: "",
          valueType: "s",
          name: "CastError",
        },
      },
    },
    {
      issues: [
        {
          path: ["a", "b"],
          message: "m",
          code: "k",
          extensions: {
            path: "b",
            value: 1,
            reason: {},
            properties: {},
            stringValue: "",
            valueType: "s",
            name: "CastError",
          },
        },
      ],
    },
  ],
  [
    "an error of the whole",
    discord,
    {
      code: 50035,
      message: "M",
      errors: {
        _errors: [{ code: "C", message: "m" }],
        a: { _errors: [{ code: "D", message: "n" }] },
      },
    },
    {
      code: "50035",
      message: "M",
      issues: [
        { code: "C", message: "m" },
        { path: ["a"], code: "D", message: "n" },
      ],
    },
  ],
  [
    "violations as API Platform has them",
    symfony,
    { violations: [{ propertyPath: "", message: "m", code: "c" }], instance: "/i", title: "T" },
    { title: "T", issues: [{ message: "m", code: "c" }], extensions: { instance: "/i" } },
  ],
  [
    "fields with dots in their names",
    zodFlatten,
    { formErrors: ["f"], fieldErrors: { "a.b": ["m"] } },
    { issues: [{ message: "f" }, { path: ["a.b"], message: "m" }] },
  ],
  [
    "items with holes",
    zodTree,
    { errors: ["f"], items: [null, { errors: ["x"] }] },
    { issues: [{ message: "f" }, { path: [1], message: "x" }] },
  ],
  [
    "fields called like its own members",
    zodTree,
    { errors: [], properties: { errors: { errors: ["x"] }, properties: { errors: ["y"] } } },
    {
      issues: [
        { path: ["errors"], message: "x" },
        { path: ["properties"], message: "y" },
      ],
    },
  ],
  [
    "messages about the whole in two lists",
    valibotFlat,
    { root: ["r"], nested: { "a.0.b": ["m"] }, other: ["o"] },
    { issues: [{ message: "r" }, { path: ["a", 0, "b"], message: "m" }, { message: "o" }] },
  ],
  ["no field at all", laravel, { message: "M", errors: [] }, { message: "M", issues: [] }],
  [
    "what Laravel adds while debugging, an empty key and one that ends with a dot",
    laravel,
    {
      message: "M",
      errors: { "": ["a"], "a.": ["b"], ".": ["c"] },
      exception: "E",
      file: "f",
      line: 1,
      trace: [],
    },
    {
      message: "M",
      issues: [
        { message: "a" },
        { path: ["a", ""], message: "b" },
        { path: ["", ""], message: "c" },
      ],
      extensions: { exception: "E", file: "f", line: 1, trace: [] },
    },
  ],
  [
    "detail and instance",
    aspnet,
    { title: "T", errors: { A: ["m"] }, detail: "D", instance: "/i", requestId: "r" },
    {
      title: "T",
      message: "D",
      issues: [{ path: ["A"], message: "m" }],
      extensions: { instance: "/i", requestId: "r" },
    },
  ],
  [
    "what Spring Boot adds while debugging, and an error about the object",
    spring,
    {
      timestamp: "t",
      status: 400,
      error: "E",
      exception: "X",
      trace: "T",
      message: "M",
      errors: [{ defaultMessage: "m", objectName: "o" }],
      path: "/p",
      requestId: "r",
    },
    {
      declaredStatus: 400,
      title: "E",
      message: "M",
      id: "r",
      issues: [{ message: "m", extensions: { objectName: "o" } }],
      extensions: { timestamp: "t", exception: "X", trace: "T", path: "/p" },
    },
  ],
  [
    "messages that are no text",
    nest,
    { message: ["a", 5, null, { x: 1 }, ["y"]], statusCode: 400 },
    { declaredStatus: 400, issues: [{ message: "a" }, { message: "5" }, { message: "null" }] },
    [
      { path: [], message: NO_TEXT },
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: [{ x: 1 }, ["y"]] },
    ],
  ],
  [
    "constraints without a name or a message, texts, and what is cut",
    classValidator,
    [
      { property: "a", constraints: { isInt: "m", "": "n", x: 5 }, children: [] },
      "text",
      null,
      ["y"],
      { property: "", constraints: { a: "b" } },
    ],
    {
      issues: [
        { path: ["a"], code: "isInt", message: "m", extensions: { constraints: { x: 5 } } },
        { path: ["a"], message: "n" },
        { message: "text" },
        { message: "null" },
        { code: "a", message: "b" },
      ],
    },
    [
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: ["y"] },
    ],
  ],
  [
    "properties of which nothing is said",
    classValidator,
    [
      { property: "a" },
      { property: "a", value: 1 },
      { property: "a", value: 2 },
      { property: "", children: [] },
      {},
    ],
    {
      issues: [{ path: ["a"] }, { path: ["a"], extensions: { value: 2 } }, {}],
      extensions: { a: { property: "a", value: 1 }, "": { property: "" } },
    },
  ],
  [
    "what was sent beside children",
    classValidator,
    [
      {
        property: "a",
        value: 1,
        children: [{ property: "0", constraints: { b: "c" }, target: 2 }],
      },
      { property: "a", value: 3, children: [{ property: "d", constraints: { e: "f" } }] },
    ],
    {
      issues: [
        { path: ["a", 0], code: "b", message: "c", extensions: { target: 2 } },
        { path: ["a"], extensions: { value: 3 } },
        { path: ["a", "d"], code: "e", message: "f" },
      ],
      extensions: { a: { property: "a", value: 1 } },
    },
  ],
  [
    "members that are of another type",
    classValidator,
    [{ property: 5, constraints: "x", children: {} }],
    { issues: [], extensions: { "": { property: 5, constraints: "x", children: {} } } },
  ],
])("should read %s", (_, dialect, body, error, deviations = []) => {
  const result = parseDialect({ status: 400, headers: {}, body }, dialect);
  if (!result.ok) throw new Error(result.reason);
  expect(result.error).toStrictEqual({
    format: `field-map:${dialect.name}`,
    status: 400,
    retry: { when: "never" },
    challenges: [],
    extensions: {},
    ...error,
  });
  expect(result.deviations).toEqual(deviations);
  expect(result.dialect).toBe(dialect.name);
  // The received value itself.
  expect(result.document).toBe(body);
});

describe("what is no document of the dialect", () => {
  const many = Object.fromEntries([..."abcdefghij"].map((name) => [name.repeat(20), 1]));

  it.each<readonly [string, FieldMapDialect, unknown]>([
    ["the body is a list, expected an object", envelope, []],
    ["the body is neither a JSON object nor a list", envelope, "x"],
    ["the body is neither a JSON object nor a list", drf, undefined],
    ["expected the issues in errors, found no members", envelope, {}],
    ["expected the issues in errors, found a, b, c", envelope, { a: 1, b: 2, c: 3 }],
    ["expected the issues in errors, found errors", envelope, { errors: "x" }],
    ["expected the issues in errors, found errors", spring, { errors: {} }],
    ["expected the issues in formErrors or fieldErrors, found a", zodFlatten, { a: 1 }],
    ["expected the issues in the body, found no members", classValidator, {}],
    [
      `expected the issues in errors, found ${Object.keys(many).join(", ").slice(0, 100)}`,
      envelope,
      many,
    ],
    ["no member is a field with messages", drf, { detail: "Not found." }],
  ])("should be refused, as %s", (reason, dialect, body) => {
    const wire = { status: 400, headers: {}, body };
    expect(parseDialect(wire, dialect)).toEqual({ ok: false, reason });
    expect(parseFieldMap(wire, { dialect })).toEqual({ ok: false, reason });
  });

  it("should be refused where no dialect has it", () => {
    for (const body of [undefined, null, "x", 5, {}, { detail: "Not found." }])
      expect(parseFieldMap({ status: 400, headers: {}, body })).toEqual({
        ok: false,
        reason: "no member holds messages by their fields",
      });
  });

  it("should be refused where reading it throws", () => {
    const body = {
      get name(): string[] {
        throw new Error("no");
      },
    };
    const wire = { status: 400, headers: {}, body };
    expect(parseDialect(wire, drf)).toEqual({
      ok: false,
      reason: "the document throws where it is read",
    });
    expect(parseFieldMap(wire).ok).toBe(false);
  });
});

it("should be an error of 400 where neither HTTP nor the body states one", () => {
  const wire = { status: 200, headers: {}, body: { errors: { name: ["m"] } } };
  const result = parseFieldMap(wire, { name: "field-map:acme" });
  expect(result.ok && result.error).toMatchObject({
    format: "field-map:acme",
    status: 400,
    httpStatus: 200,
  });
  const named = parseFieldMap(wire);
  expect(named.ok && named.error.format).toBe("field-map");
});

it("should say which numbers may have been names", () => {
  const ambiguousOf = (body: unknown, dialect: FieldMapDialect): unknown => {
    const result = parseDialect({ status: 400, headers: {}, body }, dialect);
    return result.ok && result.ambiguous;
  };
  expect(ambiguousOf({ "1": ["a"], x: { "2": { y: ["b"] } }, z: [{ y: ["c"] }] }, drf)).toEqual([
    [1],
    ["x", 2],
  ]);
  expect(ambiguousOf({ errors: { "items[0].a": ["m"] } }, envelope)).toEqual([]);
  const numbers = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, ["m"]]));
  expect(ambiguousOf(numbers, drf)).toHaveLength(100);
});
