import {
  cleanHeaders,
  isJsonObject,
  isUriReference,
  type JsonObject,
  ownMember,
  readMembers,
  readStatus,
  setMember,
  toJsonValue,
  type BuildInit,
  type WireError,
} from "@api-errors/core";

import {
  type BuildableProblem,
  entryOf,
  type ProblemCatalog,
  type ProblemInitFor,
  type ProblemOptions,
  type ProblemTypeEntry,
} from "./catalog.ts";
import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames } from "./names.ts";
import { strictReference } from "./reference.ts";

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
 * The status comes from `init`, else from the catalog, else from the document, else it is 500; a `status` member that
 * says otherwise is corrected, as RFC 9457 section 3.1.2 has generators use the same. Where that is the
 * catalog's status of the type, the catalog gives the members `title` and `status` too. Members of RFC 9457 with a value of the wrong type are left out:
 * receivers must ignore them. Characters that no URI has are percent-encoded in `type` and `instance`. Header lines are cleaned. Never throws.
 */
export function buildProblem(document: ProblemDocument, init?: Partial<BuildInit>): WireError;
export function buildProblem<C extends ProblemCatalog, const Type extends string = "about:blank">(
  document: BuildableProblem<C, Type>,
  init: ProblemInitFor<C, Type>[0],
  options: ProblemOptions<C> & { readonly catalog: C },
): WireError;
export function buildProblem(
  document: ProblemDocument,
  init: Partial<BuildInit> | undefined,
  options: ProblemOptions & { readonly catalog?: never },
): WireError;
export function buildProblem(
  document: object,
  init?: Partial<BuildInit> | null,
  options?: ProblemOptions,
): WireError {
  return sendProblem(document, init, options);
}

/** As `buildProblem`, with whatever document and catalog. */
export function sendProblem(
  document: object,
  init?: Partial<BuildInit> | null,
  options: ProblemOptions = {},
): WireError {
  const { status, body } = soundProblem(document, init?.status, options);
  return {
    status,
    headers: { "content-type": PROBLEM_MEDIA_TYPE, ...cleanHeaders(init?.headers) },
    body,
  };
}

/** What is sent of a document, and with which status. */
export function soundProblem(
  document: unknown,
  wanted: number | undefined,
  { catalog }: ProblemOptions,
): { readonly status: number; readonly body: ProblemDocument } {
  const plain = toJsonValue(document, [], []);
  const given = isJsonObject(plain) ? plain : {};
  const known = entryOf(catalog, given["type"]);
  const status = readStatus(wanted ?? known?.status ?? given["status"]) ?? 500;
  // Who gives another status has an error that says itself what it says, such as one that is translated.
  const entry = known?.status === status && lacks(given, known) ? known : undefined;
  const names = readMembers(given, problemNames(), isUsable);
  const wrong = Object.keys(given).filter((name) => isStandard(name) && !names.includes(name));
  const isSound =
    !entry &&
    wrong.length === 0 &&
    (given["status"] === undefined || given["status"] === status) &&
    REFERENCES.every((name) => !isText(given[name]) || isUriReference(given[name]));
  return { status, body: isSound ? given : corrected(given, status, wrong, entry) };
}

/** Whether there is anything that the catalog adds. */
function lacks(given: JsonObject, { title }: ProblemTypeEntry): boolean {
  return given["status"] === undefined || (title !== undefined && given["title"] === undefined);
}

function corrected(
  given: Readonly<Record<string, unknown>>,
  status: number,
  wrong: readonly string[],
  entry: ProblemTypeEntry | undefined,
): ProblemDocument {
  const body: Record<string, unknown> = {};
  if (entry) {
    body["type"] = given["type"];
    if (entry.title !== undefined) body["title"] = entry.title;
    body["status"] = status;
  }
  for (const name of Object.keys(given))
    if (!wrong.includes(name)) setMember(body, name, given[name]);
  if (given["status"] !== undefined) body["status"] = status;
  for (const name of REFERENCES) {
    const reference = ownMember(body, name);
    if (isText(reference)) body[name] = strictReference(reference);
  }
  return body;
}

/** The members that RFC 9457 section 3.1 has hold URI references. */
const REFERENCES = ["type", "instance"] as const;

function isText(value: unknown): value is string {
  return typeof value === "string";
}
