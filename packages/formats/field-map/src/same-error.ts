import type { ApiError } from "@api-errors/core";

/** Whether two errors say the same, whichever format they were read from. Iterative. */
export function isSameError(one: ApiError, other: ApiError): boolean {
  const stack: unknown[] = [
    { ...one, format: "" },
    { ...other, format: "" },
  ];
  while (stack.length > 0) {
    const a = stack.pop();
    const b = stack.pop();
    if (a === b) continue;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
    const names = namesOf(a);
    if (Array.isArray(a) !== Array.isArray(b) || names.length !== namesOf(b).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false;
      stack.push(Reflect.get(a, name), Reflect.get(b, name));
    }
  }
  return true;
}

function namesOf(value: object): readonly string[] {
  return Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined);
}
