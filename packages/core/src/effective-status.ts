/** Whether a value is a status that reports an error: an integer from 400 to 599. */
export function isErrorStatus(value: unknown): value is number {
  return isStatus(value) && value >= 400;
}

/** Whether a value is a status of HTTP: an integer from 100 to 599. */
export function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 100 && value <= 599;
}

/**
 * Reads a status that a body states, as a number or as digits in a string; `undefined` outside 100 to 599.
 *
 * ```json
 * {"status": "404"}
 * ```
 */
export function readStatus(value: unknown): number | undefined {
  if (typeof value !== "string") return isStatus(value) ? value : undefined;
  const status = Number(value);
  // Not "4e2", "0x190" or " 400".
  return isStatus(status) && value === `${status}` ? status : undefined;
}
