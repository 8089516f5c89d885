import type { MutantResult, MutationTestResult } from "./stryker-report.ts";

export interface Score {
  readonly file: string;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Mutants that could not be tested. */
  readonly errors: number;
}

/** A mutant that no test noticed. */
export interface Survivor {
  /** From the package's `src` folder. */
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  /** The text that was mutated, on one line. */
  readonly code: string;
  /** What stood there instead. */
  readonly to: string;
  readonly covered: boolean;
}

/** The share of mutants that the tests noticed, in percent; those that could not be tested count for nothing. */
export function percent({ killed, timeout, survived, noCoverage }: Omit<Score, "file">): number {
  const all = killed + timeout + survived + noCoverage;
  return all === 0 ? 100 : (100 * (killed + timeout)) / all;
}

/** The scores of the files of one package. */
export function scoreFiles(report: MutationTestResult, place: string): readonly Score[] {
  return Object.entries(report.files).map(([path, { mutants }]) => ({
    file: inPackage(path, place),
    ...countMutants(mutants),
  }));
}

/** All scores as one. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = (key: Exclude<keyof Score, "file">) =>
    scores.reduce((total, score) => total + score[key], 0);
  return {
    file: "all",
    killed: sum("killed"),
    timeout: sum("timeout"),
    survived: sum("survived"),
    noCoverage: sum("noCoverage"),
    errors: sum("errors"),
  };
}

/** The scores by kind of mutant, in the place of files. */
export function scoreMutators(report: MutationTestResult): readonly Score[] {
  const groups = new Map<string, MutantResult[]>();
  for (const { mutants } of Object.values(report.files)) {
    for (const mutant of mutants) {
      const group = groups.get(mutant.mutatorName);
      if (group) group.push(mutant);
      else groups.set(mutant.mutatorName, [mutant]);
    }
  }
  return [...groups]
    .map(([file, mutants]) => ({ file, ...countMutants(mutants) }))
    .sort((one, other) => one.file.localeCompare(other.file));
}

export function findSurvivors(report: MutationTestResult, place: string): readonly Survivor[] {
  return Object.entries(report.files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map((mutant) => ({
        file: inPackage(path, place),
        line: mutant.location.start.line,
        mutator: mutant.mutatorName,
        code: oneLine(textAt(source, mutant)),
        to: oneLine(mutant.replacement ?? ""),
        covered: mutant.status === "Survived",
      })),
  );
}

function countMutants(mutants: readonly MutantResult[]): Omit<Score, "file"> {
  const count = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count("Killed"),
    timeout: count("Timeout"),
    survived: count("Survived"),
    noCoverage: count("NoCoverage"),
    errors: count("RuntimeError", "CompileError", "Pending"),
  };
}

function textAt(source: string, { location: { start, end } }: MutantResult): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? "";
  lines[0] = lines[0]?.slice(start.column - 1) ?? "";
  return lines.join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function inPackage(path: string, place: string): string {
  return path.slice(`${place}/src/`.length);
}
