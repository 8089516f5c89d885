import { toJsonValue } from "./json-value.ts";

/**
 * Writes a body as text: strings as they are, everything else as JSON, `undefined` as nothing.
 *
 * Never throws: what nests deeper than `JSON.stringify` can go is written all the same, and what JSON cannot hold
 * (cycles, functions) is left out as `toJsonValue` does it.
 */
export function stringifyBody(body: unknown): string | undefined {
  if (typeof body === "string" || body === undefined) return body;
  try {
    return JSON.stringify(body);
  } catch {
    const value = toJsonValue(body, [], []);
    return value === undefined ? undefined : writeDeep(value);
  }
}

/** A list or an object that is being written, and how far. */
interface Open {
  readonly values: readonly unknown[];
  /** The names of the values; a list has none. */
  readonly names: readonly string[] | undefined;
  next: number;
}

/** `JSON.stringify` without recursion. */
function writeDeep(root: unknown): string {
  const parts: string[] = [];
  const open: Open[] = [];
  const write = (value: unknown): void => {
    if (typeof value !== "object" || value === null) {
      parts.push(JSON.stringify(value));
      return;
    }
    const isList = Array.isArray(value);
    parts.push(isList ? "[" : "{");
    open.push({
      values: isList ? value : Object.values(value),
      names: isList ? undefined : Object.keys(value),
      next: 0,
    });
  };
  write(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { values, names, next } = top;
    if (next === values.length) {
      parts.push(names ? "}" : "]");
      open.pop();
      continue;
    }
    if (next > 0) parts.push(",");
    if (names) parts.push(JSON.stringify(names[next]), ":");
    top.next++;
    write(values[next]);
  }
  return parts.join("");
}
