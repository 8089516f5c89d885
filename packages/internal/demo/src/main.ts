import { styleText } from "node:util";

import { formatReport, type Paint } from "./format-report.ts";
import { runScenarios } from "./run-scenarios.ts";
import { scenarios } from "./scenarios.ts";

const isColoured = process.stdout.isTTY && !process.env["NO_COLOR"];
const styles = { title: "bold", label: "cyan", good: "green", bad: "red" } as const;
const paint: Paint = (kind, text) =>
  isColoured ? styleText(styles[kind], text, { validateStream: false }) : text;

const reports = await runScenarios(scenarios);
const texts = process.argv.includes("--json")
  ? [JSON.stringify(reports, undefined, 2)]
  : reports.map((report, index) => formatReport(report, index + 1, reports.length, paint));
process.stdout.write(`${texts.join("\n")}\n`);
