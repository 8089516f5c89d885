import { median } from "./statistics.ts";

/** Milliseconds by what they were spent on. */
export type Times<Part extends string> = Readonly<Record<Part, number>>;

/** Something that can be measured again and again; each call is one round. */
export type Round<Part extends string> = () => Times<Part>;

export interface RoundOptions {
  readonly rounds: number;
  /** Rounds before those, which do not count. */
  readonly warmUp: number;
}

/**
 * Measures several things in turn, round by round, so that whatever slows the machine down meets all of them.
 *
 * Gives the median of each part of each.
 */
export function measure<Part extends string>(
  cases: readonly Round<Part>[],
  { rounds, warmUp }: RoundOptions,
): readonly Times<Part>[] {
  const all: Times<Part>[][] = cases.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, run] of cases.entries()) {
      const times = run();
      if (round >= 0) all[i]?.push(times);
    }
  }
  return all.map(medians);
}

function medians<Part extends string>(samples: readonly Times<Part>[]): Times<Part> {
  const parts = Object.keys(samples[0] ?? {}) as Part[];
  return Object.fromEntries(
    parts.map((part) => [part, median(samples.map((times) => times[part]))]),
  ) as Times<Part>;
}

let kept = 0;

/** Makes the result of some work look used, so that the work is not optimised away. */
export function keep(value: number): void {
  kept = (kept + value) % 1_000_003;
}

/** Milliseconds as text, in the unit that fits, for one of so many runs. */
export function formatTime(milliseconds: number, runs = 1): string {
  const micro = (milliseconds * 1000) / runs;
  if (micro < 1) return `${(micro * 1000).toFixed(0)} ns`;
  return micro < 1000 ? `${micro.toPrecision(3)} µs` : `${(micro / 1000).toPrecision(3)} ms`;
}
