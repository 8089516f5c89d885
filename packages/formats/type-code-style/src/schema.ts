import { findFlaws, isJsonObject, setupOf } from "@api-errors/core";
import * as v from "valibot";

import type { TypeCodeStyleDocument, TypeCodeStyleOptions } from "./document.ts";
import { TYPE_CODE_STYLE } from "./style.ts";

/** A valibot schema that lets a document through as it is, or says what is wrong with it. */
export type TypeCodeStyleSchemaOf = v.GenericSchema<unknown, TypeCodeStyleDocument>;

/**
 * Makes the strict schema of a dialect: a type that is a non-empty string and says more than "error"; a code that is a
 * string, which may be empty, `null`, or the HTTP status as a number; a message and an id that are strings where there
 * are any. Further members are allowed, as APIs add them without notice.
 *
 * ```json
 * {"statusCode": 422, "type": "validation_error", "code": "", "requestId": "req-abc"}
 * ```
 */
export function createTypeCodeStyleSchema(options?: TypeCodeStyleOptions): TypeCodeStyleSchemaOf {
  return v.pipe(
    v.custom<TypeCodeStyleDocument>(isJsonObject, "expected an object"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed)
        for (const message of findFlaws(dataset.value, setupOf(TYPE_CODE_STYLE, options).spelling))
          addIssue({ message });
    }),
  );
}

/** The strict schema of type-code-style errors in any common spelling; see `createTypeCodeStyleSchema`. */
export const TypeCodeStyleSchema: TypeCodeStyleSchemaOf =
  /* @__PURE__ */ createTypeCodeStyleSchema();
