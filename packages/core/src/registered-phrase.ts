import { registeredNames } from "./status-registry.ts";

let names: readonly string[] | undefined;

/** The name of a status code in the IANA registry; `undefined` for any other value. */
export function registeredPhrase(status: number): string | undefined {
  names ??= registeredNames.split(",");
  const name = names[status - 100];
  return name === "" ? undefined : name;
}
