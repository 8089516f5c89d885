import type { CodeStyleOptions } from "@api-errors/code-style";
import { catalogOf, type CatalogOf } from "@api-errors/core";

/**
 * The codes and the status of each. `8000` and `throttled` are documented (devportal.scantrust.com, API Error Handling and
 * API Rate Limits, read 2026-11-21); the others are those of Django REST framework, whose codes Scantrust sends.
 */
export const STATUSES = {
  "8000": 409,
  throttled: 429,
  invalid: 400,
  parse_error: 400,
  not_authenticated: 401,
  authentication_failed: 401,
  permission_denied: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  unsupported_media_type: 415,
  error: 500,
} as const;

/** The codes that the API documents, each with its status. */
export type ScantrustCodes = CatalogOf<typeof STATUSES>;

/** How Scantrust spells conflicts: `{error_code, error_message}`. */
export interface ConflictDialect {
  readonly code: "error_code";
  readonly message: "error_message";
  readonly id: [];
  readonly status: [];
}

/** How Scantrust spells the exceptions of Django REST framework: `{detail, code}`. */
export interface DetailDialect {
  readonly code: "code";
  readonly message: "detail";
  readonly id: [];
  readonly status: [];
}

type Options<D extends ConflictDialect | DetailDialect, Name extends string> = CodeStyleOptions<
  D,
  ScantrustCodes
> & {
  readonly name: Name;
  readonly catalog: ScantrustCodes;
};

const catalog: ScantrustCodes = /* @__PURE__ */ catalogOf(STATUSES, {});

/** What parsing needs to know: no words are in it, so that an app that only parses does not bundle them. */
export const CONFLICT: Options<ConflictDialect, "code-style:scantrust-conflict"> = {
  name: "code-style:scantrust-conflict",
  dialect: { code: "error_code", message: "error_message", id: [], status: [] },
  catalog,
};

export const DETAIL: Options<DetailDialect, "code-style:scantrust"> = {
  name: "code-style:scantrust",
  dialect: { code: "code", message: "detail", id: [], status: [] },
  catalog,
};

export const FIELDS = "field-map:scantrust";
