import { type Row, type Section, verdictOf } from "./section.ts";

/** A section as a table that reads well in a terminal and is Markdown as the formatter writes it. */
export function formatTable({ unit, columns, rows }: Section): string {
  const head = ["what", unit === "bytes" ? "bytes" : "ratio", "bar", "", ...columns];
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const body = rows.map((row) => cells(row, unit));
  const isKept = (column: number): boolean => hasBars || (column !== 2 && column !== 3);
  const table = [head, ...body].map((line) =>
    head.map((_, column) => line[column] ?? "").filter((_, column) => isKept(column)),
  );
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(3, ...table.map((line) => (line[column] ?? "").length)),
  );
  // Figures stand right, names and verdicts left.
  const isLeft = (column: number): boolean => column === 0 || (hasBars && column === 3);
  const pad = (text: string, column: number): string => {
    const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - text.length));
    return isLeft(column) ? text + space : space + text;
  };
  const rule = widths.map((width, column) =>
    isLeft(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const lines = table.map((line) => `| ${line.map(pad).join(" | ")} |`);
  lines.splice(1, 0, `| ${rule.join(" | ")} |`);
  return lines.join("\n");
}

/** Bytes with a comma between thousands, ratios with two digits. */
export function formatValue(value: number, unit: Section["unit"]): string {
  if (Number.isNaN(value)) return "–";
  return unit === "bytes" ? Math.round(value).toLocaleString("en-US") : value.toFixed(2);
}

function cells(row: Row, unit: Section["unit"]): readonly string[] {
  const bar = row.bar === undefined ? "" : `≤ ${formatValue(row.bar, unit)}`;
  return [row.name, formatValue(row.value, unit), bar, verdictOf(row), ...(row.notes ?? [])];
}
