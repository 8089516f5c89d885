/** Whether a value is a status that reports an error: an integer from 400 to 599. */
export function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599;
}

/**
 * Reads a status that a body states, as a number or as digits in a string; `undefined` outside 100 to 599.
 *
 * ```json
 * {"status": "404"}
 * ```
 */
export function readStatus(value: unknown): number | undefined {
  const status = typeof value === "string" && /^[1-5]\d\d$/.test(value) ? Number(value) : value;
  return typeof status === "number" && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : undefined;
}
