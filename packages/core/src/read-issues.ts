import type { Issue, IssuePlace, Path } from "./api-error.ts";
import { readStatus } from "./effective-status.ts";
import {
  CODE_ROLE,
  IN_ROLE,
  ISSUE_MEMBERS,
  MESSAGE_ROLE,
  PATH_ROLE,
  STATUS_ROLE,
} from "./issue-role.ts";
import { isJsonObject, type JsonObject, ownMember, setMember } from "./json-object.ts";
import type { Mutable } from "./mutable.ts";
import { findName, type NameTable, nameTable } from "./name-table.ts";
import { MAX_DEPTH, MAX_MAPS, MAX_REPEATED } from "./reading-limits.ts";
import { readMembers } from "./read-members.ts";
import { readPathText } from "./read-path-text.ts";
import { isPath, isPlace, isTexts, mergeSlot, readIssueSlot, SLOT } from "./slot.ts";

let table: NameTable | undefined;

function issueNames(): NameTable {
  return (table ??= nameTable(
    `in location
path pointer loc instancepath propertypath fieldpath field fieldname property propertyname attribute param parameter parametername jsonpath attr argument target name key
code errorcode rule keyword
status statuscode
type errortype
title
id
help helpurl documentationurl moreinfo
message messages detail msg description errormessage errordescription defaultmessage reason text error developermessage issue errors`,
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
 * neither list nor map, where a path has more than 32 keys, and where paths that many messages share would make the
 * issues far longer than what was read. Texts in a list whose `name` ends in `fields` name a field each.
 */
export function readIssues(value: unknown, name = ""): readonly Issue[] | undefined {
  const reading: ReadingIssues = { issues: [], left: MAX_REPEATED, maps: MAX_MAPS };
  if (!Array.isArray(value))
    return isJsonObject(value) && readMap(value, [], 0, 0, reading) ? reading.issues : undefined;
  let layout: Layout | undefined;
  const isNames = /fields$/i.test(name);
  for (const item of value) {
    if (typeof item === "string")
      reading.issues.push(
        isNames && !/\s/.test(item) ? { path: readPathText(item) } : { message: item },
      );
    else if (isJsonObject(item)) {
      if (!layout?.isSure || !isLaidOut(item, layout)) layout = layoutOf(item);
      readItem(item, layout, reading);
    } else return undefined;
  }
  return reading.issues;
}

/** Issues while they are read, and how many characters may still be written again for another of them. */
interface ReadingIssues {
  readonly issues: Issue[];
  left: number;
  /** How many more maps may be gone through. */
  maps: number;
}

const OWN = /^_(?:errors|empty|required|existsIn|isUnique)$/;

function readMap(
  map: JsonObject,
  parents: Path,
  length: number,
  depth: number,
  reading: ReadingIssues,
): boolean {
  if (--reading.maps < 0) return false;
  return Object.keys(map).every((key) => {
    // Discord and zod's `format` put the messages of a node beside its children, CakePHP below the names of its rules.
    const path = OWN.test(key) ? parents : [...parents, ...readPathText(key)];
    // A key may be a long path, and it may be none: `""`, `"$"`.
    if (Math.max(depth, path.length) > MAX_DEPTH) return false;
    const value = map[key];
    if (isJsonObject(value) && !isItem(value))
      return readMap(value, path, length + key.length, depth + 1, reading);
    return (Array.isArray(value) ? value : [value]).every((message, i) => {
      reading.left -= i === 0 ? length : length + key.length;
      if (reading.left < 0) return false;
      if (isItem(message)) readItem(message, layoutOf(message, path), reading, path);
      else if (typeof message === "string") reading.issues.push({ path, message });
      else return false;
      return true;
    });
  });
}

/** Mongoose, the full details of Django REST framework: an object with a message where others have the message alone. */
function isItem(value: unknown): value is JsonObject {
  return typeof ownMember(value, "message") === "string";
}

/** Which members an item has, and what they are for: most often the same for all items of a list. */
interface Layout {
  readonly keys: readonly string[];
  /** By key: its role, or -1 where it is an extension. */
  readonly roles: readonly number[];
  /** Whether no member was set aside for its type, which another item's may have. */
  readonly isSure: boolean;
}

function layoutOf(item: JsonObject, given?: Path): Layout {
  const table = issueNames();
  const keys = Object.keys(item);
  const names = readMembers(item, table, isUsable);
  // Where the path is given, what the item itself calls its path is the last part of that.
  if (given) names[PATH_ROLE] = undefined;
  const roles = keys.map((key) => names.indexOf(key));
  const isSure = keys.every((key, i) => {
    const entry = (roles[i] as number) < 0 ? findName(table, key) : -1;
    return entry < 0 || findName(table, names[entry >> 6] ?? key) < entry;
  });
  return { keys, roles, isSure };
}

/** Whether an item has the members of another in the same order, with values of types that fit; asked of every item. */
function isLaidOut(item: JsonObject, { keys, roles }: Layout): boolean {
  let count = 0;
  for (const key in item) {
    if (key !== keys[count]) return false;
    const role = roles[count++] as number;
    if (role >= 0 && !isUsable(role, item[key], key)) return false;
  }
  return count === keys.length;
}

function isUsable(role: number, value: unknown, name: string): boolean {
  if (role === IN_ROLE) return typeof value === "string" && isPlace(value.replace(/[.[].*/s, ""));
  if (role === STATUS_ROLE) return readStatus(value) !== undefined;
  if (name === "messages" || name === "errors") return isTexts(value);
  // What a JavaScript error is called is no field.
  if (name === "name" && typeof value === "string" && /(?:Error|Exception)$/.test(value))
    return false;
  return (
    typeof value === "string" ||
    (role === PATH_ROLE ? isPath(value) : role === CODE_ROLE && Number.isFinite(value))
  );
}

function readItem(
  item: JsonObject,
  { keys, roles }: Layout,
  reading: ReadingIssues,
  given?: Path,
): void {
  const issue: Mutable<Issue> = given ? { path: given } : {};
  let extensions: Record<string, unknown> | undefined;
  let others: readonly string[] = [];
  let several = "";
  for (let i = 0; i < keys.length; i++) {
    const name = keys[i] as string;
    const role = roles[i] as number;
    const value = item[name];
    if (role === PATH_ROLE) readPath(issue, name, value, roles);
    else if (role === CODE_ROLE) issue.code = `${value as string | number}`;
    else if (role === STATUS_ROLE) issue.status = readStatus(value) as number;
    else if (role < 0 || (role === IN_ROLE && !readPlace(issue, value as string, roles, given)))
      setMember((extensions ??= {}), name, value);
    else if (role === IN_ROLE) continue;
    else if (role === MESSAGE_ROLE) {
      if (typeof value === "string") issue.message = value;
      else {
        [issue.message, ...others] = value as [string];
        several = name;
      }
    } else issue[ISSUE_MEMBERS[role] as "type"] = value as string;
  }
  if (extensions) readExtensions(issue, extensions);
  reading.issues.push(issue);
  if (others.length > 0) readMessages(issue, several, others, reading);
}

/** Reads a place, and the path below it where nothing else is one: huma has `body.items[0].name`. */
function readPlace(
  issue: Mutable<Issue>,
  text: string,
  roles: readonly number[],
  given?: Path,
): boolean {
  const end = text.search(/[.[]/);
  issue.in = (end < 0 ? text : text.slice(0, end)) as IssuePlace;
  if (end < 0) return true;
  if (given || roles.includes(PATH_ROLE)) return false;
  issue.path = readPathText(text.slice(text[end] === "." ? end + 1 : end));
  return true;
}

/** One entry with several messages is several things wrong with one field, unless too much were said again for each. */
function readMessages(
  issue: Mutable<Issue>,
  name: string,
  others: readonly string[],
  reading: ReadingIssues,
): void {
  const cost = issue.extensions ? Infinity : JSON.stringify(issue).length * others.length;
  if (cost > reading.left) {
    issue.extensions = { ...issue.extensions, [name]: [issue.message, ...others] };
    return;
  }
  reading.left -= cost;
  for (const message of others) reading.issues.push({ ...issue, message });
}

function readPath(
  issue: Mutable<Issue>,
  name: string,
  value: unknown,
  roles: readonly number[],
): void {
  const path = typeof value === "string" ? readPathText(value) : (value as Path);
  // Pydantic's `loc` starts with the place: ["body", "items", 0].
  if (name === "loc" && isPlace(path[0]) && !roles.includes(IN_ROLE)) {
    issue.in = path[0];
    issue.path = path.slice(1);
  } else issue.path = path;
}

/** Gives an issue what no role was found for, and takes the reserved member apart. */
function readExtensions(issue: Mutable<Issue>, found: Record<string, unknown>): void {
  let extensions = found;
  if (Object.hasOwn(found, SLOT)) {
    const { [SLOT]: value, ...others } = found;
    const slot = readIssueSlot(value);
    if (slot && mergeSlot(issue, slot, others)) extensions = others;
  }
  if (Object.keys(extensions).length > 0) issue.extensions = extensions;
}
