import { assembleError } from "./assemble-error.ts";
import type { CatalogError } from "./catalog.ts";
import type { Deviation } from "./format.ts";
import { isJsonObject } from "./json-object.ts";
import { judgeBy } from "./judge.ts";
import { plainMessage } from "./plain-message.ts";
import { readHeader } from "./read-header.ts";
import type { WireError } from "./wire-error.ts";

/** An error that no catalog says anything of: any code, and no details that were checked. */
export type UnlistedError = CatalogError<{}>;

/**
 * Makes an ApiError of what HTTP alone says, for a response whose body is in no format that is known: an app must not
 * take an error for a success because its body is strange.
 *
 * ```http
 * HTTP/1.1 504 Gateway Timeout
 * Content-Type: text/plain
 *
 * upstream request timeout
 * ```
 *
 * Its format is `"unknown"`. A plain line of text is its message; whatever else came is in `extensions`. What is wrong
 * with the headers is added to `deviations`.
 */
export function unknownError(wire: WireError, deviations: Deviation[] = []): UnlistedError {
  const { body, headers } = wire;
  const message = plainMessage(body, readHeader(headers, "content-type"));
  const extensions = isJsonObject(body)
    ? { ...body }
    : body === undefined || message !== undefined
      ? {}
      : { body };
  // Of an empty catalog: what a reserved member may hold as details has been checked by nobody, and stays an extension.
  return assembleError(wire, { extensions, message }, deviations, {
    format: "unknown",
    defaultStatus: 500,
    judge: judgeBy({}),
  }) as UnlistedError;
}
