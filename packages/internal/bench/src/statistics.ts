/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return upper === undefined || lower === undefined ? Number.NaN : (lower + upper) / 2;
}

/** `of ÷ against`; NaN where nothing was measured. */
export function ratio(of: number, against: number): number {
  return against > 0 ? of / against : Number.NaN;
}
