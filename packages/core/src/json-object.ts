/** An object of JSON: members by name, no array. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, not an array and not `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a member as `JSON.parse` does: one named `__proto__` is a member like any other, never the prototype. */
export function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(target, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  } else target[name] = value;
}

/**
 * Sets a member under its name, or one that is free: what two objects both have is told apart by the name of one of
 * them, `meta.title`.
 */
export function setAside(
  target: Record<string, unknown>,
  name: string,
  value: unknown,
  owner = "",
): void {
  let free = name;
  while (Object.hasOwn(target, free)) free = `${owner}.${free}`;
  setMember(target, free, value);
}

/**
 * Reads an own member; what an object inherits (`constructor`, `toString`) is no member of a document. What is no object
 * has none.
 */
export function ownMember(object: unknown, name: string): unknown {
  return isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}
