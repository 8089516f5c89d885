import {
  assembleError,
  type Deviation,
  isJsonObject,
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
import { isStandard, isUsable, problemNames, ROLE, TEXTS } from "./names.ts";

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
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read(wire: WireError): ParseResult<ProblemDocument> {
  const document = wire.body;
  if (!isJsonObject(document)) return { ok: false, reason: "the body is no JSON object" };
  const names = readMembers(document, problemNames(), isUsable);
  const deviations: Deviation[] = [];
  if (mediaTypeEssence(readHeader(wire.headers, "content-type")) !== PROBLEM_MEDIA_TYPE) {
    if (!names.some((name) => name !== undefined && isStandard(name)))
      return { ok: false, reason: "expected one of type, title, status, detail, instance" };
    deviations.push({
      path: ["headers", "content-type"],
      message: `is not ${PROBLEM_MEDIA_TYPE}`,
    });
  }
  const take = (role: number): unknown => {
    const name = names[role];
    return name === undefined ? undefined : document[name];
  };
  const extensions: Record<string, unknown> = {};
  const reading: Reading = { extensions };
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
  const code = names[ROLE.code];
  if (code !== undefined && typeof document[code] === "number")
    deviations.push({ path: [code], message: "is a number, read as a string" });
  const instance = take(ROLE.instance);
  if (reading.id !== undefined && instance !== undefined) extensions["instance"] = instance;
  else if (instance !== undefined) reading.id = instance as string;
  const status = take(ROLE.status);
  if (status !== undefined) reading.declaredStatus = status as number;
  const details = take(ROLE.details);
  if (details !== undefined) reading.details = details;
  const list = names[ROLE.issues];
  const issues = readIssues(take(ROLE.issues));
  if (issues) reading.issues = issues;
  else if (list !== undefined) setMember(extensions, list, document[list]);
  const error = assembleError(wire, reading, deviations, { format: "problem", defaultStatus: 500 });
  return { ok: true, document, error, deviations };
}
