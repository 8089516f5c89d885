import type { Path } from "./api-error.ts";
import { isArrayIndex, toSegment } from "./array-index.ts";
import { readQuotedKey } from "./quoted-key.ts";

/**
 * Reads a path with brackets, as JavaScript and PHP write it.
 *
 * ```json
 * {"errors": {"items[0].qty": "too small", "items[0][\"unit price\"]": "missing", "items[0][sku]": "unknown"}}
 * ```
 *
 * gives `["items", 0, "qty"]`, `["items", 0, "unit price"]` and `["items", 0, "sku"]`; the empty text is `[]`. What is
 * in quotes is always a key, anything else that looks like an array index becomes a number. A dot may stand before
 * the first name. Empty names and brackets, text after a bracket without a dot, and unclosed brackets and quotes give
 * `undefined`.
 */
export function parseBracketPath(text: string): Path | undefined {
  if (typeof text !== "string") return undefined;
  const path: (string | number)[] = [];
  const name = /[^.[\]]+/y;
  let at = 0;
  while (at < text.length) {
    const bracket = text[at] === "[";
    const quoted = bracket ? readQuotedKey(text, at + 1) : undefined;
    if (quoted) {
      path.push(quoted.key);
      at = quoted.end;
    } else {
      // Only the first name needs nothing before it.
      if (bracket || text[at] === ".") at++;
      else if (at) return undefined;
      name.lastIndex = at;
      const bare = name.exec(text)?.[0];
      if (!bare || (bracket && /["']/.test(bare))) return undefined;
      path.push(toSegment(bare));
      at += bare.length;
    }
    if (bracket && text[at++] !== "]") return undefined;
  }
  return path;
}

/**
 * Writes a path with brackets, which `parseBracketPath` reads back exactly: `items[0]["unit price"]`.
 *
 * A number that is no array index is written as a key.
 */
export function formatBracketPath(path: Path): string {
  let text = "";
  for (const segment of path) {
    if (isArrayIndex(segment)) text += `[${segment}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(segment))) text += text ? `.${segment}` : segment;
    else text += `[${JSON.stringify(String(segment))}]`;
  }
  return text;
}
