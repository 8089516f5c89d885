import { isJsonObject, SLOT } from "@api-errors/core";

import { MAX_DEPTH } from "./document.ts";
import { isElementName, legalText } from "./xml-text.ts";

/** How deep below a member its values may nest, so that the document stays within its limit wherever the member is. */
const MAX_INNER_DEPTH = MAX_DEPTH - 5;

/**
 * Whether an element with this name can hold a value so that it is read back, but for the types of its scalars: numbers
 * and booleans become text, which RFC 9457 appendix B leaves no way around. Null, empty lists and objects, names that are
 * none in XML, an object with nothing but `i` (it would be a list) and illegal characters cannot be held.
 */
export function isExact(name: string, value: unknown): boolean {
  if (!isElementName(name)) return false;
  const todo: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { value: inner, depth } = next;
    if (typeof inner === "string") {
      if (legalText(inner) !== inner) return false;
    } else if (typeof inner === "object") {
      if (depth > MAX_INNER_DEPTH || inner === null) return false;
      const values = Array.isArray(inner) ? (inner as unknown[]) : membersOf(inner);
      if (values === undefined || values.length === 0) return false;
      for (const item of values) todo.push({ value: item, depth: depth + 1 });
    }
  }
  return true;
}

/** The values of an object whose names can be elements; the reserved member holds JSON, and is only read where it belongs. */
function membersOf(object: object): readonly unknown[] | undefined {
  if (!isJsonObject(object)) return undefined;
  const names = Object.keys(object);
  return names.every((name) => name !== SLOT && isElementName(name)) &&
    names.some((name) => name !== "i")
    ? Object.values(object)
    : undefined;
}
