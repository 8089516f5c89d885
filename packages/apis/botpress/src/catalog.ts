import { explainCatalog, type ExplainedCatalog } from "@api-errors/core";

import { type BotpressTypes, OPTIONS } from "./codes.ts";
import { TYPE_WORDS } from "./words.ts";

/** Every type of Botpress: its status, what it means, what to do. */
export const catalog: ExplainedCatalog<BotpressTypes> = /* @__PURE__ */ explainCatalog(
  OPTIONS.catalog,
  TYPE_WORDS,
);
