import {
  type ApiError,
  type Draft,
  finishRendering,
  type Issue,
  isJsonObject,
  type JsonObject,
  type Loss,
  ownMember,
  plainIssues,
  reasonPhrase,
  type Rendering,
  setMember,
  SLOT,
  soundError,
  toJsonValue,
} from "@api-errors/core";

import type { FieldMapDialect, FieldMapRole, Layout, MemberFill, TreeLayout } from "./dialect.ts";
import type { FieldMapDocument } from "./document.ts";
import { decorateIssues, fillIssues } from "./fill-issues.ts";
import { isOfLone, issueNames } from "./members.ts";
import { parseDialect } from "./parse-dialect.ts";
import { lossesOf, placeIssues, readBack, showIssues } from "./place-issues.ts";
import { isSameError } from "./same-error.ts";

const TEXTS = ["message", "code", "type", "title", "id", "help"] as const;

/**
 * Writes an ApiError as a field map of one dialect, `drf` for example, without the code of the others.
 *
 * What the dialect has no member for goes to free members and to the reserved one, beside the fields or in their entries;
 * where the whole body is the fields it is a loss. A document to be like that says just what the error says is given back as
 * it is. Never throws.
 */
export function renderDialect(
  error: ApiError,
  dialect: FieldMapDialect,
  like?: unknown,
): Rendering<FieldMapDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const issues = plainIssues(sound.issues, losses);
  const isOpen = issueNames(dialect).length > 0;
  const written = isOpen
    ? writeOpen(sound, issues, dialect, losses)
    : writeBare(sound, issues, dialect, losses);
  return isSaidBy(like, sound, dialect, written.headers)
    ? { ...written, document: like, losses: [], filled: [] }
    : written;
}

/**
 * Writes an error of this server's own as the framework itself would: without the reserved member, which only a reader of
 * translated errors knows. What the dialect has no place for is left out, but no message: one that cannot be shown at its
 * field is shown as one about the whole.
 */
export function renderOwn(error: ApiError, dialect: FieldMapDialect): Rendering<FieldMapDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const layout = ownLayout(dialect.layout);
  const issues = showIssues(plainIssues(sound.issues, losses), layout);
  const isOpen = issueNames(dialect).length > 0;
  const own = decorateIssues(issues, layout);
  const rendering = isOpen
    ? writeOpen(sound, own, dialect, losses, true)
    : writeBare(sound, own, dialect, losses);
  const document =
    layout.kind === "tree" && layout.readBelow
      ? writePlaces(own, layout)
      : withoutSlots(rendering.document, dialect);
  return { ...rendering, document };
}

/** Below the name of a place are fields alone, however they are called: `{"query": {"query": {"0": ["Too short."]}}}`. */
function ownLayout(layout: Layout): Layout {
  return layout.kind === "tree" && layout.readBelow
    ? { ...layout, read: layout.readBelow }
    : layout;
}

/** Writes the issues about each place of the request under its name. */
function writePlaces(issues: readonly Issue[], layout: TreeLayout): FieldMapDocument {
  const { places = {} } = layout;
  const document: Record<string, unknown> = {};
  for (const { in: place = "body" } of issues) {
    const name = Object.keys(places).find((known) => places[known] === place) ?? place;
    if (Object.hasOwn(document, name)) continue;
    const own = issues.filter((issue) => (issue.in ?? "body") === place);
    document[name] = placeIssues(own, layout).value;
  }
  return document;
}

/** Leaves the reserved member out, beside the issues and in each of them. */
function withoutSlots(document: FieldMapDocument, dialect: FieldMapDialect): FieldMapDocument {
  const names = issueNames(dialect);
  const isList = dialect.layout.kind === "list";
  if (isList && Array.isArray(document)) return document.map(withoutSlot);
  // Where the whole body is the fields, one of them may be called so.
  if (names.length === 0) return document;
  const own = withoutSlot(document) as Record<string, unknown>;
  for (const name of isList ? names : []) {
    const list = own[name];
    if (Array.isArray(list)) own[name] = list.map(withoutSlot);
  }
  return own;
}

