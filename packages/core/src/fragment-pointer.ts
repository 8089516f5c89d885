import type { Path } from "./api-error.ts";
import { formatPointer, parsePointer } from "./pointer.ts";

/**
 * Reads a JSON Pointer in a URI fragment.
 *
 * ```json
 * {"pointer": "#/items/0/unit%20price"}
 * ```
 *
 * gives `["items", 0, "unit price"]`, and `#` the whole document, `[]`. Numbers as in `parsePointer`. A text that does
 * not begin with `#`, percent-encoding that is no UTF-8, and a malformed pointer give `undefined`. RFC 6901 section 6.
 */
export function parseFragmentPointer(text: string): Path | undefined {
  if (typeof text !== "string" || text[0] !== "#") return undefined;
  try {
    return parsePointer(decodeURIComponent(text.slice(1)));
  } catch {
    return undefined;
  }
}

/**
 * Writes a JSON Pointer as a URI fragment: `#/items/0/unit%20price`.
 *
 * Half a surrogate pair, which UTF-8 cannot encode, becomes U+FFFD. RFC 6901 section 6.
 */
export function formatFragmentPointer(path: Path): string {
  let plain = "#";
  for (const segment of path) {
    // What needs neither escaping nor encoding, as nearly all names, is written at once.
    if (typeof segment === "string" && !isPlain(segment)) return formatEncoded(path);
    plain += `/${segment}`;
  }
  return plain;
}

/** Letters, digits, `.`, `-` and `_`, looked for by hand: that is every name of every path. */
function isPlain(segment: string): boolean {
  for (let i = 0; i < segment.length; i++) {
    const unit = segment.charCodeAt(i);
    // Small letters first, as they are most of all.
    if (unit > 96 && unit < 123) continue;
    if (unit > 64 ? unit > 90 && unit !== 95 : unit < 45 || unit > 57 || unit === 47) return false;
  }
  return true;
}

function formatEncoded(path: Path): string {
  const pointer = formatPointer(path).replace(/[\ud800-\udfff]/gu, "\ufffd");
  // `encodeURI` leaves what a URI may hold; of that only the hash may not be in a fragment.
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}
