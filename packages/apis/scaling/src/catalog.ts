import { explainCatalog, type ExplainedCatalog } from "@api-errors/core";

import { CODES, type ScalingCodes, type ScalingTypes, TYPES } from "./codes.ts";
import { CODE_WORDS, TYPE_WORDS } from "./words.ts";

/** Every code of Scaling: its type and status, what it means, what to do. */
export const catalog: ExplainedCatalog<ScalingCodes> = /* @__PURE__ */ explainCatalog(
  CODES,
  CODE_WORDS,
);

/** Every type of Scaling: its status or statuses and its codes, what it means, what to do. */
export const types: ExplainedCatalog<ScalingTypes> = /* @__PURE__ */ explainCatalog(
  TYPES,
  TYPE_WORDS,
);
