import { type ApiError, explainError, type Explanation, knowledgeOf } from "@api-errors/core";

import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/**
 * Says what an error of Scantrust means, what it is likely to come from and what to do, as data and as a text to read.
 *
 * ```text
 * Scantrust answered 400 Bad Request.
 * - brand: Brand is required.
 * Meaning: The data is not valid.
 * …
 * ```
 *
 * An error without a code that is known is explained by its status.
 */
export function explain(error: ApiError): Explanation {
  const { code, status } = error;
  return explainError(error, {
    api: "Scantrust",
    code: knowledgeOf(CODE_WORDS, code),
    // The table calls 406 a conflict: one with a code is, like a 409.
    status: knowledgeOf(STATUS_WORDS, status === 406 && code !== undefined ? 409 : status),
  });
}
