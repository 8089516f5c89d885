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
    api: "Mollie",
    source: "docs.mollie.com, Handling errors; there with the media type of HAL",
    status: 422,
    headers: labelled,
    body: {
      status: 422,
      title: "Unprocessable Entity",
      detail: "The amount is above the maximum",
      field: "amount",
      _links: { documentation: { href: "https://docs.mollie.com/errors", type: "text/html" } },
    },
    error: {
      declaredStatus: 422,
      title: "Unprocessable Entity",
      message: "The amount is above the maximum",
      issues: [{ path: ["amount"], message: "The amount is above the maximum" }],
      extensions: {
        field: "amount",
        _links: { documentation: { href: "https://docs.mollie.com/errors", type: "text/html" } },
      },
    },
    score: 1,
  },
  {
    api: "BigCommerce",
    source: "developer.bigcommerce.com, API status codes; there as application/json",
    status: 422,
    headers: labelled,
    body: {
      status: 422,
      title: "JSON data is missing or invalid",
      type: "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes",
      errors: { name: "error.path.missing" },
    },
    error: {
      type: "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes",
      declaredStatus: 422,
      title: "JSON data is missing or invalid",
      issues: [{ path: ["name"], message: "error.path.missing" }],
    },
    score: 1,
  },
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
          message: "This should not be blank.",
          type: "urn:uuid:c1051bb4-d103-4f74-8988-acbcafc7fdc3",
          extensions: { parameters: { "{{ value }}": '""' } },
        },
      ],
    },
    score: 1,
  },
  {
    api: "Symfony, older versions",
    source: "symfony.com, ProblemNormalizer: type of RFC 2616, no status",
    status: 404,
    headers: labelled,
    body: {
      type: "https://tools.ietf.org/html/rfc2616#section-10",
      title: "An error occurred",
      detail: "Not Found",
    },
    error: {
      type: "https://tools.ietf.org/html/rfc2616#section-10",
      title: "An error occurred",
      message: "Not Found",
    },
    score: 1,
  },
  {
    api: "API Platform",
    source: "api-platform/core, Problem/Serializer/ConstraintViolationListNormalizer",
    status: 422,
    headers: { "Content-Type": "application/problem+json; charset=utf-8" },
    body: {
      type: "https://tools.ietf.org/html/rfc2616#section-10",
      title: "An error occurred",
      detail: "begin: This value should not be blank.",
      violations: [
        {
          propertyPath: "slots[0].begin",
          message: "This value should not be blank.",
          code: "c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
        { propertyPath: "", message: "There are too many." },
      ],
    },
    error: {
      type: "https://tools.ietf.org/html/rfc2616#section-10",
      title: "An error occurred",
      message: "begin: This value should not be blank.",
      issues: [
        {
          path: ["slots", 0, "begin"],
          message: "This value should not be blank.",
          code: "c1051bb4-d103-4f74-8988-acbcafc7fdc3",
        },
        { path: [], message: "There are too many." },
      ],
    },
    score: 1,
  },
  {
    api: "Zalando's problem",
    source: "zalando/problem-spring-web, ConstraintViolationProblem",
    status: 400,
    headers: labelled,
    body: {
      type: "https://zalando.github.io/problem/constraint-violation",
      title: "Constraint Violation",
      status: 400,
      violations: [{ field: "items[0].sku", message: "must not be blank" }],
    },
    error: {
      type: "https://zalando.github.io/problem/constraint-violation",
      title: "Constraint Violation",
      declaredStatus: 400,
      issues: [{ path: ["items", 0, "sku"], message: "must not be blank" }],
    },
    score: 1,
  },
  {
    api: "Spring, field errors",
    source: "spring-projects/spring-framework, FieldError among the properties of a ProblemDetail",
    status: 400,
    headers: labelled,
    body: {
      type: "about:blank",
      title: "Bad Request",
      status: 400,
      detail: "Invalid request content.",
      instance: "/orders",
      errors: [
        {
          codes: ["Size.order.items[0].name", "Size"],
          defaultMessage: "size must be between 1 and 9",
          objectName: "order",
          field: "items[0].name",
          rejectedValue: "",
          bindingFailure: false,
          code: "Size",
        },
        { codes: ["Valid.order"], defaultMessage: "is not consistent", objectName: "order" },
      ],
    },
    error: {
      type: "about:blank",
      title: "Bad Request",
      declaredStatus: 400,
      message: "Invalid request content.",
      id: "/orders",
      issues: [
        {
          path: ["items", 0, "name"],
          code: "Size",
          message: "size must be between 1 and 9",
          extensions: {
            codes: ["Size.order.items[0].name", "Size"],
            objectName: "order",
            rejectedValue: "",
            bindingFailure: false,
          },
        },
        {
          message: "is not consistent",
          extensions: { codes: ["Valid.order"], objectName: "order" },
        },
      ],
    },
    score: 1,
  },
  {
    api: "Spring, messages by field",
    source: "the map that handlers of MethodArgumentNotValidException commonly set as a property",
    status: 400,
    headers: labelled,
    body: {
      type: "about:blank",
      title: "Bad Request",
      status: 400,
      detail: "Invalid request content.",
      errors: { "items[0].name": "must not be blank", email: "must be an address" },
    },
    error: {
      type: "about:blank",
      title: "Bad Request",
      declaredStatus: 400,
      message: "Invalid request content.",
      issues: [
        { path: ["items", 0, "name"], message: "must not be blank" },
        { path: ["email"], message: "must be an address" },
      ],
    },
    score: 1,
  },
  {
    api: "RFC 9457, relative type",
    source: "RFC 9457 section 3.1.1: relative references",
    status: 403,
    headers: labelled,
    body: { type: "example-problem", title: "An example", instance: "example-instance" },
    error: { type: "example-problem", title: "An example", id: "example-instance" },
    score: 1,
  },
  {
    api: "RFC 9457, tag URI",
    source: "RFC 9457 section 3.1.1: a type that cannot be resolved",
    status: 403,
    headers: labelled,
    body: { type: "tag:example@example.org,2021-09-17:OutOfLuck", title: "Out of luck" },
    error: { type: "tag:example@example.org,2021-09-17:OutOfLuck", title: "Out of luck" },
    score: 1,
  },
  {
    api: "Upload offset",
    source: "draft-ietf-httpbis-resumable-upload-10, Mismatching Offset",
    status: 409,
    headers: labelled,
    body: {
      type: "https://iana.org/assignments/http-problem-types#mismatching-upload-offset",
      title: "offset from request does not match offset of resource",
      "expected-offset": 12500000,
      "provided-offset": 25000000,
    },
    error: {
      type: "https://iana.org/assignments/http-problem-types#mismatching-upload-offset",
      title: "offset from request does not match offset of resource",
      extensions: { "expected-offset": 12500000, "provided-offset": 25000000 },
    },
    score: 1,
  },
  {
    api: "Oblivious HTTP",
    source: "RFC 9458 section 6.5.2",
    status: 400,
    headers: { ...labelled, Date: "Mon, 07 Feb 2022 00:28:05 GMT" },
    body: {
      type: "https://iana.org/assignments/http-problem-types#date",
      title: "date field in request outside of acceptable range",
    },
    error: {
      type: "https://iana.org/assignments/http-problem-types#date",
      title: "date field in request outside of acceptable range",
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
      "invalid-params": [
        { name: "age", reason: "must be a positive integer" },
        { name: "color", reason: "must be 'green', 'red' or 'blue'" },
      ],
    },
    error: {
      type: "https://example.net/validation-error",
      title: "Your request parameters didn't validate.",
      issues: [
        { path: ["age"], message: "must be a positive integer" },
        { path: ["color"], message: "must be 'green', 'red' or 'blue'" },
      ],
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
