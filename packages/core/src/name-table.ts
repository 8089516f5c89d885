/**
 * Which member names mean what: name → role × 64 + rank, where a lower rank wins among names of one role.
 *
 * Built from lists of names, one list a role, best name first.
 */
export type NameTable = ReadonlyMap<string, number>;

/** Makes a table from one list of names a role; a name belongs to the first role that lists it. */
export function nameTable(roles: readonly (readonly string[])[]): NameTable {
  const table = new Map<string, number>();
  roles.forEach((names, role) => {
    names.forEach((name, rank) => {
      if (!table.has(name)) table.set(name, role * 64 + rank);
    });
  });
  return table;
}

/**
 * Folds the spellings of one name together: `errorCode`, `error_code`, `Error-Code` all give `errorcode`.
 *
 * Names of ASCII letters alone, the common case, come back without being copied.
 */
export function foldName(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 97 || unit > 122) return name.toLowerCase().replaceAll("_", "").replaceAll("-", "");
  }
  return name;
}
