/**
 * The class of a status code: the first of its digits.
 *
 * What is no integer from 100 to 599 counts as 5, as a client should treat an invalid code as a server error
 * (RFC 9110 section 15).
 */
export function statusClass(status: number): 1 | 2 | 3 | 4 | 5 {
  if (!Number.isInteger(status)) return 5;
  const digits = [1, 2, 3, 4] as const;
  return digits.find((digit) => Math.floor(status / 100) === digit) ?? 5;
}
