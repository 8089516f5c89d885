import type { Issue, IssuePlace, Path } from "./api-error.ts";
import { readStatus } from "./effective-status.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";
import type { Mutable } from "./mutable.ts";
import { foldName, type NameTable, nameTable } from "./name-table.ts";
import { readMembers } from "./read-members.ts";
import { readPathText } from "./read-path-text.ts";
import { mergeSlot, readIssueSlot, SLOT } from "./slot.ts";

const PATH = 0;
const IN = 1;
const MESSAGE = 2;
const STATUS = 3;
/** The roles behind STATUS, in the order of the table: texts that an issue has under the same name. */
const TEXTS = ["code", "type", "title", "id", "help"] as const;

const PLACE = /^(?:body|query|header|path|cookie)$/;
const MAX_DEPTH = 32;

let table: NameTable | undefined;

function issueNames(): NameTable {
  return (table ??= nameTable(
    [
      "path pointer loc instancepath propertypath fieldpath field fieldname property propertyname attribute param parameter target name key",
      "in location",
      "message messages detail msg description errormessage errordescription defaultmessage reason error",
      "status statuscode",
      "code errorcode rule keyword",
      "type errortype",
      "title",
      "id",
      "help helpurl documentationurl moreinfo",
    ].map((list) => list.split(" ")),
  ));
}

/** Whether a member of this name can be read as more than an extension of an issue. */
export function isIssueName(name: string): boolean {
  return name === SLOT || issueNames().has(foldName(name));
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
    return isJsonObject(value) && readMap(value, [], issues) ? issues : undefined;
  for (const item of value) {
    if (typeof item === "string") issues.push({ message: item });
    else if (isJsonObject(item)) readItem(item, issues);
    else return undefined;
  }
  return issues;
}

function readMap(map: JsonObject, parents: Path, issues: Issue[]): boolean {
  if (parents.length > MAX_DEPTH) return false;
  return Object.keys(map).every((key) => {
    const path = [...parents, ...readPathText(key)];
    const value = map[key];
    if (isJsonObject(value)) return readMap(value, path, issues);
    return (Array.isArray(value) ? value : [value]).every((message) => {
      if (typeof message !== "string") return false;
      issues.push({ path, message });
      return true;
    });
  });
}

function readItem(item: JsonObject, issues: Issue[]): void {
  const { names, rest } = readMembers(item, issueNames(), true, isUsable);
  const issue: Mutable<Issue> = {};
  const pathName = names[PATH];
  if (pathName !== undefined) readPath(issue, pathName, item[pathName]);
  const place = names[IN];
  if (place !== undefined) issue.in = item[place] as IssuePlace;
  TEXTS.forEach((member, i) => {
    const name = names[STATUS + 1 + i];
    if (name !== undefined) issue[member] = String(item[name]);
  });
  const status = names[STATUS] === undefined ? undefined : readStatus(item[names[STATUS]]);
  if (status !== undefined) issue.status = status;
  addRest(issue, item, rest);
  const message = names[MESSAGE] === undefined ? undefined : item[names[MESSAGE]];
  // One entry with several messages is several things wrong with one field.
  if (message === undefined) issues.push(issue);
  else
    for (const text of Array.isArray(message) ? message : [message])
      issues.push({ ...issue, message: String(text) });
}

function isUsable(role: number, value: unknown, name: string): boolean {
  if (role === PATH) return pathOf(value) !== undefined;
  if (role === IN) return typeof value === "string" && PLACE.test(value);
  if (role === STATUS) return readStatus(value) !== undefined;
  if (role === MESSAGE && foldName(name) === "messages") {
    return (
      Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === "string")
    );
  }
  return typeof value === "string" || (role === STATUS + 1 && Number.isFinite(value));
}

function pathOf(value: unknown): Path | undefined {
  if (typeof value === "string") return readPathText(value);
  return isPath(value) ? value : undefined;
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) &&
    value.every((key) => typeof key === "string" || Number.isSafeInteger(key))
  );
}

function readPath(issue: Mutable<Issue>, name: string, value: unknown): void {
  const path = pathOf(value) ?? [];
  const head = path[0];
  // Pydantic's `loc` starts with the place: ["body", "items", 0].
  if (name === "loc" && typeof head === "string" && PLACE.test(head)) {
    issue.in = head as IssuePlace;
    issue.path = path.slice(1);
  } else issue.path = path;
}

function addRest(issue: Mutable<Issue>, item: JsonObject, rest: readonly string[]): void {
  let extensions: Record<string, unknown> | undefined;
  for (const name of rest) if (name !== SLOT) setMember((extensions ??= {}), name, item[name]);
  if (extensions) issue.extensions = extensions;
  if (!rest.includes(SLOT)) return;
  const slot = readIssueSlot(item[SLOT]);
  if (!slot || !mergeSlot(issue, slot)) {
    issue.extensions = { ...issue.extensions, [SLOT]: item[SLOT] };
  }
}
