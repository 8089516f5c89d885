import type { Answer } from "@api-errors/gateway";

/** Logs what no client is told of, as the framework itself does where nothing else handles errors. */
export function logThrown(thrown: unknown, { error }: Answer): void {
  if (error !== undefined && error.status >= 500) console.error(thrown);
}
