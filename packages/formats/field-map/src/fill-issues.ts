import {
  type Deviation,
  type Filled,
  type Issue,
  isJsonObject,
  type Reading,
  SLOT,
} from "@api-errors/core";

import type { EntryMembers, FieldMapDialect, Layout } from "./dialect.ts";

/** What is said of words that a renderer filled in. */
export const FILLED_IN = "was filled in by a translator, so it is read as absent";

/** Issues of which none lacks what every entry has. */
export interface FilledIssues {
  readonly issues: readonly Issue[];
  /** What they lacked, for a reader to take for absent: `issues.code` for all, `issues.2.code` for one. */
  readonly marks: readonly string[];
  readonly filled: readonly Filled[];
}

/**
 * Gives issues what every entry of a layout has: FastAPI's have a `type`, and a place at the head of `loc`.
 *
 * ```json
 * {"type": "value_error", "loc": ["body", "name"], "msg": "is required"}
 * ```
 */
export function fillIssues(issues: readonly Issue[], layout: Layout): FilledIssues {
  const marks: string[] = [];
  const filled: Filled[] = [];
  const fill = "fill" in layout ? layout.fill : undefined;
  if (!fill || !("entry" in layout)) return { issues, marks, filled };
  const { entry } = layout;
  const whole: Issue[] = [...issues];
  for (const role of rolesOf(fill)) {
    const word = wordIn(fill, role);
    const lacking = issues.flatMap((issue, i) => (lacks(issue, role, entry) ? i : []));
    if (lacking.length === 0) continue;
    for (const i of lacking) whole[i] = withWord(whole[i] ?? {}, role, word);
    filled.push({ member: memberFor(role, entry), value: word, from: "format" });
    // Where one says it itself, the others are named one by one.
    if (!issues.some((issue) => wordIn(issue, role) === word)) marks.push(`issues.${role}`);
    else for (const i of lacking) marks.push(`issues.${i}.${role}`);
  }
  return { issues: whole, marks, filled };
}

/** Whether an issue says nothing of it. A path that was kept as it came, as that of broken JSON is, has its place in it. */
function lacks(issue: Issue, role: string, entry: EntryMembers): boolean {
  if (wordIn(issue, role) !== undefined) return false;
  const at = role === "in" ? memberFor(role, entry) : "";
  return !Array.isArray(issue.extensions?.[at]);
}

function withWord(issue: Issue, role: string, word: unknown): Issue {
  const name = extensionIn(role);
  return name === undefined
    ? { ...issue, [role]: word }
    : { ...issue, extensions: { ...issue.extensions, [name]: word } };
}

/** The members that are filled, those of extensions as `extensions.type`. */
function rolesOf({ extensions = {}, ...members }: Issue): readonly string[] {
  return [...Object.keys(members), ...Object.keys(extensions).map((name) => `extensions.${name}`)];
}

function extensionIn(role: string): string | undefined {
  return /^extensions\.(.*)$/s.exec(role)?.[1];
}

function wordIn(issue: Issue, role: string): unknown {
  const name = extensionIn(role);
  if (name === undefined) return issue[role as "code"];
  return Object.hasOwn(issue.extensions ?? {}, name) ? issue.extensions?.[name] : undefined;
}

/** What the wire calls a member; the place of an issue is in its path where it has no member of its own. */
function memberFor(role: string, entry: EntryMembers): string {
  const nameOf = (wanted: string): string | undefined =>
    Object.keys(entry).find((name) => entry[name] === wanted);
  return nameOf(role) ?? (role === "in" ? nameOf("path") : undefined) ?? role.replace(/^.*\./s, "");
}

/**
 * Drops what a renderer filled in, where the reserved member marks it and it is the very word that is filled in.
 *
 * An upstream controls the reserved member: what it has dropped by it is in the deviations.
 */
export function dropFilled(
  reading: Reading,
  dialect: FieldMapDialect,
  deviations: Deviation[],
): Reading {
  const slot = reading.extensions[SLOT];
  const marks: unknown = isJsonObject(slot) ? slot["filled"] : undefined;
  if (!Array.isArray(marks)) return reading;
  const extensions = { ...reading.extensions };
  const issues = [...(reading.issues ?? [])];
  const fill = "fill" in dialect.layout ? dialect.layout.fill : undefined;
  const note = (path: Deviation["path"], dropped: unknown): void =>
    void deviations.push({ path, message: FILLED_IN, dropped });
  const drop = (i: number, role: string): void => {
    const issue = issues[i];
    const word = issue && wordIn(issue, role);
    if (!issue || !fill || word === undefined || word !== wordIn(fill, role)) return;
    note(["issues", i, ...role.split(".")], word);
    issues[i] = withoutRole(issue, role);
  };
  for (const mark of new Set<unknown>(marks)) {
    const [, of = "", number, role = ""] =
      (typeof mark === "string" && /^(issues|extensions)\.(?:(\d{1,6})\.)?(.+)$/s.exec(mark)) || [];
    if (of === "extensions") {
      const word = dialect.fill?.[role];
      if (!Array.isArray(word) || extensions[role] !== word[0]) continue;
      note([role], word[0]);
      delete extensions[role];
    } else if (number !== undefined) drop(Number(number), role);
    else if (of === "issues" && fill && rolesOf(fill).includes(role))
      for (let i = 0; i < issues.length; i++) drop(i, role);
  }
  return { ...reading, issues, extensions };
}

function withoutRole(issue: Issue, role: string): Issue {
  const name = extensionIn(role);
  if (name === undefined) {
    const { [role as "code"]: _, ...others } = issue;
    return others;
  }
  const { extensions: { [name]: _, ...others } = {}, ...rest } = issue;
  return Object.keys(others).length > 0 ? { ...rest, extensions: others } : rest;
}
