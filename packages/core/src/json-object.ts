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

/** Reads an own member; what an object inherits (`constructor`, `toString`) is no member of a document. */
export function ownMember(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
