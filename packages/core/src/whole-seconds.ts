/** A delay in whole seconds, rounded up so that nobody comes too early; `undefined` for what is no delay. */
export function wholeSeconds(seconds: number | null | undefined): number | undefined {
  // From 2^53 on numbers are not exact, and later need an exponent, which no field can hold. -0 becomes 0.
  return typeof seconds === "number" && seconds >= 0 && seconds < 2 ** 53
    ? Math.ceil(seconds) + 0
    : undefined;
}
