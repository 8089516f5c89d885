import type { ApiError, Issue, Path } from "@api-errors/core";
import { scantrust as documented } from "@api-errors/internal-bodies";

/** A body as servers send it, with where it comes from and what it says. */
export interface Vector {
  readonly dialect: string;
  readonly name: string;
  /** Where the body is from: documentation, source code, or a library that `real-libraries.test.ts` runs. */
  readonly source: string;
  readonly status: number;
  readonly body: object;
  /** Paths, places and messages that are read; codes where there are any. */
  readonly issues: readonly Issue[];
  /** What is read beside the issues. */
  readonly error?: Partial<ApiError>;
  /** Paths with a number that may have been a name. */
  readonly ambiguous?: readonly Path[];
  /** What `recognizeFieldMap` gives. */
  readonly score: number;
}

const scantrust = "Scantrust, devportal.scantrust.com, API Error Handling, 400";
const drf = "Django REST framework 3.17.2, serializers.py and exceptions.py, with Django 5.2";
const drf318 = "Django REST framework 3.18.0, release notes: errors of lists by index";
const railsGuide = "Rails, ActiveModel::Errors: to_hash, full_messages, details, index_errors";
const laravelDocs = "Laravel documentation, Validation, error response format";
const springBoot = "Spring Boot, DefaultErrorAttributes with binding errors";
const fastapiRun = "FastAPI 0.142.2 with Pydantic 2.13.4";
const discordDocs = "Discord documentation, Error Messages";
const nestSource = "NestJS, ValidationPipe and HttpException.createBody";
const aspnetSource = "ASP.NET Core, ValidationProblemDetails";

