import type { ApiError } from "./api-error.ts";
import { detect } from "./detect.ts";
import { isErrorStatus } from "./effective-status.ts";
import type { ErrorFormat } from "./format.ts";
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

/**
 * Reads the error that a response reports, in the best fitting of the given formats.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"not_found","message":"No such user"}
 * ```
 *
 * `error.format` says which of them it was, and narrows the error to what that one gives. Gives `undefined` for a success. An error that none of the formats knows has the format `"unknown"` and what HTTP says
 * of it: status, retry advice, challenges, a plain text as its message; its body is in `extensions`. The body of an error
 * response is consumed; a success keeps its body, as a clone is looked at, because some APIs report errors with HTTP 200.
 * What cannot be cloned is judged by its headers then.
 */
export async function readError<const F extends ErrorFormat>(
  response: ResponseLike & { clone?(): ResponseLike },
  formats: readonly F[],
  options?: ReadOptions,
): Promise<ReadError<F> | undefined> {
  const { status, headers } = response;
  if (isErrorStatus(status)) {
    const wire = await readWireError(response, options);
    return parseBest(wire, formats) ?? (unknownError(wire) as ReadError<F>);
  }
  if (typeof response.clone !== "function" || !mayReportErrors(headers))
    return parseBest({ status, headers, body: undefined }, formats);
  try {
    return parseBest(await readWireError(response.clone(), options), formats);
  } catch {
    // The body was used before: nothing is left to read.
    return undefined;
  }
}

/** Files and streams are not read through for an error that they cannot hold. */
function mayReportErrors(headers: HeadersLike): boolean {
  const type = readHeader(headers, "content-type");
  return isJsonMediaType(type) || mediaTypeEssence(type) === "application/x-www-form-urlencoded";
}

function parseBest<F extends ErrorFormat>(
  wire: WireError,
  formats: readonly F[],
): ReadError<F> | undefined {
  for (const { format } of detect(wire, formats)) {
    const result = format.parse(wire);
    if (result.ok) return result.error as ReadError<F>;
  }
  return undefined;
}
