import type { Layout } from "./dialect.ts";
import type { ReadingIssues } from "./reading.ts";

/** Reads what holds the issues as its layout says; `false` where it is of another kind. */
export function readLayout(value: object, layout: Layout, reading: ReadingIssues): boolean {
  if (layout.kind === "tree") layout.read(value, layout, reading);
  else if (!Array.isArray(value)) return false;
  else if (layout.kind === "list") layout.read(value, layout, reading);
  else if (layout.kind === "text") layout.read(value, layout, reading);
  else layout.read(value, layout, reading);
  return true;
}
