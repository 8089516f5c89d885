import { buildScaleAQ } from "./build.ts";
import { catalog, statuses } from "./catalog.ts";
import { explain } from "./explain.ts";
import { formats } from "./format.ts";
import { parseScaleAQ } from "./parse.ts";

/** All that this package knows of ScaleAQ. Who only parses imports `parseScaleAQ`, which brings none of the words. */
export interface ScaleAQ {
  readonly catalog: typeof catalog;
  readonly statuses: typeof statuses;
  readonly formats: typeof formats;
  readonly parse: typeof parseScaleAQ;
  readonly explain: typeof explain;
  readonly build: typeof buildScaleAQ;
}

/** All there is for the ScaleAQ API in one object. */
export const scaleaq: ScaleAQ = {
  catalog,
  statuses,
  formats,
  parse: parseScaleAQ,
  explain,
  build: buildScaleAQ,
};
