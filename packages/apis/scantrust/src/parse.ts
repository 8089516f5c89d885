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
  type UnlistedError,
  type WireError,
  withRetry,
} from "@api-errors/core";
import { drf, type FieldMapDocument, parseDialect, recognizeDialect } from "@api-errors/field-map";

import {
  CONFLICT,
  type ConflictDialect,
  DETAIL,
  type DetailDialect,
  FIELDS,
  type ScantrustCodes,
} from "./codes.ts";

/** An error that the application itself raises: `{"error_code": "8000", "error_message": "SQL Timeout"}`. */
export type ScantrustConflict = CodeStyleDocumentOf<ConflictDialect, ScantrustCodes>;

/** An exception of Django REST framework: `{"detail": "Request was throttled. …", "code": "throttled"}`. */
export type ScantrustDetail = CodeStyleDocumentOf<DetailDialect, ScantrustCodes>;

/** An error as Scantrust sends it, in one of three shapes. */
export type ScantrustDocument = FieldMapDocument | ScantrustConflict | ScantrustDetail;

/** An error of Scantrust; those of fields have issues and no code. */
export type ScantrustError = CatalogError<ScantrustCodes>;

const READERS: readonly FormatReader<ScantrustDocument, ScantrustError>[] = [
  {
    recognize: (wire) => recognizeCodeStyle(wire, CONFLICT),
    parse: (wire) => parseCodeStyle(wire, CONFLICT),
  },
  {
    recognize: (wire) => recognizeCodeStyle(wire, DETAIL),
    parse: (wire) => parseCodeStyle(wire, DETAIL),
  },
  {
    recognize: (wire) => recognizeDialect(wire, drf),
    parse: parseFields,
  },
];

/**
 * Reads an error of Scantrust, in whichever of its three shapes it comes.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 *
 * {"brand":["Brand is required."],"sku":["SKU must be unique"]}
 * ```
 * ```http
 * HTTP/1.1 409 Conflict
 *
 * {"error_code":"8000","error_message":"SQL Timeout"}
 * ```
 * ```http
 * HTTP/1.1 429 Too Many Requests
 *
 * {"detail":"Request was throttled. Expected available in 12 seconds.","code":"throttled"}
 * ```
 *
 * Codes that are not in the catalog pass as they are. Every error status gives an error: where the body has none of the
 * shapes, `document` is `undefined`. A success gives `{ ok: false, reason }`. Never throws.
 */
export function parseScantrust(
  wire: WireError,
): ParseResult<ScantrustDocument | undefined, ScantrustError> {
  return parseApi(wire, READERS, scantrustQuirk);
}

/** Reads a map of fields: every member is a field, so there is none for details. */
export function parseFields(wire: WireError): ParseResult<FieldMapDocument, UnlistedError> {
  return parseDialect(wire, drf, FIELDS) as ParseResult<FieldMapDocument, UnlistedError>;
}

/**
 * A query that timed out may succeed the next time, whatever the status; a 403 may be what Django REST framework makes of a
 * 401; and the text of a throttled request says how long to wait, where no header does.
 */
export function scantrustQuirk<E extends ScantrustError>(given: E): E {
  if (given.format === FIELDS) return given;
  const error = given.format === "unknown" ? withPlainMessage(given) : given;
  const { code, message = "", retry, status } = error;
  if (code === "8000" && retry.when === "never")
    return withRetry(error, { ...retry, when: "idempotent" });
  if (status === 403 && /^(?:not_authenticated|authentication_failed)$/.test(code ?? ""))
    return withRetry(error, { ...retry, when: "after-authentication" });
  const wait = status === 429 && /available in (\d{1,9}) second/.exec(message)?.[1];
  return wait && retry.afterSeconds === undefined
    ? withRetry(error, { ...retry, afterSeconds: Number(wait) })
    : error;
}

/** Without the handler that adds a code, Django REST framework sends `{"detail": "…"}`, and Django `{"error": "…"}`. */
function withPlainMessage<E extends ScantrustError>(error: E): E {
  for (const name of ["detail", "error"]) {
    if (error.message !== undefined || typeof error.extensions[name] !== "string") continue;
    const { [name]: message, ...extensions } = error.extensions;
    return { ...error, message: String(message), extensions };
  }
  return error;
}
