import { describe, expect, it } from "vitest";
import { nested, parsed } from "./hostile.test-support.ts";
import { isIssueName, readIssues } from "./read-issues.ts";

describe("readIssues of a list", () => {
  it.each([
    [
      // FastAPI: https://fastapi.tiangolo.com/tutorial/handling-errors/
      { loc: ["path", "item_id"], msg: "value is not a valid integer", type: "type_error.integer" },
      {
        in: "path",
        path: ["item_id"],
        message: "value is not a valid integer",
        type: "type_error.integer",
      },
    ],
    [
      // express-validator 7: https://express-validator.github.io/docs/api/validation-result
      { type: "field", location: "query", path: "person", value: "", msg: "Invalid value" },
      {
        type: "field",
        in: "query",
        path: ["person"],
        message: "Invalid value",
        extensions: { value: "" },
      },
    ],
    [
      // Ajv 8: https://ajv.js.org/api.html#error-objects
      {
        instancePath: "/foo/0",
        schemaPath: "#/properties/foo/minimum",
        keyword: "minimum",
        params: { limit: 2 },
        message: "must be >= 2",
      },
      {
        path: ["foo", 0],
        code: "minimum",
        message: "must be >= 2",
        extensions: { schemaPath: "#/properties/foo/minimum", params: { limit: 2 } },
      },
    ],
    [
      // RFC 9457 section 3.
      { detail: "must be a positive integer", pointer: "#/age" },
      { message: "must be a positive integer", path: ["age"] },
    ],
    [
      // GitHub: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
      { resource: "Issue", field: "title", code: "missing_field" },
      { path: ["title"], code: "missing_field", extensions: { resource: "Issue" } },
    ],
    [
      { code: 1.5, status: "422", id: "i", help: "h", title: "t" },
      { code: "1.5", status: 422, id: "i", help: "h", title: "t" },
    ],
    [
      { Error_Code: "c", "field-name": "a.b" },
      { code: "c", path: ["a", "b"] },
    ],
    [
      { path: [], message: "" },
      { path: [], message: "" },
    ],
    [{}, {}],
  ])("should read %j", (item, issue) => {
    expect(readIssues([item])).toEqual([issue]);
  });

  it("should read texts as messages", () => {
    expect(readIssues(["is taken", { message: "m" }, ""])).toEqual([
      { message: "is taken" },
      { message: "m" },
      { message: "" },
    ]);
    expect(readIssues([])).toEqual([]);
  });

  it("should make an issue of each of several messages", () => {
    expect(readIssues([{ name: "zip", messages: ["a", "b"], code: "c" }])).toEqual([
      { path: ["zip"], message: "a", code: "c" },
      { path: ["zip"], message: "b", code: "c" },
    ]);
  });

  it.each<readonly [item: object, issues: readonly object[]]>([
    // huma, ErrorDetail: the place in the request and the path in one.
    [
      { message: "m", location: "body.items[0].name", value: "" },
      [{ in: "body", path: ["items", 0, "name"], message: "m", extensions: { value: "" } }],
    ],
    [{ message: "m", location: "query[a]" }, [{ in: "query", path: ["a"], message: "m" }]],
    [{ message: "m", location: "body" }, [{ in: "body", message: "m" }]],
    [
      { message: "m", location: "body.a", field: "b" },
      [{ in: "body", path: ["b"], message: "m", extensions: { location: "body.a" } }],
    ],
    [
      { message: "m", location: "bodyguard.a" },
      [{ message: "m", extensions: { location: "bodyguard.a" } }],
    ],
    [
      { field: "to", errors: ["a", "b"] },
      [
        { path: ["to"], message: "a" },
        { path: ["to"], message: "b" },
      ],
    ],
    [{ field: "to", errors: [{ x: 1 }] }, [{ path: ["to"], extensions: { errors: [{ x: 1 }] } }]],
    // The name of a JavaScript error is no field.
    [
      { name: "ValidationError", message: "m" },
      [{ message: "m", extensions: { name: "ValidationError" } }],
    ],
    [{ name: "errors", message: "m" }, [{ path: ["errors"], message: "m" }]],
  ])("should read %j as %j", (item, issues) => {
    expect(readIssues([item])).toEqual(issues);
  });

  it.each([
    { path: 5 },
    { path: ["a", {}] },
    { path: ["a", 0.5] },
    { message: 5 },
    { message: ["a"] },
    { messages: "a" },
    { messages: [] },
    { messages: ["a", 1] },
    { code: true },
    { code: Number.NaN },
    { status: 99 },
    { status: "ok" },
    { in: "elsewhere" },
    { in: Object.create(null) as object },
    { name: Object.create(null) as object },
    { in: 5 },
    { title: null },
    { id: 7 },
    { unknown: { a: [1] } },
  ])("should keep what does not fit in the extensions of %j", (item) => {
    expect(readIssues([item])).toEqual([{ extensions: item }]);
  });

  it("should prefer a value that fits, whatever item came before", () => {
    const first = { message: 5, detail: "d" };
    const second = { message: "m", detail: "d" };
    const read = [
      { message: "d", extensions: { message: 5 } },
      { message: "m", extensions: { detail: "d" } },
    ];
    expect(readIssues([first, second])).toEqual(read);
    expect(readIssues([second, first])).toEqual([read[1], read[0]]);
    expect(
      readIssues([
        { field: null, message: "a" },
        { field: "x", message: "b" },
      ]),
    ).toEqual([
      { message: "a", extensions: { field: null } },
      { path: ["x"], message: "b" },
    ]);
    expect(
      readIssues([
        { path: "a", field: "b" },
        { path: "c", field: "d" },
      ]),
    ).toEqual([
      { path: ["a"], extensions: { field: "b" } },
      { path: ["c"], extensions: { field: "d" } },
    ]);
  });

  it("should take the first of two spellings that fit, whatever item came before", () => {
    const first = { error_code: null, errorCode: "a" };
    const second = { error_code: "b", errorCode: "c" };
    expect(readIssues([first, second])).toEqual([
      { code: "a", extensions: { error_code: null } },
      { code: "b", extensions: { errorCode: "c" } },
    ]);
  });

  it("should not take a place from loc that another member states", () => {
    expect(readIssues([{ loc: ["query", "x"], in: "body" }])).toEqual([
      { in: "body", path: ["query", "x"] },
    ]);
    expect(readIssues([{ loc: "body.items.0" }, { loc: [0] }])).toEqual([
      { in: "body", path: ["items", 0] },
      { path: [0] },
    ]);
  });

  it("should keep members that objects inherit", () => {
    const [issue] = readIssues([parsed('{"__proto__":{"code":"x"},"constructor":1}')]) ?? [];
    expect(JSON.stringify(issue)).toBe('{"extensions":{"__proto__":{"code":"x"},"constructor":1}}');
    expect(issue?.code).toBeUndefined();
  });

  it.each([[null], [5], [[]], [undefined], [true]])(
    "should give undefined for a list with %j in it",
    (item) => {
      expect(readIssues([{ message: "m" }, item])).toBeUndefined();
    },
  );

  it("should read 100,000 items", { timeout: 60_000 }, () => {
    const list = Array.from({ length: 100_000 }, (_, i) => ({ path: ["items", i], message: "m" }));
    expect(JSON.stringify(readIssues(list)) === JSON.stringify(list)).toBe(true);
  });
});

