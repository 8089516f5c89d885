import {
  type ApiError,
  type Draft,
  findName,
  finishRendering,
  formatFragmentPointer,
  isJsonObject,
  type JsonObject,
  type Loss,
  ownMember,
  readMembers,
  reasonPhrase,
  type Rendering,
  soundError,
  writeIssues,
} from "@api-errors/core";

import type { ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames, ROLE, TEXTS, WRITTEN } from "./names.ts";

/** What can be a problem's `type` or `instance`: relative references would resolve against the request's URI. */
const URI = /^(?:[a-z][a-z0-9+.-]*:|\/)[^\s<>"{}|\\^`]*$/i;

/**
 * Writes an ApiError as a problem document.
 *
 * ```json
 * {"detail": "No such user", "code": "not_found", "traceId": "req-1"}
 * ```
 *
 * `type` is written where it is a URI, and kept in the reserved member where it is a mere word. Conventional members
 * beside the five of RFC 9457: `code`, `traceId` (an id that is a URI reference is the `instance`), `help`, `details`, and
 * `errors` with `detail` and `pointer`; `like` gives their spelling. Where there is neither type nor title nor detail, title
 * and status are filled from the status. Never throws.
 */
export function renderProblem(error: ApiError, like?: ProblemDocument): Rendering<ProblemDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const found = namesOf(like);
  const nameOf = (role: number): string => String(found[role] ?? WRITTEN[role]);
  const document: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host: document,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: (name, value) => isFree(name, value, document, nameOf),
  };
  const hasInstance = Object.hasOwn(sound.extensions, "instance");
  TEXTS.forEach((member, role) => {
    const value = sound[member];
    if (value === undefined) return;
    const isWritable = role === ROLE.type ? URI.test(value) : isUsable(role, value);
    const isInstance = role === ROLE.id && !hasInstance && URI.test(value);
    if (isWritable) document[isInstance ? "instance" : nameOf(role)] = value;
    else draft.rest[member] = value;
  });
  writeStatus(sound, draft, found[ROLE.status] !== undefined);
  const { details, issues } = sound;
  if (details === null) draft.rest.details = null;
  else if (details !== undefined) document["details"] = details;
  if (issues.length > 0) {
    const spelling = { path: "pointer", formatPath: formatFragmentPointer, message: "detail" };
    document[nameOf(ROLE.issues)] = writeIssues(issues, spelling, losses);
  }
  return finishRendering(draft, sound);
}

/** By role: the name that the document to be like has for it. */
function namesOf(like: unknown): readonly (string | undefined)[] {
  try {
    return isJsonObject(like) ? readMembers(like, problemNames(), isUsable) : [];
  } catch {
    // A document made by hand may throw where it is read; then there is nothing to be like.
    return [];
  }
}

/** RFC 9457 section 3.1.2: a status that is stated is the one that HTTP has. */
function writeStatus(
  error: ApiError,
  { document, rest, filled, drop }: Draft,
  isWanted: boolean,
): void {
  const { declaredStatus, message, status, title } = error;
  const fill = (member: string, value: string | number, of: string): void => {
    document[member] = value;
    filled.push({ member, value, from: "status" });
    drop.push(of);
  };
  const isMute = title === undefined && message === undefined && document["type"] === undefined;
  // Section 4.2.1: without a type of its own, a title should be the phrase of the status.
  if (isMute) fill("title", reasonPhrase(status), "title");
  if (declaredStatus === status) document["status"] = status;
  else {
    if (declaredStatus !== undefined) rest.declaredStatus = declaredStatus;
    if (isMute || isWanted) fill("status", status, "declaredStatus");
  }
}

/** Whether a reader takes a member of this name for an extension, given what is written beside it. */
function isFree(
  name: string,
  value: unknown,
  document: JsonObject,
  nameOf: (role: number) => string,
): boolean {
  const entry = findName(problemNames(), name);
  if (entry < 0) return true;
  const role = entry >> 6;
  // The instance is an extension where another member has the id; no other member of RFC 9457 may be one.
  if (role === ROLE.instance)
    return typeof value === "string" && isUsable(ROLE.id, ownMember(document, nameOf(ROLE.id)));
  if (isStandard(name)) return false;
  if (!isUsable(role, value)) return true;
  // A worse name for a role does no harm where a better one is written.
  const own = nameOf(role);
  return isUsable(role, ownMember(document, own)) && findName(problemNames(), own) <= entry;
}
