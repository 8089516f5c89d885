import type { Path } from "./api-error.ts";
import { toSegment } from "./array-index.ts";

/**
 * Reads a JSON Pointer.
 *
 * ```json
 * {"source": {"pointer": "/items/0/unit~1price"}}
 * ```
 *
 * gives `["items", 0, "unit/price"]`; the empty text is the whole document, `[]`. What looks like an array index
 * becomes a number. A text that does not begin with a slash, and a tilde without 0 or 1 behind it, give `undefined`.
 * RFC 6901 sections 3 to 5.
 */
export function parsePointer(text: string): Path | undefined {
  if (text === "") return [];
  if (typeof text !== "string" || text[0] !== "/" || /~(?![01])/.test(text)) return undefined;
  return text
    .slice(1)
    .split("/")
    .map((token) => toSegment(token.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** Writes a JSON Pointer: `/items/0/unit~1price`. Numbers and strings look alike in it. RFC 6901 section 3. */
export function formatPointer(path: Path): string {
  return path
    .map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
