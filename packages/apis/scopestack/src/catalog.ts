import { explainCatalog, type ExplainedCatalog, type Knowledge } from "@api-errors/core";

import { OAUTH2_OPTIONS, type ScopeStackCodes } from "./codes.ts";
import { CODE_WORDS, STATUS_WORDS } from "./words.ts";

/** Every code of ScopeStack's token endpoint: its status, what it means, what to do. */
export const catalog: ExplainedCatalog<ScopeStackCodes> = /* @__PURE__ */ explainCatalog(
  OAUTH2_OPTIONS.catalog,
  CODE_WORDS,
);

/** What the documentation says of statuses: the errors of all other endpoints have no codes. */
export const statuses: { readonly [Status in keyof typeof STATUS_WORDS]: Knowledge } = STATUS_WORDS;
