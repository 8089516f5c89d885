import { isJsonObject, ownMember } from "@api-errors/core";

import type { ListLayout } from "./dialect.ts";

/** Whether an entry has what the framework's own description of its entries requires. */
export function hasRequired(item: unknown, { entry, requires = [], paths }: ListLayout): boolean {
  if (requires.length === 0) return true;
  if (!isJsonObject(item)) return false;
  return requires.every((name) => {
    const value = ownMember(item, name);
    const isList = ownMember(entry, name) === "path" && (paths === "keys" || paths === "loc");
    return isList
      ? Array.isArray(value) &&
          value.every((key) => typeof key === "string" || Number.isSafeInteger(key))
      : typeof value === "string";
  });
}
