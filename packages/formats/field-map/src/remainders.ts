import {
  type Issue,
  isJsonObject,
  mergeSlot,
  type Mutable,
  type Path,
  readIssueSlot,
  type Reading,
  setMember,
  SLOT,
} from "@api-errors/core";

/** What the reserved member of a field map has beside what that of every format has. */
export interface Remainders {
  /** By the order in which a reader finds the issues: what the map has no place for. After those come whole issues. */
  readonly issues?: readonly Issue[];
  /** Where each of them stands among the issues of the error, as a map groups messages by their fields. */
  readonly order?: readonly number[];
}

/**
 * Puts what the reserved member says of the issues into them, and gives the extensions without it.
 *
 * ```json
 * {"errors": {"name": ["is required"]}, "apiError": {"issues": [{"code": "required"}]}}
 * ```
 *
 * An upstream controls it, so it counts only where it is well-typed and contradicts nothing that stands in the map; a path
 * may be longer there than the map can have it. Anything else changes nothing.
 */
export function readRemainders(reading: Reading): Reading {
  const { extensions, issues = [] } = reading;
  const slot = extensions[SLOT];
  if (!isJsonObject(slot) || !("issues" in slot || "order" in slot)) return reading;
  const { issues: remainders = [], order, ...rest } = slot;
  const merged = Array.isArray(remainders) ? mergeIssues(issues, remainders) : undefined;
  const sorted = merged && (order === undefined ? merged : sort(merged, order));
  if (!sorted) return reading;
  const others: Record<string, unknown> = {};
  for (const name of Object.keys(extensions))
    if (name !== SLOT) setMember(others, name, extensions[name]);
  if (Object.keys(rest).length > 0) others[SLOT] = rest;
  return { ...reading, issues: sorted, extensions: others };
}

function mergeIssues(
  issues: readonly Issue[],
  remainders: readonly unknown[],
): Issue[] | undefined {
  const merged: Issue[] = [...issues];
  for (let i = 0; i < remainders.length; i++) {
    const remainder = readIssueSlot(remainders[i]);
    const issue = issues[i];
    const whole = remainder && issue ? mergeIssue(issue, remainder) : remainder;
    if (!whole) return undefined;
    merged[i] = whole;
  }
  return merged;
}

function mergeIssue(issue: Issue, remainder: Issue): Issue | undefined {
  const { path, ...others } = remainder;
  if (path && !isFurther(issue.path, path)) return undefined;
  const { extensions, ...own }: Mutable<Issue> = issue;
  if (path) own.path = path;
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(extensions ?? {})) setMember(all, name, extensions?.[name]);
  if (!mergeSlot(own, others, all)) return undefined;
  return Object.keys(all).length > 0 ? { ...own, extensions: all } : own;
}

/** Whether a path says the same as another and perhaps more: numbers may be names, and further keys may follow. */
export function isFurther(path: Path = [], further: Path): boolean {
  return (
    path.length <= further.length && path.every((key, i) => String(key) === String(further[i]))
  );
}

function sort(issues: readonly Issue[], order: unknown): Issue[] | undefined {
  if (!Array.isArray(order) || order.length !== issues.length) return undefined;
  const sorted: Issue[] = [];
  for (let i = 0; i < issues.length; i++) {
    const at: unknown = order[i];
    const issue = issues[i];
    if (typeof at !== "number" || !issue || !(at >= 0 && at < issues.length)) return undefined;
    if (!Number.isInteger(at) || sorted[at]) return undefined;
    sorted[at] = issue;
  }
  return sorted;
}
