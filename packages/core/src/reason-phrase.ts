import { registeredPhrase } from "./registered-phrase.ts";
import { statusClass } from "./status-class.ts";

/**
 * The reason phrase of a status code in the IANA registry.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * ```
 *
 * A code that is not registered has the phrase of the x00 of its class, as which it is to be treated; what is no
 * integer from 100 to 599 has that of 500. A reason phrase is for people: programs compare the code. RFC 9110
 * section 15.
 */
export function reasonPhrase(status: number): string {
  // Every class has a name for its x00.
  return registeredPhrase(status) ?? registeredPhrase(statusClass(status) * 100) ?? "";
}
