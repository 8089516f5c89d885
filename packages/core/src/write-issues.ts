import type { Issue, IssuePlace, Path } from "./api-error.ts";
import { isStatus } from "./effective-status.ts";
import type { Loss } from "./format.ts";
import { isJsonObject, type JsonObject, setMember } from "./json-object.ts";
import { toJsonValue } from "./json-value.ts";
import { isIssueName } from "./read-issues.ts";
import { isPath, isPlace, readIssueSlot, SLOT } from "./slot.ts";

/** How a format spells the issues in its list. */
export interface IssueSpelling {
  /** The member for the path. */
  readonly path: string;
  /** Writes a path as text; without it the path is written as a list, which keeps every path exactly. */
  readonly formatPath?: (path: Path) => string;
  /** The member for the message. */
  readonly message: string;
}

/**
 * Writes issues so that `readIssues` gives them back exactly.
 *
 * ```json
 * [{"detail": "must be above zero", "pointer": "#/items/0/qty", "code": "too_small"}]
 * ```
 *
 * What an issue's own members cannot hold goes to the reserved member of that issue; what is no issue at all is a loss.
 */
export function writeIssues(
  issues: readonly Issue[],
  spelling: IssueSpelling,
  losses: Loss[],
): readonly object[] {
  const list: object[] = [];
  for (let index = 0; index < issues.length; index++) {
    const issue: unknown = issues[index];
    const { length } = losses;
    try {
      if (isJsonObject(issue)) list.push(writeIssue(issue, spelling, index, losses));
      else losses.push({ path: ["issues", index], value: issue, reason: "no-place" });
    } catch {
      // A getter or a proxy that throws: nothing of the issue is written.
      losses.length = length;
      losses.push({ path: ["issues", index], value: undefined, reason: "no-place" });
    }
  }
  return list;
}

/** Gives issues as JSON can hold them, under their own names: what the reserved member has where a format has no list. */
export function plainIssues(issues: readonly Issue[], losses: Loss[]): readonly Issue[] {
  return issues.flatMap((issue, index) => {
    const path = ["issues", index];
    const plain = toJsonValue(issue, path, losses);
    const sound = readIssueSlot(plain);
    if (!sound) losses.push({ path, value: issue, reason: "no-place" });
    return sound ?? [];
  });
}

function writeIssue(issue: Issue, spelling: IssueSpelling, index: number, losses: Loss[]): object {
  const item: Record<string, unknown> = {};
  let isPathKept = false;
  let hidden: JsonObject | undefined;
  const { message, path, in: place, code, type, title, status, id, help, extensions } = issue;
  const put = (name: keyof Issue, wireName: string, value: unknown, isFit: boolean): void => {
    if (isFit) item[wireName] = value;
    else losses.push({ path: ["issues", index, name], value, reason: "no-place" });
  };
  if (message !== undefined) put("message", spelling.message, message, isText(message));
  const isLed = spelling.path === "loc" && isPlace(place) && isPath(path);
  if (path !== undefined) {
    if (isPath(path)) isPathKept = writePath(path, isLed ? place : undefined, spelling, item);
    else put("path", spelling.path, path, false);
  }
  if (place !== undefined && !isLed) put("in", "in", place, isPlace(place));
  if (code !== undefined) put("code", "code", code, isText(code));
  if (type !== undefined) put("type", "type", type, isText(type));
  if (title !== undefined) put("title", "title", title, isText(title));
  if (status !== undefined) put("status", "status", status, isStatus(status));
  if (id !== undefined) put("id", "id", id, isText(id));
  if (help !== undefined) put("help", "help", help, isText(help));
  if (extensions !== undefined) {
    const plain = toJsonValue(extensions, ["issues", index, "extensions"], losses);
    if (isJsonObject(plain)) hidden = writeExtensions(plain, item);
    else if (plain !== undefined) put("extensions", "", plain, false);
  }
  if (isPathKept || hidden)
    item[SLOT] = { ...(isPathKept && { path }), ...(hidden && { extensions: hidden }) };
  return item;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/**
 * Writes a path, and says whether a reader would find another one. Pydantic's `loc` begins with the place, so that a path
 * that begins like one but has none needs another name.
 */
function writePath(
  path: Path,
  place: IssuePlace | undefined,
  spelling: IssueSpelling,
  item: Record<string, unknown>,
): boolean {
  if (spelling.path === "loc" && place === undefined && isPlace(path[0])) {
    item["path"] = path;
    return false;
  }
  const whole = place === undefined ? path : [place, ...path];
  item[spelling.path] = spelling.formatPath?.(whole) ?? whole;
  // Numbers that are no index, and names that look like one or are no text of Unicode, come back as something else.
  return spelling.formatPath !== undefined && path.some(isAmbiguous);
}

function isAmbiguous(key: string | number): boolean {
  if (typeof key === "number") return key < 0 || Object.is(key, -0);
  // Nearly every name is letters: those are looked through by hand.
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit < 65 || unit > 122) return /^\d+$|[\ud800-\udfff]/u.test(key);
  }
  return false;
}

/** Writes extensions, and gives those whose names mean something else. */
function writeExtensions(
  extensions: JsonObject,
  item: Record<string, unknown>,
): JsonObject | undefined {
  let hidden: Record<string, unknown> | undefined;
  for (const name of Object.keys(extensions)) {
    const value = extensions[name];
    if (isIssueName(name) || Object.hasOwn(item, name)) setMember((hidden ??= {}), name, value);
    else setMember(item, name, value);
  }
  return hidden;
}
