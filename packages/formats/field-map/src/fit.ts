import { isJsonObject, type JsonObject, ownMember, readStatus } from "@api-errors/core";

import type { FieldMapDialect, Layout, TreeLayout } from "./dialect.ts";
import { isMember, issueNames } from "./members.ts";
import { isEntry } from "./read-tree.ts";

/** Enough to be read where somebody asks for it, and too little to be recognised by. */
export const DOUBTFUL = 0.1;
/** How many entries and fields are looked at. */
const MAX_SEEN = 100;

/** The names of objects that were looked at: many dialects look at the same. */
export type Names = Map<object, readonly string[]>;

function namesOf(value: object, names: Names): readonly string[] {
  let found = names.get(value);
  if (!found) names.set(value, (found = Object.keys(value)));
  return found;
}

/**
 * How well a body fits a dialect by its shape alone: the dialect's own score, 0.3 where there are only single texts or no
 * fields, 0 where something is missing or of the wrong shape.
 */
export function fitOf(body: unknown, dialect: FieldMapDialect, names: Names = new Map()): number {
  const { members, marks, layout, isOnly, score } = dialect;
  const own = issueNames(dialect);
  if (Array.isArray(body))
    return own.length + marks.length === 0 && !isPathKeyed(layout)
      ? score * fitOfIssues(body, dialect, names)
      : 0;
  if (!isJsonObject(body)) return 0;
  if (own.length > 0 && !own.some((name) => Object.hasOwn(body, name))) return 0;
  if (!hasAll(body, marks)) return 0;
  if (isOnly) for (const name of namesOf(body, names)) if (!Object.hasOwn(members, name)) return 0;
  if (own.length === 0) {
    if (layout.kind !== "tree") return 0;
    const fields = fieldsOf(body, dialect, names);
    const isFit = namesOf(fields, names).length > 0 && isFlat(fields, layout, names);
    return isFit ? score * fitOfIssues(fields, dialect, names) : 0;
  }
  const issues =
    own.length > 1
      ? Object.fromEntries(
          own.filter((name) => Object.hasOwn(body, name)).map((name) => [name, body[name]]),
        )
      : body[own[0] ?? ""];
  if (layout.kind === "list" && layout.isLone && isEmptyList(issues))
    return ownMember(body, "name") === "ValidationError" ? score : 0;
  return score * fitOfIssues(issues, dialect, names);
}

function fieldsOf(body: JsonObject, dialect: FieldMapDialect, names: Names): JsonObject {
  const all = namesOf(body, names);
  // Most often every member is a field.
  if (!all.some((name) => isMember(name, body[name], dialect))) return body;
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of all)
    if (!isMember(name, body[name], dialect) || !isHarmless(name, body[name]))
      fields[name] = body[name];
  return fields;
}

/** A number among the fields is most often no field of a form; a status is one of the error. */
function isHarmless(name: string, value: unknown): boolean {
  return typeof value === "string" || (/status/i.test(name) && readStatus(value) !== undefined);
}

/** Rails writes paths as keys and nests nothing; without a path in them its keys are like those of others. */
function isFlat(fields: JsonObject, layout: TreeLayout, cache: Names): boolean {
  if (!isPathKeyed(layout)) return true;
  const names = namesOf(fields, cache);
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
function fitOfIssues(issues: unknown, dialect: FieldMapDialect, names: Names): number {
  const { layout } = dialect;
  if (layout.kind === "tree")
    return fitOfTree(issues, layout, issueNames(dialect).length === 0, names);
  if (!Array.isArray(issues) || issues.length === 0) return 0;
  const seen: readonly unknown[] = issues.slice(0, MAX_SEEN);
  const isFit =
    layout.kind === "list"
      ? seen.every((entry) => hasAll(entry, layout.entryNeeds))
      : layout.kind === "text"
        ? seen.every((text) => typeof text === "string")
        : seen.every(isConstraint);
  return isFit ? 1 : 0;
}

function isConstraint(entry: unknown): boolean {
  return hasAll(entry, ["property", "constraints|children"]);
}

/** Whether a value is an object with all of these members; of `a|b` one will do. */
function hasAll(value: unknown, names: readonly string[]): boolean {
  if (!isJsonObject(value)) return false;
  // By hand, as every dialect is asked of every body.
  for (const name of names)
    if (
      !Object.hasOwn(value, name) &&
      !(name.includes("|") && name.split("|").some((each) => Object.hasOwn(value, each)))
    )
      return false;
  return true;
}

/** What a text by itself is most often called where it is no message about a field. */
const SAID =
  /message|msg|err|detail|reason|description|code|status|type|title|ur[il]|link|request|trace|result|success|object|instance|hint|recommend|host|version|summary/i;

/** What was seen of a tree. */
interface Seen {
  /** A message in a list, or one with its code. */
  isTold: boolean;
  /** A text by itself, at the top under a name that may be a field's. */
  isSingle: boolean;
  /** What may be anything: a text by itself below the top, or under the name of something else. */
  isDoubtful: boolean;
  isKeyed: boolean;
}

function fitOfTree(root: unknown, layout: TreeLayout, isBare: boolean, names: Names): number {
  if (typeof root !== "object" || root === null) return 0;
  // Brackets and quotes would be read as part of the names.
  if (layout.keys === "dot")
    for (const name of namesOf(root, names)) if (name.includes("[")) return 0;
  const seen: Seen = { isTold: false, isSingle: false, isDoubtful: false, isKeyed: false };
  let left = MAX_SEEN;
  const stack: object[] = [root];
  for (let node = stack.pop(); node && left > 0; node = stack.pop())
    for (const name of namesOf(node, names)) {
      if (left-- <= 0) break;
      const value: unknown = Reflect.get(node, name);
      if (!isFitting(value, name, node, root, layout, seen)) return 0;
      if (typeof value === "object" && value !== null && !isEntry(value, layout)) stack.push(value);
    }
  if (layout.lists === "keyed" && !layout.isEntries && !seen.isKeyed) return 0;
  if (layout.isEntries) return seen.isTold ? 1 : 0;
  if (seen.isDoubtful && isBare) return DOUBTFUL;
  if (seen.isTold) return seen.isSingle && isBare ? 0.5 : 1;
  return isBare && !seen.isSingle ? DOUBTFUL : 0.5;
}

/** Whether a value may stand where it does, in a tree of this layout. */
function isFitting(
  value: unknown,
  name: string,
  node: object,
  root: object,
  layout: TreeLayout,
  seen: Seen,
): boolean {
  const { isEntries, isSingle, keys, into, lists } = layout;
  const isList = Array.isArray(node);
  if (isEntry(value, layout)) {
    if (isList || isSingle) seen.isTold = true;
    else seen.isDoubtful = true;
    return seen.isTold || isEntries !== true;
  }
  if (typeof value === "string") {
    if (isList) seen.isTold = true;
    else if (node === root && !SAID.test(name)) seen.isSingle = true;
    else seen.isDoubtful = true;
    return isEntries !== true;
  }
  if (typeof value !== "object") return false;
  if (value === null) return isList;
  if (isList && lists === "keyed") return false;
  seen.isKeyed ||= /^\d/.test(name);
  // Keys that are whole paths have nothing but messages below them.
  return keys === "name" || into?.includes(name) === true || (Array.isArray(value) && !isList);
}
