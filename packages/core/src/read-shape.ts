import type { Identity } from "./catalog.ts";
import { readStatus } from "./effective-status.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { readMembers } from "./read-members.ts";
import {
  CODE_ROLE,
  CONTEXT_ROLE,
  DETAILS_ROLE,
  HELP_ROLE,
  ID_ROLE,
  ISSUES_ROLE,
  MESSAGE_ROLE,
  STATUS_ROLE,
  TYPE_ROLE,
} from "./role.ts";
import type { Spelling } from "./style.ts";

/** Where the members of an error document are. */
export interface Shape {
  /** The object that has the required member: the document, or what its envelope holds. */
  readonly inner: JsonObject;
  /** By role: the name of the member in `inner`. */
  readonly names: (string | undefined)[];
  /** The document around the envelope, and the name of the envelope in it. */
  readonly outer?: JsonObject;
  readonly envelope?: string;
  /** By role: the name of the member in `outer`, where `inner` has none. */
  readonly outerNames?: (string | undefined)[];
}

/** Finds the members of a document; `undefined` where it is no object or lacks what its style requires. */
export function readShape(document: unknown, spelling: Spelling): Shape | undefined {
  if (!isJsonObject(document)) return undefined;
  const { required } = spelling.style;
  const outerNames = namesIn(document, spelling, false);
  const isFlat = outerNames[required] !== undefined;
  if (isFlat && outerNames[MESSAGE_ROLE] !== undefined)
    return { inner: document, names: outerNames };
  for (const envelope of Object.keys(document)) {
    const inner = document[envelope];
    if (!isJsonObject(inner) || !spelling.isEnvelope(envelope)) continue;
    const names = namesIn(inner, spelling, true);
    if (names[required] === undefined) continue;
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
export function memberName({ names, outerNames }: Shape, role: number): string | undefined {
  return names[role] ?? outerNames?.[role];
}

/** The value of the member that has a role; `undefined` where there is none. */
export function memberValue({ inner, names, outer, outerNames }: Shape, role: number): unknown {
  const name = names[role];
  if (name !== undefined) return inner[name];
  const outerName = outerNames?.[role];
  return outer && outerName !== undefined ? outer[outerName] : undefined;
}

/** What the members say that identifies the error. */
export function identityOf(shape: Shape): Identity {
  const [code, type] = [CODE_ROLE, TYPE_ROLE].map((role) => {
    const value = memberValue(shape, role) as string | number | undefined;
    return value === undefined ? value : `${value}`;
  });
  return { code, type, declaredStatus: readStatus(memberValue(shape, STATUS_ROLE)) };
}

function namesIn(object: JsonObject, spelling: Spelling, isInner: boolean): (string | undefined)[] {
  const { style, table } = spelling;
  const names = readMembers(object, table, style.isUsable);
  style.settle(object, names, spelling, isInner);
  return names;
}

/** Whether a value has the type that most styles need for a role. */
export function isUsableMember(role: number, value: unknown, name: string): boolean {
  if (typeof value === "string") {
    if (role === STATUS_ROLE) return readStatus(value) !== undefined;
    if (role === HELP_ROLE) return /^https?:\/\//i.test(value);
    // A `trace` with spaces or line breaks in it is a stack trace.
    if (name === "trace") return /^\S{1,200}$/.test(value);
    return role === CODE_ROLE || role === ID_ROLE
      ? value !== ""
      : role !== ISSUES_ROLE && role !== CONTEXT_ROLE;
  }
  if (typeof value === "number") {
    if (role === STATUS_ROLE) return readStatus(value) !== undefined;
    return (role === CODE_ROLE && Number.isFinite(value)) || role === DETAILS_ROLE;
  }
  if (role === DETAILS_ROLE) return value !== null && value !== undefined;
  return (
    (role === ISSUES_ROLE || role === CONTEXT_ROLE) && typeof value === "object" && value !== null
  );
}
