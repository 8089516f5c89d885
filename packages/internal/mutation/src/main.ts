import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { publishedPackages, readWorkspace, root, runCommand } from "@api-errors/internal-checks";
import { closestTests } from "./closest-tests.ts";
import { type Reason, sortSurvivors } from "./reasons.ts";
import { formatResults, formatScores, formatSurvivor } from "./report.ts";
import { findSurvivors, percent, scoreFiles, scoreMutators, sumScores } from "./score.ts";
import {
  isParsing,
  type Part,
  partsOf,
  reportFile,
  settingsFile,
  settingsFor,
} from "./settings.ts";
import type { MutationTestResult } from "./stryker-report.ts";

/**
 * Mutation testing: `mutate core problem` for these packages, none for core and all formats; `--file A,B` for some files of
 * one, from its `src`; `--parsing` for the files that parsing starts in; `--write` for the results in git; `--at-least 90`
 * to fail below that score.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: "string", default: "" },
    parsing: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    "at-least": { type: "string", default: "0" },
  },
});

const packages = new Map(
  publishedPackages(readWorkspace(root)).map(({ folder, kind }) => [
    basename(folder),
    { folder, kind },
  ]),
);
const usual = [...packages].filter(([, { kind }]) => kind === "core" || kind === "format");
const names = positionals.length > 0 ? positionals : usual.map(([name]) => name);
const some = values.file.split(",").filter(Boolean);
const isSome = values.parsing || some.length > 0;

for (const name of names) {
  const place = packages.get(name)?.folder;
  if (place === undefined)
    throw new Error(`no package ${name}: ${[...packages.keys()].join(", ")}`);
  await mutate(name, place);
}

async function mutate(name: string, place: string): Promise<void> {
  const tests = closestTests(root, place);
  const isChosen = (file: string): boolean =>
    values.parsing ? isParsing(file) : some.some((own) => file === `${place}/src/${own}`);
  const parts = partsOf(
    name,
    isSome ? new Map([...tests].filter(([file]) => isChosen(file))) : tests,
  );
  const started = performance.now();
  const files: Record<string, MutationTestResult["files"][string]> = {};
  for (const part of parts) {
    console.log(
      `\n${part.name} of ${parts.length}: ${part.files.map((file) => basename(file)).join(" ")}`,
    );
    const report = await run(part);
    if (!report) {
      process.exitCode = 1;
      return;
    }
    Object.assign(files, report.files);
  }
  const minutes = (performance.now() - started) / 60_000;
  const report: MutationTestResult = { files };
  const scores = scoreFiles(report, place);
  const survivors = sortSurvivors(findSurvivors(report, place), readReasons(name));
  console.log(`\n${formatScores(name, [...scores, sumScores(scores)])}\n`);
  for (const survivor of survivors.unexplained) console.log(formatSurvivor(survivor));
  const explained = survivors.explained.flatMap((reason) => reason.survivors).length;
  console.log(
    `\n${survivors.unexplained.length} survivors to look into, ${explained} with a reason`,
  );
  if (!isSome) {
    for (const { file, code, to } of survivors.gone) {
      console.log(`no survivor any more: ${file} ${code} → ${to}`);
    }
  }
  if (values.write && !isSome) {
    const details = {
      name,
      cpu: cpus()[0]?.model.trim() ?? "unknown CPU",
      node: process.versions.node,
      date: new Date().toISOString().slice(0, 10),
      minutes,
    };
    const results = new URL(`../results/${name}.md`, import.meta.url);
    mkdirSync(new URL(".", results), { recursive: true });
    writeFileSync(results, formatResults(details, scores, scoreMutators(report), survivors));
    // Tables are laid out by the formatter, which the test command asks.
    await runCommand("oxfmt", [fileURLToPath(results)], { root });
  }
  const score = percent(sumScores(scores));
  if (score < Number(values["at-least"])) {
    console.log(`${name}: ${score.toFixed(1)}, below ${values["at-least"]}`);
    process.exitCode = 1;
  }
}

/** Has Stryker run the mutants of one part; nothing where it could not. */
async function run(part: Part): Promise<MutationTestResult | undefined> {
  const settings = settingsFile(part);
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify(settingsFor(part), null, 2));
  rmSync(reportFile(part), { force: true });
  const { code } = await runCommand("stryker", ["run", settings], {
    root,
    show: true,
    // A mutant that ten inputs do not reveal is one for an example.
    env: { PROPERTY_RUNS: process.env["PROPERTY_RUNS"] ?? "10" },
  });
  if (code !== 0) return undefined;
  // Files of types alone have no mutants, and no report.
  if (!existsSync(reportFile(part))) return { files: {} };
  return JSON.parse(readFileSync(reportFile(part), "utf8")) as MutationTestResult;
}

/** Why mutants of a package survive, from `survivors/<name>.json`. */
function readReasons(name: string): readonly Reason[] {
  const file = new URL(`../survivors/${name}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly Reason[]) : [];
}
