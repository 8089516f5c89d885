import { withQuirk } from "@api-errors/core";
import { createTypeCodeStyleFormat, type TypeCodeStyleFormat } from "@api-errors/type-code-style";

import { OPTIONS, type BotpressDialect, type BotpressTypes } from "./codes.ts";
import { botpressQuirk } from "./parse.ts";

/** The format of Botpress's errors. */
export type BotpressFormat = TypeCodeStyleFormat<
  BotpressDialect,
  BotpressTypes,
  "type-code-style:botpress"
>;

/** The formats that Botpress speaks: one. */
export const formats: readonly [BotpressFormat] = [/* @__PURE__ */ createFormat()];

function createFormat(): BotpressFormat {
  const format = createTypeCodeStyleFormat(OPTIONS);
  return { ...format, ...withQuirk(format, botpressQuirk) };
}