export const vectors: readonly Vector[] = [
  {
    dialect: "drf",
    name: "the body of Scantrust's documentation",
    source: scantrust,
    status: 400,
    body: documented.validation.body,
    issues: [
      { path: ["brand"], message: "Brand is required." },
      // The message is about the description, the key says name: the key is what the server says.
      { path: ["name"], message: "Description must be at least 10 characters" },
      { path: ["sku"], message: "SKU must be unique" },
    ],
    score: 0.6,
  },
  {
    dialect: "drf",
    name: "nested fields, aligned lists, a ListField and a DictField",
    source: drf,
    status: 400,
    body: {
      name: ["Ensure this field has at least 3 characters."],
      prof: { age: ["A valid integer is required."] },
      tags: [{}, { name: ["This field may not be blank."] }, { name: ["This field is required."] }],
      nums: { "1": ["A valid integer is required."] },
      mp: { q: ["A valid integer is required."] },
    },
    issues: [
      { path: ["name"], message: "Ensure this field has at least 3 characters." },
      { path: ["prof", "age"], message: "A valid integer is required." },
      { path: ["tags", 1, "name"], message: "This field may not be blank." },
      { path: ["tags", 2, "name"], message: "This field is required." },
      { path: ["nums", 1], message: "A valid integer is required." },
      { path: ["mp", "q"], message: "A valid integer is required." },
    ],
    ambiguous: [["nums", 1]],
    score: 0.6,
  },
  {
    dialect: "drf",
    name: "errors about no field, and about a list as a whole",
    source: drf,
    status: 400,
    body: {
      non_field_errors: ["The two passwords differ."],
      ids: { non_field_errors: ["This list may not be empty."] },
    },
    issues: [
      { message: "The two passwords differ." },
      { path: ["ids"], message: "This list may not be empty." },
    ],
    score: 0.6,
  },
  {
    dialect: "drf",
    name: "a list at the root",
    source: drf,
    status: 400,
    body: [{}, { name: ["This field is required."] }],
    issues: [{ path: [1, "name"], message: "This field is required." }],
    score: 0.6,
  },
  {
    dialect: "drf",
    name: "keys in camel case",
    source: "djangorestframework-camel-case, CamelCaseJSONRenderer",
    status: 400,
    body: { nonFieldErrors: ["Unable to log in."] },
    issues: [{ message: "Unable to log in." }],
    score: 0.6,
  },
  {
    dialect: "drf318",
    name: "lists by index",
    source: drf318,
    status: 400,
    body: {
      tags: {
        "1": { name: ["This field may not be blank."] },
        "2": { name: ["This field is required."] },
      },
    },
    issues: [
      { path: ["tags", 1, "name"], message: "This field may not be blank." },
      { path: ["tags", 2, "name"], message: "This field is required." },
    ],
    ambiguous: [
      ["tags", 1],
      ["tags", 2],
    ],
    score: 0.6,
  },
  {
    dialect: "drf318",
    name: "a list at the root",
    source: drf318,
    status: 400,
    body: { "0": { name: ["This field is required."] } },
    issues: [{ path: [0, "name"], message: "This field is required." }],
    ambiguous: [[0]],
    score: 0.6,
  },
  {
    dialect: "drfFull",
    name: "get_full_details",
    source: drf,
    status: 400,
    body: {
      name: [{ message: "This field is required.", code: "required" }],
      prof: { age: [{ message: "A valid integer is required.", code: "invalid" }] },
    },
    issues: [
      { path: ["name"], code: "required", message: "This field is required." },
      { path: ["prof", "age"], code: "invalid", message: "A valid integer is required." },
    ],
    score: 0.9,
  },
  {
    dialect: "rails",
    name: "errors with base and indexes",
    source: railsGuide,
    status: 422,
    body: {
      errors: {
        name: ["can't be blank", "is too short (minimum is 3 characters)"],
        "items[0].name": ["can't be blank"],
        base: ["The order is closed"],
      },
    },
    issues: [
      { path: ["name"], message: "can't be blank" },
      { path: ["name"], message: "is too short (minimum is 3 characters)" },
      { path: ["items", 0, "name"], message: "can't be blank" },
      { message: "The order is closed" },
    ],
    score: 0.6,
  },
  {
    dialect: "railsBare",
    name: "the bare hash",
    source: railsGuide,
    status: 422,
    body: { "items[0].name": ["can't be blank"], base: ["The order is closed"] },
    issues: [
      { path: ["items", 0, "name"], message: "can't be blank" },
      { message: "The order is closed" },
    ],
    score: 0.6,
  },
  {
    dialect: "railsDetails",
    name: "details",
    source: railsGuide,
    status: 422,
    body: { errors: { name: [{ error: "blank" }, { error: "too_short", count: 3 }] } },
    issues: [
      { path: ["name"], code: "blank" },
      { path: ["name"], code: "too_short", extensions: { count: 3 } },
    ],
    score: 0.9,
  },
  {
    dialect: "railsFull",
    name: "full messages",
    source: railsGuide,
    status: 422,
    body: { errors: ["Name can't be blank", "Email is invalid"] },
    issues: [{ message: "Name can't be blank" }, { message: "Email is invalid" }],
    error: { message: "Name can't be blank" },
    score: 0.6,
  },
  {
    dialect: "laravel",
    name: "two fields",
    source: laravelDocs,
    status: 422,
    body: {
      message: "The name field is required. (and 1 more error)",
      errors: {
        "items.0.name": ["The name field is required."],
        email: ["The email field must be a valid email address."],
      },
    },
    issues: [
      { path: ["items", 0, "name"], message: "The name field is required." },
      { path: ["email"], message: "The email field must be a valid email address." },
    ],
    ambiguous: [["items", 0, "name"]],
    error: { message: "The name field is required. (and 1 more error)" },
    score: 0.9,
  },
  {
    dialect: "aspnet",
    name: "validation problem details",
    source: aspnetSource,
    status: 400,
    body: {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: {
        Name: ["The Name field is required."],
        "Items[0].Name": ["The Name field is required."],
        "": ["The order is closed."],
      },
      traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
    },
    issues: [
      { path: ["Name"], message: "The Name field is required." },
      { path: ["Items", 0, "Name"], message: "The Name field is required." },
      { message: "The order is closed." },
    ],
    error: {
      declaredStatus: 400,
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      id: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
    },
    score: 0.3,
  },
  {
    dialect: "aspnet",
    name: "what could not be deserialized",
    source: aspnetSource,
    status: 400,
    body: {
      title: "One or more validation errors occurred.",
      status: 400,
      errors: { "$.items[0].qty": ["The JSON value could not be converted to System.Int32."] },
    },
    issues: [
      {
        path: ["items", 0, "qty"],
        message: "The JSON value could not be converted to System.Int32.",
      },
    ],
    error: { declaredStatus: 400, title: "One or more validation errors occurred." },
    score: 0.3,
  },
  {
    dialect: "fastapi",
    name: "a missing member, with the body echoed",
    source: fastapiRun,
    status: 422,
    body: {
      detail: [
        {
          type: "missing",
          loc: ["body", "items", 0, "qty"],
          msg: "Field required",
          input: { sku: "A-1" },
        },
        {
          type: "int_parsing",
          loc: ["query", "page"],
          msg: "Input should be a valid integer",
          input: "x",
        },
      ],
    },
    issues: [
      {
        in: "body",
        path: ["items", 0, "qty"],
        code: "missing",
        message: "Field required",
        extensions: { input: { sku: "A-1" } },
      },
      {
        in: "query",
        path: ["page"],
        code: "int_parsing",
        message: "Input should be a valid integer",
        extensions: { input: "x" },
      },
    ],
    score: 0.9,
  },
  {
    dialect: "fastapi",
    name: "broken JSON, with the position of the byte",
    source: fastapiRun,
    status: 422,
    body: {
      detail: [
        {
          type: "json_invalid",
          loc: ["body", 12],
          msg: "JSON decode error",
          input: {},
          ctx: { error: "Expecting value" },
        },
      ],
    },
    issues: [
      {
        code: "json_invalid",
        message: "JSON decode error",
        extensions: { loc: ["body", 12], input: {}, ctx: { error: "Expecting value" } },
      },
    ],
    score: 0.9,
  },
  {
    dialect: "fastapi",
    name: "Pydantic 1",
    source: "Pydantic 1.10, ValidationError.errors()",
    status: 422,
    body: {
      detail: [{ loc: ["body", "qty"], msg: "field required", type: "value_error.missing" }],
    },
    issues: [{ in: "body", path: ["qty"], code: "value_error.missing", message: "field required" }],
    score: 0.9,
  },
  {
    dialect: "spring",
    name: "binding errors",
    source: springBoot,
    status: 400,
    body: {
      timestamp: "2026-11-21T10:00:00.000+00:00",
      status: 400,
      error: "Bad Request",
      message: "Validation failed for object='order'. Error count: 1",
      errors: [
        {
          codes: ["NotBlank.order.items[0].name", "NotBlank"],
          arguments: [],
          defaultMessage: "must not be blank",
          objectName: "order",
          field: "items[0].name",
          rejectedValue: "",
          bindingFailure: false,
          code: "NotBlank",
        },
      ],
      path: "/orders",
    },
    issues: [
      {
        path: ["items", 0, "name"],
        code: "NotBlank",
        message: "must not be blank",
        extensions: {
          codes: ["NotBlank.order.items[0].name", "NotBlank"],
          arguments: [],
          objectName: "order",
          rejectedValue: "",
          bindingFailure: false,
        },
      },
    ],
    error: {
      declaredStatus: 400,
      title: "Bad Request",
      message: "Validation failed for object='order'. Error count: 1",
      extensions: { timestamp: "2026-11-21T10:00:00.000+00:00", path: "/orders" },
    },
    score: 0.9,
  },
  {
    dialect: "nest",
    name: "the ValidationPipe",
    source: nestSource,
    status: 400,
    body: {
      message: ["items.0.qty must be an integer number", "email must be an email"],
      error: "Bad Request",
      statusCode: 400,
    },
    issues: [
      { message: "items.0.qty must be an integer number" },
      { message: "email must be an email" },
    ],
    error: {
      declaredStatus: 400,
      title: "Bad Request",
      message: "items.0.qty must be an integer number",
    },
    score: 0.9,
  },
  {
    dialect: "discord",
    name: "a nested error",
    source: discordDocs,
    status: 400,
    body: {
      code: 50035,
      message: "Invalid Form Body",
      errors: {
        embeds: {
          "0": {
            title: { _errors: [{ code: "BASE_TYPE_REQUIRED", message: "This field is required" }] },
          },
        },
      },
    },
    issues: [
      {
        path: ["embeds", 0, "title"],
        code: "BASE_TYPE_REQUIRED",
        message: "This field is required",
      },
    ],
    ambiguous: [["embeds", 0]],
    error: { code: "50035", message: "Invalid Form Body" },
    score: 0.9,
  },
  {
    dialect: "symfony",
    name: "violations",
    source: "Symfony, ConstraintViolationListNormalizer",
    status: 422,
    body: {
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      status: 422,
      detail: "items[0].name: This value should not be blank.",
      violations: [
        {
          propertyPath: "items[0].name",
          title: "This value should not be blank.",
          template: "This value should not be blank.",
          parameters: { "{{ value }}": '""' },
          type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
      ],
    },
    issues: [
      {
        path: ["items", 0, "name"],
        message: "This value should not be blank.",
        type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        extensions: {
          template: "This value should not be blank.",
          parameters: { "{{ value }}": '""' },
        },
      },
    ],
    error: {
      declaredStatus: 422,
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      message: "items[0].name: This value should not be blank.",
    },
    score: 0.3,
  },
  {
    dialect: "envelope",
    name: "messages by path, a code beside them",
    source: "this package",
    status: 422,
    body: {
      message: "Invalid",
      code: "invalid_order",
      errors: { "items[0].qty": ["must be above zero"], "": ["The order is closed"] },
    },
    issues: [
      { path: ["items", 0, "qty"], message: "must be above zero" },
      { message: "The order is closed" },
    ],
    error: { code: "invalid_order", message: "Invalid" },
    score: 0.3,
  },
  {
    dialect: "nested",
    name: "a changeset with associations",
    source: "Phoenix, errors of a changeset by Ecto.Changeset.traverse_errors",
    status: 422,
    score: 0.6,
    body: {
      errors: {
        title: ["can't be blank"],
        address: { zip: ["is invalid", "should be 5 character(s)"] },
        items: [{}, { qty: ["must be greater than 0"] }],
      },
    },
    issues: [
      { path: ["title"], message: "can't be blank" },
      { path: ["address", "zip"], message: "is invalid" },
      { path: ["address", "zip"], message: "should be 5 character(s)" },
      { path: ["items", 1, "qty"], message: "must be greater than 0" },
    ],
  },
  {
    dialect: "nested",
    name: "a form with codes",
    source: "Django, ErrorDict.get_json_data",
    status: 400,
    score: 0.6,
    body: {
      errors: {
        name: [{ message: "This field is required.", code: "required" }],
        __all__: ["The two dates differ."],
      },
    },
    issues: [
      { path: ["name"], message: "This field is required.", code: "required" },
      { message: "The two dates differ." },
    ],
  },
  {
    dialect: "gitlab",
    name: "a model with another in it",
    source: "GitLab documentation, REST API troubleshooting, validation errors",
    status: 400,
    score: 0.6,
    body: {
      message: {
        bio: ["is too long (maximum is 255 characters)"],
        embed_entity: { url: ["is blocked"] },
        base: ["Forbidden"],
      },
    },
    issues: [
      { path: ["bio"], message: "is too long (maximum is 255 characters)" },
      { path: ["embed_entity", "url"], message: "is blocked" },
      { message: "Forbidden" },
    ],
  },
  {
    dialect: "jira",
    name: "a field and the issue itself",
    source: "Jira Cloud platform REST API, ErrorCollection",
    status: 400,
    score: 0.9,
    body: {
      errorMessages: ["The issue is closed."],
      errors: { summary: "You must specify a summary of the issue." },
    },
    issues: [
      { message: "The issue is closed." },
      { path: ["summary"], message: "You must specify a summary of the issue." },
    ],
  },
  {
    dialect: "close",
    name: "a field",
    source: "Close documentation, errors",
    status: 400,
    score: 0.9,
    body: { errors: [], "field-errors": { lead_id: "This field is required." } },
    issues: [{ path: ["lead_id"], message: "This field is required." }],
  },
  {
    dialect: "fusionAuth",
    name: "a field and the request itself",
    source: "FusionAuth documentation, API errors",
    status: 400,
    score: 0.9,
    body: {
      generalErrors: [{ code: "[invalid]", message: "Your JSON was invalid" }],
      fieldErrors: {
        "user.username": [{ code: "[duplicate]user.username", message: "The name is taken." }],
      },
    },
    issues: [
      { code: "[invalid]", message: "Your JSON was invalid" },
      {
        path: ["user", "username"],
        code: "[duplicate]user.username",
        message: "The name is taken.",
      },
    ],
  },
  {
    dialect: "webargs",
    name: "fields of the body and of the query",
    source: "webargs 8, Parser._on_validation_error; marshmallow, ValidationError.messages",
    status: 422,
    score: 0.6,
    body: {
      json: {
        name: ["Missing data for required field."],
        items: { "0": { qty: ["Not a valid integer."] } },
      },
      query: { page: ["Must be greater than 0."] },
    },
    issues: [
      { path: ["name"], message: "Missing data for required field.", in: "body" },
      { path: ["items", 0, "qty"], message: "Not a valid integer.", in: "body" },
      { path: ["page"], message: "Must be greater than 0.", in: "query" },
    ],
    ambiguous: [["items", 0]],
  },
  {
    dialect: "nested",
    name: "the place in the request above the fields",
    source: "APIFlask, default validation error response",
    status: 422,
    score: 0.6,
    body: {
      detail: { json: { name: ["Missing data for required field."] } },
      message: "Validation error",
    },
    issues: [{ path: ["name"], message: "Missing data for required field.", in: "body" }],
    error: { message: "Validation error" },
  },
  {
    dialect: "nested",
    name: "what Zod's flatten gives, under another name",
    source: "Zod, ZodError.flatten under error",
    status: 400,
    score: 0.6,
    body: { error: { formErrors: ["Too many"], fieldErrors: { name: ["Required"] } } },
    issues: [{ message: "Too many" }, { path: ["name"], message: "Required" }],
  },
  {
    dialect: "envelope",
    name: "the state of a model",
    source: "ASP.NET Web API 2, InvalidModelStateResult",
    status: 400,
    score: 0.6,
    body: {
      Message: "The request is invalid.",
      ModelState: { "order.items[0].name": ["The name field is required."], offset: [] },
    },
    issues: [{ path: ["order", "items", 0, "name"], message: "The name field is required." }],
    error: { message: "The request is invalid." },
  },
  {
    dialect: "fieldEntries",
    name: "mapped",
    source: "express-validator 7.3.2, Result.mapped",
    status: 400,
    score: 0.6,
    body: {
      errors: {
        "items[0].qty": {
          type: "field",
          value: "x",
          msg: "Invalid value",
          path: "items[0].qty",
          location: "body",
        },
      },
    },
    issues: [
      {
        path: ["items", 0, "qty"],
        type: "field",
        message: "Invalid value",
        extensions: { value: "x", path: "items[0].qty", location: "body" },
      },
    ],
  },
  {
    dialect: "fieldErrors",
    name: "two fields",
    source: "AdonisJS documentation, errors of VineJS",
    status: 422,
    score: 0.6,
    body: {
      errors: [
        { message: "The email field must be defined", rule: "required", field: "email" },
        { message: "The qty field must be a number", rule: "number", field: "items.0.qty" },
      ],
    },
    issues: [
      { path: ["email"], message: "The email field must be defined", code: "required" },
      { path: ["items", 0, "qty"], message: "The qty field must be a number", code: "number" },
    ],
    error: { message: "The email field must be defined" },
  },
  {
    dialect: "fieldErrors",
    name: "the issues of Zod as they are",
    source: "Zod, ZodError.issues as the body",
    status: 400,
    score: 0.6,
    body: [{ code: "invalid_type", path: ["items", 0, "qty"], message: "Required" }],
    issues: [{ code: "invalid_type", path: ["items", 0, "qty"], message: "Required" }],
    error: { message: "Required" },
  },
];
