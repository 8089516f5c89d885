import { foldName } from "@api-errors/core";

import type { WithholdReason } from "./withhold-names.ts";
import type { TextRule } from "./text-rule.ts";
import { TEXT_RULES } from "./withhold-rules.ts";

/** What is withheld beside the defaults, and what of the defaults is not. */
export interface WithholdOptions {
  /** Member names that are withheld too, in any spelling: `"internalNote"` also means `internal_note`. */
  readonly names?: readonly string[];
  /** The same for what was read in one format, by its name: `{ "code-style": ["details"], unknown: ["debug"] }`. */
  readonly formats?: Readonly<Record<string, readonly string[]>>;
  /** Member names that are let through with everything in them. */
  readonly allow?: readonly string[];
  /** What is taken out of texts too: `/\bACME-\d+\b/`. They should take linear time, as upstreams choose the texts. */
  readonly patterns?: readonly RegExp[];
  /** Reasons for which nothing is withheld, so that `patterns` and `names` can replace what is searched for by default. */
  readonly except?: readonly WithholdReason[];
}

/** The options made ready, for all the errors of a translator. */
export interface WithholdRules {
  readonly names: ReadonlySet<string>;
  /** By format: its names, the general ones among them. */
  readonly formats: ReadonlyMap<string, ReadonlySet<string>>;
  readonly allow: ReadonlySet<string>;
  readonly except: ReadonlySet<WithholdReason>;
  /** Those of the defaults that are not excepted. */
  readonly usual: readonly TextRule[];
  readonly own: readonly TextRule[];
}

/** Makes the options ready. */
export function withholdRules(options: WithholdOptions = {}): WithholdRules {
  const { names = [], formats = {}, allow = [], patterns = [] } = options;
  const except = new Set(options.except);
  return {
    names: foldedSet(names),
    formats: new Map(
      Object.entries(formats).map(([format, own]) => [format, foldedSet([...names, ...own])]),
    ),
    allow: foldedSet(allow),
    except,
    usual: except.size > 0 ? TEXT_RULES.filter(({ reason }) => !except.has(reason)) : TEXT_RULES,
    own: patterns.map(({ source, flags }) => ({
      reason: "configured",
      // All of them, wherever the last search ended.
      pattern: new RegExp(source, `${flags.replace(/[gy]/g, "")}g`),
    })),
  };
}

/** What holds where nothing is configured. */
export const DEFAULT_RULES: WithholdRules = /* @__PURE__ */ withholdRules();

function foldedSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(foldName));
}
