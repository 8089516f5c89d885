import {
  formatBracketPath,
  formatPointer,
  type Issue,
  isJsonObject,
  ownMember,
  type Path,
  setMember,
  SLOT,
} from "@api-errors/core";

import { difference, isSame } from "./difference.ts";
import type { EntryMembers, EntryRole, ListLayout } from "./dialect.ts";
import { hasRequired } from "./entry-requires.ts";
import { propertyIn } from "./entry-paths.ts";
import { readEntry } from "./read-entry.ts";

type Entry = Record<string, unknown>;

/** Writes an issue as an entry, members in the order of the dialect; what it has no place for stays out. */
export function writeEntry(issue: Issue, members: EntryMembers, layout?: ListLayout): Entry {
  const entry: Entry = {};
  const { extensions = {} } = issue;
  const written = new Set<string>();
  for (const name of Object.keys(members)) {
    const role = ownMember(members, name) as EntryRole;
    if (Object.hasOwn(extensions, name)) setMember(entry, name, extensions[name]);
    else if (role === "path") {
      const isLeftOut = layout?.hasNoEmptyPath === true && !issue.path?.length;
      if (layout && !isLeftOut && !written.has(role)) entry[name] = writePath(issue, layout);
    } else if (role === "in") {
      const place = Object.entries(layout?.places ?? {}).find(([, own]) => own === issue.in)?.[0];
      if (place !== undefined) entry[name] = place;
    } else if (role !== "" && issue[role] !== undefined && !written.has(role))
      entry[name] = issue[role];
    written.add(role);
  }
  for (const name of Object.keys(extensions))
    if (name !== SLOT && !Object.hasOwn(entry, name)) setMember(entry, name, extensions[name]);
  return entry;
}

/** Writes an issue as an entry of a list, with the reserved member for what the entry has no place for. */
export function writeListEntry(issue: Issue, layout: ListLayout): Entry {
  // A member may be read as something else than it is: then it is kept apart, and the others stand where they belong.
  const { extensions: _, ...known } = issue;
  const { path: __, ...placed } = known;
  const { message } = issue;
  for (const visible of [issue, known, placed, message === undefined ? {} : { message }]) {
    const entry = writeEntry(visible, layout.entry, layout);
    const rest = difference(issue, readEntry(entry, layout.entry, {}, layout));
    if (!rest || !hasRequired(entry, layout)) continue;
    if (Object.keys(rest).length === 0) return entry;
    const whole = { ...entry, [SLOT]: rest };
    if (isSame(issue, readEntry(whole, layout.entry, {}, layout))) return whole;
  }
  const { message: ___, ...others } = issue;
  const plain = writeEntry(message === undefined ? {} : { message }, layout.entry, layout);
  return Object.keys(others).length > 0 ? { ...plain, [SLOT]: others } : plain;
}

function writePath({ path = [], in: place, extensions }: Issue, { paths }: ListLayout): unknown {
  if (paths === "keys") return path;
  if (paths === "loc") return place === undefined ? path : [place, ...path];
  if (paths === "bracket") return formatBracketPath(path);
  return formatPointer(withoutProperty(path, extensions));
}

/** Ajv points at the object in which the property is missing or too much. */
function withoutProperty(path: Path, extensions: unknown): Path {
  const params = isJsonObject(extensions) ? ownMember(extensions, "params") : undefined;
  const property = propertyIn(params);
  return property !== undefined && path.at(-1) === property ? path.slice(0, -1) : path;
}
