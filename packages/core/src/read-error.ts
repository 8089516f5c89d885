import type { ApiError } from "./api-error.ts";
import { detect } from "./detect.ts";
import { isErrorStatus } from "./effective-status.ts";
import type { ErrorFormat, ParseResult } from "./format.ts";
import { isJsonMediaType } from "./is-json-media-type.ts";
import { mediaTypeEssence } from "./media-type-essence.ts";
import { readHeader } from "./read-header.ts";
import { type ReadOptions, readWireError, type ResponseLike } from "./read-wire-error.ts";
import { unknownError, type UnlistedError } from "./unknown-error.ts";
import type { HeadersLike, WireError } from "./wire-error.ts";

/** The ApiError that a format reads: narrowed by its catalog where it has one. */
export type ErrorOf<F> = F extends ErrorFormat<infer _Document, infer E> ? E : ApiError;

/**
 * What `readError` gives of formats: their errors, told apart by `error.format` where their names are literal types, and what
 * none of them knows, whose format is `"unknown"`.
 */
export type ReadError<F> =
  F extends ErrorFormat<infer _Document, infer E, infer Name>
    ? string extends Name
      ? E
      : Named<E, Name> | Named<UnlistedError, "unknown">
    : ApiError;

type Named<E extends ApiError, Name extends string> = E & { readonly format: Name };

/** What `readError` gives of a parser: its errors, and what it does not know, for which most types of errors have room anyway. */
export type ParsedError<E extends ApiError> = UnlistedError extends E ? E : E | UnlistedError;

/** A response whose body is looked at in a clone, where it is a success. */
type Cloneable = ResponseLike & { clone?(): ResponseLike };

/**
 * Reads the error that a response reports, in the best fitting of the given formats, or with the parser of one format or API.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"not_found","message":"No such user"}
 * ```
 *
 * `error.format` says which format it was, and narrows the error to what that one gives. Gives `undefined` for a success. An
 * error that none of them knows has the format `"unknown"` and what HTTP says
 * of it: status, retry advice, challenges, a plain text as its message; its body is in `extensions`. The body of an error
 * response is consumed; a success keeps its body, as a clone is looked at, because some APIs report errors with HTTP 200.
 * What cannot be cloned is judged by its headers then. Rejects only where the request was aborted, or its
 * `AbortSignal.timeout` passed, while the body was read: with that `AbortError` or `TimeoutError`, as `fetch` does.
 */
export function readError<const F extends ErrorFormat>(
  response: Cloneable,
  formats: readonly F[],
  options?: ReadOptions,
): Promise<ReadError<F> | undefined>;
export function readError<E extends ApiError>(
  response: Cloneable,
  parse: (wire: WireError) => ParseResult<unknown, E>,
  options?: ReadOptions,
): Promise<ParsedError<E> | undefined>;
export async function readError(
  response: Cloneable,
  by: readonly ErrorFormat[] | ((wire: WireError) => ParseResult),
  options?: ReadOptions,
): Promise<ApiError | undefined> {
  const { status, headers } = response;
  if (isErrorStatus(status)) {
    const wire = await readWireError(response, options);
    rejectAborted(wire);
    return parseBy(by, wire) ?? unknownError(wire);
  }
  if (typeof response.clone !== "function" || !mayReportErrors(headers))
    return parseBy(by, { status, headers, body: undefined });
  let clone: ResponseLike;
  try {
    clone = response.clone();
  } catch {
    // The body was used before: nothing is left to read.
    return undefined;
  }
  const wire = await readWireError(clone, options);
  rejectAborted(wire);
  return parseBy(by, wire);
}

/** Who gives up waiting has no use for half an error, and must not take it for one of the server. */
function rejectAborted({ cut }: WireError): void {
  const { error } = cut ?? {};
  if (/^(?:Abort|Timeout)Error$/.test(String((error as Error | undefined)?.name))) throw error;
}

/** Files and streams are not read through for an error that they cannot hold. */
function mayReportErrors(headers: HeadersLike): boolean {
  const type = readHeader(headers, "content-type");
  return isJsonMediaType(type) || mediaTypeEssence(type) === "application/x-www-form-urlencoded";
}

function parseBy(
  by: readonly ErrorFormat[] | ((wire: WireError) => ParseResult),
  wire: WireError,
): ApiError | undefined {
  if (typeof by === "function") return errorIn(by(wire));
  for (const { format } of detect(wire, by)) {
    const error = errorIn(format.parse(wire));
    if (error) return error;
  }
  return undefined;
}

function errorIn(result: ParseResult): ApiError | undefined {
  return result.ok ? result.error : undefined;
}
