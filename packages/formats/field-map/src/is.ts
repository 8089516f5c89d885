import { detectDialect } from "./detect-dialect.ts";
import type { FieldMapDocument } from "./document.ts";
import { DOUBTFUL } from "./fit.ts";
import { isDialect } from "./is-dialect.ts";

/**
 * Whether a body is a field map in one of the dialects, and nothing in it breaks that.
 *
 * ```json
 * {"detail": ["This field is required."]}
 * ```
 *
 * is one, `{"detail": "Not found."}` is none. Never throws. It does not ask for the status: `fieldMap.recognize` does.
 */
export function isFieldMap(body: unknown): body is FieldMapDocument {
  try {
    const found = detectDialect(body);
    return found !== undefined && found.score > DOUBTFUL && isDialect(body, found.dialect);
  } catch {
    return false;
  }
}
