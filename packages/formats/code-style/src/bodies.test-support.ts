import type { ApiError, HeadersLike } from "@api-errors/core";
import { scaleaq, scantrust } from "@api-errors/internal-bodies";

/** An error that an API answers, and what is to be read from it. */
export interface Body {
  readonly api: string;
  /** Where the structure is from; messages and ids are our own. */
  readonly source: string;
  readonly status: number;
  readonly headers?: HeadersLike;
  readonly body: Readonly<Record<string, unknown>>;
  /** The members that are not as in an error without any. */
  readonly error: Partial<ApiError>;
  /** What rendering gives with the body as `like`, where it is not the body. */
  readonly written?: Readonly<Record<string, unknown>>;
  /** What `recognizeCodeStyle` gives. */
  readonly score: number;
}

const fieldViolations = [
  { field: "user.emails[0].address", description: "is blank", reason: "EMPTY" },
];

export const bodies: readonly Body[] = [
  {
    api: "ScaleAQ",
    source: "developer.scaleaq.com/api/cloud/latest/using-api/errors, the example",
    status: 422,
    body: { ...scaleaq.entityNotUnique.body },
    error: {
      code: "entity_not_unique",
      message: scaleaq.entityNotUnique.body.message,
      id: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      details: { entityType: "User", entityId: "12345" },
    },
    score: 0.9,
  },
  {
    api: "Scantrust",
    source: "devportal.scantrust.com, REST API, error handling: 409",
    status: 409,
    body: { ...scantrust.conflict.body },
    error: { code: "8000", message: "SQL Timeout" },
    score: 0.6,
  },
  {
    api: "Scantrust, throttled",
    source: "devportal.scantrust.com, REST API, rate limits",
    status: 429,
    headers: scantrust.throttled.headers,
    body: { ...scantrust.throttled.body },
    error: {
      code: "throttled",
      message: scantrust.throttled.body.detail,
      retry: { when: "always", afterSeconds: 12 },
    },
    score: 0.6,
  },
  {
    api: "Microsoft Graph",
    source: "learn.microsoft.com/graph/errors",
    status: 404,
    body: {
      error: {
        code: "itemNotFound",
        message: "There is no such item.",
        innerError: { code: "itemDoesNotExist", "request-id": "9f3c", date: "2026-02-03T10:00:00" },
      },
    },
    error: {
      code: "itemNotFound",
      message: "There is no such item.",
      id: "9f3c",
      extensions: {
        innerError: { code: "itemDoesNotExist", "request-id": "9f3c", date: "2026-02-03T10:00:00" },
      },
    },
    score: 0.6,
  },
  {
    api: "Azure",
    source: "Microsoft REST API Guidelines, error condition responses",
    status: 400,
    body: {
      error: {
        code: "BadArgument",
        message: "Several errors in the contact.",
        target: "ContactInfo",
        details: [{ code: "NullValue", target: "PhoneNumber", message: "must not be null" }],
      },
    },
    error: {
      code: "BadArgument",
      message: "Several errors in the contact.",
      details: [{ code: "NullValue", target: "PhoneNumber", message: "must not be null" }],
      issues: [{ path: ["PhoneNumber"], code: "NullValue", message: "must not be null" }],
      extensions: { target: "ContactInfo" },
    },
    score: 0.6,
  },
  {
    api: "Hetzner Cloud",
    source: "docs.hetzner.cloud, errors: invalid_input",
    status: 422,
    body: {
      error: {
        code: "invalid_input",
        message: "Some input is off",
        details: { fields: [{ name: "name", messages: ["is too long", "has odd letters"] }] },
      },
    },
    error: {
      code: "invalid_input",
      message: "Some input is off",
      details: { fields: [{ name: "name", messages: ["is too long", "has odd letters"] }] },
      issues: [
        { path: ["name"], message: "is too long" },
        { path: ["name"], message: "has odd letters" },
      ],
    },
    score: 0.6,
  },
  {
    api: "Hetzner Cloud, no details",
    source: "docs.hetzner.cloud, errors: uniqueness_error",
    status: 409,
    body: { error: { code: "uniqueness_error", message: "The name is taken", details: null } },
    error: {
      code: "uniqueness_error",
      message: "The name is taken",
      extensions: { details: null },
    },
    score: 0.6,
  },
  {
    api: "Google, field violations",
    source: "google.aip.dev/193; google.rpc.BadRequest",
    status: 400,
    body: {
      error: {
        code: 400,
        message: "A field is off",
        status: "INVALID_ARGUMENT",
        details: [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations }],
      },
    },
    error: {
      code: "INVALID_ARGUMENT",
      message: "A field is off",
      declaredStatus: 400,
      details: [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations }],
      issues: [
        {
          path: ["user", "emails", 0, "address"],
          message: "is blank",
          extensions: { reason: "EMPTY" },
        },
      ],
    },
    score: 0.6,
  },
  {
    api: "Google, quota",
    source: "google.aip.dev/193; google.rpc.RetryInfo, google.rpc.RequestInfo",
    status: 429,
    body: {
      error: {
        code: 429,
        message: "The zone is full",
        status: "RESOURCE_EXHAUSTED",
        details: [
          { "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "req-7" },
          { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "3.5s" },
        ],
      },
    },
    error: {
      code: "RESOURCE_EXHAUSTED",
      message: "The zone is full",
      id: "req-7",
      declaredStatus: 429,
      details: [
        { "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "req-7" },
        { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "3.5s" },
      ],
      retry: { when: "always", afterSeconds: 4 },
    },
    score: 0.6,
  },
  {
    api: "Notion",
    source: "developers.notion.com/reference/status-codes",
    status: 404,
    body: {
      object: "error",
      status: 404,
      code: "object_not_found",
      message: "Share the page first.",
      request_id: "9aa6-7b",
    },
    error: {
      code: "object_not_found",
      message: "Share the page first.",
      id: "9aa6-7b",
      declaredStatus: 404,
      extensions: { object: "error" },
    },
    score: 0.9,
  },
  {
    api: "Matrix",
    source: "spec.matrix.org, client-server API, standard error response and rate limiting",
    status: 429,
    body: { errcode: "M_LIMIT_EXCEEDED", error: "Not so fast", retry_after_ms: 2500 },
    error: {
      code: "M_LIMIT_EXCEEDED",
      message: "Not so fast",
      retry: { when: "always", afterSeconds: 3 },
      extensions: { retry_after_ms: 2500 },
    },
    score: 0.6,
  },
  {
    api: "Zulip",
    source: "zulip.com/api/rest-error-handling",
    status: 400,
    body: {
      code: "STREAM_DOES_NOT_EXIST",
      msg: "No stream of that name",
      result: "error",
      stream: "x",
    },
    error: {
      code: "STREAM_DOES_NOT_EXIST",
      message: "No stream of that name",
      extensions: { result: "error", stream: "x" },
    },
    score: 0.6,
  },
  {
    api: "CouchDB",
    source: "docs.couchdb.org/en/stable/api/basics",
    status: 404,
    body: { error: "not_found", reason: "missing" },
    error: { code: "not_found", message: "missing" },
    score: 0.6,
  },
  {
    api: "Prometheus",
    source: "prometheus.io/docs/prometheus/latest/querying/api",
    status: 400,
    body: { status: "error", errorType: "bad_data", error: "line 1: that does not parse" },
    error: {
      code: "bad_data",
      message: "line 1: that does not parse",
      extensions: { status: "error" },
    },
    score: 0.6,
  },
  {
    api: "Okta",
    source: "developer.okta.com/docs/reference/error-codes",
    status: 400,
    body: {
      errorCode: "E0000001",
      errorSummary: "The login failed validation",
      errorLink: "E0000001",
      errorId: "oaeZ1",
      errorCauses: [{ errorSummary: "login: is taken" }],
    },
    error: {
      code: "E0000001",
      message: "The login failed validation",
      id: "oaeZ1",
      extensions: {
        errorLink: "E0000001",
        errorCauses: [{ errorSummary: "login: is taken" }],
      },
    },
    score: 0.9,
  },
  {
    api: "Alibaba Cloud",
    source: "alibabacloud.com/help, common errors",
    status: 404,
    body: {
      RequestId: "7463B73D-35CC",
      HostId: "ecs.aliyuncs.com",
      Code: "InvalidInstanceId.NotFound",
      Message: "There is no such instance.",
      Recommend: "https://error-center.aliyun.com",
    },
    error: {
      code: "InvalidInstanceId.NotFound",
      message: "There is no such instance.",
      id: "7463B73D-35CC",
      extensions: { HostId: "ecs.aliyuncs.com", Recommend: "https://error-center.aliyun.com" },
    },
    score: 0.9,
  },
  {
    api: "Fastify",
    source: "fastify.dev/docs/latest/Reference/Errors",
    status: 400,
    body: {
      statusCode: 400,
      code: "FST_ERR_VALIDATION",
      error: "Bad Request",
      message: "body/name must be a string",
    },
    error: {
      code: "FST_ERR_VALIDATION",
      title: "Bad Request",
      message: "body/name must be a string",
      declaredStatus: 400,
    },
    score: 0.6,
  },
  {
    api: "FeathersJS",
    source: "feathersjs.com/api/errors",
    status: 400,
    body: {
      name: "BadRequest",
      message: "The e-mail is off",
      code: 400,
      className: "bad-request",
      errors: { email: "is needed" },
    },
    error: {
      code: "BadRequest",
      message: "The e-mail is off",
      declaredStatus: 400,
      issues: [{ path: ["email"], message: "is needed" }],
      extensions: { className: "bad-request" },
    },
    written: {
      name: "BadRequest",
      message: "The e-mail is off",
      code: 400,
      className: "bad-request",
      errors: [{ path: ["email"], message: "is needed" }],
    },
    score: 0.6,
  },
  {
    api: "DoorDash Drive",
    source: "developer.doordash.com, errors",
    status: 422,
    body: {
      code: "validation_error",
      message: "Some fields failed",
      field_errors: [{ field: "dropoff_phone", error: "is no phone number" }],
    },
    error: {
      code: "validation_error",
      message: "Some fields failed",
      issues: [{ path: ["dropoff_phone"], message: "is no phone number" }],
    },
    written: {
      code: "validation_error",
      message: "Some fields failed",
      field_errors: [{ path: ["dropoff_phone"], message: "is no phone number" }],
    },
    score: 0.6,
  },
  {
    api: "Stripe",
    source: "docs.stripe.com/error-handling",
    status: 402,
    body: {
      error: {
        code: "card_declined",
        doc_url: "https://docs.stripe.com/error-codes/card-declined",
        message: "The card was declined.",
        param: "number",
        type: "card_error",
      },
    },
    error: {
      code: "card_declined",
      type: "card_error",
      message: "The card was declined.",
      help: "https://docs.stripe.com/error-codes/card-declined",
      issues: [{ path: ["number"], message: "The card was declined." }],
      extensions: { param: "number" },
    },
    score: 0.3,
  },
  {
    api: "MediaWiki Action API",
    source: "mediawiki.org/wiki/API:Errors_and_warnings",
    status: 200,
    body: {
      error: { code: "missingparam", info: "The title is needed.", docref: "See the API page" },
      servedby: "mw1",
    },
    error: {
      status: 500,
      httpStatus: 200,
      retry: { when: "idempotent" },
      code: "missingparam",
      message: "The title is needed.",
      extensions: { docref: "See the API page", servedby: "mw1" },
    },
    written: {
      error: {
        code: "missingparam",
        info: "The title is needed.",
        docref: "See the API page",
        servedby: "mw1",
      },
    },
    score: 0.6,
  },
  {
    api: "Dwolla",
    source: "developers.dwolla.com, API reference, errors: ValidationError",
    status: 400,
    body: {
      code: "ValidationError",
      message: "Some fields are off.",
      _embedded: {
        errors: [{ code: "Required", message: "is a must", path: "/firstName", _links: {} }],
      },
    },
    error: {
      code: "ValidationError",
      message: "Some fields are off.",
      issues: [
        {
          path: ["firstName"],
          code: "Required",
          message: "is a must",
          extensions: { _links: {} },
        },
      ],
      extensions: {
        _embedded: {
          errors: [{ code: "Required", message: "is a must", path: "/firstName", _links: {} }],
        },
      },
    },
    score: 0.6,
  },
  {
    api: "OpenProject",
    source: "openproject.org/docs/api/basic-objects, errors",
    status: 422,
    body: {
      _type: "Error",
      errorIdentifier: "urn:openproject-org:api:v3:errors:PropertyConstraintViolation",
      message: "Subject must be there.",
      _embedded: { details: { attribute: "subject" } },
    },
    error: {
      code: "urn:openproject-org:api:v3:errors:PropertyConstraintViolation",
      message: "Subject must be there.",
      issues: [{ path: ["subject"], message: "Subject must be there." }],
      type: "Error",
      extensions: { _embedded: { details: { attribute: "subject" } } },
    },
    score: 0.6,
  },
  {
    api: "Kubernetes",
    source: "kubernetes.io/docs/reference/kubernetes-api/common-definitions/status",
    status: 422,
    body: {
      kind: "Status",
      apiVersion: "v1",
      status: "Failure",
      message: "The pod is invalid",
      reason: "Invalid",
      details: {
        kind: "Pod",
        causes: [
          { reason: "FieldValueRequired", message: "is a must", field: "spec.containers[0].image" },
        ],
      },
      code: 422,
    },
    error: {
      declaredStatus: 422,
      code: "Invalid",
      message: "The pod is invalid",
      details: {
        kind: "Pod",
        causes: [
          { reason: "FieldValueRequired", message: "is a must", field: "spec.containers[0].image" },
        ],
      },
      issues: [
        {
          path: ["spec", "containers", 0, "image"],
          message: "is a must",
          extensions: { reason: "FieldValueRequired" },
        },
      ],
      extensions: { kind: "Status", apiVersion: "v1", status: "Failure" },
    },
    score: 0.6,
  },
  {
    api: "Resend",
    source: "resend.com/docs/api-reference/errors",
    status: 422,
    body: { statusCode: 422, name: "missing_required_field", message: "`to` is a must" },
    error: { declaredStatus: 422, code: "missing_required_field", message: "`to` is a must" },
    score: 0.6,
  },
  {
    api: "Exati Trackerhub",
    source: "docs.trackerhub.exati.com, 409 Conflict",
    status: 409,
    body: {
      status: "error",
      error: {
        error_code: "CONFLICT",
        message: "There is one",
        details: { field: "serial", value: {} },
      },
    },
    error: {
      code: "CONFLICT",
      message: "There is one",
      details: { field: "serial", value: {} },
      issues: [{ path: ["serial"], message: "There is one" }],
      extensions: { status: "error" },
    },
    written: {
      error: {
        error_code: "CONFLICT",
        message: "There is one",
        details: { field: "serial", value: {} },
        status: "error",
      },
    },
    score: 0.6,
  },
];