describe("readIssues of a map", () => {
  it.each([
    // Rails: https://guides.rubyonrails.org/active_record_validations.html#working-with-validation-errors
    [
      { name: ["can't be blank", "is too short"] },
      [
        { path: ["name"], message: "can't be blank" },
        { path: ["name"], message: "is too short" },
      ],
    ],
    // ASP.NET Core, ValidationProblemDetails, with System.Text.Json's path of the whole body.
    [
      { $: ["The JSON value could not be converted."], "items[0].qty": ["required"] },
      [
        { path: [], message: "The JSON value could not be converted." },
        { path: ["items", 0, "qty"], message: "required" },
      ],
    ],
    // Django REST framework, a nested serializer.
    [
      { items: { 0: { qty: "must be above zero" } } },
      [{ path: ["items", 0, "qty"], message: "must be above zero" }],
    ],
    [{ "": ["a"], __proto__: null }, [{ path: [], message: "a" }]],
    [{}, []],
    [{ empty: [], deeper: {} }, []],
  ])("should read %j", (map, issues) => {
    expect(readIssues(map)).toEqual(issues);
  });

  it("should give the messages in _errors to the field that they stand in", () => {
    // Discord: https://discord.com/developers/docs/reference#error-messages.
    expect(
      readIssues({ _errors: ["m"], a: { "0": { _errors: [{ code: "C", message: "n" }] } } }),
    ).toEqual([
      { path: [], message: "m" },
      { path: ["a", 0], code: "C", message: "n" },
    ]);
  });

  it("should give the messages of CakePHP's own rules to the field that they stand in", () => {
    // CakePHP book, validation: errors by field and rule.
    expect(readIssues({ email: { _empty: "m", unique: "n" }, _id: ["o"] })).toEqual([
      { path: ["email"], message: "m" },
      { path: ["email", "unique"], message: "n" },
      { path: ["_id"], message: "o" },
    ]);
  });

  it("should read a field named __proto__", () => {
    expect(readIssues(parsed('{"__proto__":["a"]}'))).toEqual([
      { path: ["__proto__"], message: "a" },
    ]);
  });

  it.each([{ a: 1 }, { a: null }, { a: [1] }, { a: ["m", {}] }, { a: { b: true } }])(
    "should give undefined for %j, which is no map of messages",
    (map) => {
      expect(readIssues(map)).toBeUndefined();
    },
  );

  it.each(["a", "", "$", "#", "."])(
    "should give undefined for the key %j nested 100,000 deep",
    (key) => {
      expect(readIssues(nested(`{"${key}":`, '"m"', "}"))).toBeUndefined();
    },
  );

  it("should read 32 levels and no more", () => {
    const levels = (count: number): unknown =>
      JSON.parse(`${'{"a":'.repeat(count)}"m"${"}".repeat(count)}`);
    expect(readIssues(levels(32))).toEqual([
      { path: Array.from({ length: 32 }, () => "a"), message: "m" },
    ]);
    expect(readIssues(levels(33))).toBeUndefined();
  });

  it("should not multiply a long key by the fields in it", { timeout: 60_000 }, () => {
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, "m"]));
    expect(readIssues({ ["a.".repeat(100_000)]: fields })).toBeUndefined();
  });

  it.each([null, undefined, 5, "text", true])("should give undefined for %j", (value) => {
    expect(readIssues(value)).toBeUndefined();
  });
});

