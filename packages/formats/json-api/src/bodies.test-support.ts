import type { ApiError, HeadersLike } from "@api-errors/core";
import { scopestack as documented } from "@api-errors/internal-bodies";

/** An error that an API answers, and what is to be read from it. */
export interface Body {
  readonly api: string;
  /** Where the body is from; its texts are those of the source where that is the specification or ScopeStack. */
  readonly source: string;
  readonly status: number;
  readonly headers: HeadersLike;
  readonly body: Readonly<Record<string, unknown>>;
  /** The members that are not as in an error without any. */
  readonly error: Partial<ApiError>;
  /** The paths of the deviations. */
  readonly deviations?: readonly string[];
  /** What rendering gives, where it is not the body. */
  readonly written?: Readonly<Record<string, unknown>>;
  /** What `recognizeJsonApi` gives. */
  readonly score: number;
  /** What it gives without the media type. */
  readonly unlabelled: number;
}

const labelled = { "Content-Type": "application/vnd.api+json" };
const plain = { "Content-Type": "application/json" };
const examples = "jsonapi.org/examples/#error-objects";
const scopestack = "ScopeStack, API Error Codes";

export const bodies: readonly Body[] = [
  {
    api: "JSON:API, a basic error object",
    source: `${examples}-basics`,
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          status: "422",
          source: { pointer: "/data/attributes/first-name" },
          title: "Invalid Attribute",
          detail: "First name must contain at least three characters.",
        },
      ],
    },
    error: {
      declaredStatus: 422,
      title: "Invalid Attribute",
      message: "First name must contain at least three characters.",
      issues: [
        {
          path: ["first-name"],
          in: "body",
          status: 422,
          title: "Invalid Attribute",
          message: "First name must contain at least three characters.",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, multiple errors",
    source: `${examples}-multiple-errors, first example`,
    status: 400,
    headers: labelled,
    body: {
      errors: [
        {
          status: "403",
          source: { pointer: "/data/attributes/secret-powers" },
          detail: "Editing secret powers is not authorized on Sundays.",
        },
        {
          status: "422",
          source: { pointer: "/data/attributes/volume" },
          detail: "Volume does not, in fact, go to 11.",
        },
        {
          status: "500",
          source: { pointer: "/data/attributes/reputation" },
          title: "The backend responded with an error",
          detail: "Reputation service not responding after three requests.",
        },
      ],
    },
    error: {
      declaredStatus: 400,
      message: "Editing secret powers is not authorized on Sundays.",
      issues: [
        {
          path: ["secret-powers"],
          in: "body",
          status: 403,
          message: "Editing secret powers is not authorized on Sundays.",
        },
        {
          path: ["volume"],
          in: "body",
          status: 422,
          message: "Volume does not, in fact, go to 11.",
        },
        {
          path: ["reputation"],
          in: "body",
          status: 500,
          title: "The backend responded with an error",
          message: "Reputation service not responding after three requests.",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, two errors on one attribute",
    source: `${examples}-multiple-errors, second example`,
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          source: { pointer: "/data/attributes/first-name" },
          title: "Invalid Attribute",
          detail: "First name must contain at least three characters.",
        },
        {
          source: { pointer: "/data/attributes/first-name" },
          title: "Invalid Attribute",
          detail: "First name must contain an emoji.",
        },
      ],
    },
    error: {
      title: "Invalid Attribute",
      message: "First name must contain at least three characters.",
      issues: [
        {
          path: ["first-name"],
          in: "body",
          title: "Invalid Attribute",
          message: "First name must contain at least three characters.",
        },
        {
          path: ["first-name"],
          in: "body",
          title: "Invalid Attribute",
          message: "First name must contain an emoji.",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, error codes",
    source: `${examples}-error-codes`,
    status: 422,
    headers: labelled,
    body: {
      jsonapi: { version: "1.0" },
      errors: [
        {
          code: "123",
          source: { pointer: "/data/attributes/first-name" },
          title: "Value is too short",
          detail: "First name must contain at least three characters.",
        },
        {
          code: "225",
          source: { pointer: "/data/attributes/password" },
          title: "Passwords must contain a letter, number, and punctuation character.",
          detail: "The password provided is missing a punctuation character.",
        },
        {
          code: "226",
          source: { pointer: "/data/attributes/password" },
          title: "Password and password confirmation do not match.",
        },
      ],
    },
    error: {
      code: "123",
      title: "Value is too short",
      message: "First name must contain at least three characters.",
      issues: [
        {
          path: ["first-name"],
          in: "body",
          code: "123",
          title: "Value is too short",
          message: "First name must contain at least three characters.",
        },
        {
          path: ["password"],
          in: "body",
          code: "225",
          title: "Passwords must contain a letter, number, and punctuation character.",
          message: "The password provided is missing a punctuation character.",
        },
        {
          path: ["password"],
          in: "body",
          code: "226",
          title: "Password and password confirmation do not match.",
        },
      ],
      extensions: { jsonapi: { version: "1.0" } },
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, the whole document",
    source: `${examples}-source-usage, first example`,
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          source: { pointer: "" },
          detail: "Missing `data` Member at document's top level.",
        },
      ],
    },
    error: {
      message: "Missing `data` Member at document's top level.",
      issues: [{ path: [], in: "body", message: "Missing `data` Member at document's top level." }],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, invalid JSON",
    source: `${examples}-source-usage, second example`,
    status: 400,
    headers: labelled,
    body: {
      errors: [
        {
          status: "400",
          detail: "JSON parse error - Expecting property name at line 1 column 2 (char 1).",
        },
      ],
    },
    error: {
      declaredStatus: 400,
      message: "JSON parse error - Expecting property name at line 1 column 2 (char 1).",
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API, an invalid query parameter",
    source: `${examples}-invalid-query-parameters`,
    status: 400,
    headers: labelled,
    body: {
      errors: [
        {
          source: { parameter: "include" },
          title: "Invalid Query Parameter",
          detail: "The resource does not have an `auther` relationship path.",
        },
      ],
    },
    error: {
      title: "Invalid Query Parameter",
      message: "The resource does not have an `auther` relationship path.",
      issues: [
        {
          path: ["include"],
          in: "query",
          title: "Invalid Query Parameter",
          message: "The resource does not have an `auther` relationship path.",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "JSON:API schema, one error",
    source:
      "json-api/json-api, _schemas/1.0/tests/response/valid/with_failure/only_errors/one_error",
    status: 400,
    headers: labelled,
    body: {
      errors: [
        {
          id: "1",
          links: { about: "http://www.example.com/errors/1" },
          status: "400",
          code: "0x002",
          title: "human-readable summary of the problem",
          source: { pointer: "/data/id" },
        },
      ],
    },
    error: {
      declaredStatus: 400,
      id: "1",
      help: "http://www.example.com/errors/1",
      code: "0x002",
      title: "human-readable summary of the problem",
      issues: [
        {
          path: ["data", "id"],
          in: "body",
          code: "0x002",
          status: 400,
          title: "human-readable summary of the problem",
          id: "1",
          help: "http://www.example.com/errors/1",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "Cursor pagination, page size exceeded",
    source: "json-api/json-api, _profiles/ethanresnick/cursor-pagination, Max Page Size Exceeded",
    status: 400,
    headers: {
      "Content-Type":
        'application/vnd.api+json; profile="https://jsonapi.org/profiles/ethanresnick/cursor-pagination"',
    },
    body: {
      errors: [
        {
          status: "400",
          meta: { page: { maxSize: 100 } },
          title: "Page size requested is too large.",
          detail: "You requested a size of 200, but 100 is the maximum.",
          source: { parameter: "page[size]" },
          links: {
            type: ["https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded"],
          },
        },
      ],
    },
    error: {
      declaredStatus: 400,
      type: "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
      title: "Page size requested is too large.",
      message: "You requested a size of 200, but 100 is the maximum.",
      details: { page: { maxSize: 100 } },
      issues: [
        {
          path: ["page", "size"],
          in: "query",
          status: 400,
          type: "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
          title: "Page size requested is too large.",
          message: "You requested a size of 200, but 100 is the maximum.",
          extensions: {
            links: {
              type: [
                "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
              ],
            },
          },
        },
      ],
    },
    deviations: ["errors/0/links"],
    written: {
      errors: [
        {
          links: {
            type: "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
          },
          status: "400",
          title: "Page size requested is too large.",
          detail: "You requested a size of 200, but 100 is the maximum.",
          meta: { page: { maxSize: 100 } },
        },
        {
          links: {
            type: "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
          },
          status: "400",
          title: "Page size requested is too large.",
          detail: "You requested a size of 200, but 100 is the maximum.",
          source: { parameter: "page[size]" },
          meta: {
            links: {
              type: [
                "https://jsonapi.org/profiles/ethanresnick/cursor-pagination/max-size-exceeded",
              ],
            },
          },
        },
      ],
      meta: { apiError: { filled: ["issues"] } },
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "Cursor pagination, an invalid parameter",
    source: "json-api/json-api, _profiles/ethanresnick/cursor-pagination, Invalid Parameter Value",
    status: 400,
    headers: labelled,
    body: {
      errors: [
        {
          title: "Invalid Parameter.",
          detail: "page[size] must be a positive integer; got 0",
          source: { parameter: "page[size]" },
          status: "400",
        },
      ],
    },
    error: {
      declaredStatus: 400,
      title: "Invalid Parameter.",
      message: "page[size] must be a positive integer; got 0",
      issues: [
        {
          path: ["page", "size"],
          in: "query",
          status: 400,
          title: "Invalid Parameter.",
          message: "page[size] must be a positive integer; got 0",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  ...[
    documented.badRequest,
    documented.unauthorized,
    documented.forbidden,
    documented.notFound,
    documented.unprocessable,
  ].map(({ status, body }): Body => {
    const [{ title, detail } = { title: "" }] = body.errors;
    return {
      api: `ScopeStack, ${status}`,
      source: scopestack,
      status,
      headers: labelled,
      body: { ...body },
      error: { declaredStatus: status, title, ...(detail !== undefined && { message: detail }) },
      score: 1,
      unlabelled: 0.9,
    };
  }),
  {
    api: "jsonapi.rb, a validation error",
    source: "stas/jsonapi.rb, spec/errors_spec.rb",
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          status: "422",
          source: { pointer: "/data/attributes/title" },
          title: "Unprocessable Entity",
          detail: "Title is invalid",
          code: "invalid",
        },
        {
          status: "422",
          source: { pointer: "/data/relationships/user" },
          title: "Unprocessable Entity",
          detail: "User must exist",
          code: "blank",
        },
        {
          status: "422",
          source: { pointer: "/data" },
          title: "Unprocessable Entity",
          detail: "is invalid",
          code: "invalid",
        },
      ],
    },
    error: {
      declaredStatus: 422,
      code: "invalid",
      title: "Unprocessable Entity",
      message: "Title is invalid",
      issues: [
        {
          path: ["title"],
          in: "body",
          code: "invalid",
          status: 422,
          title: "Unprocessable Entity",
          message: "Title is invalid",
        },
        {
          path: ["data", "relationships", "user"],
          in: "body",
          code: "blank",
          status: 422,
          title: "Unprocessable Entity",
          message: "User must exist",
        },
        {
          path: ["data"],
          in: "body",
          code: "invalid",
          status: 422,
          title: "Unprocessable Entity",
          message: "is invalid",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "jsonapi.rb, a record that is not found",
    source:
      "stas/jsonapi.rb, spec/errors_spec.rb and lib/jsonapi/error_serializer.rb: absent members are null",
    status: 404,
    headers: labelled,
    body: {
      errors: [{ status: "404", source: null, title: "Not Found", detail: null, code: null }],
    },
    error: {
      declaredStatus: 404,
      title: "Not Found",
      extensions: { source: null, detail: null, code: null },
    },
    deviations: ["errors/0/source", "errors/0/detail", "errors/0/code"],
    written: {
      errors: [{ status: "404", title: "Not Found" }],
      meta: { source: null, detail: null, code: null },
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "jsonapi-resources, a validation error",
    source: "cerebris/jsonapi-resources, lib/jsonapi/error.rb and error_codes.rb",
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          title: "can't be blank",
          detail: "name - can't be blank",
          code: "100",
          source: { pointer: "/data/attributes/name" },
          status: "422",
          href: "https://api.example.com/errors/100",
        },
      ],
    },
    error: {
      declaredStatus: 422,
      code: "100",
      title: "can't be blank",
      message: "name - can't be blank",
      issues: [
        {
          path: ["name"],
          in: "body",
          code: "100",
          status: 422,
          title: "can't be blank",
          message: "name - can't be blank",
          extensions: { href: "https://api.example.com/errors/100" },
        },
      ],
    },
    deviations: ["errors/0/href"],
    written: {
      errors: [
        {
          status: "422",
          code: "100",
          title: "can't be blank",
          detail: "name - can't be blank",
        },
        {
          status: "422",
          code: "100",
          title: "can't be blank",
          detail: "name - can't be blank",
          source: { pointer: "/data/attributes/name" },
          meta: { href: "https://api.example.com/errors/100" },
        },
      ],
      meta: { apiError: { filled: ["issues"] } },
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "jsonapi-resources, an exception",
    source: "cerebris/jsonapi-resources, lib/jsonapi/exceptions.rb, InternalServerError",
    status: 500,
    headers: labelled,
    body: {
      errors: [
        {
          title: "Internal Server Error",
          detail: "Internal Server Error",
          code: "500",
          status: "500",
          meta: { exception: "undefined method", backtrace: ["app/models/a.rb:1"] },
        },
      ],
    },
    error: {
      declaredStatus: 500,
      code: "500",
      title: "Internal Server Error",
      message: "Internal Server Error",
      details: { exception: "undefined method", backtrace: ["app/models/a.rb:1"] },
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "HCP Terraform",
    source: "developer.hashicorp.com/terraform/cloud-docs/api-docs",
    status: 422,
    headers: labelled,
    body: {
      errors: [
        {
          status: "422",
          title: "invalid attribute",
          detail: "Name is taken",
          source: { pointer: "/data/attributes/name" },
        },
      ],
    },
    error: {
      declaredStatus: 422,
      title: "invalid attribute",
      message: "Name is taken",
      issues: [
        {
          path: ["name"],
          in: "body",
          status: 422,
          title: "invalid attribute",
          message: "Name is taken",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "Confluence",
    source: "developer.atlassian.com/cloud/confluence/rest/v2",
    status: 404,
    headers: plain,
    body: { errors: [{ status: 404, code: "NOT_FOUND", title: "Not Found", detail: null }] },
    error: {
      declaredStatus: 404,
      code: "NOT_FOUND",
      title: "Not Found",
      extensions: { detail: null },
    },
    deviations: ["headers/content-type", "errors/0/status", "errors/0/detail"],
    written: {
      errors: [{ status: "404", code: "NOT_FOUND", title: "Not Found" }],
      meta: { detail: null },
    },
    score: 0.9,
    unlabelled: 0.9,
  },
  {
    api: "crates.io",
    source: "github.com/rust-lang/crates.io",
    status: 404,
    headers: plain,
    body: { errors: [{ detail: "crate `x` is not known" }] },
    error: { message: "crate `x` is not known" },
    deviations: ["headers/content-type"],
    score: 0.6,
    unlabelled: 0.6,
  },
  {
    api: "Atomic operations",
    source: "jsonapi.org/ext/atomic, which has errors point into the list of operations",
    status: 422,
    headers: {
      "Content-Type": 'application/vnd.api+json; ext="https://jsonapi.org/ext/atomic"',
    },
    body: {
      errors: [
        {
          status: "422",
          detail: "Too long",
          source: { pointer: "/atomic:operations/0/data/attributes/title" },
        },
        {
          status: "409",
          detail: "Taken",
          source: { pointer: "/data/1/attributes/slug" },
        },
      ],
    },
    error: {
      declaredStatus: 400,
      message: "Too long",
      issues: [
        {
          path: ["atomic:operations", 0, "data", "attributes", "title"],
          in: "body",
          status: 422,
          message: "Too long",
        },
        {
          path: ["data", 1, "attributes", "slug"],
          in: "body",
          status: 409,
          message: "Taken",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
  {
    api: "A header",
    source: "jsonapi.org/format/1.1/#error-objects, source.header and links.type",
    status: 406,
    headers: labelled,
    body: {
      errors: [
        {
          id: "b0f1",
          links: { about: "https://e.org/e/b0f1", type: "https://e.org/t" },
          status: "406",
          code: "unknown_ext",
          title: "Extension unknown",
          source: { header: "Accept" },
          meta: { ext: "https://e.org/x" },
        },
      ],
    },
    error: {
      declaredStatus: 406,
      code: "unknown_ext",
      type: "https://e.org/t",
      title: "Extension unknown",
      id: "b0f1",
      help: "https://e.org/e/b0f1",
      details: { ext: "https://e.org/x" },
      issues: [
        {
          path: ["Accept"],
          in: "header",
          code: "unknown_ext",
          type: "https://e.org/t",
          title: "Extension unknown",
          id: "b0f1",
          status: 406,
          help: "https://e.org/e/b0f1",
        },
      ],
    },
    score: 1,
    unlabelled: 0.9,
  },
];
