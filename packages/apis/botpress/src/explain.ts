import { type ApiError, explainError, type Explanation, knowledgeOf } from "@api-errors/core";

import { TYPE_WORDS } from "./words.ts";

/**
 * Says what an error of Botpress means, what it is likely to come from and what to do, as data and as a text to read.
 *
 * ```text
 * Botpress answered 404 Not Found, ResourceNotFound.
 * Meaning: There is no such resource.
 * …
 * ```
 *
 * It goes by the type: at Botpress one status stands for several, so nothing is said of a type that is unknown.
 */
export function explain(error: ApiError): Explanation {
  return explainError(error, {
    api: "Botpress",
    code: knowledgeOf(TYPE_WORDS, error.type ?? error.code),
  });
}