describe("readIssues of items with the reserved member", () => {
  it("should put it in its place", () => {
    expect(
      readIssues([
        {
          path: "a.0",
          message: "m",
          apiError: { path: ["a", "0"], title: "t", extensions: { id: 5 } },
          x: 1,
        },
      ]),
    ).toEqual([{ path: ["a", "0"], message: "m", title: "t", extensions: { id: 5, x: 1 } }]);
    expect(readIssues([{ apiError: { message: "m" } }])).toEqual([{ message: "m" }]);
    expect(readIssues([{ apiError: {} }])).toEqual([{}]);
  });

  it.each([
    ["a member that contradicts", { message: "a", apiError: { message: "b" } }, { message: "a" }],
    ["a path that contradicts", { path: "a.b", apiError: { path: ["a,b"] } }, { path: ["a", "b"] }],
    ["a place that contradicts", { in: "body", apiError: { in: "query" } }, { in: "body" }],
    ["an extension that contradicts", { x: 1, apiError: { extensions: { x: 2 } } }, {}],
    ["an unknown member", { apiError: { format: "x" } }, {}],
    ["a member of the wrong type", { apiError: { code: 5 } }, {}],
    ["what is no object", { apiError: "text" }, {}],
  ])("should leave it an extension with %s", (_, item, members) => {
    const { apiError, ...rest } = item;
    const extensions = "x" in rest ? { x: 1, apiError } : { apiError };
    expect(readIssues([item])).toEqual([{ ...members, extensions }]);
  });

  it("should lose nothing of one beside several messages", () => {
    expect(readIssues([{ messages: ["a", "b"], apiError: { message: "c" } }])).toEqual([
      { message: "a", extensions: { apiError: { message: "c" }, messages: ["a", "b"] } },
    ]);
  });

  it("should not repeat what stands beside several messages", () => {
    expect(readIssues([{ field: "a", messages: ["x", "y"] }])).toHaveLength(2);
    expect(readIssues([{ field: "a", messages: ["x", "y"], note: "n" }])).toEqual([
      { path: ["a"], message: "x", extensions: { note: "n", messages: ["x", "y"] } },
    ]);
  });

  it("should not make many long issues of a short list", () => {
    const messages = Array.from({ length: 20_000 }, () => "q");
    const field = "x".repeat(20_000);
    expect(readIssues([{ field, messages }])).toEqual([
      { path: [field], message: "q", extensions: { messages } },
    ]);
    expect(readIssues({ [field]: messages })).toBeUndefined();
    expect(
      readIssues({ [field]: Object.fromEntries(messages.map((m, i) => [`k${i}`, m])) }),
    ).toBeUndefined();
  });

  it("should read objects with a message as what is wrong with the field of their key", () => {
    // Mongoose: the key is the path, and the item's own path its last part.
    expect(
      readIssues({
        "items.0.qty": {
          name: "ValidatorError",
          message: "m",
          kind: "min",
          path: "qty",
          value: -1,
        },
      }),
    ).toEqual([
      {
        path: ["items", 0, "qty"],
        message: "m",
        extensions: { name: "ValidatorError", kind: "min", value: -1, path: "qty" },
      },
    ]);
    // Django REST framework: get_full_details.
    expect(readIssues({ name: [{ message: "Is a must.", code: "required" }] })).toEqual([
      { path: ["name"], code: "required", message: "Is a must." },
    ]);
  });
});

