/**
 * One status for several errors in one response.
 *
 * ```json
 * {"errors": [{"status": "403"}, {"status": "422"}, {"status": "500"}]}
 * ```
 *
 * All equal give that one, several 4xx give 400, several 5xx give 500, and a mixture gives 400, as the example
 * above is answered in JSON:API. What is no 4xx or 5xx is ignored; where nothing is left, `undefined`.
 * JSON:API 1.1, "Processing Errors"; its example "Multiple Errors".
 */
export function mostGeneralStatus(statuses: readonly number[]): number | undefined {
  const errors = statuses.filter((s) => Number.isInteger(s) && s >= 400 && s < 600);
  const [first] = errors;
  if (errors.every((s) => s === first)) return first;
  return errors.every((s) => s >= 500) ? 500 : 400;
}
