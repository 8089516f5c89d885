import type { Path } from "./api-error.ts";
import { toSegment } from "./array-index.ts";
import { DOLLAR, DOT, HASH, OPEN, SLASH } from "./code-unit.ts";

/**
 * Reads a path in whatever style a server chose: `items[0].name`, `items.0.name`, `/items/0/name`, `#/items/0/name`,
 * `$.items[0].name`.
 *
 * For members whose style is not known; `parsePath` is strict in one style. Canonical numbers become numbers.
 * Total: any text gives a path, `""`, `"#"` and `"$"` the empty one.
 */
export function readPathText(text: string): Path {
  const first = text.charCodeAt(0);
  if (first === SLASH) return readPointer(text, 1);
  if (first === HASH && text.charCodeAt(1) === SLASH) return readPointer(text, 2, true);
  if (text === "#") return [];
  const path: (string | number)[] = [];
  let at = first === DOLLAR && /^\$(?:$|[.[])/.test(text) ? 1 : 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === OPEN) {
      const mark = text[at + 1];
      const quote = mark === '"' || mark === "'" ? mark : "";
      const start = at + 1 + quote.length;
      const end = text.indexOf(`${quote}]`, start);
      // A bracket that is never closed belongs to the name.
      if (end < 0) return [...path, text.slice(at)];
      path.push(quote ? text.slice(start, end) : toSegment(text, start, end));
      at = end + 1 + quote.length;
    } else {
      const start = text.charCodeAt(at) === DOT ? at + 1 : at;
      // No key between two dots, or before or after one: a text with dots in it, and no path.
      if (start === text.length || text.charCodeAt(start) === DOT || start === 1) return [text];
      for (at = start; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === DOT || unit === OPEN) break;
      }
      if (at > start) path.push(toSegment(text, start, at));
    }
  }
  return path;
}

/** Reads the keys that a JSON Pointer has from `start` on; in a fragment they are percent-encoded too. */
function readPointer(text: string, start: number, isFragment = false): Path {
  const isEncoded = isFragment && text.includes("%");
  return isEncoded || text.includes("~")
    ? text
        .slice(start)
        .split("/")
        .map(isEncoded ? readEncoded : readEscaped)
    : readKeys(text, start);
}

/**
 * Reads the keys that a JSON Pointer has from `start` on, where it has no escapes: `/items/0/name` from 1 on gives
 * `["items", 0, "name"]`.
 *
 * Total: any text gives keys; that there are no escapes in it is for the caller to know.
 */
export function readKeys(text: string, start: number): Path {
  // Lists of up to three keys are made in one piece: growing a list takes as long as all else.
  const one = text.indexOf("/", start);
  if (one < 0) return [toSegment(text, start)];
  const two = text.indexOf("/", one + 1);
  if (two < 0) return [toSegment(text, start, one), toSegment(text, one + 1)];
  return text.includes("/", two + 1)
    ? text.slice(start).split("/").map(readEscaped)
    : [toSegment(text, start, one), toSegment(text, one + 1, two), toSegment(text, two + 1)];
}

function readEscaped(token: string): string | number {
  return toSegment(token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function readEncoded(token: string): string | number {
  try {
    return readEscaped(decodeURIComponent(token));
  } catch {
    return readEscaped(token);
  }
}
