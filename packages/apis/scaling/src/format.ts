import { withQuirk } from "@api-errors/core";
import { createTypeCodeStyleFormat, type TypeCodeStyleFormat } from "@api-errors/type-code-style";

import { OPTIONS, type ScalingDialect, type ScalingTypes } from "./codes.ts";
import { scalingQuirk } from "./parse.ts";

/** The format of Scaling's errors. */
export type ScalingFormat = TypeCodeStyleFormat<
  ScalingDialect,
  ScalingTypes,
  "type-code-style:scaling"
>;

/** The formats that Scaling speaks: one. */
export const formats: readonly [ScalingFormat] = [/* @__PURE__ */ createFormat()];

function createFormat(): ScalingFormat {
  const format = createTypeCodeStyleFormat(OPTIONS);
  return { ...format, ...withQuirk(format, scalingQuirk) };
}
