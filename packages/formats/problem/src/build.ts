import {
  cleanHeaders,
  isJsonObject,
  readMembers,
  readStatus,
  setMember,
  toJsonValue,
  type BuildInit,
  type WireError,
} from "@api-errors/core";

import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames } from "./names.ts";

/**
 * Makes the wire error that sends a problem document.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/problem+json
 *
 * {"title":"Not Found","status":404,"detail":"No such user"}
 * ```
 *
 * The status comes from `init`, else from the document, else it is 500; a `status` member that says otherwise is
 * corrected, as RFC 9457 section 3.1.2 has generators use the same. Members of RFC 9457 with a value of the wrong type
 * are left out: receivers must ignore them. Header lines are cleaned. Never throws.
 */
export function buildProblem(document: ProblemDocument, init?: Partial<BuildInit>): WireError {
  const plain = toJsonValue(document, [], []);
  const given = isJsonObject(plain) ? plain : {};
  const status = readStatus(init?.status ?? given["status"]) ?? 500;
  const names = readMembers(given, problemNames(), isUsable);
  const wrong = Object.keys(given).filter((name) => isStandard(name) && !names.includes(name));
  const isSound =
    wrong.length === 0 && (given["status"] === undefined || given["status"] === status);
  return {
    status,
    headers: { "content-type": PROBLEM_MEDIA_TYPE, ...cleanHeaders(init?.headers) },
    body: isSound ? given : corrected(given, status, wrong),
  };
}

function corrected(
  given: Readonly<Record<string, unknown>>,
  status: number,
  wrong: readonly string[],
): ProblemDocument {
  const body: Record<string, unknown> = {};
  for (const name of Object.keys(given))
    if (!wrong.includes(name)) setMember(body, name, given[name]);
  if (given["status"] !== undefined) body["status"] = status;
  return body;
}
