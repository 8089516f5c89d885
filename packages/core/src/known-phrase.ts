import { statusNames } from "./status-registry.ts";

let names: readonly string[] | undefined;

/** The name of a status code that is registered or well known without being so; `undefined` for any other value. */
export function knownPhrase(status: number): string | undefined {
  names ??= statusNames.split(",");
  return names[status - 100] || undefined;
}
