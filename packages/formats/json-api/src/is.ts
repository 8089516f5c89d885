import { isJsonObject, ownMember } from "@api-errors/core";

import type { JsonApiDocument } from "./document.ts";
import { isErrorObject } from "./is-error-object.ts";

/**
 * Whether a body has the shape of a JSON:API error document: a list of errors, each with a member that JSON:API defines.
 *
 * ```json
 * {"errors": [{"status": "404", "title": "Not Found"}]}
 * ```
 *
 * Never throws. It does not ask for status and media type: `jsonApi.recognize` does.
 */
export function isJsonApi(body: unknown): body is JsonApiDocument {
  try {
    const errors = isJsonObject(body) ? ownMember(body, "errors") : undefined;
    return Array.isArray(errors) && errors.length > 0 && errors.every(isErrorObject);
  } catch {
    return false;
  }
}
