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
  readonly entries: readonly (readonly [string, unknown])[] | readonly unknown[];
  readonly isList: boolean;
  next: number;
}

/** `JSON.stringify` without recursion. */
function writeDeep(root: unknown): string {
  const parts: string[] = [];
  const open: Open[] = [];
  const write = (value: unknown): void => {
    if (typeof value !== "object" || value === null) {
      parts.push(JSON.stringify(value) ?? "null");
      return;
    }
    const isList = Array.isArray(value);
    parts.push(isList ? "[" : "{");
    open.push({
      entries: isList ? value : Object.entries(value).filter(([, item]) => item !== undefined),
      isList,
      next: 0,
    });
  };
  write(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.next === top.entries.length) {
      parts.push(top.isList ? "]" : "}");
      open.pop();
      continue;
    }
    if (top.next > 0) parts.push(",");
    const entry = top.entries[top.next++];
    if (top.isList) write(entry);
    else if (Array.isArray(entry)) {
      parts.push(JSON.stringify(entry[0]), ":");
      write(entry[1]);
    }
  }
  return parts.join("");
}
