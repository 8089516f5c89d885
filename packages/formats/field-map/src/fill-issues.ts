import type { Filled, Issue } from "@api-errors/core";

import type { EntryMembers, Layout } from "./dialect.ts";

/** Issues of which none lacks what every entry has. */
export interface FilledIssues {
  readonly issues: readonly Issue[];
  /** What they lacked, for a reader to take for absent: `issues.code` for all, `issues.2.code` for one. */
  readonly marks: readonly string[];
  readonly filled: readonly Filled[];
}

/** The members that are filled, and marked: a reader drops these and no others. */
const ROLES = ["in", "code", "message"] as const;

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
  const { entry = {} } = layout;
  const whole = [...issues];
  for (const role of ROLES) {
    const value = fill[role];
    if (value === undefined) continue;
    const lacking = issues.flatMap((issue, i) => (lacks(issue, role, entry) ? i : []));
    if (lacking.length === 0) continue;
    for (const i of lacking) whole[i] = { ...whole[i], [role]: value };
    filled.push({ member: memberFor(role, entry), value, from: "format" });
    // Where one says it itself, the others are named one by one.
    if (!issues.some((issue) => issue[role] === value)) marks.push(`issues.${role}`);
    else for (const i of lacking) marks.push(`issues.${i}.${role}`);
  }
  return { issues: whole, marks, filled };
}

/** Gives issues what entries of the framework's own have beside, and no ApiError has a member for. */
export function decorateIssues(issues: readonly Issue[], layout: Layout): readonly Issue[] {
  const extensions = "fill" in layout ? layout.fill?.extensions : undefined;
  if (!extensions) return issues;
  return issues.map((issue) => ({
    ...issue,
    extensions: { ...extensions, ...issue.extensions },
  }));
}

/** Whether an issue says nothing of it. A path that was kept as it came, as that of broken JSON is, has its place in it. */
function lacks(issue: Issue, role: (typeof ROLES)[number], entry: EntryMembers): boolean {
  if (issue[role] !== undefined) return false;
  return role !== "in" || !Array.isArray(issue.extensions?.[memberFor(role, entry)]);
}

/** What the wire calls a member; the place of an issue is in its path where it has no member of its own. */
function memberFor(role: string, entry: EntryMembers): string {
  const nameOf = (wanted: string): string | undefined =>
    Object.keys(entry).find((name) => entry[name] === wanted);
  return nameOf(role) ?? (role === "in" ? nameOf("path") : undefined) ?? role;
}
