import {
  type FormatReader,
  parseApi,
  type ParseResult,
  type WireError,
  withRetry,
} from "@api-errors/core";
import {
  parseTypeCodeStyle,
  recognizeTypeCodeStyle,
  type TypeCodeError,
  type TypeCodeStyleDocumentOf,
} from "@api-errors/type-code-style";

import { OPTIONS, type ScalingDialect, type ScalingTypes } from "./codes.ts";

/** An error as Scaling sends it. */
export type ScalingDocument = TypeCodeStyleDocumentOf<ScalingDialect, ScalingTypes>;

/** An error of Scaling: `type` is its category, and `code` what happened, where Scaling says so. */
export type ScalingError = TypeCodeError<ScalingTypes>;

const READER: FormatReader<ScalingDocument, ScalingError> = {
  recognize: (wire) => recognizeTypeCodeStyle(wire, OPTIONS),
  parse: (wire) => parseTypeCodeStyle(wire, OPTIONS),
};

/**
 * Reads an error of Scaling.
 *
 * ```http
 * HTTP/1.1 409 Conflict
 * Content-Type: application/json
 *
 * {"statusCode":409,"type":"invalid_request_error","code":"name_conflict","requestId":"550e8400-…"}
 * ```
 *
 * Types and codes that are not in the catalog pass as they are. The code of validation errors may be empty: then there is
 * none. Every error status gives an error: where the body is not Scaling's, as from a proxy before it, `document` is
 * `undefined`. A success gives `{ ok: false, reason }`. Never throws.
 */
export function parseScaling(
  wire: WireError,
): ParseResult<ScalingDocument | undefined, ScalingError> {
  return parseApi(wire, [READER], scalingQuirk);
}

/**
 * Advises as the vendor's own client does, which repeats requests on 429, 502, 503 and 504, and on no other status: not
 * on 500 (scaling-cloud/terraform-provider-scaling-cloud, internal/client/transport.go, read 2026-11-21).
 */
export function scalingQuirk(error: ScalingError): ScalingError {
  const { retry, status } = error;
  return [429, 502, 503, 504].includes(status) || retry.when === "after-authentication"
    ? error
    : withRetry(error, { ...retry, when: "never" });
}
