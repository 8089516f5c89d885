import { isErrorStatus } from "./effective-status.ts";

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
  let general: number | undefined;
  for (const status of statuses) {
    if (!isErrorStatus(status)) continue;
    general ??= status;
    if (general !== status) general = general < 500 || status < 500 ? 400 : 500;
  }
  return general;
}
