import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";

import { measureApiSizes } from "./api-sizes.ts";
import { measurePeerSizes } from "./peer-sizes.ts";
import { measurePeers } from "./peers.ts";
import { formatJson, formatMarkdown, formatReport, type Machine } from "./report.ts";
import type { RoundOptions } from "./rounds.ts";
import type { Section } from "./section.ts";
import { measureSizes } from "./sizes.ts";
import { measureChallengeGrowth, measureGrowth } from "./speed-growth.ts";
import { measureOAuth2Parse, measureOAuth2Peer } from "./speed-oauth2.ts";
import { measureParse } from "./speed-parse.ts";
import { measurePassThrough, measureTranslation } from "./speed-translate.ts";

// `--quick` for a first look, `--json` for machines, `--write` for RESULTS.md.
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

// Until some tens of thousands of calls, engines run code that is still to be compiled.
const usual: RoundOptions = values.quick ? { rounds: 6, warmUp: 4 } : { rounds: 60, warmUp: 120 };
const heavy: RoundOptions = values.quick ? { rounds: 1, warmUp: 0 } : { rounds: 5, warmUp: 1 };

const sections: readonly Section[] = [
  await measureSizes(),
  await measureApiSizes(),
  await measurePeerSizes(),
  measureParse(usual),
  measureOAuth2Parse(usual),
  measureTranslation(usual),
  measurePassThrough(usual),
  measurePeers(usual),
  await measureOAuth2Peer(usual),
  measureGrowth(heavy),
  measureChallengeGrowth(heavy),
];

const machine: Machine = {
  cpu: cpus()[0]?.model.trim() ?? "unknown CPU",
  node: process.versions.node,
  date: new Date().toISOString().slice(0, 10),
};

console.log(values.json ? formatJson(sections, machine) : formatReport(sections, machine));
if (values.write) {
  writeFileSync(new URL("../RESULTS.md", import.meta.url), formatMarkdown(sections, machine));
}
