import {
  type ApiError,
  type Draft,
  finishRendering,
  formatFragmentPointer,
  isJsonObject,
  type Loss,
  ownMember,
  readMembers,
  reasonPhrase,
  type Rendering,
  soundError,
  toJsonValue,
  writeIssues,
} from "@api-errors/core";

import type { ProblemDocument } from "./document.ts";
import { isUsable, problemNames, ROLE, WRITTEN } from "./names.ts";

/** What can be a problem's `type` or `instance`: relative references would resolve against the request's URI. */
const URI = /^(?:[a-z][a-z0-9+.-]*:|\/)[^\s<>"{}|\\^`]*$/i;

/**
 * Writes an ApiError as a problem document.
 *
 * ```json
 * {"title": "Not Found", "status": 404, "detail": "No such user", "code": "not_found", "traceId": "req-1"}
 * ```
 *
 * `type` is written where it is a URI, and kept in the reserved member where it is a mere word. Conventional members
 * beside the five of RFC 9457: `code`, `traceId` (an id that is a URI reference is the `instance`), `help`, `details`, and
 * `errors` with `detail` and `pointer`; `like` gives their spelling. The status and, where there is no type, the title
 * are filled from the status. Never throws.
 */
export function renderProblem(error: ApiError, like?: ProblemDocument): Rendering<ProblemDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const names = namesOf(like);
  const document: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host: document,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: (name, value) => isFree(name, value, document, names),
  };
  writeType(sound, draft);
  writeStatus(sound, draft);
  writeText(draft, names, ROLE.detail, "message", sound.message);
  writeText(draft, names, ROLE.code, "code", sound.code);
  const isInstance =
    sound.id !== undefined && URI.test(sound.id) && !Object.hasOwn(sound.extensions, "instance");
  writeText(draft, names, isInstance ? ROLE.instance : ROLE.id, "id", sound.id);
  writeText(draft, names, ROLE.help, "help", sound.help);
  const details =
    sound.details === undefined ? undefined : toJsonValue(sound.details, ["details"], losses);
  if (details === null) draft.rest.details = null;
  else if (details !== undefined) document["details"] = details;
  if (sound.issues.length > 0) {
    const spelling = { path: "pointer", formatPath: formatFragmentPointer, message: "detail" };
    document[names[ROLE.issues] ?? "errors"] = writeIssues(sound.issues, spelling, losses);
  }
  return finishRendering(draft, sound);
}

/** By role: the name to write, spelled as in the document to be like. */
function namesOf(like: unknown): readonly string[] {
  try {
    const found = isJsonObject(like)
      ? readMembers(like, problemNames(), false, isUsable).names
      : [];
    return WRITTEN.map((name, role) => found[role] ?? name);
  } catch {
    // A document made by hand may throw where it is read; then there is nothing to be like.
    return WRITTEN;
  }
}

function writeType({ type, title, status }: ApiError, draft: Draft): void {
  const { document, filled, drop } = draft;
  const isWritable = type !== undefined && URI.test(type);
  if (isWritable) document["type"] = type;
  else if (type !== undefined) draft.rest.type = type;
  if (title !== undefined) document["title"] = title;
  else if (!isWritable || type === "about:blank") {
    // RFC 9457 section 4.2.1: without a type of its own, the title should be the phrase of the status.
    const value = reasonPhrase(status);
    document["title"] = value;
    filled.push({ member: "title", value, from: "status" });
    drop.push("title");
  }
}

/** RFC 9457 section 3.1.2: the member has the status that HTTP has. */
function writeStatus({ declaredStatus, status }: ApiError, draft: Draft): void {
  draft.document["status"] = status;
  if (declaredStatus === status) return;
  draft.filled.push({ member: "status", value: status, from: "status" });
  draft.drop.push("declaredStatus");
  if (declaredStatus !== undefined) draft.rest.declaredStatus = declaredStatus;
}

function writeText(
  draft: Draft,
  names: readonly string[],
  role: number,
  member: "message" | "code" | "id" | "help",
  value: string | undefined,
): void {
  if (value === undefined) return;
  if (isUsable(role, value)) draft.document[names[role] ?? member] = value;
  else draft.rest[member] = value;
}

/** Whether a reader takes a member of this name for an extension, given what is written beside it. */
function isFree(
  name: string,
  value: unknown,
  document: Readonly<Record<string, unknown>>,
  names: readonly string[],
): boolean {
  const entry = problemNames().get(name);
  if (entry === undefined) return true;
  const role = entry >> 6;
  // The instance is an extension where another member has the id; no other member of RFC 9457 may be one.
  if (role === ROLE.instance) {
    return (
      typeof value === "string" && isUsable(ROLE.id, ownMember(document, names[ROLE.id] ?? ""))
    );
  }
  if (role < ROLE.instance) return false;
  if (!isUsable(role, value)) return true;
  const own = names[role] ?? "";
  const isTaken = isUsable(role, ownMember(document, own));
  return isTaken && (problemNames().get(own) ?? 64) <= entry;
}