function withoutSlot(value: unknown): unknown {
  if (!isJsonObject(value) || !Object.hasOwn(value, SLOT)) return value;
  const { [SLOT]: _, ...others } = value;
  return others;
}

/** Writes a document with members beside its fields. */
function writeOpen(
  error: ApiError,
  issues: readonly Issue[],
  dialect: FieldMapDialect,
  losses: Loss[],
  isOwn = false,
): Rendering<FieldMapDocument> {
  const { members, layout, repeats } = dialect;
  const document: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host: document,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: (name) => isFree(name, dialect),
  };
  const whole = fillIssues(issues, layout);
  writeMembers(error, whole.issues, draft, dialect, isOwn);
  const { value, rest } = placeIssues(whole.issues, layout);
  for (const mark of whole.marks) draft.drop.push(mark);
  for (const word of whole.filled) draft.filled.push(word);
  Object.assign(draft.rest, rest);
  if (dialect.lead) settleMessage(error, draft, value, dialect);
  const names = issueNames(dialect);
  if (names.length === 1) document[names[0] ?? ""] = value;
  else Object.assign(document, value);
  if (repeats !== undefined && issues.every(({ message }) => message !== undefined))
    document[repeats] = issues.map(({ message }) => message);
  const rendering = finishRendering<JsonObject>(draft, error);
  return { ...rendering, document: inOrder(document, Object.keys(members)) };
}

function writeMembers(
  error: ApiError,
  issues: readonly Issue[],
  draft: Draft,
  dialect: FieldMapDialect,
  isOwn: boolean,
): void {
  const { document, rest } = draft;
  const { members, isCodeNumber } = dialect;
  const nameOf = (role: FieldMapRole): string | undefined =>
    Object.keys(members).find((name) => members[name] === role);
  for (const role of TEXTS) {
    const name = nameOf(role);
    const value = error[role];
    if (value === undefined) continue;
    if (name === undefined) rest[role] = value;
    else document[name] = role === "code" && isCodeNumber ? asNumber(value) : value;
  }
  const { declaredStatus, details, status } = error;
  // A status that is stated is the one that HTTP has.
  const name = nameOf("declaredStatus");
  if (name !== undefined && declaredStatus === status) document[name] = status;
  else if (declaredStatus !== undefined) rest.declaredStatus = declaredStatus;
  const place = nameOf("details");
  if (place === undefined || details === null) {
    if (details !== undefined) rest.details = details;
  } else if (details !== undefined) document[place] = details;
  for (const member of Object.keys(members))
    // What no ApiError has a member for could not be told from what an upstream says.
    if (isOwn || members[member] !== "") fillMember(member, error, issues, draft, dialect);
}

function asNumber(code: string): string | number {
  return /^(?:0|[1-9]\d{0,14})$/.test(code) ? Number(code) : code;
}

/** Gives a document a member that all of the dialect have and the error says nothing of, with a mark to read it as absent. */
function fillMember(
  name: string,
  error: ApiError,
  issues: readonly Issue[],
  { document, filled, drop }: Draft,
  { members, marks, fill, isCodeNumber }: FieldMapDialect,
): void {
  const role = ownMember(members, name) as FieldMapRole;
  const rule = fill?.[name] ?? (marks.includes(name) ? MARKED[role] : undefined);
  if (rule === undefined || Object.hasOwn(document, name)) return;
  if (Object.hasOwn(error.extensions, name)) return;
  const said = rule === "first" || rule === "count" ? summary(issues, rule) : undefined;
  let value: string | number = said ?? reasonPhrase(error.status);
  if (rule === "status") value = error.status;
  else if (typeof rule === "object")
    value = isCodeNumber && role === "code" ? asNumber(rule[0]) : rule[0];
  document[name] = value;
  const from = said !== undefined ? "issues" : typeof rule === "object" ? "format" : "status";
  filled.push({ member: name, value, from });
  drop.push(role);
}