it("should read what drf-standardized-errors calls a field", () => {
  expect(readIssues([{ code: "required", detail: "Is a must.", attr: "items.0.qty" }])).toEqual([
    { path: ["items", 0, "qty"], code: "required", message: "Is a must." },
  ]);
});

it("should not go through maps that are one by reference again and again", () => {
  // 2 to the power of 30 places, in 30 objects.
  let map: unknown = {};
  for (let i = 0; i < 30; i++) map = { a: map, b: map };
  expect(readIssues(map)).toBeUndefined();
});

describe("isIssueName", () => {
  it.each(["path", "Field_Name", "msg", "errorCode", "apiError", "in"])(
    "should be true for %s",
    (name) => {
      expect(isIssueName(name)).toBe(true);
    },
  );

  it.each(["value", "apierror", "__proto__", "constructor", ""])(
    "should be false for %s",
    (name) => {
      expect(isIssueName(name)).toBe(false);
    },
  );
});

describe("readIssues of a list whose items differ", () => {
  it("should know names in every spelling", () => {
    expect(readIssues([{ fieldName: "a", "error-message": "m" }])).toEqual([
      { path: ["a"], message: "m" },
    ]);
  });

  it.each([
    [
      "one has a member more",
      [
        { field: "a", message: "m" },
        { field: "b", message: "n", extra: 1 },
      ],
      { path: ["b"], message: "n", extensions: { extra: 1 } },
    ],
    [
      "one has a member less",
      [
        { field: "a", message: "m", extra: 1 },
        { field: "b", message: "n" },
      ],
      { path: ["b"], message: "n" },
    ],
    [
      "an unknown member has another name",
      [
        { message: "m", x: 1 },
        { message: "n", y: 2 },
      ],
      { message: "n", extensions: { y: 2 } },
    ],
    ["nothing is alike", [{ x: 1 }, { y: 2 }], { extensions: { y: 2 } }],
    [
      "a member has another name",
      [
        { field: "a", message: "m" },
        { path: "b", message: "n" },
      ],
      { path: ["b"], message: "n" },
    ],
    [
      "a member is of another type",
      [
        { field: "a", message: "m" },
        { field: 5, message: "n" },
      ],
      { message: "n", extensions: { field: 5 } },
    ],
    [
      "a member is of the right type only now",
      [
        { message: 5, detail: "d", extra: 1 },
        { message: "n", detail: "e", extra: 2 },
      ],
      { message: "n", extensions: { detail: "e", extra: 2 } },
    ],
    [
      "a path is one only now",
      [
        { path: 5, message: "m" },
        { path: "b", message: "n" },
      ],
      { path: ["b"], message: "n" },
    ],
  ])("should read each by itself where %s", (_, list, last) => {
    expect(readIssues(list)?.at(-1)).toStrictEqual(last);
  });

  it("should read a status that is a number or digits, and set aside what is none", () => {
    expect(readIssues([{ message: "m", status: 404 }])).toStrictEqual([
      { message: "m", status: 404 },
    ]);
    expect(readIssues([{ message: "m", status: "404" }])).toStrictEqual([
      { message: "m", status: 404 },
    ]);
    for (const status of [99, 1000, true])
      expect(readIssues([{ message: "m", status }])).toStrictEqual([
        { message: "m", extensions: { status } },
      ]);
  });

  it("should give no member that an item has not, whatever its members are called", () => {
    expect(readIssues([{ message: "m", undefined: "x" }])).toStrictEqual([
      { message: "m", extensions: { undefined: "x" } },
    ]);
    expect(readIssues([{ field: "a" }])).toStrictEqual([{ path: ["a"] }]);
    expect(readIssues([{}])).toStrictEqual([{}]);
  });

  it("should take the place from the beginning of `loc`, and of no other path", () => {
    expect(readIssues([{ loc: ["body", "a"] }])).toStrictEqual([{ in: "body", path: ["a"] }]);
    expect(readIssues([{ path: ["body", "a"] }])).toStrictEqual([{ path: ["body", "a"] }]);
  });

  it("should go 32 maps deep and no deeper, though their keys are no path", () => {
    const deep = (depth: number): unknown => {
      let value: unknown = { $: "m" };
      for (let level = 0; level < depth; level++) value = { $: value };
      return value;
    };
    expect(readIssues(deep(32))).toEqual([{ path: [], message: "m" }]);
    expect(readIssues(deep(33))).toBeUndefined();
  });
});

