import type { ApiError } from "@api-errors/core";
import { botpress, scaling } from "@api-errors/internal-bodies";

/** A body as an API sends it, and what is read from it. */
export interface Body {
  readonly api: string;
  /** Where its members, codes and status are documented; messages and ids are ours. */
  readonly source: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** The members that are not as in an error without any. */
  readonly error: Partial<ApiError>;
  /** What rendering gives with the body as `like`, where it is not the body. */
  readonly written?: Readonly<Record<string, unknown>>;
  /** What `recognizeTypeCodeStyle` gives. */
  readonly score: number;
}

export const bodies: readonly Body[] = [
  {
    api: "Scaling",
    source: "docs.scaling.cloud/api/errors: not_found",
    status: 404,
    body: { ...scaling.notFound.body },
    error: {
      declaredStatus: 404,
      type: "invalid_request_error",
      code: "not_found",
      id: "550e8400-e29b-41d4-a716-446655440000",
    },
    score: 0.9,
  },
  {
    api: "Scaling with a message",
    source: "the vendor's Terraform provider, whose tests have a message and such an id",
    status: 404,
    body: { ...scaling.withMessage.body },
    error: {
      declaredStatus: 404,
      type: "invalid_request_error",
      code: "not_found",
      id: "req-abc",
      message: "Schedule not found",
    },
    score: 0.9,
  },
  {
    api: "Scaling, empty code",
    source: "docs.scaling.cloud/api/errors: the code may be empty for validation errors",
    status: 422,
    body: { ...scaling.validationError.body, requestId: "r" },
    error: {
      declaredStatus: 422,
      type: "validation_error",
      id: "r",
      extensions: { code: "" },
    },
    score: 0.6,
  },
  {
    api: "Scaling, null code",
    source: "the same",
    status: 422,
    body: { ...scaling.validationError.body, code: null, requestId: "r" },
    error: {
      declaredStatus: 422,
      type: "validation_error",
      id: "r",
      extensions: { code: null },
    },
    score: 0.6,
  },
  {
    api: "Scaling, no code",
    source: "the same",
    status: 422,
    body: { statusCode: 422, type: "validation_error", requestId: "r" },
    error: { declaredStatus: 422, type: "validation_error", id: "r" },
    score: 0.6,
  },
  {
    api: "Botpress",
    source: "@botpress/client 1.45.0, toJSON(), and a captured body",
    status: 404,
    body: { ...botpress.resourceNotFound.body, metadata: { webhook: "ss" } },
    error: {
      declaredStatus: 404,
      type: "ResourceNotFound",
      code: "ResourceNotFound",
      message: botpress.resourceNotFound.body.message,
      id: "err_20251106055013x71215316",
      extensions: { metadata: { webhook: "ss" } },
    },
    score: 0.9,
  },
  {
    api: "Botpress, HTTP 500 with code 400",
    source: "Botpress SDK server: unexpected exceptions",
    status: 500,
    body: { id: "err_1", code: 400, type: "Runtime", message: "It failed" },
    error: {
      declaredStatus: 400,
      type: "Runtime",
      code: "Runtime",
      message: "It failed",
      id: "err_1",
      retry: { when: "idempotent" },
    },
    written: {
      id: "err_1",
      code: 500,
      type: "Runtime",
      message: "It failed",
      apiError: { declaredStatus: 400, filled: ["declaredStatus"] },
    },
    score: 0.9,
  },
  {
    api: "Botpress, documentation",
    source: "botpress.com/docs: Payload Too Large",
    status: 413,
    body: { ...botpress.payloadTooLarge.body },
    error: {
      declaredStatus: 413,
      type: "PayloadTooLarge",
      code: "PayloadTooLarge",
      message: botpress.payloadTooLarge.body.description,
    },
    score: 0.6,
  },
  {
    api: "Stripe",
    source: "docs.stripe.com/api/errors",
    status: 402,
    body: {
      error: {
        type: "card_error",
        code: "card_declined",
        decline_code: "generic_decline",
        message: "The card was declined",
        param: "line_items[0][price]",
        doc_url: "https://docs.stripe.com/error-codes/card-declined",
      },
    },
    error: {
      type: "card_error",
      code: "card_declined",
      message: "The card was declined",
      help: "https://docs.stripe.com/error-codes/card-declined",
      issues: [{ path: ["line_items", 0, "price"], message: "The card was declined" }],
      extensions: { decline_code: "generic_decline", param: "line_items[0][price]" },
    },
    score: 0.6,
  },
  {
    api: "OpenAI",
    source: "platform.openai.com/docs/guides/error-codes",
    status: 400,
    body: {
      error: { message: "Too long", type: "invalid_request_error", param: "messages", code: null },
    },
    error: {
      type: "invalid_request_error",
      code: "invalid_request_error",
      message: "Too long",
      issues: [{ path: ["messages"], message: "Too long" }],
      extensions: { param: "messages", code: null },
    },
    score: 0.6,
  },
  {
    api: "Anthropic",
    source: "docs.anthropic.com/en/api/errors",
    status: 529,
    body: {
      type: "error",
      error: { type: "overloaded_error", message: "Overloaded" },
      request_id: "req_1",
    },
    error: {
      type: "overloaded_error",
      code: "overloaded_error",
      message: "Overloaded",
      id: "req_1",
      retry: { when: "idempotent" },
      extensions: { type: "error" },
    },
    written: {
      error: {
        type: "overloaded_error",
        message: "Overloaded",
        apiError: { extensions: { type: "error" } },
      },
      request_id: "req_1",
    },
    score: 0.6,
  },
  {
    api: "Paddle",
    source: "developer.paddle.com/errors/overview",
    status: 400,
    body: {
      error: {
        type: "request_error",
        code: "bad_request",
        detail: "Not valid",
        errors: [{ field: "items.0.quantity", message: "must be above zero" }],
      },
      meta: { request_id: "f00b" },
    },
    error: {
      type: "request_error",
      code: "bad_request",
      message: "Not valid",
      id: "f00b",
      issues: [{ path: ["items", 0, "quantity"], message: "must be above zero" }],
      extensions: { meta: { request_id: "f00b" } },
    },
    written: {
      error: {
        type: "request_error",
        code: "bad_request",
        detail: "Not valid",
        meta: { request_id: "f00b" },
        errors: [{ path: ["items", 0, "quantity"], message: "must be above zero" }],
      },
    },
    score: 0.6,
  },
  {
    api: "Facebook",
    source: "developers.facebook.com/docs/graph-api/guides/error-handling",
    status: 400,
    body: {
      error: {
        message: "The session ended",
        type: "OAuthException",
        code: 190,
        error_subcode: 463,
        fbtrace_id: "Ab1",
      },
    },
    error: {
      type: "OAuthException",
      code: "190",
      message: "The session ended",
      id: "Ab1",
      extensions: { error_subcode: 463 },
    },
    written: {
      error: {
        message: "The session ended",
        type: "OAuthException",
        code: "190",
        error_subcode: 463,
        fbtrace_id: "Ab1",
      },
    },
    score: 0.9,
  },
  {
    api: "Facebook, transient",
    source: "the same",
    status: 400,
    body: {
      error: { message: "Try later", type: "OAuthException", code: "2", is_transient: true },
    },
    error: {
      type: "OAuthException",
      code: "2",
      message: "Try later",
      retry: { when: "idempotent" },
      extensions: { is_transient: true },
    },
    score: 0.6,
  },
  {
    api: "Plaid",
    source: "plaid.com/docs/errors",
    status: 400,
    body: {
      display_message: null,
      error_code: "ITEM_LOGIN_REQUIRED",
      error_message: "The sign-in changed",
      error_type: "ITEM_ERROR",
      request_id: "HNTD",
    },
    error: {
      type: "ITEM_ERROR",
      code: "ITEM_LOGIN_REQUIRED",
      message: "The sign-in changed",
      id: "HNTD",
      extensions: { display_message: null },
    },
    score: 0.9,
  },
  {
    api: "Elasticsearch",
    source: "elastic.co/guide, REST API conventions",
    status: 404,
    body: {
      error: { type: "index_not_found_exception", reason: "no such index [x]", index: "x" },
      status: 404,
    },
    error: {
      declaredStatus: 404,
      type: "index_not_found_exception",
      code: "index_not_found_exception",
      message: "no such index [x]",
      extensions: { index: "x" },
    },
    score: 0.6,
  },
  {
    api: "AWS, JSON protocol",
    source: "smithy.io, AWS JSON 1.1 protocol: __type",
    status: 400,
    body: { __type: "ResourceNotFoundException", message: "No such table" },
    error: {
      type: "ResourceNotFoundException",
      code: "ResourceNotFoundException",
      message: "No such table",
    },
    score: 0.6,
  },
];
