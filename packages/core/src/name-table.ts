import { MAX_REMEMBERED } from "./reading-limits.ts";

/** Which member names have which role; made by `nameTable`, asked by `findName`. */
export interface NameTable {
  readonly entries: Map<string, number>;
  /** Whether `errorCode`, `error_code` and `Error-Code` are one name. */
  readonly fold: boolean;
}

/**
 * Makes a table from lists of names, one list a role, best name first; a name belongs to the first role that lists it.
 *
 * A text has one line a role and a space between names. With `fold` the lists hold folded names (see `foldName`), and all
 * spellings of a name are one.
 */
export function nameTable(roles: string | readonly (readonly string[])[], fold = false): NameTable {
  const entries = new Map<string, number>();
  const lists =
    typeof roles === "string" ? roles.split("\n").map((line) => line.split(" ")) : roles;
  lists.forEach((names, role) => {
    names.forEach((name, rank) => {
      if (!entries.has(name)) entries.set(name, role * 64 + rank);
    });
  });
  return { entries, fold };
}

/** The role of a name × 64 + its rank, where a lower rank is a better name; -1 where it has no role. */
export function findName({ entries, fold }: NameTable, name: string): number {
  const known = entries.get(name);
  if (known !== undefined) return known;
  const entry = fold ? (entries.get(foldName(name)) ?? -1) : -1;
  if (fold && name.length < 64 && entries.size < MAX_REMEMBERED) entries.set(name, entry);
  return entry;
}

/** Folds the spellings of one name together: `errorCode`, `error_code`, `Error-Code` all give `errorcode`. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}
