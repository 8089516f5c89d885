import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeCount } from "@api-errors/internal-checks";
import { type Ceilings, findGrowth, limitOf, type Measured, recordCeilings } from "./ceilings.ts";
import { exportEntries } from "./export-entries.ts";
import { peerSizes, type PeerSize } from "./peer-sizes.ts";
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
for (const { name, code, bar, beside, platform } of await exportEntries()) {
  const { brotli } = await bundleSize(code, platform);
  const before = beside === undefined ? 0 : (await bundleSize(beside, platform)).brotli;
  sizes.push({ name, bytes: brotli - before, ...(bar !== undefined && { bar }) });
}

if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(sizes.map(({ name, bytes }) => [name, bytes]))));
} else if (values.against === undefined) {
  const peers = await peerSizes();
  printBudget(peers);
  if (values.write) writeFileSync(file, `${JSON.stringify(recordCeilings(sizes), undefined, 2)}\n`);
  judge(peers);
} else {
  printChanges(
    JSON.parse(readFileSync(values.against, "utf8")) as Readonly<Record<string, number>>,
  );
}

function printBudget(peers: readonly PeerSize[]): void {
  const rows = sizes.map((size): Row => {
    const { name, bytes, bar } = size;
    const recorded = ceilings[name];
    const limit = recorded ? formatValue(limitOf(size, recorded), "bytes") : "none";
    const by = bar === undefined ? 0 : bytes - bar;
    const gap = by > 0 ? `+${formatValue(by, "bytes")}` : bar === undefined ? "" : show(by);
    const others = peers.filter(({ entry }) => entry === name);
    const beside = others.map(({ peer, theirs }) => `${peer} ${show(theirs)}`).join(", ");
    return { name, value: bytes, ...(bar !== undefined && { bar }), notes: [gap, limit, beside] };
  });
  const columns = ["over or under", "ceiling", "peers"];
  const table = formatTable({ title: "", about: "", unit: "bytes", columns, rows });
  console.log(
    `Each import with all that it needs, minified, brotli. Those of an API with a colon: what it adds to its formats.\n\n${table}`,
  );
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

function judge(peers: readonly PeerSize[]): void {
  const missed = sizes.filter(({ bytes, bar }) => bar !== undefined && bytes > bar);
  const barred = sizes.filter(({ bar }) => bar !== undefined);
  console.log(`\n${missed.length} of ${barred.length} bars of the design are missed:`);
  for (const { name, bytes, bar = bytes } of missed)
    console.log(`  ${name}: ${show(bytes)}, ${show(bytes - bar)} above ${show(bar)}`);
  const larger = peers.filter(({ ours, theirs }) => ours > theirs);
  console.log(`${larger.length} of ${peers.length} peers are smaller:`);
  for (const { job, peer, ours, theirs } of larger)
    console.log(`  ${job}: ${show(ours)}, ${peer} ${show(theirs)}`);
  const growth = findGrowth(sizes, values.write ? recordCeilings(sizes) : ceilings);
  writeCount({
    passed: sizes.length - Math.min(growth.length, sizes.length),
    failed: growth.length,
  });
  if (growth.length === 0) {
    console.log(
      `All ${sizes.length} imports are within their ceilings, and within their bars where these were met.`,
    );
    return;
  }
  console.error(`\nNot as recorded:\n${growth.join("\n")}`);
  console.error("Make them smaller, or say why in the commit that runs `pnpm size --write`.");
  process.exitCode = 1;
}
