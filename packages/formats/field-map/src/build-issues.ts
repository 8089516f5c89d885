import {
  adviseRetry,
  type BuildInit,
  cleanHeaders,
  type Issue,
  readStatus,
  type WireError,
} from "@api-errors/core";

import { buildDialect } from "./build-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { renderDialect } from "./render-dialect.ts";

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
 * Without a status it is 400. What the dialect has no place for is left out: `renderDialect` says what that is. Never throws.
 */
export function buildIssues(
  issues: readonly Issue[],
  dialect: FieldMapDialect,
  init: IssuesInit = {},
): WireError {
  const status = readStatus(init.status ?? 400) ?? 500;
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
  const { document, headers } = renderDialect(error, dialect);
  // Clean already here: a `Headers` has no members of its own.
  const own = cleanHeaders(init.headers);
  return buildDialect(document, { status, headers: { ...headers, ...own } }, dialect);
}
