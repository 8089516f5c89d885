import {
  type ApiError,
  explainError,
  type Explanation,
  knowledgeOf,
  parseTraceparent,
} from "@api-errors/core";

import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/**
 * Says what an error of ScaleAQ means, what it is likely to come from and what to do, as data and as a text to read.
 *
 * ```text
 * ScaleAQ answered 429 Too Many Requests, too_many_requests.
 * Meaning: More than 100 requests a minute.
 * …
 * ```
 *
 * An error whose code is unknown is explained by its status.
 */
export function explain(error: ApiError): Explanation {
  const { code, id, status } = error;
  const trace = id === undefined ? undefined : parseTraceparent(id);
  return explainError(error, {
    api: "ScaleAQ",
    code: knowledgeOf(CODE_WORDS, code),
    status: knowledgeOf(STATUS_WORDS, status >= 500 ? 500 : status),
    ...(trace && { reference: `trace ${trace.traceId} (${id})` }),
  });
}
