import type { Path } from "./api-error.ts";
import type { Loss } from "./format.ts";
import { setMember } from "./json-object.ts";

/** More values than any body of the default size limit holds; what goes on longer is a cycle or an attack. */
const MAX_VALUES = 4_000_000;
/** How deep a value that needs cleaning is copied. */
const MAX_DEPTH = 500;

/**
 * Gives a value as JSON can hold it: the very same value where it is JSON already, else a cleaned copy.
 *
 * Dates and big integers become text (`altered`); functions, symbols, NaN and cycles have no place; what nests too
 * deep in a value that needs cleaning is cut. Each is added to `losses`. Never throws; `undefined` members vanish as in
 * `JSON.stringify`.
 */
export function toJsonValue(value: unknown, path: Path, losses: Loss[]): unknown {
  try {
    if (isJson(value)) return value;
    return clean(value, path, losses, new Set(), { left: MAX_VALUES });
  } catch {
    // A getter or a proxy that throws.
    losses.push({ path, value: undefined, reason: "no-place" });
    return undefined;
  }
}

function isJson(root: unknown): boolean {
  if (typeof root === "string" || typeof root === "boolean" || root === null) return true;
  const stack: unknown[] = [root];
  for (let count = 0; stack.length > 0; count++) {
    const value = stack.pop();
    if (typeof value === "string" || typeof value === "boolean" || value === null) continue;
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return false;
      continue;
    }
    if (typeof value !== "object" || count > MAX_VALUES) return false;
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) stack.push(value[i]);
    else if (!isPlain(value)) return false;
    else for (const name of Object.keys(value)) stack.push(Reflect.get(value, name));
  }
  return true;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A `toJSON` function would replace the object when it is written.
  return (
    (prototype === null || prototype === Object.prototype) &&
    typeof Reflect.get(value, "toJSON") !== "function"
  );
}

function clean(
  value: unknown,
  path: Path,
  losses: Loss[],
  parents: Set<object>,
  budget: { left: number },
): unknown {
  const lose = (reason: Loss["reason"], kept?: unknown): unknown => {
    losses.push({ path, value: reason === "altered" ? value : undefined, reason });
    return kept;
  };
  if (typeof value === "bigint") return lose("altered", String(value));
  if (typeof value === "number" && !Number.isFinite(value)) return lose("no-place");
  if (typeof value === "function" || typeof value === "symbol") return lose("no-place");
  if (typeof value !== "object" || value === null) return value;
  if (parents.has(value)) return lose("no-place");
  if (parents.size > MAX_DEPTH || budget.left-- <= 0) return lose("cut");
  const toJSON: unknown = Reflect.get(value, "toJSON");
  if (typeof toJSON === "function") {
    parents.add(value);
    const written = clean(Reflect.apply(toJSON, value, []), path, losses, parents, budget);
    parents.delete(value);
    return lose("altered", written);
  }
  parents.add(value);
  let copy: unknown;
  if (Array.isArray(value)) {
    copy = value.map(
      (item: unknown, i) => clean(item, [...path, i], losses, parents, budget) ?? null,
    );
  } else {
    const members: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const item = clean(Reflect.get(value, name), [...path, name], losses, parents, budget);
      if (item !== undefined) setMember(members, name, item);
    }
    copy = members;
  }
  parents.delete(value);
  return copy;
}
