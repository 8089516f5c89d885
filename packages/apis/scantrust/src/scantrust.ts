import { buildScantrust } from "./build.ts";
import { catalog, statuses } from "./catalog.ts";
import { explain } from "./explain.ts";
import { formats } from "./format.ts";
import { parseScantrust } from "./parse.ts";

/** All that this package knows of Scantrust. Who only parses imports `parseScantrust`, which brings none of the words. */
export interface Scantrust {
  readonly catalog: typeof catalog;
  readonly statuses: typeof statuses;
  readonly formats: typeof formats;
  readonly parse: typeof parseScantrust;
  readonly explain: typeof explain;
  readonly build: typeof buildScantrust;
}

/** All there is for the Scantrust API in one object. */
export const scantrust: Scantrust = {
  catalog,
  statuses,
  formats,
  parse: parseScantrust,
  explain,
  build: buildScantrust,
};
