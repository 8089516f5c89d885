import type { Path } from "./api-error.ts";
import { toSegment } from "./array-index.ts";

/**
 * Reads a path in whatever style a server chose: `items[0].name`, `items.0.name`, `/items/0/name`, `#/items/0/name`,
 * `$.items[0].name`.
 *
 * For members whose style is not known; `parsePath` is strict in one style. Canonical numbers become numbers.
 * Total: any text gives a path, `""`, `"#"` and `"$"` the empty one.
 */
export function readPathText(text: string): Path {
  const first = text.charCodeAt(0);
  if (first === SLASH || (first === HASH && text.charCodeAt(1) === SLASH))
    return readPointer(text, first === HASH);
  if (text === "#") return [];
  const path: (string | number)[] = [];
  let at = first === DOLLAR && /^\$(?:$|[.[])/.test(text) ? 1 : 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === OPEN) {
      const mark = text.charCodeAt(at + 1);
      const quote = mark === 34 ? '"' : mark === 39 ? "'" : "";
      const start = at + 1 + quote.length;
      const end = quote ? text.indexOf(`${quote}]`, start) : text.indexOf("]", start);
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

const HASH = 35;
const DOLLAR = 36;
const DOT = 46;
const SLASH = 47;
const OPEN = 91;

function readPointer(text: string, isFragment: boolean): Path {
  const path: (string | number)[] = [];
  const isPlain = !text.includes("~") && !(isFragment && text.includes("%"));
  for (let start = isFragment ? 2 : 1, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf("/", start);
    if (end < 0) end = text.length;
    if (isPlain) path.push(toSegment(text, start, end));
    else {
      const token = text.slice(start, end);
      path.push(toSegment(unescape(isFragment ? decode(token) : token)));
    }
  }
  return path;
}

function unescape(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
