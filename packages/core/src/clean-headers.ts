import { isJsonObject } from "./json-object.ts";
import { isToken } from "./token.ts";

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
  if (!isJsonObject(headers)) return clean;
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    const text = Array.isArray(value) ? value.join(", ") : value;
    if (typeof text === "string" && isToken(name)) clean[name.toLowerCase()] = cleanValue(text);
  }
  return clean;
}

/** A value of one header line: no controls but tabs, nothing beyond Latin-1, no space at its ends. */
export function cleanValue(text: string): string {
  // eslint-disable-next-line no-control-regex -- controls are what is being looked for
  return text
    .replace(/[\0-\x08\x0a-\x1f\x7f]+/g, " ")
    .replace(/[^\0-\xff]/g, "?")
    .trim();
}
