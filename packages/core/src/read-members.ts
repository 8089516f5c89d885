import type { JsonObject } from "./json-object.ts";
import { foldName, type NameTable } from "./name-table.ts";

/** Which member of an object has which role. */
export interface Members {
  /** By role: the name of the member that has it. */
  readonly names: readonly (string | undefined)[];
  /** The names of all other members, in their order. */
  readonly rest: readonly string[];
}

/**
 * Finds the members of an object that a table gives a role, the best usable spelling for each.
 *
 * `fold` takes all spellings of a name as one (`errorCode`, `error_code`). `isUsable` refuses values of the wrong
 * type, so that a worse-named member that fits wins over a better-named one that does not.
 */
export function readMembers(
  object: JsonObject,
  table: NameTable,
  fold: boolean,
  isUsable: (role: number, value: unknown, name: string) => boolean,
): Members {
  const names: (string | undefined)[] = [];
  const ranks: number[] = [];
  const rest: string[] = [];
  for (const name of Object.keys(object)) {
    const entry = table.get(fold ? foldName(name) : name);
    if (entry === undefined) {
      rest.push(name);
      continue;
    }
    const role = entry >> 6;
    const rank = entry & 63;
    const best = names[role];
    if ((best !== undefined && rank >= (ranks[role] ?? 0)) || !isUsable(role, object[name], name)) {
      rest.push(name);
      continue;
    }
    if (best !== undefined) rest.push(best);
    names[role] = name;
    ranks[role] = rank;
  }
  return { names, rest };
}
