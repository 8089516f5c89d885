import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeCount } from "@api-errors/internal-checks";
import { type Ceilings, findGrowth, type Measured, recordCeilings } from "./ceilings.ts";
import { exportEntries } from "./export-entries.ts";
import { measurePeerSizes } from "./peer-sizes.ts";
import type { Row } from "./section.ts";
import { bundleSize } from "./size.ts";
import { formatTable, formatValue } from "./table.ts";

// `--write` records new ceilings, `--json` prints sizes alone, `--against FILE` compares with such sizes of another state.
const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    against: { type: "string" },
  },
});

const file = new URL("../ceilings.json", import.meta.url);
const ceilings: Ceilings = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Ceilings)
  : {};

const sizes: Measured[] = [];
for (const { name, code, bar } of await exportEntries()) {
  const { brotli } = await bundleSize(code);
  sizes.push({ name, bytes: brotli, ...(bar !== undefined && { bar }) });
}

if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(sizes.map(({ name, bytes }) => [name, bytes]))));
} else if (values.against === undefined) {
  printBudget();
} else {
  printChanges(
    JSON.parse(readFileSync(values.against, "utf8")) as Readonly<Record<string, number>>,
  );
}
if (values.write) writeFileSync(file, `${JSON.stringify(recordCeilings(sizes), undefined, 2)}\n`);
if (!values.json && values.against === undefined) await judge();

function printBudget(): void {
  const rows = sizes.map(({ name, bytes, bar }): Row => {
    const ceiling = ceilings[name]?.ceiling;
    const over = bar === undefined ? 0 : Math.max(0, bytes - bar);
    const gap = over === 0 ? "" : `+${formatValue(over, "bytes")}`;
    const notes = [ceiling === undefined ? "none" : formatValue(ceiling, "bytes"), gap];
    return { name, value: bytes, ...(bar !== undefined && { bar }), notes };
  });
  const columns = ["ceiling", "over the bar"];
  const table = formatTable({ title: "", about: "", unit: "bytes", columns, rows });
  console.log(`Each import with all that it needs, minified, brotli\n\n${table}`);
}

function printChanges(before: Readonly<Record<string, number>>): void {
  const now = new Map(sizes.map(({ name, bytes }) => [name, bytes]));
  const names = [...new Set([...Object.keys(before), ...now.keys()])];
  const changed = names.filter((name) => before[name] !== now.get(name));
  const lines = changed.map((name) => {
    const [from, to] = [before[name], now.get(name)];
    const by = (to ?? 0) - (from ?? 0);
    return `| ${name} | ${show(from)} | ${show(to)} | ${by > 0 ? "+" : ""}${by} |`;
  });
  const head = ["| import | before | now | bytes |", "| --- | ---: | ---: | ---: |"];
  const text = changed.length === 0 ? ["No import weighs more or less."] : [...head, ...lines];
  console.log(["### Size of imports, minified, brotli", "", ...text].join("\n"));
}

function show(bytes: number | undefined): string {
  return bytes === undefined ? "–" : formatValue(bytes, "bytes");
}

async function judge(): Promise<void> {
  const peers = await measurePeerSizes();
  console.log(`\nBeside peers: ours ÷ theirs\n\n${formatTable(peers)}`);
  const barred = sizes.filter(({ bar }) => bar !== undefined);
  const over = barred.filter(({ bytes, bar }) => bytes > (bar ?? bytes));
  console.log(`\n${over.length} of ${barred.length} bars of the design are missed.`);
  const recorded = values.write ? recordCeilings(sizes) : ceilings;
  const growth = findGrowth(sizes, recorded);
  writeCount({
    passed: sizes.length - Math.min(growth.length, sizes.length),
    failed: growth.length,
  });
  if (growth.length === 0) {
    console.log(`All ${sizes.length} imports are within their ceilings.`);
    return;
  }
  console.error(`\nOver their ceilings:\n${growth.join("\n")}`);
  console.error("Make them smaller, or say why in the commit that runs `pnpm size --write`.");
  process.exitCode = 1;
}
