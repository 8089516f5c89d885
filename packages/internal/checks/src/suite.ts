import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "./command.ts";
import { writeCount } from "./count-file.ts";
import { root } from "./root.ts";
import { countTests, type Count } from "./test-report.ts";

const vitestReport = join(root, "node_modules", ".cache", "api-errors", "vitest.json");
const score = join("packages", "internal", "corpus", "src", "score.ts");

interface Step {
  readonly title: string;
  readonly commands: readonly (readonly [command: string, ...args: string[]])[];
  /** Where vitest writes what it counted. */
  readonly report?: string;
  /** Printed for the reader: it counts only where it breaks. */
  readonly informs?: boolean;
}

const check = (...names: string[]): Step["commands"] => [
  ["node", join("packages", "internal", "checks", "src", "main.ts"), ...names],
];

const steps: readonly Step[] = [
  {
    title: "types",
    commands: [
      ["tsc", "-p", "tsconfig.json"],
      ["tsc", "-p", "tsconfig.web.json"],
    ],
  },
  { title: "lint", commands: [["oxlint"]] },
  { title: "format", commands: [["oxfmt", "--check"]] },
  { title: "dependency edges", commands: check("edges") },
  { title: "manifests", commands: check("manifests") },
  { title: "no ignore comments", commands: check("comments") },
  { title: "docstrings", commands: check("docstrings") },
  { title: "API reference", commands: check("reference") },
  { title: "GitHub workflows", commands: check("workflows") },
  { title: "README code", commands: check("readme") },
  {
    title: "unit and type tests, coverage",
    commands: [
      [
        "vitest",
        "run",
        "--coverage",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${vitestReport}`,
      ],
    ],
    report: vitestReport,
  },
  { title: "build", commands: [["turbo", "run", "build", "--output-logs=errors-only"]] },
  { title: "build output", commands: check("output") },
  ...(existsSync(join(root, score))
    ? [{ title: "corpus score", commands: [["node", score]], informs: true } satisfies Step]
    : []),
];

const env = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

/** True where every command of the step ended well. */
async function runStep({ commands }: Step): Promise<boolean> {
  for (const [command, ...args] of commands) {
    const { code } = await runCommand(command, args, { root, show: true, env });
    if (code !== 0) return false;
  }
  return true;
}

/** Each check counts as one; a step of tests counts its tests, and itself. */
function countStep(step: Step, ok: boolean): Count {
  const own = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.report || !existsSync(step.report)) return own;
  const tests = countTests(JSON.parse(readFileSync(step.report, "utf8")));
  return { passed: tests.passed + own.passed, failed: tests.failed + own.failed };
}

const startedAt = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let passed = 0;
let failed = 0;
rmSync(dirname(vitestReport), { recursive: true, force: true });
mkdirSync(dirname(vitestReport), { recursive: true });

for (const [index, step] of steps.entries()) {
  const stepStartedAt = performance.now();
  console.log(`\n── ${index + 1}/${steps.length} ${step.title}`);
  const ended = await runStep(step);
  const count = countStep(step, ended);
  const ok = count.failed === 0;
  const verdict = ok ? "ok" : "FAILED";
  console.log(`   ${step.title}: ${verdict}, ${seconds(stepStartedAt)}`);
  if (step.informs && ok) continue;
  passed += count.passed;
  failed += count.failed;
  if (ok) continue;
  process.exitCode = 1;
  const rest = steps.slice(index + 1).map(({ title }) => title);
  if (rest.length > 0) console.log(`   not run: ${rest.join(", ")}`);
  break;
}

writeCount({ passed, failed });
console.log(`\n${passed} passed, ${failed} failed, ${seconds(startedAt)}`);
