import type { Path } from "./api-error.ts";
import type { Loss } from "./format.ts";
import { setMember } from "./json-object.ts";

/** More objects than any body of the default size limit holds; what goes on longer multiplies itself by sharing. */
const MAX_OBJECTS = 1_000_000;
/** How many values are looked at before it is asked whether they come round again. */
const SHARED_FROM = 10_000;
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
    return clean(value, path, losses, new Set(), { left: MAX_OBJECTS });
  } catch {
    // A getter or a proxy that throws.
    losses.push({ path, value: undefined, reason: "no-place" });
    return undefined;
  }
}

function isJson(root: unknown): boolean {
  const stack: unknown[] = [root];
  const seen = new Set<object>();
  for (let count = 0; stack.length > 0; count++) {
    const value = stack.pop();
    if (typeof value === "string" || typeof value === "boolean" || value === null) continue;
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return false;
      continue;
    }
    if (typeof value !== "object") return false;
    if (count > SHARED_FROM) {
      if (seen.has(value)) return false;
      seen.add(value);
    }
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
