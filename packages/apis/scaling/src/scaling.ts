import { buildScaling } from "./build.ts";
import { catalog, types } from "./catalog.ts";
import { explain } from "./explain.ts";
import { formats } from "./format.ts";
import { parseScaling } from "./parse.ts";

/** All that this package knows of Scaling. Who only parses imports `parseScaling`, which brings none of the words. */
export interface Scaling {
  readonly catalog: typeof catalog;
  readonly types: typeof types;
  readonly formats: typeof formats;
  readonly parse: typeof parseScaling;
  readonly explain: typeof explain;
  readonly build: typeof buildScaling;
}

/** All there is for the Scaling API in one object. */
export const scaling: Scaling = {
  catalog,
  types,
  formats,
  parse: parseScaling,
  explain,
  build: buildScaling,
};
