import { explainCatalog, type ExplainedCatalog, type Knowledge } from "@api-errors/core";

import { DETAIL, type ScantrustCodes } from "./codes.ts";
import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/** Every code of Scantrust: its status, what it means, what to do. */
export const catalog: ExplainedCatalog<ScantrustCodes> = /* @__PURE__ */ explainCatalog(
  DETAIL.catalog,
  CODE_WORDS,
);

/** What the documentation says of statuses. */
export const statuses: { readonly [Status in keyof typeof STATUS_WORDS]: Knowledge } = STATUS_WORDS;
