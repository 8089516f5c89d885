import { buildScopeStack } from "./build.ts";
import { catalog, statuses } from "./catalog.ts";
import { explain } from "./explain.ts";
import { formats } from "./format.ts";
import { parseScopeStack } from "./parse.ts";

/** All that this package knows of ScopeStack. Who only parses imports `parseScopeStack`, which brings none of the words. */
export interface ScopeStack {
  readonly catalog: typeof catalog;
  readonly statuses: typeof statuses;
  readonly formats: typeof formats;
  readonly parse: typeof parseScopeStack;
  readonly explain: typeof explain;
  readonly build: typeof buildScopeStack;
}

/** All there is for the ScopeStack API in one object. */
export const scopestack: ScopeStack = {
  catalog,
  statuses,
  formats,
  parse: parseScopeStack,
  explain,
  build: buildScopeStack,
};
