import {
  assembleError,
  type Catalog,
  type CatalogError,
  deriveId,
  deriveIssues,
  type Deviation,
  isJsonObject,
  type ParseResult,
  type Reading,
  readIssues,
  readStatus,
  setMember,
  type WireError,
} from "@api-errors/core";

import { type CodeStyleDialect, ROLE, type Spelling } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleDocumentOf, CodeStyleOptions } from "./document.ts";
import { misfits, readShape, type Shape } from "./read-shape.ts";
import { type Setup, setupOf } from "./setup.ts";

/**
 * Reads a code-style error, in any common spelling or in the dialect of `options`.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"entity_not_found","message":"No such user","details":{"entityType":"User","entityId":"12"}}
 * ```
 *
 * Without a code it gives `{ ok: false, reason }`. What is missing or of the wrong type is a deviation; nothing is
 * lost: what has no member of its own is in `extensions`. With a catalog, `code` narrows `details`.
 */
export function parseCodeStyle(wire: WireError): ParseResult<CodeStyleDocument>;
export function parseCodeStyle<const D extends CodeStyleDialect, C extends Catalog>(
  wire: WireError,
  options: CodeStyleOptions<D, C> & { readonly catalog: C },
): ParseResult<CodeStyleDocumentOf<D, C>, CatalogError<C>>;
export function parseCodeStyle(
  wire: WireError,
  options?: CodeStyleOptions,
): ParseResult<CodeStyleDocument>;
export function parseCodeStyle(
  wire: WireError,
  options?: CodeStyleOptions,
): ParseResult<CodeStyleDocument> {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, setupOf(options));
  } catch (error) {
    return { ok: false, reason: `the document cannot be read: ${String(error)}` };
  }
}

function read(wire: WireError, setup: Setup): ParseResult<CodeStyleDocument> {
  const shape = readShape(wire.body, setup.spelling);
  if (!shape) return { ok: false, reason: whyNot(wire.body, setup.spelling) };
  const deviations: Deviation[] = [];
  const reading = readMembersOf(shape, setup, deviations);
  const { declaredStatus, message } = reading;
  if (message === undefined) deviations.push({ path: pathTo(shape), message: "has no message" });
  if (declaredStatus !== undefined && declaredStatus !== wire.status) {
    deviations.push({
      path: pathTo(shape),
      message: `says status ${declaredStatus}, HTTP said ${wire.status}`,
    });
  }
  const error = assembleError(wire, reading, deviations, {
    format: setup.name,
    defaultStatus: 500,
    catalog: setup.catalog,
    detailsName: shape.names[ROLE.details],
  });
  if (wire.cut)
    deviations.push({ path: [], message: `the body was cut after ${wire.cut.bytes} bytes` });
  return { ok: true, document: wire.body as CodeStyleDocument, error, deviations };
}

function whyNot(body: unknown, spelling: Spelling): string {
  if (!isJsonObject(body)) return `the body is ${kindOf(body)}, expected an object with a code`;
  const names = Object.keys(body).slice(0, 8).join(", ");
  const wanted = `${spelling.envelope === undefined ? "" : `${spelling.envelope}.`}${spelling.written[ROLE.code] ?? "code"}`;
  return `no member has a code: expected ${JSON.stringify(wanted)}${spelling.fold ? " or a common spelling of it" : ""}, found ${names === "" ? "no members" : names.slice(0, 120)}`;
}

function kindOf(value: unknown): string {
  return value === undefined
    ? "empty"
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "a list"
        : `a ${typeof value}`;
}

function pathTo(shape: Shape, ...names: readonly string[]): readonly string[] {
  return shape.envelope === undefined ? names : [shape.envelope, ...names];
}

function readMembersOf(shape: Shape, setup: Setup, deviations: Deviation[]): Reading {
  const { inner, outer, names, outerNames } = shape;
  const value = (role: number): unknown => {
    const name = names[role];
    if (name !== undefined) return inner[name];
    const outerName = outerNames[role];
    return outer && outerName !== undefined ? outer[outerName] : undefined;
  };
  const reading: Reading = { extensions: readExtensions(shape, setup.spelling, deviations) };
  const text = (
    role: number,
    member: "code" | "message" | "id" | "help" | "title" | "type",
  ): void => {
    const given = value(role);
    if (typeof given === "string" || typeof given === "number") reading[member] = String(given);
  };
  text(ROLE.code, "code");
  text(ROLE.message, "message");
  text(ROLE.id, "id");
  text(ROLE.help, "help");
  text(ROLE.title, "title");
  text(ROLE.type, "type");
  const status = readStatus(value(ROLE.status));
  const code = value(ROLE.code);
  const declared =
    status ?? (typeof code === "number" && code >= 400 ? readStatus(code) : undefined);
  if (declared !== undefined) reading.declaredStatus = declared;
  const details = value(ROLE.details);
  if (details !== undefined) reading.details = details;
  if (typeof code === "number")
    deviations.push({
      path: pathTo(shape, names[ROLE.code] ?? "code"),
      message: "is a number, expected a string",
    });
  readIssueList(reading, shape, value(ROLE.issues));
  deriveRest(reading, inner, outer);
  return reading;
}

function readIssueList(reading: Reading, shape: Shape, list: unknown): void {
  if (list === undefined) return;
  const issues = readIssues(list);
  if (issues) reading.issues = issues;
  else
    setAside(
      reading.extensions,
      shape,
      shape.names[ROLE.issues] ?? shape.outerNames[ROLE.issues] ?? "errors",
      list,
    );
}

/** What an envelope and the document around it both have is told apart by the envelope's name: `error.details`. */
function setAside(
  extensions: Record<string, unknown>,
  { envelope }: Shape,
  name: string,
  value: unknown,
): void {
  let free = name;
  while (Object.hasOwn(extensions, free)) free = `${envelope ?? ""}.${free}`;
  setMember(extensions, free, value);
}

/** What no member states, but something else in the document tells. */
function deriveRest(
  reading: Reading,
  inner: Reading["extensions"],
  outer: Reading["extensions"] | undefined,
): void {
  const derived: ("id" | "issues")[] = [];
  if (reading.issues === undefined) {
    const issues = deriveIssues(inner, reading.details, reading.message);
    if (issues.length > 0) {
      reading.issues = issues;
      derived.push("issues");
    }
  }
  if (reading.id === undefined) {
    const id = deriveId(inner, reading.details) ?? (outer && deriveId(outer));
    if (id !== undefined) {
      reading.id = id;
      derived.push("id");
    }
  }
  if (derived.length > 0) Object.assign(reading, { derived });
}

function readExtensions(
  shape: Shape,
  spelling: Spelling,
  deviations: Deviation[],
): Record<string, unknown> {
  const { inner, outer, rest, outerRest } = shape;
  const extensions: Record<string, unknown> = {};
  if (outer) for (const name of outerRest) setMember(extensions, name, outer[name]);
  for (const name of rest) setAside(extensions, shape, name, inner[name]);
  for (const name of misfits(shape, spelling)) {
    const where = Object.hasOwn(inner, name) ? pathTo(shape, name) : [name];
    deviations.push({
      path: where,
      message: `is ${kindOf(Object.hasOwn(inner, name) ? inner[name] : outer?.[name])}, which does not fit, and was set aside`,
    });
  }
  return extensions;
}
