import { isJsonObject, mostGeneralStatus, readStatus } from "@api-errors/core";

import type { JsonApiDocument } from "./document.ts";

/**
 * The status of a response with these errors: the one that all of them have, else the most general one.
 *
 * ```json
 * {"errors": [{"status": "403"}, {"status": "422"}, {"status": "500"}]}
 * ```
 *
 * gives 400, as in JSON:API's own example. Errors without a status from 400 to 599 do not count, nor does what is no error
 * object; where nothing is left, `undefined`. JSON:API 1.1 "Processing Errors".
 */
export function statusOf(errors: JsonApiDocument["errors"]): number | undefined {
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [errors];
  return mostGeneralStatus(
    list.flatMap((error) => (isJsonObject(error) ? (readStatus(error["status"]) ?? []) : [])),
  );
}
