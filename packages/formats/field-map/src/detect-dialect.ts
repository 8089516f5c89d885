import { dialects } from "./dialects/all.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { fitOf, type Names } from "./fit.ts";

/** The first dialect that a body fits, with how well it does: those that say more about it come before those that say less. */
export function detectDialect(
  body: unknown,
): { readonly dialect: FieldMapDialect; readonly score: number } | undefined {
  const names: Names = new Map();
  for (const dialect of dialects) {
    const score = fitOf(body, dialect, names);
    if (score > 0) return { dialect, score };
  }
  return undefined;
}
