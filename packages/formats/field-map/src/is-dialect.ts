import { isJsonObject } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
import { hasRequired } from "./entry-requires.ts";
import { FILLED_IN } from "./drop-filled.ts";
import { isMember, issueNames } from "./members.ts";
import { readFields } from "./parse-dialect.ts";

/**
 * Whether a body is a document of one dialect and nothing in it breaks that: messages are text, members have their types,
 * nothing nests too deep. Never throws.
 */
export function isDialect(body: unknown, dialect: FieldMapDialect): boolean {
  try {
    const isBare = issueNames(dialect).length === 0;
    if (isBare && isJsonObject(body))
      if (Object.keys(body).some((name) => isMember(name, body[name], dialect))) return false;
    const fields = readFields(body, dialect);
    if (
      typeof fields === "string" ||
      fields.deviations.some(({ message }) => message !== FILLED_IN)
    )
      return false;
    return isWhole(body, dialect);
  } catch {
    return false;
  }
}

/** Whether every entry of a list has what it must have. */
function isWhole(body: unknown, dialect: FieldMapDialect): boolean {
  const { layout } = dialect;
  if (layout.kind !== "list") return true;
  const lists = isJsonObject(body) ? issueNames(dialect).map((name) => body[name]) : [body];
  return lists.every(
    (list) => !Array.isArray(list) || list.every((item) => hasRequired(item, layout)),
  );
}
