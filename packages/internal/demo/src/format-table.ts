import type { ApiRow } from "./run-apis.ts";

/** Writes the rows as one table, a line each. */
export function formatTable(rows: readonly ApiRow[]): string {
  const cells = [
    ["API", "said", "read as", "answered", "again"],
    // Formats are named after the API behind the colon.
    ...rows.map(({ api, said, format, status, again }) => [
      api,
      said,
      format.split(":")[0] ?? "",
      `${status}`,
      again,
    ]),
  ];
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}
