/**
 * Reads how much of a quota there is: a whole number, rounded down.
 *
 * ```http
 * X-RateLimit-Remaining: 594.0
 * RateLimit-Remaining: 76;w=21600
 * ```
 *
 * Parameters are ignored. A sign, more than 15 digits, and anything else give `undefined`.
 */
export function readQuantity(text: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,15})(?:\.\d+)?\s*(?:;.*)?$/.exec(text ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
