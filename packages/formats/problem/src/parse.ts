import {
  assembleError,
  type Deviation,
  isJsonObject,
  type JsonObject,
  mediaTypeEssence,
  type Members,
  type ParseResult,
  readHeader,
  type Reading,
  readIssues,
  readMembers,
  readStatus,
  setMember,
  type WireError,
} from "@api-errors/core";

import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames, ROLE } from "./names.ts";

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
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire);
  } catch (error) {
    return { ok: false, reason: `the document cannot be read: ${String(error)}` };
  }
}

function read(wire: WireError): ParseResult<ProblemDocument> {
  const document = wire.body;
  if (!isJsonObject(document)) return { ok: false, reason: "the body is no JSON object" };
  const members = readMembers(document, problemNames(), false, isUsable);
  const isLabelled =
    mediaTypeEssence(readHeader(wire.headers, "content-type")) === PROBLEM_MEDIA_TYPE;
  if (
    !isLabelled &&
    members.names.slice(0, ROLE.instance + 1).every((name) => name === undefined)
  ) {
    return {
      ok: false,
      reason:
        "no member of a problem document, expected one of type, title, status, detail, instance",
    };
  }
  const deviations: Deviation[] = [];
  if (!isLabelled)
    deviations.push({ path: ["headers", "content-type"], message: `is not ${PROBLEM_MEDIA_TYPE}` });
  const reading = readingOf(document, members);
  addDeviations(wire, document, members, reading.declaredStatus, deviations);
  const error = assembleError(wire, reading, deviations, { format: "problem", defaultStatus: 500 });
  return { ok: true, document, error, deviations };
}

function readingOf(document: JsonObject, { names, rest }: Members): Reading {
  const value = (role: number): unknown =>
    names[role] === undefined ? undefined : document[names[role]];
  const reading: Reading = { extensions: {} };
  for (const name of rest) setMember(reading.extensions, name, document[name]);
  const text = (
    role: number,
    member: "type" | "title" | "message" | "code" | "id" | "help",
  ): void => {
    const given = value(role);
    if (typeof given === "string" || typeof given === "number") reading[member] = String(given);
  };
  text(ROLE.type, "type");
  text(ROLE.title, "title");
  text(ROLE.detail, "message");
  text(ROLE.code, "code");
  text(ROLE.help, "help");
  if (names[ROLE.id] === undefined) text(ROLE.instance, "id");
  else {
    text(ROLE.id, "id");
    if (names[ROLE.instance] !== undefined) reading.extensions["instance"] = value(ROLE.instance);
  }
  const status = readStatus(value(ROLE.status));
  if (status !== undefined) reading.declaredStatus = status;
  if (value(ROLE.details) !== undefined) reading.details = value(ROLE.details);
  const list = value(ROLE.issues);
  const issues = list === undefined ? undefined : readIssues(list);
  if (issues) reading.issues = issues;
  else if (list !== undefined) setMember(reading.extensions, names[ROLE.issues] ?? "errors", list);
  return reading;
}

function addDeviations(
  wire: WireError,
  document: JsonObject,
  { names, rest }: Members,
  declaredStatus: number | undefined,
  deviations: Deviation[],
): void {
  for (const name of rest) {
    if (!isStandard(name)) continue;
    const expected = name === "status" ? "a status from 100 to 599 as a number" : "a string";
    deviations.push({ path: [name], message: `is not ${expected}, so it was set aside` });
  }
  const code = names[ROLE.code];
  if (code !== undefined && typeof document[code] === "number") {
    deviations.push({ path: [code], message: "is a number, read as a string" });
  }
  if (declaredStatus !== undefined && declaredStatus !== wire.status) {
    deviations.push({
      path: ["status"],
      message: `is ${declaredStatus}, HTTP said ${wire.status}`,
    });
  }
  if (wire.cut)
    deviations.push({ path: [], message: `the body was cut after ${wire.cut.bytes} bytes` });
}
