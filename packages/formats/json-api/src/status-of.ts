import { mostGeneralStatus, readStatus } from "@api-errors/core";

import type { JsonApiError } from "./document.ts";

/**
 * The status of a response with these errors: the one that all of them have, else the most general one.
 *
 * ```json
 * {"errors": [{"status": "403"}, {"status": "422"}, {"status": "500"}]}
 * ```
 *
 * gives 400, as in JSON:API's own example. Errors without a status from 400 to 599 do not count; where nothing is left,
 * `undefined`. JSON:API 1.1 "Processing Errors".
 */
export function statusOf(errors: readonly JsonApiError[]): number | undefined {
  return mostGeneralStatus(errors.flatMap(({ status }) => readStatus(status) ?? []));
}
