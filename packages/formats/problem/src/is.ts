import { isJsonObject, readMembers } from "@api-errors/core";

import type { ProblemDocument } from "./document.ts";
import { isStandard, isUsable, problemNames } from "./names.ts";

/**
 * Whether a body has the shape of a problem document: an object in which every member of RFC 9457 has its type, and at
 * least one is there.
 *
 * ```json
 * {"title": "Not Found", "status": 404}
 * ```
 *
 * Never throws. It does not ask for status and media type: `problem.recognize` does.
 */
export function isProblem(body: unknown): body is ProblemDocument {
  try {
    if (!isJsonObject(body)) return false;
    const names = readMembers(body, problemNames(), isUsable);
    const standard = Object.keys(body).filter(isStandard);
    return standard.length > 0 && standard.every((name) => names.includes(name));
  } catch {
    return false;
  }
}
