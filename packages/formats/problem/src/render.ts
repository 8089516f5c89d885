import {
  type ApiError,
  deriveIssue,
  type Draft,
  findName,
  finishRendering,
  isJsonObject,
  isUriReference,
  type Issue,
  type JsonObject,
  type Loss,
  ownMember,
  plainIssues,
  readMembers,
  reasonPhrase,
  type Rendering,
  setMember,
  soundError,
  stringifyBody,
} from "@api-errors/core";

import type { ProblemTypeEntry } from "./catalog.ts";
import type { ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames, TEXTS, WRITTEN } from "./names.ts";
import * as ROLE from "./role.ts";
import { writeList } from "./write-list.ts";

/** A URI, or a relative reference that cannot be taken for a mere word: `/probs/a`, `#a`, `?a`, `../a`. */
const URI = /^(?:[a-z][a-z0-9+.-]*:|[/#?.])/i;

/** What the format objects of this package write differently. */
export interface WriteSetup {
  /** Whether `details` are the extension members of the error's type, by a catalog. */
  readonly isTyped?: (error: ApiError) => boolean;
  /** What a catalog knows of the error's type. */
  readonly entryOf?: (error: ApiError) => ProblemTypeEntry | undefined;
  /** Whether the target can hold an extension as it is. */
  readonly canHold?: (name: string, value: unknown) => boolean;
}

/**
 * Writes an ApiError as a problem document.
 *
 * ```json
 * {"detail": "No such user", "code": "not_found", "traceId": "req-1"}
 * ```
 *
 * `type` is written where it is a URI reference, and kept in the reserved member where it is another format's word.
 * Conventional members beside the five of RFC 9457: `code`, `traceId` (an id that is a URI reference is the `instance`),
 * `help`, `details`, and `errors` with `detail` and `pointer`; `like` gives their spelling, the flavour of the list
 * included. Where there is neither type nor title nor detail, title and status are filled from the status. Never throws.
 */
export function renderProblem(error: ApiError, like?: ProblemDocument): Rendering<ProblemDocument> {
  return writeProblem(error, like, {});
}

/** Writes the document of a format object of this package. */
export function writeProblem(
  error: ApiError,
  like: unknown,
  { isTyped, entryOf, canHold }: WriteSetup,
): Rendering<ProblemDocument> {
  const losses: Loss[] = [];
  const sound = soundError(error, losses);
  const found = namesOf(like);
  const nameOf = (role: number): string => String(found[role] ?? WRITTEN[role]);
  const document: Record<string, unknown> = {};
  let isSpread = false;
  const draft: Draft = {
    document,
    host: document,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: (name, value) =>
      // What stands beside extension members of a type would be taken for one of them.
      !isSpread && canHold?.(name, value) !== false && isFree(name, value, document, nameOf),
  };
  const hasInstance = Object.hasOwn(sound.extensions, "instance");
  TEXTS.forEach((member, role) => {
    const value = sound[member];
    if (value === undefined) return;
    const isWritable = role === ROLE.type ? isType(value, sound, like) : isUsable(role, value);
    // A document to be like that has nothing but an instance names its errors by it.
    const isInstance =
      role === ROLE.id &&
      !hasInstance &&
      value !== "" &&
      (URI.test(value) || (found[ROLE.id] === undefined && found[ROLE.instance] !== undefined)) &&
      isUriReference(value);
    if (isWritable) document[isInstance ? "instance" : nameOf(role)] = value;
    else draft.rest[member] = value;
  });
  const entry = document["type"] === undefined ? undefined : entryOf?.(sound);
  const isKnown = entry?.status === sound.status;
  writeStatus(sound, draft, isKnown || found[ROLE.status] !== undefined);
  if (isKnown && entry.title !== undefined && sound.title === undefined) {
    document["title"] = entry.title;
    draft.filled.push({ member: "title", value: entry.title, from: "format" });
    draft.drop.push("title");
  }
  const { details, issues } = sound;
  const list = nameOf(ROLE.issues);
  const derived = derivedFrom(sound, document, draft, isTyped?.(sound) === true);
  if (issues.length === 0 && derived.length > 0) draft.drop.push("issues");
  // Where the document to be like has but the field, a list would say the same again.
  const isNamed = memberOf(like, "field") !== undefined && found[ROLE.issues] === undefined;
  if (issues.length > 0 && !(isNamed && isSame(issues, derived)))
    document[list] = writeList(issues, memberOf(like, list), list, losses);
  if (details !== undefined && isTyped?.(sound))
    isSpread = spread(details, draft) || ((draft.rest.details = details), false);
  else if (details === null || canHold?.("details", details) === false)
    draft.rest.details = details;
  else if (details !== undefined) document["details"] = details;
  return finishRendering(draft, sound);
}

/** What a reader derives from the `field` among the extensions, or among the details that are written as members. */
function derivedFrom(
  { details, extensions }: ApiError,
  document: JsonObject,
  { isFree: isFreeMember }: Draft,
  isTyped: boolean,
): readonly Issue[] {
  const field = ownMember(isTyped && isJsonObject(details) ? details : extensions, "field");
  const message = ownMember(document, "detail");
  return field !== undefined && isFreeMember("field", field)
    ? deriveIssue(field, typeof message === "string" ? message : undefined)
    : [];
}

function isSame(issues: readonly Issue[], derived: readonly Issue[]): boolean {
  return (
    issues.length === derived.length &&
    stringifyBody(plainIssues(issues, [])) === stringifyBody(derived)
  );
}

/** Writes details as the extension members that they are, unless one of them would be read as something else. */
function spread(details: unknown, { document, isFree: isFreeMember }: Draft): boolean {
  if (!isJsonObject(details)) return false;
  const names = Object.keys(details);
  const fits = names.every(
    (name) => !Object.hasOwn(document, name) && isFreeMember(name, details[name]),
  );
  if (fits) for (const name of names) setMember(document, name, details[name]);
  return fits;
}

/**
 * Whether a text can be the `type`. RFC 9457 section 3.1.1 allows any URI reference, and a word is one, relative to the
 * request: so a word is a type where a problem had it as one, and not where it is another format's category.
 */
function isType(type: string, { format }: ApiError, like: unknown): boolean {
  if (type === "" || !isUriReference(type)) return false;
  if (URI.test(type) || /^problem\b/.test(format)) return true;
  const other = isJsonObject(like) ? ownMember(like, "type") : undefined;
  return typeof other === "string" && !URI.test(other);
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

function memberOf(like: unknown, name: string): unknown {
  try {
    return isJsonObject(like) ? ownMember(like, name) : undefined;
  } catch {
    return undefined;
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
    return (
      typeof value === "string" &&
      isUriReference(value) &&
      isUsable(ROLE.id, ownMember(document, nameOf(ROLE.id)))
    );
  if (isStandard(name)) return false;
  if (!isUsable(role, value)) return true;
  // A worse name for a role does no harm where a better one is written.
  const own = nameOf(role);
  return isUsable(role, ownMember(document, own)) && findName(problemNames(), own) <= entry;
}
