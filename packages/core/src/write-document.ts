import type { ApiError } from "./api-error.ts";
import { deriveId, deriveIssues } from "./derive.ts";
import { type Draft, finishRendering } from "./finish-rendering.ts";
import type { Filled, Loss, Rendering } from "./format.ts";
import { isFree } from "./is-free.ts";
import { ownMember, setMember } from "./json-object.ts";
import { readMembers } from "./read-members.ts";
import { memberName, readShape, type Shape } from "./read-shape.ts";
import {
  CODE_ROLE,
  CONTEXT_ROLE,
  DETAILS_ROLE,
  FIELD_ROLE,
  HELP_ROLE,
  ID_ROLE,
  ISSUES_ROLE,
  MESSAGE_ROLE,
  STATUS_ROLE,
  TITLE_ROLE,
  TYPE_ROLE,
} from "./role.ts";
import { soundError } from "./sound-error.ts";
import { stringifyBody } from "./stringify-body.ts";
import type { Setup, Spelling } from "./style.ts";
import { plainIssues, writeIssues } from "./write-issues.ts";

/** What a style has to say on writing a document. */
export interface Writer {
  /** Writes the members that the style requires, and makes up those that the error lacks. */
  readonly writeRequired: (error: ApiError, pen: Pen) => void;
  /** Called once all but the reserved member is written. */
  readonly settle?: (error: ApiError, pen: Pen) => void;
}

/** What a `Writer` writes with. */
export interface Pen {
  readonly draft: StyledDraft;
  readonly spelling: Spelling;
  /** Where the members of the document to be like are. */
  readonly shape: Shape | undefined;
  /** The name under which a role is written; `undefined` where the dialect has none. */
  readonly nameOf: (role: number) => string | undefined;
  /** Writes a member, and gives its name; `undefined` where the dialect has none. */
  readonly write: (role: number, value: unknown) => string | undefined;
}

/** A document while it is being written, with its names by role. */
export interface StyledDraft extends Draft {
  readonly written: (string | undefined)[];
}

/**
 * Writes an ApiError as a document of a style: in the spelling of `like` where that can hold it, else in the dialect's.
 *
 * ```json
 * {"code": "not_found", "message": "No such user", "traceId": "req-1", "errors": [{"path": ["id"], "message": "…"}]}
 * ```
 *
 * Never throws.
 */
export function writeDocument<Document>(
  error: ApiError,
  like: unknown,
  { spelling }: Setup,
  writer: Writer,
): Rendering<Document> {
  const shape = like === undefined ? undefined : shapeOf(like, spelling);
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  if (shape) {
    const draft = writeDraft(sound, spelling, shape, [...losses], writer);
    if (isReadBack(draft, spelling)) return finishRendering(draft, sound);
  }
  return finishRendering(writeDraft(sound, spelling, undefined, losses, writer), sound);
}

