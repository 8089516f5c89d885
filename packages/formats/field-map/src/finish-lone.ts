import { type Issue, ownMember, type Reading, setMember } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
import { isOfLone } from "./members.ts";
import { readEntry } from "./read-entry.ts";

/**
 * Yup: where the list is empty the document is the entry itself, and a member that only repeats the messages of the issues says
 * nothing of its own.
 */
export function finishLone(reading: Reading, { layout, repeats = "" }: FieldMapDialect): Reading {
  const { extensions, issues = [], message } = reading;
  const entry: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const name of Object.keys(extensions))
    setMember(issues.length === 0 && isOfLone(name) ? entry : others, name, extensions[name]);
  const isLone = layout.kind === "list" && Object.keys(entry).length > 0;
  const found = isLone
    ? [readEntry(entry, layout.entry, message === undefined ? {} : { message }, layout)]
    : issues;
  if (isRepeated(ownMember(others, repeats), found)) delete others[repeats];
  return { ...reading, extensions: others, issues: found };
}

function isRepeated(value: unknown, issues: readonly Issue[]): boolean {
  return (
    Array.isArray(value) &&
    value.length === issues.length &&
    value.every((text, i) => text === issues[i]?.message)
  );
}
