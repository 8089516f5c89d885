import type { Sorted } from "./reasons.ts";
import { percent, type Score, sumScores, type Survivor } from "./score.ts";

export interface Run {
  readonly name: string;
  readonly cpu: string;
  readonly node: string;
  readonly date: string;
  readonly minutes: number;
}

const heads = ["killed", "timeout", "survived", "no coverage", "error", "score"];

/** The results on one package, as its file has them. */
export function formatResults(
  { name, cpu, node, date, minutes }: Run,
  files: readonly Score[],
  mutators: readonly Score[],
  survivors: Sorted,
): string {
  const parts = [
    `# Mutants of ${name}`,
    `${cpu}, Node ${node}, ${date}, ${minutes.toFixed(1)} minutes. Written by \`pnpm mutate ${name} --write\`.`,
    "The score is the share of mutants that the package's own unit tests noticed, by failing or by never coming to an end.",
    "## By file",
    formatScores("file", [...files, sumScores(files)]),
    "## By kind of mutant",
    formatScores("kind", mutators),
  ];
  if (survivors.explained.length > 0) parts.push("## Survivors, and why");
  for (const { why, survivors: group } of survivors.explained) parts.push(why, list(group));
  if (survivors.unexplained.length > 0) {
    parts.push("## Survivors not looked into", list(survivors.unexplained));
  }
  return `${parts.join("\n\n")}\n`;
}

/** A table of scores, aligned as the formatter writes it. */
export function formatScores(what: string, scores: readonly Score[]): string {
  const rows = [
    [what, ...heads],
    ...scores.map((score) => [
      score.file,
      ...[score.killed, score.timeout, score.survived, score.noCoverage, score.errors].map(String),
      percent(score).toFixed(1),
    ]),
  ];
  const widths = ["", ...heads].map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  lines.splice(1, 0, rule);
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** One line for a mutant: where, what it was, what it became. */
export function formatSurvivor({ file, line, code, to, covered }: Survivor): string {
  return `${file}:${line} ${quote(code)} → ${quote(to)}${covered ? "" : " (no test comes here)"}`;
}

function list(survivors: readonly Survivor[]): string {
  return survivors.map((survivor) => `- ${formatSurvivor(survivor)}`).join("\n");
}

function quote(code: string): string {
  const text = code.length > 90 ? `${code.slice(0, 60)} … ${code.slice(-25)}` : code || " ";
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
