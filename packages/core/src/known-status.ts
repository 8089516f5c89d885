import { registeredPhrase } from "./registered-phrase.ts";
import { statusClass } from "./status-class.ts";
import { unregisteredPhrase } from "./unregistered-phrase.ts";

/**
 * The status code itself where it is known, else the x00 of its class, as which it is to be treated.
 *
 * Known are the registered codes and the well-known ones that are not registered (499, 520, …). What is no integer
 * from 100 to 599 gives 500. RFC 9110 section 15.
 */
export function knownStatus(status: number): number {
  const phrase = registeredPhrase(status) ?? unregisteredPhrase(status);
  return phrase === undefined ? statusClass(status) * 100 : status;
}
