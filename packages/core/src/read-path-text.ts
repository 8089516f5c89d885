import type { Path } from "./api-error.ts";
import { toSegment } from "./array-index.ts";

/**
 * Reads a path in whatever style a server chose: `items[0].name`, `items.0.name`, `/items/0/name`, `#/items/0/name`,
 * `$.items[0].name`.
 *
 * For members whose style is not known; `parsePath` is strict in one style. Canonical numbers become numbers.
 * Total: any text gives a path, `""` and `"$"` the empty one.
 */
export function readPathText(text: string): Path {
  if (text === "#") return [];
  if (/^#?\//.test(text))
    return text
      .slice(text.indexOf("/") + 1)
      .split("/")
      .map(text.startsWith("#") ? decode : unescape);
  const path: (string | number)[] = [];
  let at = /^\$(?:$|[.[])/.test(text) ? 1 : 0;
  while (at < text.length) {
    if (text[at] === "[") {
      const quote = /^["']/.exec(text[at + 1] ?? "")?.[0] ?? "";
      const end = text.indexOf(`${quote}]`, at + 1 + quote.length);
      if (end < 0) break;
      const inner = text.slice(at + 1 + quote.length, end);
      path.push(quote ? inner : toSegment(inner));
      at = end + 1 + quote.length;
    } else {
      const start = text[at] === "." ? at + 1 : at;
      const end = endOfName(text, start);
      if (end > start) path.push(toSegment(text.slice(start, end)));
      at = Math.max(end, at + 1);
    }
  }
  // A bracket that is never closed belongs to the name.
  return at < text.length ? [...path, text.slice(at)] : path;
}

function endOfName(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "." && text[end] !== "[") end++;
  return end;
}

function unescape(token: string): string | number {
  return toSegment(token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decode(token: string): string | number {
  try {
    return unescape(decodeURIComponent(token));
  } catch {
    return unescape(token);
  }
}
