import { isJsonObject } from "./json-object.ts";
import { foldName } from "./name-table.ts";

const UNITS: Readonly<Record<string, number>> = {
  retryafter: 1,
  retryafterseconds: 1,
  retryaftersecs: 1,
  retryafterms: 0.001,
  retryaftermilliseconds: 0.001,
};

/**
 * Finds how long a body asks to wait, in seconds: `retry_after`, `retryAfterMs` and the like among the members or in
 * one of `nested`, and the `retryDelay` of a `google.rpc.RetryInfo` in a list.
 *
 * ```json
 * {"code": "RATE_LIMIT_HIT", "msg": "Over the limit", "retry-after": 28.7}
 * ```
 *
 * A value that is negative, not finite or no number gives `undefined`.
 */
export function bodyWait(
  members: Readonly<Record<string, unknown>>,
  ...nested: readonly unknown[]
): number | undefined {
  for (const name of Object.keys(members)) {
    const unit = /^retry/i.test(name) ? UNITS[foldName(name)] : undefined;
    const seconds = unit === undefined ? undefined : amount(members[name]);
    if (unit !== undefined && seconds !== undefined) return seconds * unit;
  }
  for (const value of nested) {
    const seconds = Array.isArray(value)
      ? retryDelay(value)
      : isJsonObject(value)
        ? bodyWait(value)
        : undefined;
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}

function retryDelay(list: readonly unknown[]): number | undefined {
  for (const item of list) {
    const delay = isJsonObject(item) ? item["retryDelay"] : undefined;
    // A protobuf Duration in JSON: decimal seconds and an "s".
    if (typeof delay === "string" && /^\d{1,12}(?:\.\d{1,9})?s$/.test(delay))
      return Number(delay.slice(0, -1));
  }
  return undefined;
}

function amount(value: unknown): number | undefined {
  const number =
    typeof value === "string" && /^\d{1,12}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 0 && Number.isFinite(number) ? number : undefined;
}
