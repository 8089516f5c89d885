import { catalogOf, type CatalogOf } from "@api-errors/core";
import type { TypeCodeStyleOptions } from "@api-errors/type-code-style";

/**
 * The types and their statuses. The documentation (botpress.com/docs, Errors, read 2026-11-21) lists 24 of them by label,
 * with spaces: `Invalid Json Schema`; on the wire they have none. `ResourceGone` and `OperationTimeout` are in the
 * vendor's own client only (@botpress/client 1.45.0).
 */
export const STATUSES = {
  Unknown: 500,
  Internal: 500,
  Unauthorized: 401,
  Forbidden: 403,
  PayloadTooLarge: 413,
  InvalidPayload: 400,
  UnsupportedMediaType: 415,
  MethodNotFound: 405,
  ResourceNotFound: 404,
  InvalidJsonSchema: 400,
  InvalidDataFormat: 400,
  InvalidIdentifier: 400,
  RelationConflict: 409,
  ReferenceConstraint: 409,
  ResourceLockedConflict: 409,
  ResourceGone: 410,
  ReferenceNotFound: 400,
  InvalidQuery: 400,
  Runtime: 400,
  AlreadyExists: 409,
  RateLimited: 429,
  PaymentRequired: 402,
  QuotaExceeded: 403,
  LimitExceeded: 413,
  BreakingChanges: 400,
  OperationTimeout: 504,
} as const;

/** The types of errors that the API documents, each with its status. */
export type BotpressStatuses = typeof STATUSES;

/** The types by name, each with its status. */
export type BotpressTypes = CatalogOf<BotpressStatuses>;

/** How Botpress spells errors on the wire, where `code` is the status, and in its documentation. */
export interface BotpressDialect {
  readonly type: "type";
  readonly code: "type";
  readonly status: readonly ["code", "status"];
  readonly message: readonly ["message", "description"];
  readonly id: "id";
  readonly details: "metadata";
}

/** What parsing needs to know: no words are in it, so that an app that only parses does not bundle them. */
export const OPTIONS: TypeCodeStyleOptions<BotpressDialect, BotpressTypes> & {
  readonly name: "type-code-style:botpress";
  readonly catalog: BotpressTypes;
} = {
  name: "type-code-style:botpress",
  dialect: {
    type: "type",
    code: "type",
    status: ["code", "status"],
    message: ["message", "description"],
    id: "id",
    details: "metadata",
  },
  catalog: /* @__PURE__ */ catalogOf(STATUSES, {}),
};
