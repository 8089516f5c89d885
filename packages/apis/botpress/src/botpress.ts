import { buildBotpress } from "./build.ts";
import { catalog } from "./catalog.ts";
import { explain } from "./explain.ts";
import { formats } from "./format.ts";
import { parseBotpress } from "./parse.ts";

/** All that this package knows of Botpress. Who only parses imports `parseBotpress`, which brings none of the words. */
export interface Botpress {
  readonly catalog: typeof catalog;
  readonly formats: typeof formats;
  readonly parse: typeof parseBotpress;
  readonly explain: typeof explain;
  readonly build: typeof buildBotpress;
}

/** All there is for the Botpress API in one object. */
export const botpress: Botpress = {
  catalog,
  formats,
  parse: parseBotpress,
  explain,
  build: buildBotpress,
};
