import { isJsonObject, type JsonObject, ownMember, readStatus } from "@api-errors/core";

import type { FieldMapDialect, Layout, TreeLayout } from "./dialect.ts";
import { isMember, issueNames } from "./members.ts";
import { isEntryWith } from "./read-entry.ts";
import { isEntry } from "./read-tree.ts";

/** How many entries and fields are looked at. */
const MAX_SEEN = 500;

/**
 * How well a body fits a dialect by its shape alone: the dialect's own score, 0.3 where there are only single texts or no
 * fields, 0 where something is missing or of the wrong shape.
 */
export function fitOf(body: unknown, dialect: FieldMapDialect): number {
  const { members, marks, layout, isOnly, score } = dialect;
  const names = issueNames(dialect);
  if (Array.isArray(body))
    return names.length + marks.length === 0 && !isPathKeyed(layout)
      ? score * fitOfIssues(body, dialect)
      : 0;
  if (!isJsonObject(body)) return 0;
  if (!marks.every((mark) => mark.split("|").some((name) => Object.hasOwn(body, name)))) return 0;
  if (isOnly && !Object.keys(body).every((name) => Object.hasOwn(members, name))) return 0;
  if (names.length === 0) {
    if (layout.kind !== "tree") return 0;
    const fields = fieldsOf(body, dialect);
    const isFit = Object.keys(fields).length > 0 && isFlat(fields, layout);
    return isFit ? score * fitOfIssues(fields, dialect) : 0;
  }
  const present = names.filter((name) => Object.hasOwn(body, name));
  if (present.length === 0) return 0;
  const issues =
    names.length > 1
      ? Object.fromEntries(present.map((name) => [name, body[name]]))
      : body[names[0] ?? ""];
  if (layout.kind === "list" && layout.isLone && isEmptyList(issues))
    return ownMember(body, "name") === "ValidationError" ? score : 0;
  return score * fitOfIssues(issues, dialect);
}

function fieldsOf(body: JsonObject, dialect: FieldMapDialect): JsonObject {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(body))
    if (!isMember(name, body[name], dialect) || !isHarmless(name, body[name]))
      fields[name] = body[name];
  return fields;
}

/** A number among the fields is most often no field of a form; a status is one of the error. */
function isHarmless(name: string, value: unknown): boolean {
  return typeof value === "string" || (/status/i.test(name) && readStatus(value) !== undefined);
}

/** Rails writes paths as keys and nests nothing; without a path in them its keys are like those of others. */
function isFlat(fields: JsonObject, layout: TreeLayout): boolean {
  if (!isPathKeyed(layout)) return true;
  const names = Object.keys(fields);
  return (
    names.some((name) => name === "base" || /[.[]/.test(name)) &&
    names.every((name) => !isJsonObject(fields[name]))
  );
}

function isPathKeyed(layout: Layout): boolean {
  return layout.kind === "tree" && layout.keys === "bracket";
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** 1 where it fits, 0.5 where that says little, 0 where it does not fit. */
function fitOfIssues(issues: unknown, { layout }: FieldMapDialect): number {
  if (layout.kind === "tree") return fitOfTree(issues, layout);
  if (!Array.isArray(issues) || issues.length === 0) return 0;
  const seen: readonly unknown[] = issues.slice(0, MAX_SEEN);
  const isFit =
    layout.kind === "list"
      ? seen.every((entry) => isEntryWith(entry, layout.entryNeeds))
      : layout.kind === "text"
        ? seen.every((text) => typeof text === "string")
        : seen.every(isConstraint);
  return isFit ? 1 : 0;
}

function isConstraint(entry: unknown): boolean {
  return (
    isEntryWith(entry, ["property"]) &&
    (isEntryWith(entry, ["constraints"]) || isEntryWith(entry, ["children"]))
  );
}

function fitOfTree(root: unknown, layout: TreeLayout): number {
  if (typeof root !== "object" || root === null) return 0;
  // Brackets and quotes would be read as part of the names.
  if (layout.keys === "dot" && Object.keys(root).some((name) => name.includes("["))) return 0;
  let isTold = false;
  let isKeyed = false;
  let left = MAX_SEEN;
  const stack: object[] = [root];
  for (let node = stack.pop(); node && left > 0; node = stack.pop()) {
    const isList = Array.isArray(node);
    for (const name of Object.keys(node)) {
      if (left-- <= 0) break;
      const value: unknown = Reflect.get(node, name);
      if (isEntry(value, layout)) isTold = true;
      else if (typeof value === "string") {
        // Messages stand in lists; text by itself may be anything.
        if (layout.isEntries) return 0;
        isTold ||= isList;
      } else if (typeof value === "object" && value !== null) {
        if (Array.isArray(node) && layout.lists === "keyed") return 0;
        isKeyed ||= /^\d/.test(name);
        stack.push(value);
      } else if (value !== null || !isList) return 0;
    }
  }
  if (layout.lists === "keyed" && !layout.isEntries && !isKeyed) return 0;
  return isTold ? 1 : layout.isEntries ? 0 : 0.5;
}
