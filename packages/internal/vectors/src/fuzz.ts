import { parseArgs } from "node:util";
import {
  publishedPackages,
  readWorkspace,
  root,
  writeCount,
  type Package,
} from "@api-errors/internal-checks";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTranslator } from "@api-errors/gateway";
import { fuzzInputs, type FuzzInput } from "./fuzz-inputs.ts";
import { subjects } from "./subjects.test-support.ts";

/** Hands every parser of every package awkward inputs: `fuzz --inputs 1000000 --seed 7`. None may throw. */
const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "20261121" },
  },
});
const wanted = Number(values.inputs);
const seed = Number(values.seed);

interface Target {
  readonly name: string;
  /** Returns what is wrong with the answer; throws where the parser does. */
  readonly run: (input: FuzzInput) => string | undefined;
  inputs: number;
  wrong: number;
}

/** What only looks like a parser: it takes what a parser made, never what was received. */
const NO_PARSERS = new Set(["isRetryable", "isStated", "parseApi", "recognizeDocument"]);

const targets = [
  ...(await Promise.all(publishedPackages(readWorkspace(root)).map(targetsOf))).flat(),
  ...subjects.map(({ format }): Target => {
    const translate = createTranslator({
      from: subjects.map((subject) => subject.format),
      to: format,
    });
    const run = ({ wire }: FuzzInput): string | undefined => {
      const { status } = translate(wire).wire;
      // A success passes through as it came, whatever its status says.
      return typeof status === "number" ? undefined : `a status of ${String(status)}`;
    };
    return { name: `translation to ${format.name}`, run, inputs: 0, wrong: 0 };
  }),
];
const next = fuzzInputs(subjects, seed);
let turn = 0;
const examples: string[] = [];
const startedAt = performance.now();

for (let i = 0; i < wanted; i++) {
  const target = targets[i % targets.length];
  if (!target) break;
  const input = next();
  target.inputs += 1;
  let problem: string | undefined;
  try {
    problem = target.run(input);
  } catch (error) {
    problem = `threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
  if (problem === undefined) continue;
  target.wrong += 1;
  if (target.wrong <= 2) examples.push(`${target.name}: ${problem}\n  ${shown(input)}`);
}

for (const { name, inputs, wrong } of targets) {
  console.log(`${name}: ${inputs.toLocaleString("en-US")} inputs, ${wrong} wrong`);
}
for (const example of examples) console.error(example);
const total = targets.reduce((sum, { inputs }) => sum + inputs, 0);
const failed = targets.filter(({ wrong }) => wrong > 0).length;
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(
  `${total.toLocaleString("en-US")} inputs to ${targets.length} parsers in ${seconds} s, seed ${seed}: ${failed} parsers went wrong`,
);
writeCount({ passed: targets.length - failed, failed });
if (failed > 0 || total < wanted) process.exitCode = 1;

/** Every function that reads what others sent, and every format. */
async function targetsOf(entry: Package): Promise<readonly Target[]> {
  // An adapter reads nothing itself.
  if (entry.kind === "adapter") return [];
  const url = pathToFileURL(join(root, entry.folder, "src", "index.ts")).href;
  const exported = (await import(url)) as Readonly<Record<string, unknown>>;
  const found: Target[] = [];
  const dialects = Array.isArray(exported["dialects"]) ? (exported["dialects"] as unknown[]) : [];
  for (const [name, value] of Object.entries(exported)) {
    const label = `${entry.name} ${name}`;
    if (typeof value === "function") {
      if (!/^(?:parse|is|recognize)[A-Z]/.test(name)) continue;
      if (NO_PARSERS.has(name)) continue;
      const call = value as (...args: readonly unknown[]) => unknown;
      const run = (input: FuzzInput): undefined => {
        // Functions of core read a field or another text; those of formats and APIs a response, or its body.
        const isOfBody = /^is[A-Z]/.test(name);
        if (entry.kind === "core") call(input.text);
        else call(isOfBody ? input.wire.body : input.wire, ...dialectFor(name, dialects));
        if (entry.kind === "core" && name !== "parseBody") call(input.wire.body);
      };
      found.push({ name: label, run, inputs: 0, wrong: 0 });
    }
    for (const format of [value].flat()) {
      if (!isFormat(format)) continue;
      const run = (input: FuzzInput): string | undefined => runFormat(format, input);
      found.push({ name: `${label} (${format.name})`, run, inputs: 0, wrong: 0 });
    }
  }
  return found;
}

/** What `parseDialect` and its like take beside the response: each of the package's dialects in turn. */
function dialectFor(name: string, dialects: readonly unknown[]): readonly unknown[] {
  return name.endsWith("Dialect") && dialects.length > 0
    ? [dialects[turn++ % dialects.length]]
    : [];
}

interface Format {
  readonly name: string;
  readonly recognize: (wire: FuzzInput["wire"]) => { readonly score: number };
  readonly parse: (wire: FuzzInput["wire"]) => ParseResult;
}

type ParseResult =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly error: {
        readonly status: number;
        readonly retry: { readonly when: string; readonly afterSeconds?: number };
        readonly issues: readonly unknown[];
      };
    };

function runFormat(format: Format, { wire }: FuzzInput): string | undefined {
  const { score } = format.recognize(wire);
  if (!(score >= 0 && score <= 1)) return `a score of ${score}`;
  const result = format.parse(wire);
  if (!result.ok) return result.reason === "" ? "a refusal without a reason" : undefined;
  const { status, retry, issues } = result.error;
  if (!(status >= 400 && status <= 599)) return `a status of ${status}`;
  const wait = retry.afterSeconds;
  if (wait !== undefined && !(wait >= 0 && wait < Infinity)) return `a wait of ${wait} seconds`;
  return Array.isArray(issues) ? undefined : "issues that are no list";
}

function isFormat(value: unknown): value is Format {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "recognize") === "function" &&
    typeof Reflect.get(value, "parse") === "function"
  );
}

function shown(input: FuzzInput): string {
  const text = JSON.stringify(input) ?? "";
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
