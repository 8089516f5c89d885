/**
 * The class of a status code: the first of its digits.
 *
 * What is no integer from 100 to 599 counts as 5, as a client should treat an invalid code as a server error
 * (RFC 9110 section 15).
 */
export function statusClass(status: number): 1 | 2 | 3 | 4 | 5 {
  const digit = Number.isInteger(status) ? Math.floor(status / 100) : 5;
  return digit === 1 || digit === 2 || digit === 3 || digit === 4 ? digit : 5;
}
