import { type Deviation, SLOT } from "@api-errors/core";

import { readParams } from "./read-params.ts";

/** Reads the members of a form; the reserved one is JSON in a text. */
export function readForm(text: string, deviations: Deviation[]): Record<string, unknown> {
  const params = readParams(text, deviations);
  const slot = params[SLOT];
  if (slot === undefined) return params;
  try {
    return { ...params, [SLOT]: JSON.parse(slot) as unknown };
  } catch {
    return params;
  }
}
