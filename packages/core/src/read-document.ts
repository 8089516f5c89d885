import { assembleError, type Reading } from "./assemble-error.ts";
import { deriveId, deriveIssues } from "./derive.ts";
import { readStatus } from "./effective-status.ts";
import { hasMessage, isMisfit } from "./find-flaws.ts";
import type { Deviation, ParseResult } from "./format.ts";
import { isJsonObject, type JsonObject, setAside } from "./json-object.ts";
import { judgeBy } from "./judge.ts";
import { readIssues } from "./read-issues.ts";
import { memberName, memberValue, readShape, type Shape } from "./read-shape.ts";
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
  TEXTS,
  TITLE_ROLE,
  TYPE_ROLE,
} from "./role.ts";
import type { Setup, Spelling } from "./style.ts";
import type { WireError } from "./wire-error.ts";

/**
 * Reads a document whose members are found by their names, in the style and the dialect of a setup.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 *
 * {"code":"entity_not_found","message":"No such user","details":{"entityType":"User","entityId":"12"}}
 * ```
 *
 * Without the required member it gives `{ ok: false, reason }`. Never throws.
 */
export function readDocument<Document>(wire: WireError, setup: Setup): ParseResult<Document> {
  // A document made by hand may have getters or be a proxy, and those can throw.
  try {
    return read(wire, setup);
  } catch {
    return { ok: false, reason: "the document throws where it is read" };
  }
}

function read<Document>(
  wire: WireError,
  { name, spelling, catalog }: Setup,
): ParseResult<Document> {
  const shape = readShape(wire.body, spelling);
  if (!shape) return { ok: false, reason: whyNot(wire.body, spelling) };
  const deviations: Deviation[] = [];
  const reading: Reading = {
    code: textOf(shape, CODE_ROLE),
    message: textOf(shape, MESSAGE_ROLE),
    id: textOf(shape, ID_ROLE),
    title: textOf(shape, TITLE_ROLE),
    type: textOf(shape, TYPE_ROLE),
    help: textOf(shape, HELP_ROLE),
    extensions: {},
  };
  if (shape.outer && shape.outerNames)
    readRest(shape.outer, shape.outerNames, shape, spelling, reading, deviations);
  readRest(shape.inner, shape.names, shape, spelling, reading, deviations);
  readOthers(shape, reading);
  const code = memberValue(shape, CODE_ROLE);
  if (typeof code === "number")
    deviations.push({ path: pathTo(shape, CODE_ROLE), message: "is a number, expected a string" });
  if (!hasMessage(shape, spelling))
    deviations.push({ path: pathTo(shape), message: "has no message" });
  const error = assembleError(wire, reading, deviations, {
    format: name,
    defaultStatus: 500,
    judge: judgeBy(catalog, memberName(shape, DETAILS_ROLE)),
  });
  return { ok: true, document: wire.body as Document, error, deviations };
}

function whyNot(body: unknown, { envelope, style, table, written }: Spelling): string {
  if (!isJsonObject(body)) return "the body is no JSON object";
  const member = TEXTS[style.required] ?? "";
  const name = written[style.required] ?? member;
  const wanted = envelope === undefined ? name : `${envelope}.${name}`;
  const found = Object.keys(body).slice(0, 8).join(", ").slice(0, 100) || "no members";
  return `no member has a ${member}: expected "${wanted}"${table.fold ? " or a common spelling of it" : ""}, found ${found}`;
}

function textOf(shape: Shape, role: number): string | undefined {
  const value = memberValue(shape, role) as string | number | undefined;
  return value === undefined ? value : `${value}`;
}

function pathTo({ envelope, names }: Shape, role = -1): readonly string[] {
  return [envelope, names[role]].filter((name) => name !== undefined);
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
    if ((role >= 0 && role < FIELD_ROLE) || (!isInner && name === shape.envelope)) continue;
    setAside(extensions, name, object[name], shape.envelope);
    if (isMisfit(shape, spelling, name, object[name]))
      deviations.push({
        path: isInner ? [...pathTo(shape), name] : [name],
        message: "is of a type that does not fit, and was set aside",
      });
  }
}

/** Reads what is no text, and what no member states but something else in the document tells. */
function readOthers(shape: Shape, reading: Reading): void {
  const code = memberValue(shape, CODE_ROLE);
  // A number below 400 is the code of an application.
  const codeStatus = typeof code === "number" && code >= 400 ? readStatus(code) : undefined;
  reading.declaredStatus = readStatus(memberValue(shape, STATUS_ROLE)) ?? codeStatus;
  const details = memberValue(shape, DETAILS_ROLE);
  reading.details = details;
  const listName = memberName(shape, ISSUES_ROLE);
  const list = memberValue(shape, ISSUES_ROLE);
  const issues = readIssues(list, listName);
  if (issues) reading.issues = issues;
  else if (listName !== undefined) setAside(reading.extensions, listName, list, shape.envelope);
  const derived: ("id" | "issues")[] = [];
  // OData before version 4: {"lang": "en", "value": "…"}.
  const { value } = (reading.extensions["message"] ?? {}) as JsonObject;
  if (typeof value === "string") reading.message ??= value;
  const context = memberValue(shape, CONTEXT_ROLE);
  if (!issues) {
    const found = deriveIssues(details, memberValue(shape, FIELD_ROLE), reading.message, context);
    if (found.length > 0) {
      reading.issues = found;
      derived.push("issues");
    }
  }
  if (reading.id === undefined) {
    reading.id = deriveId([context, details]);
    derived.push("id");
  }
  reading.derived = derived;
}
