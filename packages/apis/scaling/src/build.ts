import type { WireError } from "@api-errors/core";
import { buildTypeCodeStyle } from "@api-errors/type-code-style";

import { CODES, OPTIONS, type ScalingCodes, type ScalingTypes, TYPES } from "./codes.ts";

/** What an error is built of beside its code. What is left out is as in the documented example. */
export interface ScalingInit {
  readonly requestId?: string;
  /** Scaling documents none; its own client reads one. */
  readonly message?: string;
  /** Another status than that of the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is needed for a code or a type: type and status of codes that Scaling does not list. */
export type ScalingInitFor<Code extends string> = Code extends
  | keyof ScalingCodes
  | keyof ScalingTypes
  ? [init?: ScalingInit & { readonly type?: undefined }]
  : [init: ScalingInit & { readonly type: string; readonly status: number }];

/** The request of the documented example. */
const REQUEST_ID = "550e8400-e29b-41d4-a716-446655440000";

/**
 * Makes an error as Scaling sends it, for tests and for servers that stand in for the API.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"statusCode":404,"type":"invalid_request_error","code":"not_found","requestId":"550e8400-…"}
 * ```
 *
 * `code` may be a type: its code is empty then, as that of Scaling's validation errors may be. Type and status come from
 * the code.
 */
export function buildScaling<const Code extends string>(
  code: Code,
  ...init: ScalingInitFor<Code>
): WireError;
export function buildScaling(
  code: string,
  init: ScalingInit & { readonly type?: string | undefined } = {},
): WireError {
  const { requestId = REQUEST_ID, message, headers } = init;
  const known = knownOf(code);
  const status = init.status ?? known.status;
  const document = {
    statusCode: status,
    type: init.type ?? known.type,
    code: known.type === code ? "" : code,
    requestId,
    ...(message !== undefined && { message }),
  };
  return buildTypeCodeStyle(document, { status, ...(headers && { headers }) }, OPTIONS as object);
}

function knownOf(code: string): { readonly type: string; readonly status: number } {
  if (Object.hasOwn(CODES, code)) return CODES[code as keyof ScalingCodes];
  if (!Object.hasOwn(TYPES, code)) return { type: "internal_error", status: 500 };
  const [status = 500] = [TYPES[code as keyof ScalingTypes].status].flat();
  return { type: code, status };
}
