import { inspect, isDeepStrictEqual } from "node:util";

/**
 * Compares what a README says with what its code gives: deeply and strictly, but objects without
 * a prototype count as plain ones, because a comment can only spell the latter. Returns what was
 * found.
 */
export function expectValue<T>(found: T, expected: unknown, line: number, text: string): T {
  if (isDeepStrictEqual(plain(found, new Map()), plain(expected, new Map()))) return found;
  const shown = inspect(found, { depth: 20, breakLength: 100 });
  throw new Error(`line ${line}\n  expected: ${text}\n  found:    ${shown}`);
}

function plain(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isArray = Array.isArray(value);
  if (!isArray && prototype !== null && prototype !== Object.prototype) return value;
  const known = seen.get(value);
  if (known) return known;
  const copy: object = isArray ? [] : {};
  seen.set(value, copy);
  for (const [key, member] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: plain(member, seen),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
