import type { TypeCatalog, TypeCodeStyleOptions } from "@api-errors/type-code-style";

/** How Scaling spells errors. */
export interface ScalingDialect {
  readonly type: "type";
  readonly code: "code";
  readonly status: "statusCode";
  readonly id: "requestId";
}

/**
 * The types, the codes of each and their statuses (docs.scaling.cloud/api/errors, read 2026-11-21). Codes that only the
 * pages of single operations have are marked in the catalog.
 */
export const TYPES = {
  not_authorized_error: {
    status: 401,
    codes: {
      missing_authorization_header: { status: 401 },
      invalid_api_key: { status: 401 },
      not_authorized: { status: 401 },
    },
  },
  invalid_request_error: {
    status: [400, 404, 409],
    codes: {
      not_found: { status: 404 },
      name_conflict: { status: 409 },
      invalid_status_transition: { status: 400 },
      policy_in_use: { status: 400 },
      invalid_participant: { status: 400 },
      invalid_target: { status: 400 },
      invalid_timezone: { status: 400 },
      cannot_remove_self: { status: 400 },
      cannot_change_own_role: { status: 400 },
      invalid_component_id: { status: 400 },
      duplicate_component_id: { status: 400 },
      incident_resolved: { status: 400 },
      no_public_surface: { status: 400 },
    },
  },
  validation_error: { status: 422 },
  internal_error: { status: 500, codes: { server_error: { status: 500 } } },
} as const;

/** The types of errors that the API documents, each with its status and its codes. */
export type ScalingTypes = typeof TYPES;

type CodesIn<Entry> = Entry extends { readonly codes: infer Codes } ? Codes : {};

type CodesByType = { readonly [Type in keyof ScalingTypes]: CodesIn<ScalingTypes[Type]> };

/** The codes of all types. */
export type ScalingCode = {
  readonly [Type in keyof CodesByType]: keyof CodesByType[Type] & string;
}[keyof CodesByType];

/** Each code with its status and the type that it belongs to. */
export type ScalingCodes = {
  readonly [Code in ScalingCode]: {
    readonly [Type in keyof CodesByType]: Code extends keyof CodesByType[Type]
      ? CodesByType[Type][Code] & { readonly type: Type }
      : never;
  }[keyof CodesByType];
};

/** What parsing needs to know: no words are in it, so that an app that only parses does not bundle them. */
export const OPTIONS: TypeCodeStyleOptions<ScalingDialect, ScalingTypes> & {
  readonly name: "type-code-style:scaling";
  readonly catalog: ScalingTypes;
} = {
  name: "type-code-style:scaling",
  dialect: { type: "type", code: "code", status: "statusCode", id: "requestId" },
  catalog: TYPES,
};

/** Each code with its status and its type. */
export const CODES: ScalingCodes = /* @__PURE__ */ codesOf(TYPES) as ScalingCodes;

function codesOf(types: TypeCatalog): object {
  const codes: Record<string, object> = {};
  for (const [type, entry] of Object.entries(types))
    for (const [code, { status }] of Object.entries(entry.codes ?? {}))
      codes[code] = { status, type };
  return codes;
}
