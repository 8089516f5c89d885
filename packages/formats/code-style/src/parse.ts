import {
  assembleError,
  type Catalog,
  type CatalogError,
  deriveId,
  deriveIssues,
  type Deviation,
  isJsonObject,
  type JsonObject,
  type ParseResult,
  type Reading,
  readIssues,
  readStatus,
  setMember,
  type WireError,
} from "@api-errors/core";

import { type CodeStyleDialect, ROLE, type Spelling, TEXTS } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleDocumentOf, CodeStyleOptions } from "./document.ts";
import { hasMessage, isMisfit, nameOf, readShape, type Shape, valueOf } from "./read-shape.ts";
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

function read(wire: WireError, { name, spelling, catalog }: Setup): ParseResult<CodeStyleDocument> {
  const shape = readShape(wire.body, spelling);
  if (!shape) return { ok: false, reason: whyNot(wire.body, spelling) };
  const deviations: Deviation[] = [];
  const reading: Reading = { extensions: {} };
  if (shape.outer && shape.outerNames)
    readRest(shape.outer, shape.outerNames, shape, spelling, reading, deviations);
  readRest(shape.inner, shape.names, shape, spelling, reading, deviations);
  TEXTS.forEach((member, role) => {
    const value = valueOf(shape, role) as string | number | undefined;
    if (value !== undefined) reading[member] = `${value}`;
  });
  readOthers(shape, reading);
  const code = valueOf(shape, ROLE.code);
  if (typeof code === "number")
    deviations.push({ path: pathTo(shape, ROLE.code), message: "is a number, expected a string" });
  if (!hasMessage(shape, spelling))
    deviations.push({ path: pathTo(shape), message: "has no message" });
  const error = assembleError(wire, reading, deviations, {
    format: name,
    defaultStatus: 500,
    catalog,
    detailsName: nameOf(shape, ROLE.details),
  });
  return { ok: true, document: wire.body as CodeStyleDocument, error, deviations };
}

function whyNot(body: unknown, { envelope, table, written }: Spelling): string {
  if (!isJsonObject(body)) return "the body is no JSON object";
  const code = written[ROLE.code] ?? "code";
  const wanted = envelope === undefined ? code : `${envelope}.${code}`;
  const found = Object.keys(body).slice(0, 8).join(", ").slice(0, 100) || "no members";
  return `no member has a code: expected "${wanted}"${table.fold ? " or a common spelling of it" : ""}, found ${found}`;
}

function pathTo({ envelope, names }: Shape, role?: number): readonly string[] {
  return [envelope, role === undefined ? undefined : names[role]].filter(
    (name) => name !== undefined,
  );
}

/** Sets the members aside that have no role. */
function readRest(
  object: JsonObject,
  names: Shape["names"],
  shape: Shape,
  spelling: Spelling,
  { extensions }: Reading,
  deviations: Deviation[],
): void {
  const isInner = object === shape.inner;
  for (const name of Object.keys(object)) {
    const role = names.indexOf(name);
    if ((role >= 0 && role < ROLE.field) || (!isInner && name === shape.envelope)) continue;
    setAside(extensions, shape, name, object[name]);
    if (isMisfit(shape, spelling, name))
      deviations.push({
        path: isInner ? [...pathTo(shape), name] : [name],
        message: "is of a type that does not fit, and was set aside",
      });
  }
}

/** What an envelope and the document around it both have is told apart by the envelope's name: `error.details`. */
function setAside(
  extensions: Record<string, unknown>,
  { envelope = "" }: Shape,
  name: string,
  value: unknown,
): void {
  let free = name;
  while (Object.hasOwn(extensions, free)) free = `${envelope}.${free}`;
  setMember(extensions, free, value);
}

/** Reads what is no text, and what no member states but something else in the document tells. */
function readOthers(shape: Shape, reading: Reading): void {
  const code = valueOf(shape, ROLE.code);
  // A number below 400 is the code of an application.
  const codeStatus = typeof code === "number" && code >= 400 ? readStatus(code) : undefined;
  const status = readStatus(valueOf(shape, ROLE.status)) ?? codeStatus;
  if (status !== undefined) reading.declaredStatus = status;
  const details = valueOf(shape, ROLE.details);
  if (details !== undefined) reading.details = details;
  const listName = nameOf(shape, ROLE.issues);
  const list = valueOf(shape, ROLE.issues);
  const issues = readIssues(list);
  if (issues) reading.issues = issues;
  else if (listName !== undefined) setAside(reading.extensions, shape, listName, list);
  const derived: ("id" | "issues")[] = [];
  if (!issues) {
    const found = deriveIssues(details, valueOf(shape, ROLE.field), reading.message);
    if (found.length > 0) {
      reading.issues = found;
      derived.push("issues");
    }
  }
  if (reading.id === undefined) {
    const id = deriveId(valueOf(shape, ROLE.context), details);
    if (id !== undefined) {
      reading.id = id;
      derived.push("id");
    }
  }
  if (derived.length > 0) reading.derived = derived;
}
