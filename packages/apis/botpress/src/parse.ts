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

import { type BotpressDialect, type BotpressTypes, OPTIONS } from "./codes.ts";

/** An error as Botpress sends it, or as its documentation shows it. */
export type BotpressDocument = TypeCodeStyleDocumentOf<BotpressDialect, BotpressTypes>;

/** An error of Botpress: its type is its code as well, since the `code` on the wire is the status. */
export type BotpressError = TypeCodeError<BotpressTypes>;

const READER: FormatReader<BotpressDocument, BotpressError> = {
  recognize: (wire) => recognizeTypeCodeStyle(wire, OPTIONS),
  parse: (wire) => parseTypeCodeStyle(wire, OPTIONS),
};

/**
 * Reads an error of Botpress, as it is on the wire or as the documentation shows it.
 *
 * ```http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * {"id":"err_20251106055013x71215316","code":404,"type":"ResourceNotFound","message":"…"}
 * ```
 *
 * That is an error with status 404, whatever HTTP says below 400. HTTP 500 whose body says 400 stays a 500. Types that are
 * not in the catalog pass as they are. Every error status gives an error: where the body is not Botpress's, `document` is
 * `undefined`. A success gives `{ ok: false, reason }`. Never throws.
 */
export function parseBotpress(
  wire: WireError,
): ParseResult<BotpressDocument | undefined, BotpressError> {
  return parseApi(wire, [READER], botpressQuirk);
}

/** A lock is released sooner or later, and what it kept out was not processed. */
export function botpressQuirk(error: BotpressError): BotpressError {
  return error.type === "ResourceLockedConflict"
    ? withRetry(error, { ...error.retry, when: "always" })
    : error;
}
