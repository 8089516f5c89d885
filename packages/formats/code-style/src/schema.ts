import { findFlaws, isJsonObject, setupOf } from "@api-errors/core";
import * as v from "valibot";

import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { CODE_STYLE } from "./style.ts";

/** A valibot schema that lets a document through as it is, or says what is wrong with it. */
export type CodeStyleSchemaOf = v.GenericSchema<unknown, CodeStyleDocument>;

/**
 * Makes the strict schema of a dialect: a code that is a non-empty string, a message that is a string, and an id that
 * is a string where there is one. Further members are allowed, as APIs add them without notice.
 *
 * ```json
 * {"error_code": "8000", "error_message": "SQL Timeout"}
 * ```
 */
export function createCodeStyleSchema(options?: CodeStyleOptions): CodeStyleSchemaOf {
  return v.pipe(
    v.custom<CodeStyleDocument>(isJsonObject, "expected an object"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed)
        for (const message of findFlaws(dataset.value, setupOf(CODE_STYLE, options).spelling))
          addIssue({ message });
    }),
  );
}

/** The strict schema of code-style errors in any common spelling; see `createCodeStyleSchema`. */
export const CodeStyleSchema: CodeStyleSchemaOf = /* @__PURE__ */ createCodeStyleSchema();
