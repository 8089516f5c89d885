import { emptyRecord } from "./empty-record.ts";
import { mediaTypeEssence } from "./media-type-essence.ts";
import { readParameterValue } from "./parameter-value.ts";
import { tokenEnd } from "./token.ts";
import { skipOws } from "./skip-ows.ts";

/** A media type taken apart: `application/problem+json; charset=utf-8`. */
export interface MediaType {
  /** Type and subtype in lower case. */
  readonly type: string;
  /** The structured syntax suffix: what follows the last plus of the subtype. */
  readonly suffix?: string;
  /** Lower-case names, on an object without a prototype. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Reads a `Content-Type` field.
 *
 * ```http
 * Content-Type: application/problem+json; charset="utf-8"
 * ```
 *
 * gives `{ type: "application/problem+json", suffix: "json", parameters: { charset: "utf-8" } }`. Values are unquoted
 * and keep their case; of two parameters with one name the first wins, and a malformed one is left out. What does not
 * begin with a media type gives `undefined`. RFC 9110 section 8.3.1, RFC 6838 section 4.2.8.
 */
export function parseMediaType(value: string | null | undefined): MediaType | undefined {
  const type = mediaTypeEssence(value);
  if (type === undefined || typeof value !== "string") return undefined;

  const parameters: Record<string, string> = emptyRecord();
  for (let at = value.indexOf(";"); at >= 0; at = value.indexOf(";", at)) {
    at = skipOws(value, at + 1);
    const end = tokenEnd(value, at);
    const name = value.slice(at, end).toLowerCase();
    const read = name && value[end] === "=" ? readParameterValue(value, end + 1) : undefined;
    if (!read) continue;
    at = skipOws(value, read.end);
    if (!(name in parameters) && (at === value.length || value[at] === ";")) {
      parameters[name] = read.value;
    }
  }
  const suffix = /\+([^+/]+)$/.exec(type)?.[1];
  return suffix === undefined ? { type, parameters } : { type, suffix, parameters };
}
