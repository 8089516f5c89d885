import type { Path } from "./api-error.ts";
import { toSegment } from "./array-index.ts";

/**
 * Reads a path with dots.
 *
 * ```json
 * {"errors": {"items.0.unit\\.price": ["must be positive"]}}
 * ```
 *
 * gives `["items", 0, "unit.price"]`; a dot or backslash that belongs to a key has a backslash before it, and the
 * empty text is `[]`. What looks like an array index becomes a number. A backslash before anything else gives
 * `undefined`.
 */
export function parseDotPath(text: string): Path | undefined {
  if (text === "") return [];
  if (typeof text !== "string") return undefined;
  const path: (string | number)[] = [];
  let segment = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char !== "." && char !== "\\") continue;
    segment += text.slice(from, at);
    from = at + 1;
    if (char === ".") {
      path.push(toSegment(segment));
      segment = "";
    } else {
      at++;
      if (text[at] !== "." && text[at] !== "\\") return undefined;
    }
  }
  path.push(toSegment(segment + text.slice(from)));
  return path;
}

/**
 * Writes a path with dots: `items.0.unit\.price`.
 *
 * Numbers and strings look alike in it, and the path of one empty key looks like that of the whole document.
 */
export function formatDotPath(path: Path): string {
  return path.map((segment) => String(segment).replace(/[.\\]/g, "\\$&")).join(".");
}
