import { isJsonObject } from "@api-errors/core";
import * as v from "valibot";

import { ROLE } from "./dialect.ts";
import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { hasMessage, isMisfit, readShape, valueOf } from "./read-shape.ts";
import { setupOf } from "./setup.ts";

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
        for (const message of wrongWith(dataset.value, options)) addIssue({ message });
    }),
  );
}

/** The strict schema of code-style errors in any common spelling; see `createCodeStyleSchema`. */
export const CodeStyleSchema: CodeStyleSchemaOf = /* @__PURE__ */ createCodeStyleSchema();

function wrongWith(
  document: CodeStyleDocument,
  options: CodeStyleOptions | undefined,
): readonly string[] {
  const { spelling } = setupOf(options);
  const shape = readShape(document, spelling);
  if (!shape) return ["expected a code that is a non-empty string"];
  const wrong = Object.keys({ ...shape.outer, ...shape.inner })
    .filter((name) => isMisfit(shape, spelling, name))
    .map((name) => `the member ${JSON.stringify(name)} has a value of the wrong type`);
  if (typeof valueOf(shape, ROLE.code) !== "string")
    wrong.push("expected a code that is a string, found a number");
  if (!hasMessage(shape, spelling)) wrong.push("expected a message that is a string");
  return wrong;
}
