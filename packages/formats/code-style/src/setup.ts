import type { Catalog } from "@api-errors/core";

import { type Spelling, spellingOf } from "./dialect.ts";
import type { CodeStyleOptions } from "./document.ts";

/** Options made ready, once for each options object. */
export interface Setup {
  readonly name: string;
  readonly spelling: Spelling;
  readonly catalog: Catalog | undefined;
}

const ready = /* @__PURE__ */ new WeakMap<object, Setup>();
const DEFAULTS: CodeStyleOptions = {};

/** Makes options ready for the functions of this package; the same object is made ready once. */
export function setupOf(options: CodeStyleOptions = DEFAULTS): Setup {
  const known = ready.get(options);
  if (known) return known;
  const setup = {
    name: options.name ?? "code-style",
    spelling: spellingOf(options.dialect),
    catalog: options.catalog,
  };
  ready.set(options, setup);
  return setup;
}
