import { unregisteredNames } from "./status-registry.ts";

/**
 * The name of a well-known status code that is not registered: `"Client Closed Request"` for 499.
 *
 * Any other value gives `undefined`. Apart from {@link reasonPhrase}, as half of those names would be as much text
 * as all that HTTP defines: `unregisteredPhrase(status) ?? reasonPhrase(status)`.
 */
export function unregisteredPhrase(status: number): string | undefined {
  const names: Readonly<Record<number, string | undefined>> = unregisteredNames;
  // A caller without types may pass "constructor", which every object has.
  return Number.isInteger(status) ? names[status] : undefined;
}
