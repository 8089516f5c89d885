import type { ApiError } from "./api-error.ts";
import { applyQuirk, type Quirk } from "./api-quirk.ts";
import { detect } from "./detect.ts";
import { isErrorStatus } from "./effective-status.ts";
import type { Deviation, ParseResult, Recognition } from "./format.ts";
import { type UnlistedError, unknownError } from "./unknown-error.ts";
import type { WireError } from "./wire-error.ts";

/** The reading half of a format: what an app that only parses needs of it. */
export interface FormatReader<Document, E extends ApiError> {
  recognize(wire: WireError): Recognition;
  parse(wire: WireError): ParseResult<Document, E>;
  /** The member of its documents that holds the reserved one, where that is not the document: `"meta"` of JSON:API. */
  readonly host?: string;
}

/**
 * Reads an error of an API that speaks one format or several, in whichever fits best, and applies the API's quirk.
 *
 * ```http
 * HTTP/1.1 504 Gateway Timeout
 * Content-Type: text/html
 *
 * <html>…
 * ```
 *
 * Every response with an error status gives an error, as it came from that API: where the body is in none of the
 * formats, as from a proxy before it, `document` is `undefined`, and the error says what HTTP says. A response without an
 * error status gives `{ ok: false, reason }` unless a format recognizes a failure in it. Never throws.
 */
export function parseApi<Document, E extends ApiError, R extends ApiError>(
  wire: WireError,
  readers: readonly FormatReader<Document, E>[],
  quirk: Quirk<NoInfer<E> | UnlistedError, R>,
): ParseResult<Document | undefined, R> {
  for (const { format } of detect(wire, readers)) {
    const result = applyQuirk(format.parse(wire), quirk, format.host);
    if (result.ok) return result;
  }
  const { status } = wire;
  if (!isErrorStatus(status))
    return { ok: false, reason: `HTTP ${String(status)}, and no failure in the body` };
  const deviations: Deviation[] = [];
  return { ok: true, document: undefined, error: quirk(readPlain(wire, deviations)), deviations };
}

function readPlain(wire: WireError, deviations: Deviation[]): UnlistedError {
  try {
    return unknownError(wire, deviations);
  } catch {
    // A body or headers made by hand may have getters or be a proxy, and those can throw.
    deviations.push({ path: [], message: "throws where it is read" });
    return unknownError({ status: wire.status, headers: {}, body: undefined });
  }
}
