import type { Issue, IssuePlace, Path } from "./api-error.ts";
import { readStatus } from "./effective-status.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";
import type { Mutable } from "./mutable.ts";
import { findName, type NameTable, nameTable } from "./name-table.ts";
import { type MemberNames, readMembers } from "./read-members.ts";
import { readPathText } from "./read-path-text.ts";
import { isPath, isPlace, mergeSlot, readIssueSlot, SLOT } from "./slot.ts";

const PATH = 0;
const MESSAGE = 1;
const CODE = 2;
const STATUS = 3;
const IN = 4;
const TYPE = 5;
const TITLE = 6;
const ID = 7;
const HELP = 8;

const MAX_DEPTH = 32;

let table: NameTable | undefined;

function issueNames(): NameTable {
  return (table ??= nameTable(
    `path pointer loc instancepath propertypath fieldpath field fieldname property propertyname attribute param parameter target name key
message messages detail msg description errormessage errordescription defaultmessage reason error
code errorcode rule keyword
status statuscode
in location
type errortype
title
id
help helpurl documentationurl moreinfo`
      .split("\n")
      .map((list) => list.split(" ")),
    true,
  ));
}

/** Whether a member of this name can be read as more than an extension of an issue. */
export function isIssueName(name: string): boolean {
  return name === SLOT || findName(issueNames(), name) >= 0;
}

/**
 * Reads what servers list beside an error: objects in any common spelling, strings, or a map of field → messages.
 *
 * ```json
 * [{"field": "items.0.qty", "code": "too_small", "message": "must be above zero"}]
 * ```
 * ```json
 * {"email": ["is taken"], "items": {"0": {"qty": "must be above zero"}}}
 * ```
 *
 * Total: every leaf is in an issue, the unknown ones in its `extensions`. Returns `undefined` where the value is
 * neither list nor map, or a map nests deeper than 32 levels.
 */
export function readIssues(value: unknown): readonly Issue[] | undefined {
  const issues: Issue[] = [];
  if (!Array.isArray(value))
    return isJsonObject(value) && readMap(value, [], issues, 0) ? issues : undefined;
  let layout: Layout | undefined;
  for (const item of value) {
    if (typeof item === "string") issues.push({ message: item });
    else if (isJsonObject(item)) readItem(item, (layout = layoutOf(item, layout)), issues);
    else return undefined;
  }
  return issues;
}

function readMap(map: JsonObject, parents: Path, issues: Issue[], depth: number): boolean {
  // A key may be a long path, and it may be none: `""`, `"$"`.
  if (Math.max(depth, parents.length) > MAX_DEPTH) return false;
  return Object.keys(map).every((key) => {
    const path = [...parents, ...readPathText(key)];
    const value = map[key];
    if (isJsonObject(value)) return readMap(value, path, issues, depth + 1);
    return (Array.isArray(value) ? value : [value]).every((message) => {
      if (typeof message !== "string") return false;
      issues.push({ path, message });
      return true;
    });
  });
}

/** Which members an item has, and what they are for: most often the same for all items of a list. */
interface Layout {
  readonly keys: readonly string[];
  readonly names: MemberNames;
  readonly rest: readonly string[];
  /** Whether no member was set aside for its type, which another item's may have. */
  readonly isSure: boolean;
}

function layoutOf(item: JsonObject, last: Layout | undefined): Layout {
  const keys = Object.keys(item);
  if (
    last?.isSure &&
    last.keys.length === keys.length &&
    last.keys.every((key, i) => key === keys[i]) &&
    last.names.every((name, role) => name === undefined || isUsable(role, item[name], name))
  )
    return last;
  const names = readMembers(item, issueNames(), isUsable);
  const rest = keys.filter((key) => !names.includes(key));
  const isSure = !rest.some((key) => {
    const entry = findName(issueNames(), key);
    const best = names[entry >> 6];
    return entry >= 0 && (best === undefined || entry <= findName(issueNames(), best));
  });
  return { keys, names, rest, isSure };
}

function isUsable(role: number, value: unknown, name: string): boolean {
  if (typeof value === "string") {
    if (role === IN) return isPlace(value);
    return name === "messages" ? false : role !== STATUS || readStatus(value) !== undefined;
  }
  if (role === PATH) return isPath(value);
  if (role === STATUS) return readStatus(value) !== undefined;
  if (role === CODE) return Number.isFinite(value);
  return (
    name === "messages" &&
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((text) => typeof text === "string")
  );
}

function readItem(item: JsonObject, { names, rest }: Layout, issues: Issue[]): void {
  const issue: Mutable<Issue> = {};
  const take = (role: number): unknown => {
    const name = names[role];
    return name === undefined ? undefined : item[name];
  };
  const place = take(IN);
  if (place !== undefined) issue.in = place as IssuePlace;
  const path = take(PATH);
  if (path !== undefined) readPath(issue, names[PATH], path);
  const code = take(CODE);
  if (code !== undefined) issue.code = `${code as string | number}`;
  const status = readStatus(take(STATUS));
  if (status !== undefined) issue.status = status;
  const type = take(TYPE);
  if (type !== undefined) issue.type = type as string;
  const title = take(TITLE);
  if (title !== undefined) issue.title = title as string;
  const id = take(ID);
  if (id !== undefined) issue.id = id as string;
  const help = take(HELP);
  if (help !== undefined) issue.help = help as string;
  const message = take(MESSAGE);
  const several: readonly unknown[] = Array.isArray(message) ? message : [message];
  if (message !== undefined) issue.message = several[0] as string;
  if (rest.length > 0) readRest(issue, item, rest);
  issues.push(issue);
  // One entry with several messages is several things wrong with one field.
  for (let i = 1; i < several.length; i++) issues.push({ ...issue, message: several[i] as string });
}

function readPath(issue: Mutable<Issue>, name: string | undefined, value: unknown): void {
  const path = typeof value === "string" ? readPathText(value) : (value as Path);
  // Pydantic's `loc` starts with the place: ["body", "items", 0].
  if (name === "loc" && issue.in === undefined && isPlace(path[0])) {
    issue.in = path[0];
    issue.path = path.slice(1);
  } else issue.path = path;
}

function readRest(issue: Mutable<Issue>, item: JsonObject, rest: readonly string[]): void {
  const extensions: Record<string, unknown> = {};
  for (const name of rest) if (name !== SLOT) setMember(extensions, name, item[name]);
  const slot = rest.includes(SLOT) ? readIssueSlot(item[SLOT]) : undefined;
  const isMerged = slot !== undefined && mergeSlot(issue, slot, extensions);
  if (!isMerged && rest.includes(SLOT)) extensions[SLOT] = item[SLOT];
  if (Object.keys(extensions).length > 0) issue.extensions = extensions;
}
