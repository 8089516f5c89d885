import type { Issue, Path } from "./api-error.ts";
import type { Loss } from "./format.ts";
import { isJsonObject, setMember } from "./json-object.ts";
import { toJsonValue } from "./json-value.ts";
import { isIssueName } from "./read-issues.ts";
import { readPathText } from "./read-path-text.ts";
import { readIssueSlot, SLOT } from "./slot.ts";

/** How a format spells the issues in its list. */
export interface IssueSpelling {
  /** The member for the path. */
  readonly path: string;
  /** Writes a path as text; without it the path is written as a list, which keeps every path exactly. */
  readonly formatPath?: (path: Path) => string;
  /** The member for the message. */
  readonly message: string;
}

const TEXTS = ["code", "type", "title"] as const;

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
  issues.forEach((issue, index) => {
    const path = ["issues", index];
    if (isJsonObject(issue)) list.push(writeIssue(issue, spelling, path, losses));
    else losses.push({ path, value: issue, reason: "no-place" });
  });
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

function writeIssue(issue: Issue, spelling: IssueSpelling, at: Path, losses: Loss[]): object {
  const item: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  const write = (
    name: keyof Issue,
    wireName: string,
    isFit: boolean,
    value: unknown = issue[name],
  ): void => {
    if (issue[name] === undefined) return;
    if (isFit) item[wireName] = value;
    else losses.push({ path: [...at, name], value: issue[name], reason: "no-place" });
  };
  write("message", spelling.message, typeof issue.message === "string");
  if (issue.path !== undefined)
    writePath(issue.path, spelling, item, rest, [...at, "path"], losses);
  write("in", "in", /^(?:body|query|header|path|cookie)$/.test(String(issue.in)));
  for (const name of TEXTS) write(name, name, typeof issue[name] === "string");
  write(
    "status",
    "status",
    Number.isInteger(issue.status) && Number(issue.status) >= 100 && Number(issue.status) <= 599,
  );
  write("id", "id", typeof issue.id === "string");
  write("help", "help", typeof issue.help === "string");
  if (issue.extensions !== undefined)
    writeExtensions(issue.extensions, item, rest, [...at, "extensions"], losses);
  if (Object.keys(rest).length > 0) item[SLOT] = rest;
  return item;
}

function writePath(
  path: Path,
  spelling: IssueSpelling,
  item: Record<string, unknown>,
  rest: Record<string, unknown>,
  at: Path,
  losses: Loss[],
): void {
  if (
    !Array.isArray(path) ||
    !path.every((key) => typeof key === "string" || Number.isSafeInteger(key))
  ) {
    losses.push({ path: at, value: path, reason: "no-place" });
  } else if (!spelling.formatPath) item[spelling.path] = path;
  else {
    const text = spelling.formatPath(path);
    const read = readPathText(text);
    item[spelling.path] = text;
    if (read.length !== path.length || read.some((key, i) => key !== path[i])) rest["path"] = path;
  }
}

function writeExtensions(
  extensions: Readonly<Record<string, unknown>>,
  item: Record<string, unknown>,
  rest: Record<string, unknown>,
  at: Path,
  losses: Loss[],
): void {
  let hidden: Record<string, unknown> | undefined;
  for (const name of Object.keys(extensions)) {
    const value = toJsonValue(extensions[name], [...at, name], losses);
    if (value === undefined) continue;
    if (isIssueName(name) || Object.hasOwn(item, name)) setMember((hidden ??= {}), name, value);
    else setMember(item, name, value);
  }
  if (hidden) rest["extensions"] = hidden;
}