describe("names that say what is read", () => {
  it.each(["fields", "invalidFields", "missing_fields"])(
    "should take each word of the list %s for a field, and a sentence for a message",
    (name) => {
      expect(readIssues(["to[0].email", "is too short"], name)).toStrictEqual([
        { path: ["to", 0, "email"] },
        { message: "is too short" },
      ]);
    },
  );

  it.each(["errors", "fieldset", ""])("should take words of the list %j for messages", (name) => {
    expect(readIssues(["email"], name)).toStrictEqual([{ message: "email" }]);
  });

  it("should have messages of a node and names of its rules beside its children", () => {
    expect(readIssues({ a: { _errors: ["m"], b: { _required: "n" } } })).toEqual([
      { path: ["a"], message: "m" },
      { path: ["a", "b"], message: "n" },
    ]);
    for (const name of ["_errorsOf", "my_errors"])
      expect(readIssues({ a: { [name]: ["m"] } })).toEqual([{ path: ["a", name], message: "m" }]);
  });

  it("should take the name of an error for none of a field, and any other name for one", () => {
    expect(readIssues([{ name: "ValidationError", message: "m" }])).toEqual([
      { message: "m", extensions: { name: "ValidationError" } },
    ]);
    expect(readIssues([{ name: "ErrorText", message: "m" }])).toEqual([
      { path: ["ErrorText"], message: "m" },
    ]);
    expect(readIssues([{ field: "lastError", message: "m" }])).toEqual([
      { path: ["lastError"], message: "m" },
    ]);
  });
});

it("should look at each item for itself where one has a member of another type", () => {
  const ill = { field: { x: 1 }, message: "m" };
  const read = { message: "m", extensions: { field: { x: 1 } } };
  const fit = { field: "a", message: "n" };
  expect(readIssues([ill, fit, ill])).toEqual([read, { path: ["a"], message: "n" }, read]);
  expect(readIssues([fit, ill, fit])).toEqual([
    { path: ["a"], message: "n" },
    read,
    { path: ["a"], message: "n" },
  ]);
});
