import {
  type ApiError,
  deriveId,
  deriveIssues,
  type Draft,
  type Filled,
  finishRendering,
  findName,
  isJsonObject,
  type Loss,
  ownMember,
  plainIssues,
  readMembers,
  reasonPhrase,
  type Rendering,
  setMember,
  soundError,
  toJsonValue,
  writeIssues,
} from "@api-errors/core";

import { ROLE, type Spelling } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { isUsable, nameOf as memberName, readShape, type Shape } from "./read-shape.ts";
import { setupOf } from "./setup.ts";

/**
 * Writes an ApiError as a code-style document.
 *
 * ```json
 * {"code": "not_found", "message": "No such user", "traceId": "req-1", "errors": [{"path": ["id"], "message": "…"}]}
 * ```
 *
 * `like` gives the spelling. Conventional members beside the required two: `traceId`, `status` (what the source's body
 * stated), `type`, `title`, `help`, `details`, `errors`. A missing code is made of the status (`not_found`), a missing
 * message of the title or the status; both are in `filled`. Never throws.
 */
export function renderCodeStyle(
  error: ApiError,
  like?: CodeStyleDocument,
  options?: CodeStyleOptions,
): Rendering<CodeStyleDocument> {
  const { spelling } = setupOf(options);
  const shape = like === undefined ? undefined : shapeOf(like, spelling);
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  if (shape) {
    const draft = writeDraft(sound, spelling, shape, [...losses]);
    if (isReadBack(draft, spelling)) return finishRendering(draft, sound);
  }
  return finishRendering(writeDraft(sound, spelling, undefined, losses), sound);
}

interface CodeStyleDraft extends Draft {
  /** By role: the name under which a member was written. */
  readonly written: (string | undefined)[];
}

/** A document made by hand may throw where it is read; then there is nothing to be like. */
function shapeOf(like: CodeStyleDocument, spelling: Spelling): Shape | undefined {
  try {
    return readShape(like, spelling);
  } catch {
    return undefined;
  }
}

