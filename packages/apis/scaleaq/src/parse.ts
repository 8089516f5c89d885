import {
  type CodeStyleDocumentOf,
  parseCodeStyle,
  recognizeCodeStyle,
} from "@api-errors/code-style";
import {
  type CatalogError,
  type FormatReader,
  parseApi,
  type ParseResult,
  parseTraceparent,
  type Traceparent,
  type WireError,
  withRetry,
} from "@api-errors/core";

import { OPTIONS, type ScaleAQCodes, type ScaleAQDialect } from "./codes.ts";

/** An error as ScaleAQ sends it. */
export type ScaleAQDocument = CodeStyleDocumentOf<ScaleAQDialect, ScaleAQCodes>;

/** An error of ScaleAQ: `code` narrows `details`. */
export type ScaleAQError = CatalogError<ScaleAQCodes> & {
  /** What the id says, where it is a `traceparent`, as ScaleAQ's are. */
  readonly traceparent?: Traceparent;
};

/** Where a 429 says nothing, ScaleAQ asks to wait for at least a minute (Rate Limits, read 2026-11-21). */
const RATE_LIMIT_SECONDS = 60;

const READER: FormatReader<ScaleAQDocument, CatalogError<ScaleAQCodes>> = {
  recognize: (wire) => recognizeCodeStyle(wire, OPTIONS),
  parse: (wire) => parseCodeStyle(wire, OPTIONS),
};

/**
 * Reads an error of ScaleAQ.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"entity_not_found","message":"…","traceId":"00-49b5…-01","details":{"entityType":"User","entityId":"12345"}}
 * ```
 *
 * Codes that are not in the catalog pass as they are. Every error status gives an error: where the body is not ScaleAQ's,
 * as from a proxy before it, `document` is `undefined`. A success gives `{ ok: false, reason }`. Never throws.
 */
export function parseScaleAQ(
  wire: WireError,
): ParseResult<ScaleAQDocument | undefined, ScaleAQError> {
  return parseApi(wire, [READER], scaleAQQuirk);
}

/** Decodes the trace, and waits for a minute where a rate limit does not say how long. */
export function scaleAQQuirk(error: CatalogError<ScaleAQCodes>): ScaleAQError {
  const { id, retry, status } = error;
  const advised =
    status === 429 && retry.afterSeconds === undefined
      ? withRetry(error, { ...retry, afterSeconds: RATE_LIMIT_SECONDS })
      : error;
  const traceparent = id === undefined ? undefined : parseTraceparent(id);
  return traceparent ? { ...advised, traceparent } : advised;
}
