import { type Section, verdictOf } from "./section.ts";
import { formatTable, formatValue } from "./table.ts";

/** What the results depend on. */
export interface Machine {
  readonly cpu: string;
  readonly node: string;
  /** `2026-10-06`. */
  readonly date: string;
}

/** All results as text for a terminal. */
export function formatReport(sections: readonly Section[], machine: Machine): string {
  return [
    describe(machine),
    ...sections.map((section) => `${section.title}\n\n${formatTable(section)}`),
    summarize(sections),
  ].join("\n\n");
}

/** All results as a Markdown file. */
export function formatMarkdown(sections: readonly Section[], machine: Machine): string {
  return [
    "# Results of the benchmark",
    `${describe(machine)}. Written by \`pnpm bench --write\`; figures differ from machine to machine and a little from run to run.`,
    ...sections.map(
      (section) => `## ${capitalize(section.title)}\n\n${section.about}\n\n${formatTable(section)}`,
    ),
    `## Over the bar\n\n${listOver(sections)}`,
  ]
    .join("\n\n")
    .concat("\n");
}

/** All results as data. */
export function formatJson(sections: readonly Section[], machine: Machine): string {
  const marked = sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, verdict: verdictOf(row) || null })),
  }));
  return JSON.stringify({ ...machine, sections: marked }, undefined, 2);
}

/** How many rows are within their bar, and which are not. */
export function summarize(sections: readonly Section[]): string {
  const verdicts = sections.flatMap(({ rows }) => rows.map(verdictOf));
  const passed = verdicts.filter((verdict) => verdict === "PASS").length;
  const over = verdicts.filter((verdict) => verdict === "OVER").length;
  const closing = `${passed} of ${passed + over} rows within their bar`;
  return over === 0 ? closing : `${closing}; over it:\n${listOver(sections)}`;
}

function describe({ cpu, node, date }: Machine): string {
  return `${cpu}, Node ${node}, ${date}`;
}

/** The worst first. */
function listOver(sections: readonly Section[]): string {
  const over = sections.flatMap((section) =>
    section.rows
      .filter((row) => verdictOf(row) === "OVER")
      .map((row) => ({ row, section, excess: row.value / (row.bar ?? 1) })),
  );
  over.sort((a, b) => b.excess - a.excess);
  const lines = over.map(
    ({ row, section: { title, unit } }) =>
      `- ${title}: ${row.name}: ${formatValue(row.value, unit)}, bar ${formatValue(row.bar ?? 0, unit)}`,
  );
  return lines.length === 0 ? "Nothing." : lines.join("\n");
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
