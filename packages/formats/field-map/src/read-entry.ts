import {
  type Issue,
  type IssuePlace,
  type JsonObject,
  mergeSlot,
  type Mutable,
  ownMember,
  readIssueSlot,
  readStatus,
  setMember,
  SLOT,
} from "@api-errors/core";

import type { EntryMembers, EntryRole, ListLayout } from "./dialect.ts";

/**
 * Reads one entry: its members by their roles, everything else as extensions under its wire name.
 *
 * A member whose value has the wrong type, and a second one for the same role, are extensions, too.
 */
export function readEntry(
  entry: JsonObject,
  members: EntryMembers,
  issue: Mutable<Issue>,
  layout?: ListLayout,
): Issue {
  const extensions: Record<string, unknown> = {};
  let isExtended = false;
  for (const name of Object.keys(entry)) {
    const value = entry[name];
    const role = ownMember(members, name) as EntryRole | undefined;
    if (role && issue[role as "message"] === undefined && put(issue, role, value, entry, layout))
      continue;
    isExtended = true;
    setMember(extensions, name, value);
  }
  if (!isExtended) return issue;
  // What a translator kept beside the entry; it is read where it contradicts nothing.
  const slot = readIssueSlot(extensions[SLOT]);
  if (slot) {
    const { [SLOT]: _, ...others } = extensions;
    if (mergeSlot(issue, slot, others)) return withExtensions(issue, others);
  }
  return withExtensions(issue, extensions);
}

function withExtensions(issue: Mutable<Issue>, extensions: JsonObject): Issue {
  if (Object.keys(extensions).length > 0) issue.extensions = extensions;
  return issue;
}

function put(
  issue: Mutable<Issue>,
  role: Exclude<EntryRole, "">,
  value: unknown,
  entry: JsonObject,
  layout: ListLayout | undefined,
): boolean {
  if (role === "path") return layout?.readPath(value, issue, entry) ?? false;
  if (role === "status") {
    const status = typeof value === "number" ? readStatus(value) : undefined;
    if (status !== undefined) issue.status = status;
    return status !== undefined;
  }
  if (role === "in") {
    const place = isText(value) ? ownMember(layout?.places ?? {}, value) : undefined;
    if (place !== undefined) issue.in = place as IssuePlace;
    return place !== undefined;
  }
  if (!isText(value)) return false;
  issue[role] = value;
  return true;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
