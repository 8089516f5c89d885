import {
  adviseRetry,
  type BuildInit,
  cleanHeaders,
  type Issue,
  type WireError,
} from "@api-errors/core";

import { buildDialect, statusFor } from "./build-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { renderOwn } from "./render-dialect.ts";

/** What a server says beside its issues. */
export interface IssuesInit extends Partial<BuildInit> {
  /** What happened, in words, where the dialect has a place for it. */
  readonly message?: string;
}

/**
 * Makes the wire error that says issues in one dialect: what a server answers when a validator refused a request.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/json
 *
 * {"items":[{},{"qty":["Expected number"]}]}
 * ```
 *
 * Without a status it is the one that the framework sends: 422 for FastAPI, Laravel, Rails and Symfony, else 400. What every
 * document of the dialect has is there: FastAPI's `type`, Laravel's `message`. What the dialect has no place for is left out,
 * such as the code of an issue that is written as text. A message that cannot stand at its field is shown as one about the
 * whole. Never throws.
 */
export function buildIssues(
  issues: readonly Issue[],
  dialect: FieldMapDialect,
  init: IssuesInit = {},
): WireError {
  const status = statusFor(init, dialect);
  const { message = dialect.lead ? issues[0]?.message : undefined } = init;
  const error = {
    format: dialect.name,
    status,
    issues,
    ...(message !== undefined && { message }),
    retry: adviseRetry({ status }),
    challenges: [],
    extensions: {},
  };
  const { document, headers } = renderOwn(error, dialect);
  // Clean already here: a `Headers` has no members of its own.
  const own = cleanHeaders(init.headers);
  return buildDialect(document, { status, headers: { ...headers, ...own } }, dialect);
}
