import { isJsonObject } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
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
    return typeof fields !== "string" && fields.deviations.length === 0;
  } catch {
    return false;
  }
}
