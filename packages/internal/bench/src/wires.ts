import type { WireError } from "@api-errors/core";

import type { BodyFormat } from "./bodies.ts";

/** The two sets of headers that bodies are measured with. */
export type HeaderSet = "content-type" | "full";

const FULL = {
  date: "Tue, 06 Oct 2026 08:00:00 GMT",
  "retry-after": "Tue, 06 Oct 2026 08:02:00 GMT",
  "www-authenticate":
    'Bearer realm="orders", error="invalid_token", error_description="The token has expired"',
};

/** Those that have one of their own. */
const MEDIA_TYPES: Readonly<Partial<Record<BodyFormat, string>>> = {
  "json-api": "application/vnd.api+json",
  problem: "application/problem+json",
};

/** What stands beside the body: `full` has `Date`, `Retry-After` as a date, and a challenge with three parameters. */
export function headersOf(format: BodyFormat, set: HeaderSet): Readonly<Record<string, string>> {
  return { "content-type": MEDIA_TYPES[format] ?? "application/json", ...(set === "full" && FULL) };
}

/** A wire error around a body that was just parsed. */
export function wireAround(
  body: unknown,
  text: string,
  headers: Readonly<Record<string, string>>,
): WireError {
  return { status: 422, headers, body, text };
}
