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
      return [name, { ceiling: ceilingFor(bytes), measured: bytes, ...limit, ...over }];
    }),
  );
}

/** What is wrong with sizes beside their ceilings, one text for each; nothing where all are within them. */
export function findGrowth(sizes: readonly Measured[], ceilings: Ceilings): readonly string[] {
  const findings: string[] = [];
  for (const { name, bytes } of sizes) {
    const recorded = ceilings[name];
    if (!recorded) findings.push(`${name}: ${bytes} bytes, and no ceiling recorded`);
    else if (bytes > recorded.ceiling) {
      const grown = bytes - recorded.measured;
      findings.push(
        `${name}: ${bytes} bytes, ceiling ${recorded.ceiling} (${grown} more than recorded)`,
      );
    }
  }
  const names = new Set(sizes.map(({ name }) => name));
  for (const name of Object.keys(ceilings)) {
    if (!names.has(name)) findings.push(`${name}: a ceiling for what is no longer exported`);
  }
  return findings;
}
