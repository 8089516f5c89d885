import type { Path } from "./api-error.ts";
import { isArrayIndex } from "./array-index.ts";
import { readQuotedKey } from "./quoted-key.ts";

/**
 * Reads a JSONPath that leads to one place.
 *
 * ```json
 * {"errors": {"$.items[0].qty": ["The JSON value could not be converted."]}}
 * ```
 *
 * gives `["items", 0, "qty"]`, as do `$['items'][0]['qty']` and `$["items"][0]["qty"]`; `$` is `[]`. Only brackets
 * without quotes hold numbers. After a dot any name is taken that .NET writes there, hyphens and leading digits
 * included. Wildcards, slices, filters, negative indexes, `..` and anything malformed give `undefined`.
 * RFC 9535 sections 2.3, 2.5.1 and 2.7.
 */
export function parseJsonPath(text: string): Path | undefined {
  if (typeof text !== "string" || text[0] !== "$") return undefined;
  const path: (string | number)[] = [];
  const plain = /\.([^.[\]()'"\\/*?@,:\s]+)|\[(0|[1-9]\d*)\]/y;
  let at = 1;
  while (at < text.length) {
    plain.lastIndex = at;
    const match = plain.exec(text);
    if (match) {
      const segment = match[1] ?? Number(match[2]);
      if (segment !== match[1] && !isArrayIndex(segment)) return undefined;
      path.push(segment);
      at = plain.lastIndex;
    } else {
      const quoted = text[at] === "[" ? readQuotedKey(text, at + 1) : undefined;
      if (!quoted || text[quoted.end] !== "]") return undefined;
      path.push(quoted.key);
      at = quoted.end + 1;
    }
  }
  return path;
}

/**
 * Writes a normalized JSONPath, which `parseJsonPath` reads back exactly: `$['items'][0]['qty']`.
 *
 * A number that is no array index is written as a key. RFC 9535 section 2.7.
 */
export function formatJsonPath(path: Path): string {
  return `$${path.map((segment) => `[${isArrayIndex(segment) ? segment : quote(String(segment))}]`).join("")}`;
}

function quote(key: string): string {
  // The escapes of JSON are those of JSONPath, but for the quotes.
  return `'${JSON.stringify(key).slice(1, -1).replace(/\\.|'/g, swapQuotes)}'`;
}

/** The escapes of a double-quoted string as those of a single-quoted one. */
function swapQuotes(found: string): string {
  if (found === '\\"') return '"';
  return found === "'" ? "\\'" : found;
}
