import { type ApiError, explainError, type Explanation, knowledgeOf } from "@api-errors/core";
import type { TypeCatalog } from "@api-errors/type-code-style";

import { TYPES } from "./codes.ts";
import { CODE_WORDS, TYPE_WORDS } from "./words.ts";

/**
 * Says what an error of Scaling means, what it is likely to come from and what to do, as data and as a text to read.
 *
 * ```text
 * Scaling answered 409 Conflict, name_conflict.
 * Meaning: The organization has one of this name already.
 * …
 * ```
 *
 * An error without a code, as Scaling's validation errors are, is explained by its type; one whose code is unknown by its
 * type or its status.
 */
export function explain(error: ApiError): Explanation {
  const { code, type, status } = error;
  const byType = knowledgeOf(TYPE_WORDS, type);
  return explainError(error, {
    api: "Scaling",
    code: code === undefined ? byType : knowledgeOf(CODE_WORDS, code),
    status: byType ?? knowledgeOf(TYPE_WORDS, typeWith(status)),
  });
}

/** The type whose errors have this status. */
function typeWith(status: number): string | undefined {
  const types: TypeCatalog = TYPES;
  return Object.keys(types).find((type) => [types[type]?.status].flat().includes(status));
}