function writeDraft(
  error: ApiError,
  spelling: Spelling,
  shape: Shape | undefined,
  losses: Loss[],
): CodeStyleDraft {
  const envelope = shape ? shape.envelope : spelling.envelope;
  const host: Record<string, unknown> = {};
  const document = envelope === undefined ? host : { [envelope]: host };
  const nameOf = (role: number): string | undefined =>
    likeName(shape, role) ?? spelling.written[role];
  const written: (string | undefined)[] = [];
  const draft: CodeStyleDraft = {
    document,
    host,
    rest: {},
    losses,
    filled: [],
    drop: [],
    written,
    isFree: (name, value) => isFree(name, value, host, nameOf, spelling),
    settle: () => settle(error, draft, write, spelling),
  };
  const write: Write = (role, value) => {
    const name = nameOf(role);
    if (name === undefined) return name;
    const isOuter =
      shape !== undefined &&
      shape.names[role] === undefined &&
      shape.outerNames?.[role] !== undefined;
    setMember(isOuter ? document : host, name, value);
    return (written[role] = name);
  };
  writeRequired(error, draft, write);
  const writeText = (
    role: number,
    member: "id" | "type" | "title" | "help",
    isReadable: boolean,
  ): void => {
    const value = error[member];
    if (value === undefined) return;
    if (!isReadable || write(role, value) === undefined) draft.rest[member] = value;
  };
  // An id that stands inside another member is not written twice: `settle` looks once that is written.
  const isInside = error.id === deriveId(...Object.values(error.extensions), error.details);
  if (!isInside) writeText(ROLE.id, "id", error.id !== "");
  writeText(ROLE.type, "type", true);
  writeText(ROLE.title, "title", true);
  writeText(ROLE.help, "help", /^https?:\/\//i.test(error.help ?? ""));
  writeStatus(error, draft, write, likeName(shape, ROLE.status));
  const details =
    error.details === undefined ? undefined : toJsonValue(error.details, ["details"], losses);
  if (details !== undefined && (details === null || write(ROLE.details, details) === undefined))
    draft.rest.details = details;
  return draft;
}

/** Writes a member, and gives its name; `undefined` where the dialect has none. */
type Write = (role: number, value: unknown) => string | undefined;

/** Writes code and message, and makes them up where the error has none: without them there is no such document. */
function writeRequired(error: ApiError, draft: Draft, write: Write): void {
  const phrase = reasonPhrase(error.status);
  if (error.code) {
    if (write(ROLE.code, error.code) === undefined) draft.rest.code = error.code;
  } else {
    const value = phrase.toLowerCase().replace(/[^a-z0-9]+/g, "_");
    fill(draft, write(ROLE.code, value), value, "status", "code");
    if (error.code === "") draft.rest.code = "";
  }
  if (error.message !== undefined) {
    if (write(ROLE.message, error.message) === undefined) draft.rest.message = error.message;
  } else {
    const value = error.title ?? phrase;
    const from = error.title === undefined ? "status" : "title";
    fill(draft, write(ROLE.message, value), value, from, "message");
  }
}

/**
 * Writes the status that the body of the source stated, or the own one where the document to be like states one. A body
 * that contradicts its HTTP status is not written: what the source stated goes to the reserved member then.
 */
function writeStatus(error: ApiError, draft: Draft, write: Write, like: string | undefined): void {
  const { declaredStatus, status } = error;
  if (declaredStatus === status && write(ROLE.status, status) !== undefined) return;
  if (declaredStatus !== undefined) draft.rest.declaredStatus = declaredStatus;
  if (like !== undefined)
    fill(draft, write(ROLE.status, status), status, "status", "declaredStatus");
}

function fill(
  { filled, drop }: Draft,
  member: string | undefined,
  value: unknown,
  from: Filled["from"],
  of: string,
): void {
  if (member === undefined) return;
  filled.push({ member, value, from });
  drop.push(of);
}

/** Writes what a reader would not derive from the rest, and marks what it would derive though the error has none. */
function settle(error: ApiError, draft: CodeStyleDraft, write: Write, spelling: Spelling): void {
  const { host, losses, written, rest, drop } = draft;
  const isExtended = Object.keys(error.extensions).length > 0;
  const names = isExtended ? readMembers(host, spelling.table, isUsable) : [];
  const value = (name: string | undefined): unknown =>
    name === undefined ? undefined : (ownMember(host, name) ?? ownMember(draft.document, name));
  if (written[ROLE.id] === undefined) {
    const id = deriveId(value(names[ROLE.context]), error.details);
    if (
      error.id &&
      id !== error.id &&
      rest.id === undefined &&
      write(ROLE.id, error.id) === undefined
    )
      rest.id = error.id;
    if (id !== undefined && (error.id === undefined || rest.id !== undefined)) drop.push("id");
  }
  // What a reader takes for the message, made up or not.
  const message = value(written[ROLE.message]) as string | undefined;
  const derived = deriveIssues(error.details, value(names[ROLE.field]), message);
  const { issues } = error;
  if (derived.length > 0) {
    if (JSON.stringify(derived) === JSON.stringify(plainIssues(issues, []))) return;
    // Explicit issues win over derived ones; none, or such as only the reserved member can hold, do not.
    if (issues.length === 0 || spelling.written[ROLE.issues] === undefined) drop.push("issues");
  }
  const list = writeIssues(issues, { path: "path", message: "message" }, losses);
  if (issues.length > 0 && write(ROLE.issues, list) === undefined)
    rest.issues = plainIssues(issues, []);
}

/** The name that a document has for a role. */
function likeName(shape: Shape | undefined, role: number): string | undefined {
  return shape && memberName(shape, role);
}

/** Whether a reader takes a member of this name for an extension, given what is written beside it. */
function isFree(
  name: string,
  value: unknown,
  host: Readonly<Record<string, unknown>>,
  nameOf: (role: number) => string | undefined,
  spelling: Spelling,
): boolean {
  if (spelling.isEnvelope(name) && isJsonObject(value)) return false;
  const entry = findName(spelling.table, name);
  const role = entry >> 6;
  if (entry < 0 || role >= ROLE.field) return true;
  const own = nameOf(role);
  // Ids and issues may yet be written under their own name.
  if (role > ROLE.id && !(role === ROLE.issues && name === own) && !isUsable(role, value, name))
    return true;
  // A worse name for a role does no harm where a better one is written.
  if (own === undefined || !isUsable(role, ownMember(host, own), own)) return false;
  return findName(spelling.table, own) <= entry;
}

/** Whether a reader finds what was written where it was written: some spellings hold only some values. */
function isReadBack({ document, written }: CodeStyleDraft, spelling: Spelling): boolean {
  const read = readShape(document, spelling);
  return spelling.written.every((_, role) => likeName(read, role) === written[role]);
}
