import type { JsonObject } from "./json-object.ts";
import { findName, type NameTable } from "./name-table.ts";

/** By role: the name of the member that has it. */
export type MemberNames = readonly (string | undefined)[];

/**
 * Finds the members of an object that a table gives a role, the best usable spelling for each.
 *
 * `isUsable` refuses values of the wrong type, so that a worse-named member that fits wins over a better-named one that
 * does not. A role that no member has stays empty.
 */
export function readMembers(
  object: JsonObject,
  table: NameTable,
  isUsable: (role: number, value: unknown, name: string) => boolean,
): (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const name of Object.keys(object)) {
    const entry = findName(table, name);
    if (entry < 0) continue;
    const role = entry >> 6;
    const other = names[role];
    const isBest = other === undefined || entry < findName(table, other);
    if (isBest && isUsable(role, object[name], name)) names[role] = name;
  }
  return names;
}
