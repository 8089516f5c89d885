/** One measured figure, with the bar it is held to where there is one. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** The most that the value may be. */
  readonly bar?: number;
  /** What else was measured on the way, one text for each of the section's further columns. */
  readonly notes?: readonly string[];
}

/** One table of the results. */
export interface Section {
  readonly title: string;
  /** What the value is, and how it was measured. */
  readonly about: string;
  readonly unit: "bytes" | "ratio";
  /** Titles of the columns behind the verdict. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type Verdict = "PASS" | "OVER" | "";

/** Whether a row is within its bar; nothing where it has none. A figure that could not be taken is over it. */
export function verdictOf({ value, bar }: Row): Verdict {
  if (bar === undefined) return "";
  return value <= bar ? "PASS" : "OVER";
}
