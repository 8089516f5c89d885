import type { Survivor } from "./score.ts";

/** Why some mutants survive, such as that they change nothing anyone can see. */
export interface Reason {
  readonly why: string;
  readonly mutants: readonly Known[];
}

/** A surviving mutant by what it changes, since lines move. */
export interface Known {
  readonly file: string;
  readonly code: string;
  readonly to: string;
}

export interface Sorted {
  readonly explained: readonly { readonly why: string; readonly survivors: readonly Survivor[] }[];
  readonly unexplained: readonly Survivor[];
  /** What was given a reason and is killed by now, or changed. */
  readonly gone: readonly Known[];
}

/** Sorts the survivors by the reason they were given. */
export function sortSurvivors(survivors: readonly Survivor[], reasons: readonly Reason[]): Sorted {
  const reasonOf = new Map<string, Reason>();
  for (const reason of reasons)
    for (const known of reason.mutants) reasonOf.set(key(known), reason);
  const found = new Set(survivors.map(key));
  return {
    explained: reasons
      .map((reason) => ({
        why: reason.why,
        survivors: survivors.filter((survivor) => reasonOf.get(key(survivor)) === reason),
      }))
      .filter(({ survivors }) => survivors.length > 0),
    unexplained: survivors.filter((survivor) => !reasonOf.has(key(survivor))),
    gone: reasons.flatMap(({ mutants }) => mutants).filter((known) => !found.has(key(known))),
  };
}

function key({ file, code, to }: Known): string {
  return JSON.stringify([file, code, to]);
}
