import { isJsonObject } from "@api-errors/core";

/** The members that only JSON:API has in the errors of a list, with the types that they have there. */
export function isErrorObject(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { status, code, title, detail, source, links } = value;
  return (
    isText(title) ||
    isText(detail) ||
    isJsonObject(source) ||
    isJsonObject(links) ||
    isText(code) ||
    isText(status) ||
    typeof status === "number"
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
