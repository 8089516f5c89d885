import type { ApiError, HeadersLike } from "@api-errors/core";

/** An error that an API answers, and what is to be read from it. */
export interface Body {
  readonly api: string;
  /** Where the structure is from; messages and ids are our own but for RFC 9457's examples. */
  readonly source: string;
  readonly status: number;
  readonly headers: HeadersLike;
  readonly body: Readonly<Record<string, unknown>>;
  /** The members that are not as in an error without any. */
  readonly error: Partial<ApiError>;
  /** What rendering gives with the body as `like`, where it is not the body. */
  readonly written?: Readonly<Record<string, unknown>>;
  /** What `recognizeProblem` gives. */
  readonly score: number;
}

const labelled = { "Content-Type": "application/problem+json" };
const trace = "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01";

export const bodies: readonly Body[] = [
  {
    api: "RFC 9457, out of credit",
    source: "RFC 9457 section 3, first example",
    status: 403,
    headers: { ...labelled, "Content-Language": "en" },
    body: {
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
      detail: "Your current balance is 30, but that costs 50.",
      instance: "/account/12345/msgs/abc",
      balance: 30,
      accounts: ["/account/12345", "/account/67890"],
    },
    error: {
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
      message: "Your current balance is 30, but that costs 50.",
      id: "/account/12345/msgs/abc",
      extensions: { balance: 30, accounts: ["/account/12345", "/account/67890"] },
    },
    score: 1,
  },
  {
    api: "RFC 9457, validation error",
    source: "RFC 9457 section 3, second example",
    status: 422,
    headers: { ...labelled, "Content-Language": "en" },
    body: {
      type: "https://example.net/validation-error",
      title: "Your request is not valid.",
      errors: [
        { detail: "must be a positive integer", pointer: "#/age" },
        { detail: "must be 'green', 'red' or 'blue'", pointer: "#/profile/color" },
      ],
    },
    error: {
      type: "https://example.net/validation-error",
      title: "Your request is not valid.",
      issues: [
        { path: ["age"], message: "must be a positive integer" },
        { path: ["profile", "color"], message: "must be 'green', 'red' or 'blue'" },
      ],
    },
    score: 1,
  },
  {
    api: "ASP.NET Core, validation",
    source: "dotnet/aspnetcore, ValidationProblemDetails and ProblemDetailsDefaults",
    status: 400,
    headers: { "Content-Type": "application/problem+json; charset=utf-8" },
    body: {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: {
        "Items[0].Name": ["The Name field is required.", "It is too short."],
        "$.items[1].qty": ["The value could not be converted."],
        "": ["The order is empty."],
      },
      traceId: trace,
    },
    error: {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      declaredStatus: 400,
      id: trace,
      issues: [
        { path: ["Items", 0, "Name"], message: "The Name field is required." },
        { path: ["Items", 0, "Name"], message: "It is too short." },
        { path: ["items", 1, "qty"], message: "The value could not be converted." },
        { path: [], message: "The order is empty." },
      ],
    },
    written: {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: [
        { pointer: "#/Items/0/Name", detail: "The Name field is required." },
        { pointer: "#/Items/0/Name", detail: "It is too short." },
        { pointer: "#/items/1/qty", detail: "The value could not be converted." },
        { pointer: "#", detail: "The order is empty." },
      ],
      traceId: trace,
    },
    score: 1,
  },
  {
    api: "Spring ProblemDetail",
    source: "docs.spring.io/spring-framework, error responses",
    status: 404,
    headers: labelled,
    body: {
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is no order 12.",
      instance: "/orders/12",
      timestamp: "2026-02-03T10:00:00Z",
    },
    error: {
      type: "about:blank",
      title: "Not Found",
      declaredStatus: 404,
      message: "There is no order 12.",
      id: "/orders/12",
      extensions: { timestamp: "2026-02-03T10:00:00Z" },
    },
    score: 1,
  },
  {
    api: "Symfony validation",
    source: "symfony.com, ConstraintViolationListNormalizer",
    status: 422,
    headers: labelled,
    body: {
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      status: 422,
      detail: "items[0].name: This should not be blank.",
      violations: [
        {
          propertyPath: "items[0].name",
          title: "This should not be blank.",
          parameters: { "{{ value }}": '""' },
          type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
      ],
    },
    error: {
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      declaredStatus: 422,
      message: "items[0].name: This should not be blank.",
      issues: [
        {
          path: ["items", 0, "name"],
          title: "This should not be blank.",
          type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
          extensions: { parameters: { "{{ value }}": '""' } },
        },
      ],
    },
    written: {
      type: "https://symfony.com/errors/validation",
      title: "Validation Failed",
      status: 422,
      detail: "items[0].name: This should not be blank.",
      violations: [
        {
          pointer: "#/items/0/name",
          title: "This should not be blank.",
          parameters: { "{{ value }}": '""' },
          type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
      ],
    },
    score: 1,
  },
  {
    api: "RFC 7807, invalid-params",
    source: "RFC 7807 section 3, second example",
    status: 400,
    headers: labelled,
    body: {
      type: "https://example.net/validation-error",
      title: "Your request parameters didn't validate.",
      "invalid-params": [{ name: "age", reason: "must be a positive integer" }],
    },
    error: {
      type: "https://example.net/validation-error",
      title: "Your request parameters didn't validate.",
      issues: [{ path: ["age"], message: "must be a positive integer" }],
    },
    written: {
      type: "https://example.net/validation-error",
      title: "Your request parameters didn't validate.",
      "invalid-params": [{ pointer: "#/age", detail: "must be a positive integer" }],
    },
    score: 1,
  },
  {
    api: "Quota exceeded",
    source: "draft-ietf-httpapi-ratelimit-headers, problem types",
    status: 429,
    headers: { ...labelled, "Retry-After": "7" },
    body: {
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      title: "The quota is used up",
      "violated-policies": ["hourly"],
    },
    error: {
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      title: "The quota is used up",
      retry: { when: "always", afterSeconds: 7 },
      extensions: { "violated-policies": ["hourly"] },
    },
    score: 1,
  },
  {
    api: "With a code and an id",
    source: "the members that users add by convention",
    status: 409,
    headers: labelled,
    body: {
      title: "Sold out",
      detail: "There is no red one left.",
      code: "sold_out",
      requestId: "r-1",
      documentation_url: "https://e.org/sold_out",
      details: { sku: "A-1" },
    },
    error: {
      title: "Sold out",
      message: "There is no red one left.",
      code: "sold_out",
      id: "r-1",
      help: "https://e.org/sold_out",
      details: { sku: "A-1" },
    },
    score: 1,
  },
  {
    api: "Without any member",
    source: "RFC 9457 section 3.1: all members are optional",
    status: 500,
    headers: labelled,
    body: {},
    error: {},
    written: {
      title: "Internal Server Error",
      status: 500,
      apiError: { filled: ["title", "declaredStatus"] },
    },
    score: 1,
  },
];
