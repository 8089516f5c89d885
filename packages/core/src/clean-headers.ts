import { headerLines } from "./header-lines.ts";
import { isJsonObject, setMember } from "./json-object.ts";
import { isGetter } from "./read-header.ts";
import { isToken } from "./token.ts";
import type { HeadersLike } from "./wire-error.ts";

/**
 * Gives headers with lower-case names whose values cannot be split and can be sent.
 *
 * Names outside RFC 9110's token are left out, as are values that are no text. CR, LF, NUL and other controls become
 * spaces; what is beyond Latin-1 becomes `?`. RFC 9110 section 5.5.
 */
export function cleanHeaders(
  headers: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  const clean: Record<string, string> = {};
  try {
    // A `Headers` has no members of its own: without this, callers without types would lose it whole.
    if (!isJsonObject(headers)) return clean;
    const lines = isGetter(headers as HeadersLike)
      ? headerLines(headers as HeadersLike, [])
      : Object.entries(headers);
    for (const [name, value] of lines) {
      const text = Array.isArray(value) ? value.join(", ") : value;
      if (typeof text === "string" && isToken(name))
        setMember(clean, name.toLowerCase(), cleanValue(text));
    }
  } catch {
    // Callers without types hand in objects that throw when they are read.
  }
  return clean;
}

/** A value of one header line: no controls but tabs, nothing beyond Latin-1, no space at its ends. */
export function cleanValue(text: string): string {
  // Nearly every value is plain ASCII.
  if (!/[^ -~]/.test(text)) return text.trim();
  return text
    .replace(/[\0-\x08\x0a-\x1f\x7f]+/g, " ")
    .replace(/[^\0-\xff]/g, "?")
    .trim();
}
