import { knownPhrase } from "./known-phrase.ts";
import { statusClass } from "./status-class.ts";

/**
 * The reason phrase of a status code.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * ```
 *
 * From the IANA registry; else, for a code in use without being registered, from the table of those; else that of
 * the x00 of its class (RFC 9110 section 15). What is no integer from 100 to 599 counts as 500. A reason phrase is
 * for people: programs compare the code.
 */
export function reasonPhrase(status: number): string {
  // Every class has a name for its x00.
  return `${knownPhrase(status) ?? knownPhrase(statusClass(status) * 100)}`;
}
