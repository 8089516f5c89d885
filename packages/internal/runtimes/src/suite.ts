import { show } from "./expect.ts";
import { type Packages, subjectsOf, type Vector } from "./vectors.ts";

/** What a runtime found. */
export interface Outcome {
  readonly imported: number;
  readonly programs: number;
  readonly vectors: number;
  /** One text for each thing that went otherwise than it should. */
  readonly failures: readonly string[];
}

/** Runs every program and every vector, on whatever runtime this is. */
export async function runSuite(
  packages: Packages,
  programs: Readonly<Record<string, () => Promise<unknown>>>,
  vectors: readonly Vector[],
): Promise<Outcome> {
  const failures: string[] = [];
  for (const [name, exported] of Object.entries(packages)) {
    if (Object.keys(exported).length === 0) failures.push(`${name} exports nothing`);
  }
  for (const [name, run] of Object.entries(programs)) {
    try {
      await run();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const subjects = subjectsOf(packages);
  for (const { of, input, output } of vectors) {
    const found = await outputOf(subjects.get(of), input);
    if (show(found) === show(output)) continue;
    failures.push(`${of} on ${JSON.stringify(input)}\n  ${show(output)}\n  ${show(found)}`);
  }
  return {
    imported: Object.keys(packages).length,
    programs: Object.keys(programs).length,
    vectors: vectors.length,
    failures,
  };
}

async function outputOf(
  run: ((input: Vector["input"]) => Promise<unknown>) | undefined,
  input: Vector["input"],
): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await run?.(input)) ?? null)) as unknown;
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.message : String(error)}`;
  }
}
