import {
  findName,
  formatFragmentPointer,
  isJsonObject,
  type JsonObject,
  type Loss,
  ownMember,
  readIssues,
  readMembers,
  setMember,
  SLOT,
  writeIssues,
} from "@api-errors/core";

import type { ProblemDocument } from "../document.ts";
import { isUsable, problemNames, TEXTS } from "../names.ts";
import * as ROLE from "../role.ts";
import { isExact } from "./exact.ts";
import { isElementName, legalText } from "./xml-text.ts";

/**
 * Gives a document as XML can hold it: a member that cannot be an element moves to the reserved member, which holds JSON;
 * characters that XML has no way to write become U+FFFD, each text a loss (`altered`).
 */
export function fitDocument(document: ProblemDocument, losses: Loss[]): ProblemDocument {
  const fitted: Record<string, unknown> = {};
  const hidden: Record<string, unknown> = {};
  let details: { readonly value: unknown } | undefined;
  const names = readMembers(document, problemNames(), isUsable);
  for (const name of Object.keys(document)) {
    const value = document[name];
    const role = findName(problemNames(), name) >> 6;
    if (name === SLOT) continue;
    if (role === ROLE.issues && names[role] === name) {
      const list = fitIssues(value, losses);
      setMember(list ? fitted : hidden, name, list ?? value);
    } else if (role === ROLE.details && isUsable(role, value) && !isExact(name, value))
      details = { value };
    else if (isHeld(role, name, value))
      setMember(fitted, name, fitText(value, lossPath(role, name), losses));
    else setMember(hidden, name, value);
  }
  const slot = slotOf(ownMember(document, SLOT), hidden, details);
  if (slot !== undefined) fitted[SLOT] = slot;
  return fitted;
}

function lossPath(role: number, name: string): readonly string[] {
  const member = role === ROLE.instance ? "id" : TEXTS[role];
  return member === undefined ? ["extensions", name] : [member];
}

/** Whether what is read back from the element is what the member is. */
function isHeld(role: number, name: string, value: unknown): boolean {
  if (role < 0) return isExact(name, value);
  // As text it would be of the right type.
  if (!isUsable(role, value)) return typeof value === "string" && role !== ROLE.status;
  // White space around a URI is layout in XML.
  if (role === ROLE.type || role === ROLE.instance) return (value as string).trim() === value;
  return (role !== ROLE.details && role !== ROLE.issues) || isExact(name, value);
}

function fitText(value: unknown, path: readonly (string | number)[], losses: Loss[]): unknown {
  if (typeof value !== "string") return value;
  const legal = legalText(value);
  if (legal !== value) losses.push({ path, value, reason: "altered" });
  return legal;
}

function slotOf(
  given: unknown,
  hidden: JsonObject,
  details: { readonly value: unknown } | undefined,
): unknown {
  const isNeeded = details !== undefined || Object.keys(hidden).length > 0;
  if (!isNeeded || (given !== undefined && !isJsonObject(given))) return given;
  const slot: Record<string, unknown> = { ...given };
  if (details) slot["details"] = details.value;
  if (Object.keys(hidden).length > 0) {
    const before = slot["extensions"];
    slot["extensions"] = { ...(isJsonObject(before) && before), ...hidden };
  }
  return slot;
}

/** Issues as a list: a map, whose fields are seldom names of XML, becomes one. What is neither has no place. */
function fitIssues(value: unknown, losses: Loss[]): unknown {
  if (!Array.isArray(value)) {
    if (isExact("errors", value)) return value;
    const issues = readIssues(value);
    const spelling = { path: "pointer", formatPath: formatFragmentPointer, message: "detail" };
    return issues?.length ? fitIssues(writeIssues(issues, spelling, losses), losses) : undefined;
  }
  const items: unknown[] = [];
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    if (isJsonObject(item)) items.push(fitIssue(item, index, losses));
    else if (typeof item === "string")
      items.push(fitText(item, ["issues", index, "message"], losses));
    else return undefined;
  }
  // An element with nothing in it would be a text.
  return items.length > 0 ? items : undefined;
}

function fitIssue(item: JsonObject, index: number, losses: Loss[]): object {
  const fitted: Record<string, unknown> = {};
  const hidden: Record<string, unknown> = {};
  let given: unknown;
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (name === SLOT) given = value;
    else if (typeof value === "string" && isElementName(name))
      setMember(fitted, name, fitText(value, ["issues", index, name], losses));
    else if (isExact(name, value)) setMember(fitted, name, value);
    else setMember(hidden, name, value);
  }
  // An element with nothing in it is a text, and one with nothing but `i` a list.
  const isOdd = Object.keys(fitted).every((name) => name === "i");
  const slot = slotOf(given, hidden, undefined) ?? (isOdd ? {} : undefined);
  if (slot !== undefined) fitted[SLOT] = slot;
  return fitted;
}
