import { cleanHeaders } from "@api-errors/core";

import { itemsOf, namesOf, peek } from "./peek.ts";

/** Describe a body that is not sent, or one connection. */
const OF_BODY =
  /^(?:accept-ranges|connection|content-(?:disposition|encoding|language|length|location|type)|etag|keep-alive|last-modified|proxy-connection|te|trailer|transfer-encoding)$/;

/**
 * Whether a header line that a server has set before its code threw still holds for the answer: not where it describes a
 * body that is not sent, nor where it lets caches keep the answer.
 */
export function holdsForError(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === "cache-control") return /\b(?:no-cache|no-store|private)\b/i.test(value);
  return lower !== "expires" && !OF_BODY.test(lower);
}

/** The header lines that something thrown wants to be answered with. */
export interface ThrownHeaders {
  /** Lower-case names. */
  readonly lines: Readonly<Record<string, string>>;
  /** `Set-Cookie` cannot be joined into one line. */
  readonly cookies: readonly string[];
}

/** Reads headers in any form: a record of texts, numbers and lists, or a `Headers` object. What cannot be sent is left out. */
export function readThrownHeaders(headers: unknown): ThrownHeaders {
  const lines: Record<string, string> = {};
  const cookies: string[] = [];
  for (const [name, value] of entriesOf(headers)) {
    const texts = (itemsOf(value) ?? [value]).filter(isWritable).map(String);
    if (texts.length === 0) continue;
    if (name.toLowerCase() === "set-cookie") cookies.push(...texts);
    else if (!OF_BODY.test(name.toLowerCase())) lines[name] = texts.join(", ");
  }
  return { lines: cleanHeaders(lines), cookies };
}

function entriesOf(headers: unknown): readonly (readonly [string, unknown])[] {
  const list = peek(headers, "forEach");
  if (typeof list !== "function")
    return namesOf(headers).map((name) => [name, peek(headers, name)]);
  const entries: [string, unknown][] = [];
  try {
    Reflect.apply(list, headers, [
      (value: unknown, name: unknown): void => void entries.push([String(name), value]),
    ]);
  } catch {
    // What was listed before it broke is worth sending.
  }
  return entries;
}

function isWritable(value: unknown): value is string | number {
  return typeof value === "string" || Number.isFinite(value);
}
