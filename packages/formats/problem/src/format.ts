import type { ApiError, ErrorFormat, FormatBase, WireError } from "@api-errors/core";

import { buildProblem, sendProblem } from "./build.ts";
import {
  type BuildableProblem,
  entryOf,
  type ProblemCatalog,
  type ProblemDocumentOf,
  type ProblemError,
  type ProblemInitFor,
  type ProblemOptions,
} from "./catalog.ts";
import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { parseProblem, readProblem, type ReadSetup } from "./parse.ts";
import { recognizeProblem } from "./recognize.ts";
import { renderProblem, writeProblem, type WriteSetup } from "./render.ts";
import { settleReading } from "./settle.ts";

/**
 * Problem details for HTTP APIs, RFC 9457: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"title": "Not Found", "status": 404, "detail": "No such user"}
 * ```
 */
export const problem: ErrorFormat<ProblemDocument, ApiError, "problem"> = {
  name: "problem",
  mediaType: PROBLEM_MEDIA_TYPE,
  recognize: recognizeProblem,
  parse: parseProblem,
  render: renderProblem,
  build: buildProblem,
};

/** A problem format narrowed to the problem types of one API. */
export interface ProblemFormat<
  C extends ProblemCatalog,
  Name extends string = string,
> extends FormatBase<ProblemDocumentOf<C>, ProblemError<C>, Name> {
  /** The catalog gives status and title of its types, so `init` may be left out for those. */
  build<const Type extends string = "about:blank">(
    document: BuildableProblem<C, Type>,
    ...init: ProblemInitFor<C, Type>
  ): WireError;
}

/**
 * Makes a problem format of the problem types of one API, whose types know them.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * Content-Type: application/problem+json
 *
 * {"type":"https://example.com/probs/out-of-credit","title":"Too little credit","status":403,"balance":30}
 * ```
 *
 * `error.type === "https://example.com/probs/out-of-credit"` narrows `error.details` to the extension members of that
 * type; building refuses at compile time what the catalog does not allow, and fills in status and title. Types outside
 * the catalog pass as they are. With `base`, relative references in `type` and `instance` are resolved.
 */
export function createProblemFormat<
  const C extends ProblemCatalog = {},
  const Name extends string = string,
>(options: ProblemOptions<C> & { readonly name?: Name }): ProblemFormat<C, Name>;
export function createProblemFormat(options: ProblemOptions): object {
  const { name = problem.name, catalog } = options;
  const reading: ReadSetup = {
    name,
    mediaType: PROBLEM_MEDIA_TYPE,
    settle: (read, deviations) => settleReading(read, deviations, options),
  };
  const writing: WriteSetup = {
    isTyped: ({ type }) => entryOf(catalog, type)?.details !== undefined,
    entryOf: ({ type }) => entryOf(catalog, type),
  };
  const format: ErrorFormat<ProblemDocument> = {
    name,
    mediaType: PROBLEM_MEDIA_TYPE,
    recognize: recognizeProblem,
    parse: (wire) => readProblem(wire, reading),
    render: (error, like) => writeProblem(error, like, writing),
    build: (document, init) => sendProblem(document, init, options),
  };
  return format;
}
