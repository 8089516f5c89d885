import { readQuantity } from "./read-quantity.ts";

/**
 * Reads how long the window of a policy is, in whole seconds; 0 and what is no number give `undefined`.
 *
 * ```http
 * RateLimit-Policy: "daily";q=1000;w=86400
 * ```
 */
export function readWindow(text: string | undefined): number | undefined {
  const seconds = readQuantity(text);
  return seconds === 0 ? undefined : seconds;
}
