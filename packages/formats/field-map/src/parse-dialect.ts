import {
  assembleError,
  type Deviation,
  isJsonObject,
  type JsonObject,
  ownMember,
  type ParseResult,
  type Path,
  readStatus,
  type Reading,
  setMember,
  type WireError,
} from "@api-errors/core";

import type { FieldMapDialect, FieldMapRole } from "./dialect.ts";
import type { FieldMapDocument } from "./document.ts";
import { holderOf, isMember, issueNames } from "./members.ts";
import { readLayout } from "./read-layout.ts";
import { endReading, startReading } from "./reading.ts";

/** What reading a field map gives beside what every format gives. */
export type FieldMapResult<Document = FieldMapDocument> =
  | (Extract<ParseResult<Document>, { ok: true }> & {
      /** The name of the dialect that was read. */
      readonly dialect: string;
      /** Paths of issues with a number that may have been a name: `{"1": …}` is the item of a list or a field called 1. */
      readonly ambiguous: readonly Path[];
    })
  | Extract<ParseResult<Document>, { ok: false }>;

/** What was read from a body alone. */
export interface Fields {
  readonly reading: Reading;
  readonly deviations: Deviation[];
  readonly ambiguous: readonly Path[];
}

/**
 * Reads a field map in one dialect, and bundles no other.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 *
 * {"message":"The name field is required.","errors":{"items.0.name":["The name field is required."]}}
 * ```
 *
 * gives the issue `{ path: ["items", 0, "name"], message: "The name field is required." }` in the dialect `laravel`. What is
 * neither a field nor a member that the dialect knows is in `extensions`. What has another shape gives
 * `{ ok: false, reason }`. Never throws.
 */
export function parseDialect(
  wire: WireError,
  dialect: FieldMapDialect,
  name: string = `field-map:${dialect.name}`,
): FieldMapResult {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, dialect, name);
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read(wire: WireError, dialect: FieldMapDialect, name: string): FieldMapResult {
  const { body } = wire;
  const read = readFields(body, dialect);
  if (typeof read === "string") return { ok: false, reason: read };
  const { reading, deviations, ambiguous } = read;
  const error = assembleError(wire, reading, deviations, { format: name, defaultStatus: 400 });
  const document = body as FieldMapDocument;
  return { ok: true, document, error, deviations, dialect: dialect.name, ambiguous };
}

/** What a body says in one dialect, before HTTP has its say; a text says why it says nothing. */
export function readFields(body: unknown, dialect: FieldMapDialect): Fields | string {
  const { layout } = dialect;
  const names = issueNames(dialect);
  const deviations: Deviation[] = [];
  const found = startReading(deviations);
  const { issues, ambiguous, extensions } = found;
  let reading: Reading = { extensions, issues };
  if (Array.isArray(body)) {
    if (names.length > 0 && !dialect.isBareToo) return "the body is a list, expected an object";
    const text: unknown = body.length === 1 ? body[0] : undefined;
    // Django REST framework, where a view and no serializer raises it: one text about the request.
    if (typeof text === "string") reading = { ...reading, message: text };
    else {
      readLayout(body, layout, found);
      dialect.lead?.(reading);
    }
  } else if (isJsonObject(body)) {
    const fields = readMembers(body, dialect, names, reading, deviations);
    if (fields === undefined || !readLayout(fields, layout, found)) return whyNot(body, names);
    dialect.lead?.(reading);
    reading = dialect.finish?.(reading, dialect, deviations) ?? reading;
    if (names.length === 0 && issues.length === 0 && fields !== body)
      return "no member is a field with messages";
  } else return "the body is neither a JSON object nor a list";
  endReading(found);
  return { reading, deviations, ambiguous };
}

function whyNot(body: JsonObject, names: readonly string[]): string {
  const found = Object.keys(body).slice(0, 8).join(", ").slice(0, 100) || "no members";
  return `expected the issues in ${names.join(" or ") || "the body"}, found ${found}`;
}

/** Reads the members beside the issues, and gives what holds those; `undefined` where nothing does. */
function readMembers(
  body: JsonObject,
  dialect: FieldMapDialect,
  names: readonly string[],
  reading: Reading,
  deviations: Deviation[],
): object | undefined {
  const isBare = names.length === 0;
  const keys = Object.keys(body);
  // Most often every member is a field, and there is nothing to tell apart.
  if (isBare && !keys.some((key) => isMember(key, body[key], dialect))) return body;
  const holder = holderOf(body, dialect);
  let fields: object | undefined = isBare ? {} : undefined;
  for (const key of keys) {
    const value = body[key];
    const role = ownMember(dialect.members, key) as FieldMapRole | undefined;
    const isField = isBare
      ? !isMember(key, value, dialect)
      : key === holder || (role === "issues" && names.length > 1 && isContainer(value));
    if (key === holder) fields = value as object;
    else if (isField) setMember((fields ??= {}) as Record<string, unknown>, key, value);
    else if (!role || !put(reading, role, value)) {
      setMember(reading.extensions, key, value);
      if (role && !isBare)
        deviations.push({
          path: [key],
          message: "is of a type that does not fit, and was set aside",
        });
    }
  }
  return fields;
}

function put(reading: Reading, role: FieldMapRole, value: unknown): boolean {
  if (role === "" || role === "issues" || reading[role] !== undefined) return false;
  if (role === "declaredStatus") {
    const status = readStatus(value);
    if (status !== undefined) reading.declaredStatus = status;
    return status !== undefined;
  }
  if (role === "details") {
    if (value === null || value === undefined) return false;
    reading.details = value;
  } else if (typeof value === "string") reading[role] = value;
  else if (role === "code" && Number.isFinite(value)) reading.code = String(value);
  else return false;
  return true;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
