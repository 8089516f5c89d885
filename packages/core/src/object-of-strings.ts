import { isJsonObject, ownMember } from "./json-object.ts";
import type { StandardSchema } from "./standard-schema.ts";

/**
 * Makes a Standard Schema for an object that has these members, all of them strings. Others may stand beside them.
 *
 * ```json
 * {"entityType": "User", "entityId": "12345"}
 * ```
 *
 * It is what the details of many errors are, without a library of schemas in the bundle of whoever only reads them.
 */
export function objectOfStrings<const Name extends string>(
  names: readonly Name[],
): StandardSchema<{ [N in Name]: string }> {
  const fits = (value: unknown): value is { [N in Name]: string } =>
    isJsonObject(value) && names.every((name) => typeof ownMember(value, name) === "string");
  const message = `expected an object with strings as ${names.join(" and ")}`;
  return {
    "~standard": {
      version: 1,
      vendor: "api-errors",
      validate: (value) => (fits(value) ? { value } : { issues: [{ message }] }),
    },
  };
}
