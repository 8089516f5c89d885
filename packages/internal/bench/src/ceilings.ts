/** What an import may weigh, as recorded: a little above what it weighed then. */
export interface Ceiling {
  /** In bytes. */
  readonly ceiling: number;
  readonly measured: number;
  /** What the design allows, where it says so. */
  readonly bar?: number;
  /** By how much the bar was missed. */
  readonly over?: number;
}

export type Ceilings = Readonly<Record<string, Ceiling>>;

export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly bar?: number;
}

/** One hundredth and twenty bytes: what a change elsewhere moves in how well a bundle compresses. */
export function ceilingFor(bytes: number): number {
  return Math.ceil((bytes * 1.01 + 20) / 10) * 10;
}

export function recordCeilings(sizes: readonly Measured[]): Ceilings {
  return Object.fromEntries(
    sizes.map(({ name, bytes, bar }) => {
      const over = bar !== undefined && bytes > bar ? { over: bytes - bar } : {};
      const limit = bar === undefined ? {} : { bar };
      const room = ceilingFor(bytes);
      const ceiling = bar !== undefined && bytes <= bar ? Math.min(room, bar) : room;
      return [name, { ceiling, measured: bytes, ...limit, ...over }];
    }),
  );
}

/**
 * What an import may weigh: its ceiling, and no more than its bar where that was met when the ceiling was recorded, so that
 * what once is small enough stays so.
 */
export function limitOf({ bar }: Measured, { ceiling, measured }: Ceiling): number {
  return bar !== undefined && measured <= bar ? Math.min(ceiling, bar) : ceiling;
}

/** What is wrong with sizes beside their ceilings, one text for each; nothing where all are within them. */
export function findGrowth(sizes: readonly Measured[], ceilings: Ceilings): readonly string[] {
  const findings: string[] = [];
  for (const size of sizes) {
    const { name, bytes, bar } = size;
    const recorded = ceilings[name];
    if (!recorded) {
      // What has never been recorded has no excuse for missing its bar.
      const missed = bar !== undefined && bytes > bar ? `, above its bar of ${bar}` : "";
      findings.push(`${name}: ${bytes} bytes, and no ceiling recorded${missed}`);
      continue;
    }
    const limit = limitOf(size, recorded);
    if (bytes <= limit) continue;
    const grown = bytes - recorded.measured;
    const what = limit === bar ? "bar, which was met," : "ceiling";
    findings.push(`${name}: ${bytes} bytes, ${what} ${limit} (${grown} more than recorded)`);
  }
  const names = new Set(sizes.map(({ name }) => name));
  for (const name of Object.keys(ceilings)) {
    if (!names.has(name)) findings.push(`${name}: a ceiling for what is no longer exported`);
  }
  return findings;
}
