import { type ApiError, explainError, type Explanation, knowledgeOf } from "@api-errors/core";

import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/**
 * Says what an error of ScopeStack means, what it is likely to come from and what to do, as data and as a text to read.
 *
 * ```text
 * ScopeStack answered 504 Gateway Timeout.
 * Meaning: The answer took too long.
 * …
 * ```
 *
 * Errors of the token endpoint go by their code, all others by their status.
 */
export function explain(error: ApiError): Explanation {
  return explainError(error, {
    api: "ScopeStack",
    code: knowledgeOf(CODE_WORDS, error.code),
    status: knowledgeOf(STATUS_WORDS, error.status),
  });
}
