import {
  assembleError,
  deriveIssue,
  type Deviation,
  isJsonObject,
  type Issue,
  type Judge,
  mediaTypeEssence,
  type ParseResult,
  readHeader,
  type Reading,
  readIssues,
  readMembers,
  setMember,
  type WireError,
} from "@api-errors/core";

import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames, TEXTS } from "./names.ts";
import * as ROLE from "./role.ts";

/** What the format objects of this package read differently. */
export interface ReadSetup {
  /** The name of the format object. */
  readonly name: string;
  readonly mediaType: string;
  /** Has the last word on what was read: resolves references and types extension members by a catalog. */
  readonly settle?: (reading: ProblemReading, deviations: Deviation[]) => Judge | undefined;
}

/** What was read of a problem. */
export interface ProblemReading extends Reading {
  /** Whether the id is the `instance`. */
  hasInstance?: boolean;
}

const PLAIN: ReadSetup = { name: "problem", mediaType: PROBLEM_MEDIA_TYPE };

/**
 * Reads a problem document.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * Content-Type: application/problem+json
 *
 * {"type":"https://example.com/probs/out-of-credit","title":"Too little credit","detail":"You have 30, it costs 50."}
 * ```
 *
 * `type`, `title` and `detail` are the ApiError's `type`, `title` and `message`; `instance` is its `id` unless a
 * `traceId` or `requestId` is there. By convention `code`, `details`, `help` and `errors` are read too, everything else
 * is in `extensions`. A member of the wrong type is ignored (RFC 9457 section 3.1), which is a deviation, and stays in
 * `extensions`. What is no object, or under another media type has none of the five members, gives `{ ok: false }`.
 */
export function parseProblem(wire: WireError): ParseResult<ProblemDocument> {
  return readProblem(wire, PLAIN);
}

/** Reads the document that came with a wire error: its body, where nothing else stands for that. Never throws. */
export function readProblem(
  wire: WireError,
  setup: ReadSetup,
  document?: ProblemDocument,
): ParseResult<ProblemDocument> {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, document ?? wire.body, setup);
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read(
  wire: WireError,
  document: unknown,
  { name: format, mediaType, settle }: ReadSetup,
): ParseResult<ProblemDocument> {
  if (!isJsonObject(document)) return { ok: false, reason: "the body is no JSON object" };
  const names = readMembers(document, problemNames(), isUsable);
  const deviations: Deviation[] = [];
  if (mediaTypeEssence(readHeader(wire.headers, "content-type")) !== mediaType) {
    if (!names.some((name) => name !== undefined && isStandard(name)))
      return { ok: false, reason: "expected one of type, title, status, detail, instance" };
    deviations.push({ path: ["headers", "content-type"], message: `is not ${mediaType}` });
  }
  const take = (role: number): unknown => {
    const name = names[role];
    return name === undefined ? undefined : document[name];
  };
  const extensions: Record<string, unknown> = {};
  const reading: ProblemReading = { extensions };
  for (const name of Object.keys(document)) {
    if (names.includes(name)) continue;
    setMember(extensions, name, document[name]);
    if (isStandard(name))
      deviations.push({
        path: [name],
        message: "is of a type that does not fit, and was set aside",
      });
  }
  TEXTS.forEach((member, role) => {
    const value = take(role) as string | number | undefined;
    if (value !== undefined) reading[member] = `${value}`;
  });
  if (typeof take(ROLE.code) === "number")
    deviations.push({
      path: [names[ROLE.code] as string],
      message: "is a number, read as a string",
    });
  const instance = take(ROLE.instance);
  if (reading.id !== undefined && instance !== undefined) extensions["instance"] = instance;
  else if (instance !== undefined) {
    reading.id = instance as string;
    reading.hasInstance = true;
  }
  reading.declaredStatus = take(ROLE.status) as number | undefined;
  reading.details = take(ROLE.details);
  const list = names[ROLE.issues];
  const issues = readIssues(take(ROLE.issues));
  if (issues) reading.issues = list === "violations" ? issues.map(withMessage) : issues;
  else if (list !== undefined) setMember(extensions, list, document[list]);
  // Mollie names the one field that is wrong beside the members of RFC 9457.
  const derived = issues ? [] : deriveIssue(extensions["field"], reading.message);
  if (derived.length > 0) {
    reading.issues = derived;
    reading.derived = ["issues"];
  }
  const judge = settle?.(reading, deviations);
  const error = assembleError(wire, reading, deviations, { format, defaultStatus: 500, judge });
  return { ok: true, document, error, deviations };
}

/** Symfony calls the message of a violation its title. */
function withMessage(issue: Issue): Issue {
  const { title, ...rest } = issue;
  return title === undefined || issue.message !== undefined ? issue : { ...rest, message: title };
}
