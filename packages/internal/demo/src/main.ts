import { styleText } from "node:util";

import { formatReport, type Paint } from "./format-report.ts";
import { formatTable } from "./format-table.ts";
import { runApis } from "./run-apis.ts";
import { runScenarios } from "./run-scenarios.ts";
import { scenarios } from "./scenarios.ts";

const isColoured = process.stdout.isTTY && !process.env["NO_COLOR"];
const styles = { title: "bold", label: "cyan", good: "green", bad: "red" } as const;
const paint: Paint = (kind, text) =>
  isColoured ? styleText(styles[kind], text, { validateStream: false }) : text;

if (process.argv.includes("--json"))
  print([JSON.stringify(await runScenarios(scenarios), undefined, 2)]);
else if (process.argv.includes("--apis")) print([formatTable(await runApis())]);
else {
  const reports = await runScenarios(scenarios);
  print([
    ...reports.map((report, index) => formatReport(report, index + 1, reports.length, paint)),
    paint("title", "All APIs, through one gateway, as problems"),
    formatTable(await runApis()),
  ]);
}

function print(texts: readonly string[]): void {
  process.stdout.write(`${texts.join("\n")}\n`);
}
