import { catalogOf, type CatalogOf } from "@api-errors/core";
import type { JsonApiOptions } from "@api-errors/json-api";
import type { OAuth2Options } from "@api-errors/oauth2";

/**
 * The codes of the token endpoint (docs.scopestack.io, API Error Codes, read 2026-11-21). The page gives no statuses:
 * these are Doorkeeper's, which ScopeStack uses. The JSON:API errors of all other endpoints have no codes.
 */
export const CODE_STATUSES = {
  invalid_client: 401,
  invalid_grant: 400,
  invalid_resource_owner: 400,
  unsupported_grant_type: 400,
} as const;

/** The codes that the API documents, each with its status. */
export type ScopeStackCodes = CatalogOf<typeof CODE_STATUSES>;

/** The titles of the statuses, as the page has them and Rails sends them. */
export const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  415: "Unsupported Media Type",
  422: "Unprocessable Entity",
} as const;

/** What parsing needs to know: no words are in it, so that an app that only parses does not bundle them. */
export const JSON_API_OPTIONS: JsonApiOptions<{}, {}> & {
  readonly name: "json-api:scopestack";
  readonly catalog: {};
} = {
  name: "json-api:scopestack",
  catalog: {},
};

export const OAUTH2_OPTIONS: OAuth2Options<ScopeStackCodes> & {
  readonly name: "oauth2:scopestack";
  readonly catalog: ScopeStackCodes;
} = {
  name: "oauth2:scopestack",
  catalog: /* @__PURE__ */ catalogOf(CODE_STATUSES, {}),
};
