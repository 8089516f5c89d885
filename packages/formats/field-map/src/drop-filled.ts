import { type Deviation, isJsonObject, type Reading, SLOT } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";

/** What is said of words that a renderer filled in. */
export const FILLED_IN = "was filled in by a translator, so it is read as absent";

/**
 * Drops what a renderer filled into the entries, where the reserved member marks it (`issues.code` in all of them,
 * `issues.2.code` in one) and it is the very word that is filled in.
 *
 * An upstream controls the reserved member: what it has dropped by it is in the deviations.
 */
export function dropFilled(
  reading: Reading,
  { layout }: FieldMapDialect,
  deviations: Deviation[],
): Reading {
  const slot = reading.extensions[SLOT];
  const marks: unknown = isJsonObject(slot) && slot["filled"];
  if (!Array.isArray(marks) || !("fill" in layout)) return reading;
  const issues = [...(reading.issues ?? [])];
  for (const mark of new Set<unknown>(marks)) {
    const found = /^issues\.(?:(\d+)\.)?(code|in|message)$/.exec(String(mark));
    const role = found?.[2] as "code" | undefined;
    if (role === undefined) continue;
    const dropped = layout.fill?.[role];
    if (dropped === undefined) continue;
    const first = Number(found?.[1] ?? 0);
    const end = found?.[1] === undefined ? issues.length : first + 1;
    for (let i = first; i < end; i++) {
      const issue = issues[i];
      if (issue?.[role] !== dropped) continue;
      const { [role]: _, ...others } = issue;
      issues[i] = others;
      deviations.push({ path: ["issues", i, role], message: FILLED_IN, dropped });
    }
  }
  return { ...reading, issues };
}
