import { isJsonObject } from "./json-object.ts";
import { foldName } from "./name-table.ts";

/**
 * Finds what a member of an object, or of one of the objects in a list, says: the first whose folded name fits the pattern
 * and whose value can be read. `read` gets the folded name too, and gives `undefined` for what it cannot read.
 */
export function findMember<Found>(
  place: unknown,
  pattern: RegExp,
  read: (value: unknown, name: string) => Found | undefined,
): Found | undefined {
  const objects: readonly unknown[] = Array.isArray(place) ? place : [place];
  for (const object of objects) {
    if (!isJsonObject(object)) continue;
    for (const key of Object.keys(object)) {
      const name = foldName(key);
      const found = pattern.test(name) ? read(object[key], name) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
