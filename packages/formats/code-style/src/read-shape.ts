import {
  foldName,
  isJsonObject,
  type JsonObject,
  type Members,
  ownMember,
  readMembers,
  readStatus,
} from "@api-errors/core";

import { ROLE, type Spelling } from "./dialect.ts";

/** Where the members of a code-style error are. */
export interface Shape {
  /** The object that has the code: the document, or what its envelope holds. */
  readonly inner: JsonObject;
  /** The document around the envelope. */
  readonly outer?: JsonObject;
  readonly envelope?: string;
  /** By role: the name of the member in `inner`. */
  readonly names: (string | undefined)[];
  /** The other members of `inner`. */
  readonly rest: string[];
  /** By role: the name of the member in `outer`, where `inner` has none. */
  readonly outerNames: readonly (string | undefined)[];
  readonly outerRest: readonly string[];
}

/** Finds the members of a code-style error; `undefined` where the document is no object or has no code. */
export function readShape(document: unknown, spelling: Spelling): Shape | undefined {
  if (!isJsonObject(document)) return undefined;
  const flat = shapeOf(document, spelling);
  if (has(flat, ROLE.code) && has(flat, ROLE.message)) return flat;
  for (const envelope of Object.keys(document)) {
    const inner = document[envelope];
    if (!spelling.isEnvelope(envelope) || !isJsonObject(inner)) continue;
    const shape = { ...shapeOf(inner, spelling), outer: document, envelope };
    if (has(shape, ROLE.code)) return withOuter(shape, document, spelling);
  }
  return has(flat, ROLE.code) && spelling.envelope === undefined ? flat : undefined;
}

function has(shape: Shape, role: number): boolean {
  return shape.names[role] !== undefined;
}

function shapeOf(inner: JsonObject, spelling: Spelling): Shape {
  const { names, rest } = members(inner, spelling);
  const shape = { inner, names: [...names], rest: [...rest], outerNames: [], outerRest: [] };
  if (spelling.fold) {
    settleStatusWord(shape);
    settleError(shape);
  }
  return shape;
}

function members(object: JsonObject, spelling: Spelling): Members {
  return readMembers(object, spelling.table, spelling.fold, isUsable);
}

function withOuter(
  shape: Shape & { envelope: string },
  outer: JsonObject,
  spelling: Spelling,
): Shape {
  const around = members(outer, spelling);
  const outerRest = around.rest.filter((name) => name !== shape.envelope);
  const outerNames = around.names.map((name, role) => {
    if (name === undefined || (!has(shape, role) && role !== ROLE.error)) return name;
    outerRest.push(name);
    return undefined;
  });
  return { ...shape, outerNames, outerRest };
}

/** Whether a value has the type that a role needs. */
export function isUsable(role: number, value: unknown, name: string): boolean {
  switch (role) {
    case ROLE.code:
      return (typeof value === "string" && value !== "") || Number.isFinite(value);
    case ROLE.id:
      return isId(value, name);
    case ROLE.status:
      return readStatus(value) !== undefined;
    case ROLE.help:
      return typeof value === "string" && /^https?:\/\//i.test(value);
    case ROLE.details:
      return value !== null && value !== undefined;
    case ROLE.issues:
      return typeof value === "object" && value !== null;
    default:
      return typeof value === "string";
  }
}

function isId(value: unknown, name: string): boolean {
  // A `trace` with spaces or line breaks in it is a stack trace.
  return (
    typeof value === "string" && value !== "" && (name !== "trace" || /^\S{1,200}$/.test(value))
  );
}

/** `NOT_FOUND` as a status, `BadRequest` as a name; words that only say that there is an error are no codes. */
const WORDS: Readonly<Record<string, RegExp>> = {
  status: /^(?!ERROR$|FAIL|SUCCESS$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
  name: /^(?!(?:Api|Http)?Error$)[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/,
};

/** Google, Feathers: where `code` is the HTTP status, a word beside it is the code. */
function settleStatusWord(shape: Shape): void {
  const { inner, names, rest } = shape;
  const number = names[ROLE.code];
  const code = number === undefined ? undefined : inner[number];
  if (
    typeof code !== "number" ||
    readStatus(code) === undefined ||
    names[ROLE.status] !== undefined
  )
    return;
  for (const name of ["status", "name"]) {
    const word = ownMember(inner, name);
    if (typeof word !== "string" || !WORDS[name]?.test(word)) continue;
    names[ROLE.code] = name;
    names[ROLE.status] = number;
    rest.splice(rest.indexOf(name), 1);
    return;
  }
}

/** A single word in the way of identifiers: `not_found`, `NOT_FOUND`, `not-found`, `NotFound`; not `Not Found`, `Unauthorized`. */
const CODE_WORD =
  /^(?:[a-z0-9]+(?:[_.-][a-z0-9]+)*|[A-Z0-9]+(?:_[A-Z0-9]+)*|(?:[A-Z][a-z0-9]+){2,})$/;

/** Settles what a `type` alone and an `error` in words are, by what else is there. */
function settleError(shape: Shape): void {
  const { inner, names, rest } = shape;
  const type = names[ROLE.type];
  if (names[ROLE.code] === undefined && type !== undefined && foldName(type) === "errortype") {
    names[ROLE.code] = type;
    names[ROLE.type] = undefined;
  }
  const error = names[ROLE.error];
  if (error === undefined) return;
  names[ROLE.error] = undefined;
  const isWord = CODE_WORD.test(String(inner[error]));
  if (names[ROLE.message] === undefined && names[ROLE.code] !== undefined)
    names[ROLE.message] = error;
  else if (names[ROLE.code] === undefined && names[ROLE.message] !== undefined && isWord)
    names[ROLE.code] = error;
  else if (names[ROLE.title] === undefined && names[ROLE.code] !== undefined)
    names[ROLE.title] = error;
  else rest.push(error);
}

/**
 * Members that are named like the code, the message or the id, but have a value of another type while no other member
 * takes their place: what the strict schema refuses.
 */
export function misfits(shape: Shape, spelling: Spelling): readonly string[] {
  const { names, rest, outerNames, outerRest } = shape;
  return [...rest, ...outerRest].filter((name) => {
    const role = (spelling.table.get(spelling.fold ? foldName(name) : name) ?? -1) >> 6;
    return (
      role >= 0 && role <= ROLE.id && names[role] === undefined && outerNames[role] === undefined
    );
  });
}