/** What a mark has where the dialect does not say. */
const MARKED: Readonly<Partial<Record<FieldMapRole, MemberFill>>> = {
  message: "phrase",
  title: "phrase",
  declaredStatus: "status",
};

/** Laravel's message is that of the first issue with the number of the others, Yup's is their number. */
function summary(issues: readonly Issue[], rule: "first" | "count"): string | undefined {
  const first = issues.find(({ message }) => message !== undefined)?.message;
  const others = issues.length - 1;
  if (first === undefined || others === 0) return first;
  if (rule === "count") return `${issues.length} errors occurred`;
  return `${first} (and ${others} more ${others === 1 ? "error" : "errors"})`;
}

/** Says nothing twice that a reader takes from the first issue, and marks what the error does not say itself. */
function settleMessage(
  { message }: ApiError,
  { document, rest, drop }: Draft,
  value: unknown,
  { layout, members }: FieldMapDialect,
): void {
  const first = Array.isArray(value) ? readBack(value.slice(0, 1), layout)[0]?.message : undefined;
  if (first === undefined) return;
  if (message === first) {
    delete rest.message;
    for (const name of Object.keys(members)) if (members[name] === "message") delete document[name];
  } else if (message === undefined || rest.message !== undefined) drop.push("message");
}

/** Whether a reader takes a member of this name for an extension, whatever its value. */
function isFree(name: string, { members, repeats, layout, isOnly }: FieldMapDialect): boolean {
  if (isOnly && !Object.hasOwn(members, name)) return false;
  const role = ownMember(members, name);
  if ((role !== undefined && role !== "") || name === repeats) return false;
  return !(layout.kind === "list" && layout.isLone === true && isOfLone(name));
}

/** The members of the dialect first, in its order. */
function inOrder(document: JsonObject, names: readonly string[]): JsonObject {
  const ordered: Record<string, unknown> = {};
  for (const name of [...names, ...Object.keys(document)])
    if (Object.hasOwn(document, name) && !Object.hasOwn(ordered, name))
      setMember(ordered, name, document[name]);
  return ordered;
}

/** Writes a document that is nothing but fields: what is no issue is a loss. */
function writeBare(
  error: ApiError,
  issues: readonly Issue[],
  { layout }: FieldMapDialect,
  losses: Loss[],
): Rendering<FieldMapDocument> {
  const { message } = error;
  const isLone = issues.length === 0 && message !== undefined;
  const shown = isLone ? [{ message }] : issues;
  const whole = fillIssues(shown, layout);
  const { value, missing } = placeIssues(whole.issues, layout);
  for (const loss of lossesOf(missing, whole.issues)) losses.push(loss);
  const host: Record<string, unknown> = {};
  const rendering = finishRendering<JsonObject>(
    {
      document: host,
      host,
      rest: {},
      losses,
      filled: [...whole.filled],
      drop: [],
      isFree: () => false,
    },
    error,
  );
  const lose = (path: Loss["path"], value: unknown, reason: Loss["reason"] = "no-place"): void => {
    if (value !== undefined) losses.push({ path, value, reason });
  };
  for (const name of TEXTS)
    lose([name], error[name], isLone && name === "message" ? "altered" : "no-place");
  lose(["details"], error.details);
  lose(["declaredStatus"], error.declaredStatus);
  lose(["httpStatus"], error.httpStatus);
  for (const name of Object.keys(error.extensions))
    lose(["extensions", name], error.extensions[name]);
  const slot = host[SLOT];
  if (isJsonObject(slot)) lose(["retry"], slot["retry"], "altered");
  return { ...rendering, document: value as FieldMapDocument };
}

/** Whether a document says of an error what there is to say. */
function isSaidBy(
  like: unknown,
  error: ApiError,
  dialect: FieldMapDialect,
  headers: Rendering["headers"],
): like is FieldMapDocument {
  if (like === undefined || toJsonValue(like, [], []) !== like) return false;
  const read = parseDialect({ status: error.status, headers, body: like }, dialect);
  return read.ok && read.deviations.length === 0 && isSameError(read.error, error);
}