/** A document made by hand may throw where it is read; then there is nothing to be like. */
function shapeOf(like: unknown, spelling: Spelling): Shape | undefined {
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
  writer: Writer,
): StyledDraft {
  const envelope = shape ? shape.envelope : spelling.envelope;
  const host: Record<string, unknown> = {};
  const document = envelope === undefined ? host : { [envelope]: host };
  const nameOf = (role: number): string | undefined =>
    likeName(shape, role) ?? spelling.written[role];
  const written: (string | undefined)[] = [];
  const draft: StyledDraft = {
    document,
    host,
    rest: {},
    losses,
    filled: [],
    drop: [],
    written,
    isFree: (name, value) => isFree(name, value, host, nameOf, spelling),
    settle: () => {
      settle(error, pen);
      writer.settle?.(error, pen);
    },
  };
  const write: Pen["write"] = (role, value) => {
    const name = nameOf(role);
    if (name === undefined) return name;
    const isOuter =
      shape !== undefined &&
      shape.names[role] === undefined &&
      shape.outerNames?.[role] !== undefined;
    setMember(isOuter ? document : host, name, value);
    return (written[role] = name);
  };
  const pen: Pen = { draft, spelling, shape, nameOf, write };
  writer.writeRequired(error, pen);
  const writeText = (
    role: number,
    member: "id" | "type" | "title" | "help",
    isReadable: boolean,
  ): void => {
    const value = error[member];
    if (value === undefined || written[role] !== undefined) return;
    if (!isReadable || write(role, value) === undefined) draft.rest[member] = value;
  };
  // An id that stands inside another member is not written twice: `settle` looks once that is written.
  const isInside = error.id === deriveId([...Object.values(error.extensions), error.details]);
  if (!isInside) writeText(ID_ROLE, "id", error.id !== "");
  writeText(TYPE_ROLE, "type", true);
  writeText(TITLE_ROLE, "title", true);
  writeText(HELP_ROLE, "help", /^https?:\/\//i.test(error.help ?? ""));
  writeStatus(error, pen);
  const { details } = error;
  if (details !== undefined && (details === null || write(DETAILS_ROLE, details) === undefined))
    draft.rest.details = details;
  return draft;
}

/** Whether the document to be like has a member, or else a style that asks for it has a dialect that names it. */
export function isStated({ shape, spelling }: Pen, member: "message" | "status"): boolean {
  const { dialect, style } = spelling;
  return shape
    ? memberName(shape, member === "message" ? MESSAGE_ROLE : STATUS_ROLE) !== undefined
    : style.writesNamed === true && dialect?.[member] !== undefined;
}

/**
 * Writes the status that the body of the source stated, or the own one where one has to be stated. A body that
 * contradicts its HTTP status is not written: what the source stated goes to the reserved member then.
 */
function writeStatus(error: ApiError, pen: Pen): void {
  const { declaredStatus, status } = error;
  const { draft, write } = pen;
  if (declaredStatus === status && write(STATUS_ROLE, status) !== undefined) return;
  if (declaredStatus !== undefined) draft.rest.declaredStatus = declaredStatus;
  if (isStated(pen, "status"))
    fill(draft, write(STATUS_ROLE, status), status, "status", "declaredStatus");
}

/** Writes the message, or one made up of the title or the status. */
export function writeMessage(error: ApiError, { draft, write }: Pen, phrase: string): void {
  const { message, title } = error;
  if (message !== undefined) {
    if (write(MESSAGE_ROLE, message) === undefined) draft.rest.message = message;
  } else {
    const value = title ?? phrase;
    const from = title === undefined ? "status" : "title";
    fill(draft, write(MESSAGE_ROLE, value), value, from, "message");
  }
}

/** Notes that a member was made up: a reader takes the member `of` of the ApiError for absent. */
export function fill(
  { filled, drop }: Draft,
  member: string | undefined,
  value: unknown,
  from: Filled["from"],
  of?: string,
): void {
  if (member === undefined) return;
  filled.push({ member, value, from });
  if (of !== undefined) drop.push(of);
}

/** Writes what a reader would not derive from the rest, and marks what it would derive though the error has none. */
function settle(error: ApiError, { draft, spelling, write }: Pen): void {
  const { host, losses, written, rest, drop } = draft;
  const isExtended = Object.keys(error.extensions).length > 0;
  const names = isExtended ? readMembers(host, spelling.table, spelling.style.isUsable) : [];
  const value = (name: string | undefined): unknown =>
    name === undefined ? undefined : (ownMember(host, name) ?? ownMember(draft.document, name));
  // A reader derives nothing from what is in the reserved member.
  const details = rest.details === undefined ? error.details : undefined;
  if (written[ID_ROLE] === undefined) {
    const id = deriveId([value(names[CONTEXT_ROLE]), details]);
    if (
      error.id &&
      id !== error.id &&
      rest.id === undefined &&
      write(ID_ROLE, error.id) === undefined
    )
      rest.id = error.id;
    if (id !== undefined && (error.id === undefined || rest.id !== undefined)) drop.push("id");
  }
  // What a reader takes for the message, made up or not.
  const message = value(written[MESSAGE_ROLE]) as string | undefined;
  const context = value(names[CONTEXT_ROLE]);
  const derived = deriveIssues(details, value(names[FIELD_ROLE]), message, context);
  const { issues } = error;
  if (derived.length > 0) {
    if (stringifyBody(derived) === stringifyBody(plainIssues(issues, []))) return;
    // Explicit issues win over derived ones; none, or such as only the reserved member can hold, do not.
    if (issues.length === 0 || spelling.written[ISSUES_ROLE] === undefined) drop.push("issues");
  }
  const list = writeIssues(issues, { path: "path", message: "message" }, losses);
  if (issues.length > 0 && write(ISSUES_ROLE, list) === undefined)
    rest.issues = plainIssues(issues, []);
}

/** The name that a document has for a role. */
function likeName(shape: Shape | undefined, role: number): string | undefined {
  return shape && memberName(shape, role);
}

/** Whether a reader finds what was written where it was written: some spellings hold only some values. */
function isReadBack({ document, written }: StyledDraft, spelling: Spelling): boolean {
  const read = readShape(document, spelling);
  // Where no code was written, the writer of a style that needs none says what a reader makes of that.
  return spelling.written.every(
    (_, role) =>
      likeName(read, role) === written[role] || (role === CODE_ROLE && written[role] === undefined),
  );
}
