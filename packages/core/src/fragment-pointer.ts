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
    if (typeof segment === "string" && !/^[\w.-]*$/.test(segment)) return formatEncoded(path);
    plain += `/${segment}`;
  }
  return plain;
}

function formatEncoded(path: Path): string {
  const pointer = formatPointer(path).replace(/[\ud800-\udfff]/gu, "\ufffd");
  // `encodeURI` leaves what a URI may hold; of that only the hash may not be in a fragment.
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}
