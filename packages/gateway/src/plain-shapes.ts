import {
  foldName,
  isJsonObject,
  type JsonObject,
  ownMember,
  statusFromPhrase,
} from "@api-errors/core";

/** `Bad Request`: Nest, Spring and others say more beside it. */
export function isPhrase(text: string): boolean {
  return statusFromPhrase(text) !== undefined;
}

/** Whether an object has messages by field: PocketBase in `data`, and all who answer a `fail` of JSend. */
export function isFieldMap(value: object, folded: string, holder: JsonObject): boolean {
  if (!isJsonObject(value) || !/^(?:details?|data|validation)$/.test(folded)) return false;
  const isFail = ownMember(holder, "status") === "fail";
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every((entry) =>
      Array.isArray(entry)
        ? entry.length > 0 && entry.every((text) => typeof text === "string")
        : (isFail && typeof entry === "string") ||
          (isJsonObject(entry) && typeof ownMember(entry, "message") === "string"),
    )
  );
}

/** Salesforce, FHIR: the names of fields in a list. */
export function fieldsIn(extensions: JsonObject): readonly string[] {
  for (const name of Object.keys(extensions)) {
    const value = extensions[name];
    if (FIELD_NAMES.test(foldName(name)) && isNameList(value)) return value;
  }
  return [];
}

const FIELD_NAMES = /^(?:fields|fieldnames|parameters|members|expression)$/;

/** Whether a list can be one of names of fields. */
function isNameList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length < 100 &&
    value.every((text) => typeof text === "string" && /^\S{1,200}$/.test(text))
  );
}
