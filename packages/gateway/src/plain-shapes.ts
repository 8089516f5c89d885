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

/** Salesforce, FHIR: the names of fields in a list. LinkedIn, Directus: the name of one in an object below. */
export function fieldsIn(extensions: JsonObject, depth = 0): readonly string[] {
  for (const name of Object.keys(extensions).slice(0, MAX_NAMES)) {
    const value = extensions[name];
    if (FIELD_NAMES.test(foldName(name)) && isNameList(value)) return value;
    if (depth > 0 && isFieldName(name) && isNameList([value])) return [value as string];
    const found = isJsonObject(value) && depth < MAX_BELOW ? fieldsIn(value, depth + 1) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a member of this name has the name of a field. */
export function isFieldName(name: string): boolean {
  return FIELD_NAME.test(foldName(name));
}

const FIELD_NAMES = /^(?:fields|fieldnames|params|parameters|members|expression)$/;
const FIELD_NAME = /^(?:field|fieldname|fieldpath|param|parameter|attribute|property)$/;
/** How many names of an object are looked at. */
const MAX_NAMES = 32;
/** How deep below an issue a name of a field is looked for. */
const MAX_BELOW = 2;

/** Whether a list can be one of names of fields. */
function isNameList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length < 100 &&
    value.every((text) => typeof text === "string" && /^\S{1,200}$/.test(text))
  );
}
