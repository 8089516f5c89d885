/**
 * Reads a duration as Go writes it, in whole seconds, rounded up.
 *
 * ```http
 * x-ratelimit-reset-tokens: 6m0s
 * x-ratelimit-reset-requests: 120ms
 * ```
 *
 * Anything else gives `undefined`.
 */
export function durationSeconds(text: string): number | undefined {
  const trimmed = text.trim();
  const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9}(?:\.\d{1,9})?)(m)?s)?$/.exec(
    trimmed,
  );
  if (!match || trimmed === "") return undefined;
  const [, hours = 0, minutes = 0, amount = 0, milli] = match;
  const seconds = milli === undefined ? Number(amount) : Number(amount) / 1000;
  return Math.ceil(Number(hours) * 3600 + Number(minutes) * 60 + seconds);
}
