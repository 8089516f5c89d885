import { dialects } from "./dialects/all.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { fitOf } from "./fit.ts";

/** The first dialect that a body fits, with how well it does: those that say more about it come before those that say less. */
export function detectDialect(
  body: unknown,
): { readonly dialect: FieldMapDialect; readonly score: number } | undefined {
  for (const dialect of dialects) {
    const score = fitOf(body, dialect);
    if (score > 0) return { dialect, score };
  }
  return undefined;
}
