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
const CUT = { path: [], message: expect.stringMatching(/^cut: more than 32 levels/) as string };

interface Case {
  readonly what: string;
  readonly dialect: FieldMapDialect;
  readonly body: unknown;
  readonly error: Partial<ApiError>;
  readonly deviations?: readonly Deviation[];
}

it.each<Case>([
  {
    what: "a first text of two for one member",
    dialect: envelope,
    body: { message: "a", detail: "b", errors: { x: ["m"] } },
    error: { message: "a", issues: [{ path: ["x"], message: "m" }], extensions: { detail: "b" } },
    deviations: [{ path: ["detail"], message: ASIDE }],
  },
  {
    what: "details that are none",
    dialect: envelope,
    body: { details: null, errors: { x: ["m"] } },
    error: { issues: [{ path: ["x"], message: "m" }], extensions: { details: null } },
    deviations: [{ path: ["details"], message: ASIDE }],
  },
  {
    what: "details",
    dialect: envelope,
    body: { details: { a: 1 }, errors: { x: ["m"] } },
    error: { details: { a: 1 }, issues: [{ path: ["x"], message: "m" }] },
  },
  {
    what: "a status in digits and a code that is a number",
    dialect: envelope,
    body: { status: "400", code: 7, errors: { x: ["m"] } },
    error: { declaredStatus: 400, code: "7", issues: [{ path: ["x"], message: "m" }] },
  },
  {
    what: "a status and a code that are none",
    dialect: envelope,
    body: { status: "abc", code: null, errors: { x: ["m"] } },
    error: { issues: [{ path: ["x"], message: "m" }], extensions: { status: "abc", code: null } },
    deviations: [
      { path: ["status"], message: ASIDE },
      { path: ["code"], message: ASIDE },
    ],
  },
  {
    what: "everything else that an error says",
    dialect: envelope,
    body: {
      type: "t",
      title: "T",
      traceId: "i",
      help: "https://e.org",
      other: 1,
      errors: { x: ["m"] },
    },
    error: {
      type: "t",
      title: "T",
      id: "i",
      help: "https://e.org",
      issues: [{ path: ["x"], message: "m" }],
      extensions: { other: 1 },
    },
  },
  {
    what: "a message that is no text",
    dialect: envelope,
    body: { message: 5, errors: {} },
    error: { issues: [], extensions: { message: 5 } },
    deviations: [{ path: ["message"], message: ASIDE }],
  },
  {
    what: "texts beside the fields, under the names that exception handlers have",
    dialect: drf,
    body: { name: ["x"], detail: "d", code: "c", status_code: 400, error: "e", type: "t" },
    error: {
      declaredStatus: 400,
      code: "c",
      type: "t",
      title: "e",
      message: "d",
      issues: [{ path: ["name"], message: "x" }],
    },
  },
  {
    what: "the same under their other names, and a number that is no field",
    dialect: drf,
    body: { name: ["x"], message: "d", status: 400, title: "T", count: 5 },
    error: {
      declaredStatus: 400,
      title: "T",
      message: "d",
      issues: [{ path: ["name"], message: "x" }],
      extensions: { count: 5 },
    },
  },
  {
    what: "lists of items, objects with messages of their own, and what is no message",
    dialect: drf,
    body: {
      a: [{ b: ["m"] }, {}, "t"],
      c: { non_field_errors: ["x"], __all__: ["y"] },
      d: [["z"]],
      e: null,
      f: true,
    },
    error: {
      issues: [
        { path: ["a", 0, "b"], message: "m" },
        { path: ["a"], message: "t" },
        { path: ["c"], message: "x" },
        { path: ["c"], message: "y" },
        { path: ["d", 0], message: "z" },
      ],
      extensions: { e: null, f: true },
    },
  },
  {
    what: "messages and items in one list",
    dialect: drf,
    body: ["a", "b", { c: ["d"] }],
    error: { issues: [{ message: "a" }, { message: "b" }, { path: [2, "c"], message: "d" }] },
  },
  {
    what: "messages that are no text",
    dialect: drf,
    body: { a: ["m", 5, null, true] },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["a"], message: "5" },
        { path: ["a"], message: "null" },
        { path: ["a"], message: "true" },
      ],
    },
    deviations: [
      { path: ["a"], message: NO_TEXT },
      { path: ["a"], message: NO_TEXT },
      { path: ["a"], message: NO_TEXT },
    ],
  },
  {
    what: "messages with a code, and an object with more to it, which is a field",
    dialect: drfFull,
    body: {
      a: [{ message: "m", code: "c" }],
      b: [{ message: "n", code: "d", more: "e" }],
      non_field_errors: [{ message: "o", code: "f" }],
    },
    error: {
      issues: [
        { path: ["a"], message: "m", code: "c" },
        { path: ["b", 0, "message"], message: "n" },
        { path: ["b", 0, "code"], message: "d" },
        { path: ["b", 0, "more"], message: "e" },
        { message: "o", code: "f" },
      ],
    },
  },
  {
    what: "messages about the whole under several names",
    dialect: rails,
    body: { errors: { name: ["m"], base: ["b"], "": ["d"] } },
    error: { issues: [{ path: ["name"], message: "m" }, { message: "b" }, { message: "d" }] },
  },
  {
    what: "codes alone, and one with its message",
    dialect: railsDetails,
    body: { errors: { base: [{ error: "e" }], "a[0].b": [{ error: "x", message: "M" }] } },
    error: { issues: [{ code: "e" }, { path: ["a", 0, "b"], code: "x", message: "M" }] },
  },
  {
    what: "entries without a place or a path, texts, and what is cut",
    dialect: fastapi,
    body: { detail: [{ loc: [], msg: "m" }, { loc: ["a"], msg: "m" }, "text", 5, null, ["x"]] },
    error: {
      issues: [
        { message: "m" },
        { path: ["a"], message: "m" },
        { message: "text" },
        { message: "5" },
        { message: "null" },
      ],
    },
    deviations: [
      { path: [], message: NO_TEXT },
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: ["x"] },
    ],
  },
  {
    what: "paths that are none",
    dialect: fastapi,
    body: {
      detail: [
        { loc: "a", msg: "m" },
        { loc: ["a", 1.5], msg: "m" },
        { loc: [["a"]], msg: "m" },
      ],
    },
    error: {
      issues: [
        { message: "m", extensions: { loc: "a" } },
        { message: "m", extensions: { loc: ["a", 1.5] } },
        { message: "m", extensions: { loc: [["a"]] } },
      ],
    },
  },
  {
    what: "names that are almost those of places, and codes almost those of broken JSON",
    dialect: fastapi,
    body: {
      detail: [
        { loc: ["bodyx", "a"], msg: "m", type: "xjson_invalid" },
        { loc: ["xbody", "a"], msg: "m" },
        { loc: ["header", "a"], msg: "m", type: "json_invalidx" },
        { loc: ["cookie", 3], msg: "m", type: "value_error.jsondecode" },
      ],
    },
    error: {
      issues: [
        { path: ["bodyx", "a"], message: "m", code: "xjson_invalid" },
        { path: ["xbody", "a"], message: "m" },
        { in: "header", path: ["a"], message: "m", code: "json_invalidx" },
        { message: "m", code: "value_error.jsondecode", extensions: { loc: ["cookie", 3] } },
      ],
    },
  },
  {
    what: "every place",
    dialect: fastapi,
    body: {
      detail: [
        { loc: ["body", "a"], msg: "m" },
        { loc: ["query", "a"], msg: "m" },
        { loc: ["header", "a"], msg: "m" },
        { loc: ["path", "a"], msg: "m" },
        { loc: ["cookie", "a"], msg: "m" },
      ],
    },
    error: {
      issues: [
        { in: "body", path: ["a"], message: "m" },
        { in: "query", path: ["a"], message: "m" },
        { in: "header", path: ["a"], message: "m" },
        { in: "path", path: ["a"], message: "m" },
        { in: "cookie", path: ["a"], message: "m" },
      ],
    },
  },
  {
    what: "properties that are missing or too much",
    dialect: ajv,
    body: [
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
    error: {
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
  },
  {
    what: "pointers that are none",
    dialect: ajv,
    body: [{ instancePath: "a", message: "m" }, { instancePath: 5 }],
    error: {
      issues: [
        { message: "m", extensions: { instancePath: "a" } },
        { extensions: { instancePath: 5 } },
      ],
    },
  },
  {
    what: "every place, one that is none, and its older name for a path",
    dialect: expressValidator,
    body: {
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
    error: {
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
  },
  {
    what: "a document that is the only entry",
    dialect: yup,
    body: {
      value: 1,
      errors: ["m"],
      inner: [],
      name: "ValidationError",
      message: "m",
      path: "a",
      type: "required",
      params: {},
    },
    error: {
      message: "m",
      issues: [{ message: "m", path: ["a"], code: "required", extensions: { params: {} } }],
      extensions: { value: 1, name: "ValidationError" },
    },
  },
  {
    what: "such a document without a message",
    dialect: yup,
    body: { errors: ["m"], inner: [], name: "ValidationError", path: "a" },
    error: { issues: [{ path: ["a"] }], extensions: { errors: ["m"], name: "ValidationError" } },
  },
  {
    what: "a message about the whole, and no entry",
    dialect: yup,
    body: { errors: [], inner: [], name: "ValidationError", message: "m" },
    error: { message: "m", issues: [], extensions: { name: "ValidationError" } },
  },
  {
    what: "a list that repeats the messages",
    dialect: yup,
    body: {
      errors: ["m", "n"],
      inner: [
        { message: "m", path: "a" },
        { message: "n", path: "b" },
      ],
      name: "ValidationError",
      type: "t",
    },
    error: {
      issues: [
        { message: "m", path: ["a"] },
        { message: "n", path: ["b"] },
      ],
      extensions: { name: "ValidationError", type: "t" },
    },
  },
  {
    what: "lists that do not repeat them",
    dialect: yup,
    body: {
      errors: ["n", "m"],
      inner: [
        { message: "m", path: "a" },
        { message: "m", path: "b" },
      ],
      name: "ValidationError",
    },
    error: {
      issues: [
        { message: "m", path: ["a"] },
        { message: "m", path: ["b"] },
      ],
      extensions: { errors: ["n", "m"], name: "ValidationError" },
    },
  },
  {
    what: "a list with one message more",
    dialect: yup,
    body: { errors: ["m", "n"], inner: [{ message: "m", path: "a" }], name: "ValidationError" },
    error: {
      issues: [{ message: "m", path: ["a"] }],
      extensions: { errors: ["m", "n"], name: "ValidationError" },
    },
  },
  {
    what: "a list with one message less",
    dialect: yup,
    body: {
      errors: ["m"],
      inner: [
        { message: "m", path: "a" },
        { message: "n", path: "b" },
      ],
      name: "ValidationError",
    },
    error: {
      issues: [
        { message: "m", path: ["a"] },
        { message: "n", path: ["b"] },
      ],
      extensions: { errors: ["m"], name: "ValidationError" },
    },
  },
  {
    what: "a text in place of the messages",
    dialect: yup,
    body: { errors: "m", inner: [{ message: "m", path: "a" }], name: "ValidationError" },
    error: {
      issues: [{ message: "m", path: ["a"] }],
      extensions: { errors: "m", name: "ValidationError" },
    },
  },
  {
    what: "keys and a context",
    dialect: joi,
    body: {
      details: [{ message: "m", path: ["a", 0], type: "t", context: { k: 1 } }],
      message: "all",
    },
    error: {
      message: "all",
      issues: [{ message: "m", path: ["a", 0], code: "t", extensions: { context: { k: 1 } } }],
    },
  },
  {
    what: "the name of the error class",
    dialect: standardIssues,
    body: { issues: [{ message: "m", path: ["a"], code: "c" }], name: "ZodError", message: "x" },
    error: {
      message: "x",
      issues: [{ message: "m", path: ["a"], code: "c" }],
      extensions: { name: "ZodError" },
    },
  },
  {
    what: "everything that a cast says",
    dialect: mongoose,
    body: {
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
    error: {
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
  },
  {
    what: "an error of the whole",
    dialect: discord,
    body: {
      code: 50035,
      message: "M",
      errors: {
        _errors: [{ code: "C", message: "m" }],
        a: { _errors: [{ code: "D", message: "n" }] },
      },
    },
    error: {
      code: "50035",
      message: "M",
      issues: [
        { code: "C", message: "m" },
        { path: ["a"], code: "D", message: "n" },
      ],
    },
  },
  {
    what: "violations as API Platform has them",
    dialect: symfony,
    body: {
      violations: [{ propertyPath: "", message: "m", code: "c" }],
      instance: "/i",
      title: "T",
    },
    error: { title: "T", issues: [{ message: "m", code: "c" }], extensions: { instance: "/i" } },
  },
  {
    what: "fields with dots in their names",
    dialect: zodFlatten,
    body: { formErrors: ["f"], fieldErrors: { "a.b": ["m"] } },
    error: { issues: [{ message: "f" }, { path: ["a.b"], message: "m" }] },
  },
  {
    what: "items with holes",
    dialect: zodTree,
    body: { errors: ["f"], items: [null, { errors: ["x"] }] },
    error: { issues: [{ message: "f" }, { path: [1], message: "x" }] },
  },
  {
    what: "fields called like its own members",
    dialect: zodTree,
    body: { errors: [], properties: { errors: { errors: ["x"] }, properties: { errors: ["y"] } } },
    error: {
      issues: [
        { path: ["errors"], message: "x" },
        { path: ["properties"], message: "y" },
      ],
    },
  },
  {
    what: "messages about the whole in two lists",
    dialect: valibotFlat,
    body: { root: ["r"], nested: { "a.0.b": ["m"] }, other: ["o"] },
    error: { issues: [{ message: "r" }, { path: ["a", 0, "b"], message: "m" }, { message: "o" }] },
  },
  {
    what: "no field at all",
    dialect: laravel,
    body: { message: "M", errors: [] },
    error: { message: "M", issues: [] },
  },
  {
    what: "what Laravel adds while debugging, an empty key and one that ends with a dot",
    dialect: laravel,
    body: {
      message: "M",
      errors: { "": ["a"], "a.": ["b"], ".": ["c"] },
      exception: "E",
      file: "f",
      line: 1,
      trace: [],
    },
    error: {
      message: "M",
      issues: [
        { message: "a" },
        { path: ["a", ""], message: "b" },
        { path: ["", ""], message: "c" },
      ],
      extensions: { exception: "E", file: "f", line: 1, trace: [] },
    },
  },
  {
    what: "detail and instance",
    dialect: aspnet,
    body: { title: "T", errors: { A: ["m"] }, detail: "D", instance: "/i", requestId: "r" },
    error: {
      title: "T",
      message: "D",
      issues: [{ path: ["A"], message: "m" }],
      extensions: { instance: "/i", requestId: "r" },
    },
  },
  {
    what: "what Spring Boot adds while debugging, and an error about the object",
    dialect: spring,
    body: {
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
    error: {
      declaredStatus: 400,
      title: "E",
      message: "M",
      id: "r",
      issues: [{ message: "m", extensions: { objectName: "o" } }],
      extensions: { timestamp: "t", exception: "X", trace: "T", path: "/p" },
    },
  },
  {
    what: "messages that are no text",
    dialect: nest,
    body: { message: ["a", 5, null, { x: 1 }, ["y"]], statusCode: 400 },
    error: {
      declaredStatus: 400,
      message: "a",
      issues: [{ message: "a" }, { message: "5" }, { message: "null" }],
    },
    deviations: [
      { path: [], message: NO_TEXT },
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: [{ x: 1 }, ["y"]] },
    ],
  },
  {
    what: "constraints without a name or a message, texts, and what is cut",
    dialect: classValidator,
    body: [
      { property: "a", constraints: { isInt: "m", "": "n", x: 5 }, children: [] },
      "text",
      null,
      ["y"],
      { property: "", constraints: { a: "b" } },
    ],
    error: {
      issues: [
        { path: ["a"], code: "isInt", message: "m", extensions: { constraints: { x: 5 } } },
        { path: ["a"], message: "n" },
        { message: "text" },
        { message: "null" },
        { code: "a", message: "b" },
      ],
    },
    deviations: [
      { path: [], message: NO_TEXT },
      { ...CUT, dropped: ["y"] },
    ],
  },
  {
    what: "properties of which nothing is said",
    dialect: classValidator,
    body: [
      { property: "a" },
      { property: "a", value: 1 },
      { property: "a", value: 2 },
      { property: "", children: [] },
      {},
    ],
    error: {
      issues: [{ path: ["a"] }, { path: ["a"], extensions: { value: 2 } }, {}],
      extensions: { a: { property: "a", value: 1 }, "": { property: "" } },
    },
  },
  {
    what: "what was sent beside children",
    dialect: classValidator,
    body: [
      {
        property: "a",
        value: 1,
        children: [{ property: "0", constraints: { b: "c" }, target: 2 }],
      },
      { property: "a", value: 3, children: [{ property: "d", constraints: { e: "f" } }] },
    ],
    error: {
      issues: [
        { path: ["a", 0], code: "b", message: "c", extensions: { target: 2 } },
        { path: ["a"], extensions: { value: 3 } },
        { path: ["a", "d"], code: "e", message: "f" },
      ],
      extensions: { a: { property: "a", value: 1 } },
    },
  },
  {
    what: "children that are none, and one with nothing in them",
    dialect: classValidator,
    body: [
      { property: "a", children: [] },
      { property: "b", children: "" },
      { property: 5, constraints: { c: "m" } },
    ],
    error: {
      issues: [{ path: ["a"] }, { code: "c", message: "m", extensions: { property: 5 } }],
      extensions: { b: { property: "b", children: "" } },
    },
  },
  {
    what: "a key that begins with a dot",
    dialect: envelope,
    body: { errors: { ".a": ["m"] } },
    error: { issues: [{ path: ["a"], message: "m" }] },
  },
  {
    what: "an empty key among others",
    dialect: valibotFlat,
    body: { nested: { "": ["m"], "a.b": ["n"] } },
    error: { issues: [{ message: "m" }, { path: ["a", "b"], message: "n" }] },
  },
  {
    what: "what was kept beside the map",
    dialect: envelope,
    body: {
      errors: { a: ["m", "n"], b: ["o"] },
      apiError: { issues: [{ code: "x" }, {}, { in: "query", extensions: { k: 1 } }] },
    },
    error: {
      issues: [
        { path: ["a"], message: "m", code: "x" },
        { path: ["a"], message: "n" },
        { path: ["b"], message: "o", in: "query", extensions: { k: 1 } },
      ],
    },
  },
  {
    what: "the order of the issues",
    dialect: envelope,
    body: {
      errors: { a: ["m", "n"], b: ["o"] },
      apiError: { issues: [{ code: "x" }], order: [2, 0, 1] },
    },
    error: {
      issues: [
        { path: ["a"], message: "n" },
        { path: ["b"], message: "o" },
        { path: ["a"], message: "m", code: "x" },
      ],
    },
  },
  {
    what: "an order alone",
    dialect: envelope,
    body: { errors: { a: ["m", "n"] }, apiError: { order: [1, 0] } },
    error: {
      issues: [
        { path: ["a"], message: "n" },
        { path: ["a"], message: "m" },
      ],
    },
  },
  {
    what: "a longer path",
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ path: ["a", "b"] }] } },
    error: { issues: [{ path: ["a", "b"], message: "m" }] },
  },
  {
    what: "issues that are not in the map",
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{}, { message: "p" }] } },
    error: { issues: [{ path: ["a"], message: "m" }, { message: "p" }] },
  },
  {
    what: "what was kept of the error and of its issues",
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ code: "c" }], title: "t" }, more: 1 },
    error: {
      title: "t",
      issues: [{ path: ["a"], message: "m", code: "c" }],
      extensions: { more: 1 },
    },
  },
  {
    what: "an order that is none: [0]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0] } },
    },
  },
  {
    what: "an order that is none: [0,1,2]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0, 1, 2] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0, 1, 2] } },
    },
  },
  {
    what: "an order that is none: [0,0]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0, 0] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0, 0] } },
    },
  },
  {
    what: "an order that is none: [0,2]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0, 2] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0, 2] } },
    },
  },
  {
    what: "an order that is none: [0,-1]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0, -1] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0, -1] } },
    },
  },
  {
    what: 'an order that is none: ["0","1"]',
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: ["0", "1"] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: ["0", "1"] } },
    },
  },
  {
    what: "an order that is none: [0,0.5]",
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: [0, 0.5] } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: [0, 0.5] } },
    },
  },
  {
    what: 'an order that is none: {"0":0,"1":1,"length":2}',
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: { "0": 0, "1": 1, length: 2 } } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: { "0": 0, "1": 1, length: 2 } } },
    },
  },
  {
    what: 'an order that is none: "x"',
    dialect: envelope,
    body: { errors: { a: ["m"], b: ["n"] }, apiError: { order: "x" } },
    error: {
      issues: [
        { path: ["a"], message: "m" },
        { path: ["b"], message: "n" },
      ],
      extensions: { apiError: { order: "x" } },
    },
  },
  {
    what: 'remainders that contradict the map or are none: [{"message":"other"}]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ message: "other" }] } },
    error: {
      issues: [{ path: ["a"], message: "m" }],
      extensions: { apiError: { issues: [{ message: "other" }] } },
    },
  },
  {
    what: 'remainders that contradict the map or are none: [{"path":[]}]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ path: [] }] } },
    error: {
      issues: [{ path: ["a"], message: "m" }],
      extensions: { apiError: { issues: [{ path: [] }] } },
    },
  },
  {
    what: 'remainders that contradict the map or are none: [{"path":["b"]}]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ path: ["b"] }] } },
    error: {
      issues: [{ path: ["a"], message: "m" }],
      extensions: { apiError: { issues: [{ path: ["b"] }] } },
    },
  },
  {
    what: 'remainders that contradict the map or are none: [{"path":["b","c"]}]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ path: ["b", "c"] }] } },
    error: {
      issues: [{ path: ["a"], message: "m" }],
      extensions: { apiError: { issues: [{ path: ["b", "c"] }] } },
    },
  },
  {
    what: 'remainders that contradict the map or are none: ["x"]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: ["x"] } },
    error: { issues: [{ path: ["a"], message: "m" }], extensions: { apiError: { issues: ["x"] } } },
  },
  {
    what: 'remainders that contradict the map or are none: "x"',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: "x" } },
    error: { issues: [{ path: ["a"], message: "m" }], extensions: { apiError: { issues: "x" } } },
  },
  {
    what: 'remainders that contradict the map or are none: [{"code":5}]',
    dialect: envelope,
    body: { errors: { a: ["m"] }, apiError: { issues: [{ code: 5 }] } },
    error: {
      issues: [{ path: ["a"], message: "m" }],
      extensions: { apiError: { issues: [{ code: 5 }] } },
    },
  },
  {
    what: "what was kept beside entries",
    dialect: fastapi,
    body: {
      detail: [
        { loc: ["a"], msg: "m", apiError: { code: "x" } },
        { loc: ["c"], msg: "n", apiError: { title: "T", extensions: { type: 5 } }, more: 1 },
      ],
    },
    error: {
      issues: [
        { path: ["a"], message: "m", code: "x" },
        { path: ["c"], message: "n", title: "T", extensions: { more: 1, type: 5 } },
      ],
    },
  },
  {
    what: "what contradicts an entry",
    dialect: fastapi,
    body: { detail: [{ loc: ["b"], msg: "n", type: "t", apiError: { code: "y" }, more: 1 }] },
    error: {
      issues: [
        { path: ["b"], message: "n", code: "t", extensions: { apiError: { code: "y" }, more: 1 } },
      ],
    },
  },
  {
    what: "a code that is no text",
    dialect: fastapi,
    body: { detail: [{ loc: ["a"], msg: "m", type: 5 }] },
    error: { issues: [{ path: ["a"], message: "m", extensions: { type: 5 } }] },
  },
  {
    what: "entries whose members are of another type, which are fields",
    dialect: mongoose,
    body: { errors: { "a.b": { message: "m", kind: 5 } } },
    error: {
      issues: [
        { path: ["a", "b", "message"], message: "m" },
        { path: ["a", "b", "kind"], message: "5" },
      ],
    },
    deviations: [{ path: ["a", "b", "kind"], message: NO_TEXT }],
  },
  {
    what: "members that are of another type",
    dialect: classValidator,
    body: [{ property: 5, constraints: "x", children: {} }],
    error: { issues: [], extensions: { "": { property: 5, constraints: "x", children: {} } } },
  },
])("should read $what", ({ dialect, body, error, deviations = [] }) => {
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
  const many = Object.fromEntries(
    "a b c d e f g h i j".split(" ").map((name) => [name.repeat(20), 1]),
  );

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

it("should read entries of a dialect of one's own", () => {
  const own: FieldMapDialect = {
    ...fastapi,
    name: "own",
    layout: {
      ...fastapi.layout,
      entry: { at: "path", text: "message", code: "status", name: "title", ref: "id", see: "help" },
      entryNeeds: ["text"],
    },
  };
  const detail = [
    { at: ["a"], text: "m", code: 409, name: "Taken", ref: "r", see: "https://e.org" },
    { at: ["b"], text: "n", code: "409" },
    { at: ["c"], text: "o", code: 7 },
  ];
  const result = parseDialect({ status: 400, headers: {}, body: { detail } }, own);
  expect(result.ok && result.error.issues).toEqual([
    { path: ["a"], message: "m", status: 409, title: "Taken", id: "r", help: "https://e.org" },
    { path: ["b"], message: "n", extensions: { code: "409" } },
    { path: ["c"], message: "o", extensions: { code: 7 } },
  ]);
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

describe("why a body is none", () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k${i}`, 1]));

  it.each<readonly [unknown, string]>([
    [many, "expected the issues in errors, found k0, k1, k2, k3, k4, k5, k6, k7"],
    [{}, "expected the issues in errors, found no members"],
    [{ ["k".repeat(200)]: 1 }, `expected the issues in errors, found ${"k".repeat(100)}`],
    ["text", "the body is neither a JSON object nor a list"],
  ])("should be said shortly of %j", (body, reason) => {
    expect(parseDialect({ status: 400, headers: {}, body }, laravel)).toEqual({
      ok: false,
      reason,
    });
  });
});

it("should set members of a wrong type aside, a status that is none and details that are nothing among them", () => {
  const body = { message: 5, status: "400 Bad", errors: { a: ["is taken"] } };
  const result = parseDialect({ status: 400, headers: {}, body }, envelope);
  expect(result).toMatchObject({
    ok: true,
    error: { extensions: { message: 5, status: "400 Bad" } },
  });
  expect(result.ok && result.error).not.toHaveProperty("declaredStatus");
  expect(result.ok && result.deviations).toEqual([
    { path: ["message"], message: ASIDE },
    { path: ["status"], message: ASIDE },
  ]);
});
