import type { CodeStyleDialect, CodeStyleOptions } from "@api-errors/code-style";
import { catalogOf, type CatalogOf, objectOfStrings, type StandardSchema } from "@api-errors/core";

/** What the details of an error say about an entity. */
export interface EntityDetails {
  entityType: string;
  entityId: string;
}

/** How ScaleAQ spells errors: as `{code, message, traceId, details}`, without a status. */
export interface ScaleAQDialect extends CodeStyleDialect {
  readonly status: [];
}

/**
 * The codes and the status of each (developer.scaleaq.com, Errors, version 2025-01-01, read 2026-11-21). The page lists codes
 * and statuses apart: only that of `entity_not_unique` is in its example, and those about versions and rate limits are on
 * pages of their own. The others follow from what it says of both.
 */
export const STATUSES = {
  access_denied: 403,
  deleted_entity_operation: 422,
  deprecated_version: 400,
  entity_not_found: 404,
  entity_not_unique: 422,
  invalid_username_or_password: 401,
  invalid_version: 400,
  missing_version_header: 400,
  not_deleted_entity_operation: 422,
  not_found: 404,
  too_many_requests: 429,
  too_many_results_found: 422,
  unit_does_not_belong_to_site: 422,
  unknown_error: 500,
  unsupported_version: 400,
  validation_error: 400,
} as const;

/** The codes that the API documents, each with its status and the shape of its details. */
export type ScaleAQCodes = CatalogOf<
  typeof STATUSES,
  { entity_not_found: EntityDetails; entity_not_unique: EntityDetails }
>;

const entity: StandardSchema<EntityDetails> = /* @__PURE__ */ objectOfStrings([
  "entityType",
  "entityId",
]);

/** What parsing needs to know: no words are in it, so that an app that only parses does not bundle them. */
export const OPTIONS: CodeStyleOptions<ScaleAQDialect, ScaleAQCodes> & {
  readonly name: "code-style:scaleaq";
  readonly catalog: ScaleAQCodes;
} = {
  name: "code-style:scaleaq",
  dialect: { status: [] },
  catalog: /* @__PURE__ */ catalogOf(STATUSES, {
    entity_not_found: entity,
    entity_not_unique: entity,
  }),
};
