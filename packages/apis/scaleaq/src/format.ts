import { type CodeStyleFormat, createCodeStyleFormat } from "@api-errors/code-style";
import { type ParseResult, withQuirk, type WireError } from "@api-errors/core";

import { OPTIONS, type ScaleAQCodes, type ScaleAQDialect } from "./codes.ts";
import { type ScaleAQDocument, type ScaleAQError, scaleAQQuirk } from "./parse.ts";

/** The format of ScaleAQ's errors. */
export interface ScaleAQFormat extends Omit<
  CodeStyleFormat<ScaleAQDialect, ScaleAQCodes, "code-style:scaleaq">,
  "parse"
> {
  parse(wire: WireError): ParseResult<ScaleAQDocument, ScaleAQError>;
}

/** The formats that ScaleAQ speaks: one. */
export const formats: readonly [ScaleAQFormat] = [/* @__PURE__ */ createFormat()];

function createFormat(): ScaleAQFormat {
  const format = createCodeStyleFormat(OPTIONS);
  return { ...format, ...withQuirk(format, scaleAQQuirk) };
}
