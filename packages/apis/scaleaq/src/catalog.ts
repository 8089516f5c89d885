import { explainCatalog, type ExplainedCatalog, type Knowledge } from "@api-errors/core";

import { OPTIONS, type ScaleAQCodes } from "./codes.ts";
import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/** Every code of ScaleAQ: its status, what it means, what to do. */
export const catalog: ExplainedCatalog<ScaleAQCodes> = /* @__PURE__ */ explainCatalog(
  OPTIONS.catalog,
  CODE_WORDS,
);

/** What the documentation says of statuses; `500` is any of the 5xx. */
export const statuses: { readonly [Status in keyof typeof STATUS_WORDS]: Knowledge } = STATUS_WORDS;
