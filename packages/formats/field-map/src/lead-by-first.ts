import type { Reading } from "@api-errors/core";

/** Gives an error without a message that of its first issue. */
export function leadByFirst(reading: Reading): void {
  const first = reading.issues?.[0]?.message;
  if (first === undefined || reading.message !== undefined) return;
  reading.message = first;
  reading.derived = ["message"];
}
