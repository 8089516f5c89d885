import {
  findName,
  isJsonObject,
  type JsonObject,
  ownMember,
  readMembers,
  readStatus,
} from "@api-errors/core";

import { ROLE, type Spelling } from "./dialect.ts";

/** Where the members of a code-style error are. */
export interface Shape {
  /** The object that has the code: the document, or what its envelope holds. */
  readonly inner: JsonObject;
  /** By role: the name of the member in `inner`. */
  readonly names: (string | undefined)[];
  /** The document around the envelope, and the name of the envelope in it. */
  readonly outer?: JsonObject;
  readonly envelope?: string;
  /** By role: the name of the member in `outer`, where `inner` has none. */
  readonly outerNames?: (string | undefined)[];
}

/** Finds the members of a code-style error; `undefined` where the document is no object or has no code. */
export function readShape(document: unknown, spelling: Spelling): Shape | undefined {
  if (!isJsonObject(document)) return undefined;
  const outerNames = namesIn(document, spelling);
  const isFlat = outerNames[ROLE.code] !== undefined;
  if (isFlat && outerNames[ROLE.message] !== undefined)
    return { inner: document, names: outerNames };
  for (const envelope of Object.keys(document)) {
    const inner = document[envelope];
    if (!isJsonObject(inner) || !spelling.isEnvelope(envelope)) continue;
    const names = namesIn(inner, spelling);
    if (names[ROLE.code] === undefined) continue;
    names.forEach((name, role) => {
      if (name !== undefined) outerNames[role] = undefined;
    });
    return { inner, names, outer: document, envelope, outerNames };
  }
  return isFlat && spelling.envelope === undefined
    ? { inner: document, names: outerNames }
    : undefined;
}

/** The name of the member that has a role, wherever it is. */
export function nameOf({ names, outerNames }: Shape, role: number): string | undefined {
  return names[role] ?? outerNames?.[role];
}

/** The value of the member that has a role; `undefined` where there is none. */
export function valueOf({ inner, names, outer, outerNames }: Shape, role: number): unknown {
  const name = names[role];
  if (name !== undefined) return inner[name];
  const outerName = outerNames?.[role];
  return outer && outerName !== undefined ? outer[outerName] : undefined;
}

/** Whether there is a message, or none is to be expected, as the dialect has no member for it. */
export function hasMessage(shape: Shape, { written }: Spelling): boolean {
  return nameOf(shape, ROLE.message) !== undefined || written[ROLE.message] === undefined;
}

/**
 * Whether a member is named like the code, the message or the id, but has a value of another type while no other member
 * takes its place: what the strict schema refuses.
 */
export function isMisfit(shape: Shape, spelling: Spelling, name: string): boolean {
  const role = findName(spelling.table, name) >> 6;
  return role >= 0 && role <= ROLE.id && nameOf(shape, role) === undefined;
}

function namesIn(object: JsonObject, spelling: Spelling): (string | undefined)[] {
  const names = readMembers(object, spelling.table, isUsable);
  if (spelling.table.fold) {
    const code = names[ROLE.code];
    if (code !== undefined && typeof object[code] === "number")
      settleStatusWord(object, names, code);
    settleError(object, names);
  }
  return names;
}

/** Whether a value has the type that a role needs. */
export function isUsable(role: number, value: unknown, name: string): boolean {
  if (typeof value === "string") {
    if (role === ROLE.status) return readStatus(value) !== undefined;
    if (role === ROLE.help) return /^https?:\/\//i.test(value);
    // A `trace` with spaces or line breaks in it is a stack trace.
    if (name === "trace") return /^\S{1,200}$/.test(value);
    return role === ROLE.code || role === ROLE.id
      ? value !== ""
      : role !== ROLE.issues && role !== ROLE.context;
  }
  if (typeof value === "number") {
    if (role === ROLE.status) return readStatus(value) !== undefined;
    return (role === ROLE.code && Number.isFinite(value)) || role === ROLE.details;
  }
  if (role === ROLE.details) return value !== null && value !== undefined;
  return (
    (role === ROLE.issues || role === ROLE.context) && typeof value === "object" && value !== null
  );
}

/** `NOT_FOUND` as a status, `BadRequest` as a name; words that only say that there is an error are no codes. */
const WORDS = {
  status: /^(?!ERROR$|FAIL|SUCCESS$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
  name: /^(?!(?:Api|Http)?Error$)[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/,
} as const;

/** Google, Feathers: where `code` is the HTTP status, a word beside it is the code. */
function settleStatusWord(object: JsonObject, names: (string | undefined)[], number: string): void {
  if (readStatus(object[number]) === undefined || names[ROLE.status] !== undefined) return;
  for (const name of ["status", "name"] as const) {
    const word = ownMember(object, name);
    if (typeof word !== "string" || !WORDS[name].test(word)) continue;
    names[ROLE.code] = name;
    names[ROLE.status] = number;
    return;
  }
}

/** A single word in the way of identifiers: `not_found`, `NOT_FOUND`, `not-found`, `NotFound`; not `Not Found`, `Unauthorized`. */
const CODE_WORD =
  /^(?:[a-z0-9]+(?:[_.-][a-z0-9]+)*|[A-Z0-9]+(?:_[A-Z0-9]+)*|(?:[A-Z][a-z0-9]+){2,})$/;

/** Settles what a `type` alone and an `error` in words are, by what else is there. */
function settleError(object: JsonObject, names: (string | undefined)[]): void {
  const take = (from: number, to: number): void => {
    names[to] = names[from];
    names[from] = undefined;
  };
  const type = names[ROLE.type];
  // `error_type` and its like, not `type`.
  if (names[ROLE.code] === undefined && type !== undefined && type.length > 4)
    take(ROLE.type, ROLE.code);
  const error = names[ROLE.error];
  if (error === undefined) return;
  const hasCode = names[ROLE.code] !== undefined;
  const hasMessage = names[ROLE.message] !== undefined;
  if (hasCode && !hasMessage) take(ROLE.error, ROLE.message);
  else if (!hasCode && hasMessage && CODE_WORD.test(String(object[error])))
    take(ROLE.error, ROLE.code);
  else if (hasCode && names[ROLE.title] === undefined) take(ROLE.error, ROLE.title);
  else names[ROLE.error] = undefined;
}
