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

import type { FieldMapDialect, MemberRole } from "./dialect.ts";
import type { FieldMapDocument } from "./document.ts";
import { isOfLone, issueNames } from "./members.ts";
import { parseDialect } from "./parse-dialect.ts";
import { lossesOf, placeIssues, readBack } from "./place-issues.ts";
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
    ? { ...written, document: like, losses: [] }
    : written;
}

/** Writes a document with members beside its fields. */
function writeOpen(
  error: ApiError,
  issues: readonly Issue[],
  dialect: FieldMapDialect,
  losses: Loss[],
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
  writeMembers(error, draft, dialect);
  const { value, rest } = placeIssues(issues, layout);
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
  draft: Draft,
  { members, marks, isCodeNumber }: FieldMapDialect,
): void {
  const { document, rest, drop, filled } = draft;
  const nameOf = (role: MemberRole): string | undefined =>
    Object.keys(members).find((name) => members[name] === role);
  for (const role of TEXTS) {
    const name = nameOf(role);
    const value = error[role];
    if (value === undefined) {
      // What every document of the dialect has is made up where it may be: the phrase of the status.
      if (name === undefined || !marks.includes(name) || (role !== "message" && role !== "title"))
        continue;
      document[name] = reasonPhrase(error.status);
      filled.push({ member: name, value: document[name], from: "status" });
      drop.push(role);
    } else if (name === undefined) rest[role] = value;
    else
      document[name] =
        role === "code" && isCodeNumber && /^(?:0|[1-9]\d{0,14})$/.test(value)
          ? Number(value)
          : value;
  }
  const { declaredStatus, details, status } = error;
  // A status that is stated is the one that HTTP has.
  const name = nameOf("declaredStatus");
  const isRequired = name !== undefined && marks.includes(name);
  if (name !== undefined && declaredStatus === status) document[name] = status;
  else {
    if (declaredStatus !== undefined) rest.declaredStatus = declaredStatus;
    if (isRequired) {
      document[name] = status;
      filled.push({ member: name, value: status, from: "status" });
      drop.push("declaredStatus");
    }
  }
  const place = nameOf("details");
  if (details === undefined) return;
  if (place === undefined || details === null) rest.details = details;
  else document[place] = details;
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
  const { value, missing } = placeIssues(shown, layout);
  for (const loss of lossesOf(missing, shown)) losses.push(loss);
  const host: Record<string, unknown> = {};
  const rendering = finishRendering<JsonObject>(
    { document: host, host, rest: {}, losses, filled: [], drop: [], isFree: () => false },
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
