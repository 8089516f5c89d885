/**
 * A member of anything at all; `undefined` where there is none, and where reading it throws, as getters and revoked
 * proxies may.
 */
export function peek(value: unknown, name: string): unknown {
  try {
    const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
    return isObject ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}

/** A member that is text; `undefined` where it is none, or empty. */
export function peekText(value: unknown, name: string): string | undefined {
  const text = peek(value, name);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** The names of an object's own members; none where they cannot be listed. */
export function namesOf(value: unknown): readonly string[] {
  try {
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** More than anyone reads. What only claims a length cannot make the reader spend its time on it. */
const MAX_ITEMS = 100_000;

/** The items of a list, at most 100,000; `undefined` where it is none. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
  } catch {
    return undefined;
  }
  const length = Math.min(Number(peek(value, "length")) || 0, MAX_ITEMS);
  return Array.from({ length }, (_, i) => peek(value, String(i)));
}
