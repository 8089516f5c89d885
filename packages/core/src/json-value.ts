import type { Path } from "./api-error.ts";
import type { Loss } from "./format.ts";
import { type JsonObject, setMember } from "./json-object.ts";

/** More objects than any body of the default size limit holds; what goes on longer multiplies itself by sharing. */
const MAX_OBJECTS = 1_000_000;
/** How deep a value that needs cleaning is copied. */
const MAX_DEPTH = 500;

/**
 * Gives a value as JSON can hold it: the very same value where it is JSON already, else a cleaned copy.
 *
 * Dates and big integers become text, and objects of a class plain ones (`altered`); functions, symbols, NaN, cycles and
 * what throws when it is read have no place; what nests too deep in a value that needs cleaning is cut. Each is added to
 * `losses`. Never throws; `undefined` members vanish as in `JSON.stringify`.
 */
export function toJsonValue(value: unknown, path: Path, losses: Loss[]): unknown {
  try {
    if (isJson(value)) return value;
  } catch {
    // A getter or a proxy that throws: found again below, where the rest is kept.
  }
  return clean(() => value, path, { losses, parents: new Set(), left: MAX_OBJECTS });
}

function isJson(root: unknown): boolean {
  const stack: object[] = [];
  if (!take(root, stack)) return false;
  let count = 0;
  for (let value = stack.pop(); value; value = stack.pop()) {
    if (++count > MAX_OBJECTS) return false;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) if (!take(value[i], stack)) return false;
    } else if (isPlain(value)) {
      // What a plain object inherits cannot be enumerated: these are its keys, and faster.
      for (const name in value) if (!take((value as JsonObject)[name], stack)) return false;
    } else return false;
  }
  return true;
}

/** Settles a scalar at once, and has a list or an object wait, of which what holds itself has ever more; whether it may be JSON. */
function take(value: unknown, stack: object[]): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  return typeof value === "object" ? stack.push(value) <= MAX_OBJECTS : Number.isFinite(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype ||
      prototype === null ||
      // Of another realm.
      Object.getPrototypeOf(prototype) === null) &&
    // A `toJSON` function would replace the object when it is written.
    typeof (value as JsonObject)["toJSON"] !== "function"
  );
}

/** What all the values of one cleaning share. */
interface Cleaning {
  readonly losses: Loss[];
  readonly parents: Set<object>;
  /** How many more objects may be copied. */
  left: number;
}

function clean(read: () => unknown, path: Path, cleaning: Cleaning): unknown {
  const lose = (reason: Loss["reason"], value?: unknown, kept?: unknown): unknown => {
    cleaning.losses.push({ path, value, reason });
    return kept;
  };
  const { parents } = cleaning;
  try {
    const value = read();
    if (typeof value === "bigint") return lose("altered", value, String(value));
    if (typeof value === "number" && !Number.isFinite(value)) return lose("no-place");
    if (typeof value === "function" || typeof value === "symbol") return lose("no-place");
    if (typeof value !== "object" || value === null) return value;
    if (parents.has(value)) return lose("no-place");
    if (parents.size > MAX_DEPTH || cleaning.left-- <= 0) return lose("cut");
    parents.add(value);
    try {
      const copy = copyOf(value, path, cleaning);
      return Array.isArray(value) || isPlain(value) ? copy : lose("altered", value, copy);
    } finally {
      parents.delete(value);
    }
  } catch {
    return lose("no-place");
  }
}

function copyOf(value: object, path: Path, cleaning: Cleaning): unknown {
  const toJSON: unknown = Reflect.get(value, "toJSON");
  if (typeof toJSON === "function")
    return clean(() => Reflect.apply(toJSON, value, []), path, cleaning);
  if (Array.isArray(value)) {
    const { length } = value;
    return Array.from(
      { length },
      (_, i) => clean((): unknown => value[i], [...path, i], cleaning) ?? null,
    );
  }
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const item = clean((): unknown => Reflect.get(value, name), [...path, name], cleaning);
    if (item !== undefined) setMember(members, name, item);
  }
  return members;
}
