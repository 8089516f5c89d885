import type { Documented } from "./documented.ts";

const headers = { "content-type": "application/json" };

export interface BotpressBody {
  readonly id: string;
  readonly code: number;
  readonly type: string;
  readonly message: string;
}

export interface BotpressDocsBody {
  readonly type: string;
  readonly description: string;
  readonly status: number;
}

/** As it is on the wire: `toJSON()` of @botpress/client 1.45.0, and a body captured in the tests of a Ruby client. */
export const resourceNotFound: Documented<BotpressBody> = {
  source: "Botpress, a captured response of the chat API",
  status: 404,
  headers,
  body: {
    id: "err_20251106055013x71215316",
    code: 404,
    type: "ResourceNotFound",
    message: '[Webhook Handler] Integration with webhook ID "ss" not found',
  },
};

/** The same, where the chat API is reached through a webhook. */
export const onSuccess: Documented<BotpressBody> = { ...resourceNotFound, status: 200 };

/** As the documentation shows errors, botpress.com/docs/api-reference/errors. */
export const payloadTooLarge: Documented<BotpressDocsBody> = {
  source: "Botpress, botpress.com/docs, Errors: Payload Too Large",
  status: 413,
  headers,
  body: {
    type: "PayloadTooLarge",
    description: "The request payload is too large.",
    status: 413,
  },
};

export const unknown: Documented<BotpressDocsBody> = {
  source: "Botpress, botpress.com/docs, Errors: Unknown Error",
  status: 500,
  headers,
  body: { type: "Unknown", description: "An unknown error occurred", status: 500 },
};

/** botpress.com/docs/api-reference/ratelimiting. */
export const rateLimited: Documented<BotpressDocsBody> = {
  source: "Botpress, botpress.com/docs, Rate limiting",
  status: 429,
  headers: {
    ...headers,
    "ratelimit-limit": "100",
    "ratelimit-remaining": "9",
    "ratelimit-reset": "6",
  },
  body: { type: "RateLimited", description: "The request has been rate-limited.", status: 429 },
};
