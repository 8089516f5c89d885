import { readFileSync, writeFileSync } from "node:fs";

import { PAIRS_HEADING, pairRows } from "./pairs.ts";

/** Writes the table of pairs into the gateway's README, in the place of the one that is there. */
const file = new URL("../../../gateway/README.md", import.meta.url);
const readme = readFileSync(file, "utf8");
const lines = readme.split("\n");
const start = lines.findIndex((line) => line.startsWith("| from → to"));
if (start < 0)
  throw new Error("the gateway's README: expected a table with the heading `from → to`");
const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
const rule = PAIRS_HEADING.replaceAll(/[^|]+/g, " --- ");
lines.splice(start, length, PAIRS_HEADING, rule, ...pairRows());
writeFileSync(file, lines.join("\n"));
