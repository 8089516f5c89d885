/** What the scorer found for one measure in one file of the corpus. */
export interface Score {
  readonly hits: number;
  readonly cases: number;
}

/** One measure with its score in each file that has cases for it. */
export interface Measure {
  readonly name: string;
  /** By file. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** What the scorer printed, taken apart. */
export interface ScoreReport {
  readonly files: readonly string[];
  readonly measures: readonly Measure[];
  /** Lines that are no score: confusions, and what threw, was slow, unstable or polluted a prototype. */
  readonly remarks: readonly string[];
}

const FILE = /^== (\S+)\.jsonl$/;
const SCORE = / (\d+)\/(\d+) \([\d.–%]+\)$/;

/** Takes apart what the scorer prints: a heading per file, a line per measure, remarks between them. */
export function readScores(output: string): ScoreReport {
  const files: string[] = [];
  const measures = new Map<string, Map<string, Score>>();
  const remarks: string[] = [];
  let file = "";
  for (const line of output.split("\n")) {
    const heading = FILE.exec(line);
    const score = SCORE.exec(line);
    if (heading) {
      file = heading[1] ?? "";
      files.push(file);
    } else if (score) {
      const name = line.slice(0, score.index).trimEnd();
      const scores = measures.get(name) ?? new Map<string, Score>();
      measures.set(name, scores.set(file, { hits: Number(score[1]), cases: Number(score[2]) }));
    } else if (/^[a-z].*: ?(?:\d+ )?\[/.test(line)) {
      if (!line.endsWith("[]")) remarks.push(`${file}: ${line}`);
    } else if (line.trim() !== "" && remarks.length > 0) {
      // A list that the scorer's runtime broke over several lines.
      remarks.push(`${remarks.pop()} ${line.trim()}`);
    }
  }
  return {
    files,
    measures: [...measures].map(([name, scores]) => ({ name, scores })),
    remarks: remarks.map(tidy),
  };
}

/** `[ [ 'oauth2 → code', 7 ], … ]` as `oauth2 → code 7, …`. */
function tidy(remark: string): string {
  const pairs = [...remark.matchAll(/\[ '([^']*)', (\d+) \]/g)].map(
    ([, what, n]) => `${what} ${n}`,
  );
  return pairs.length === 0 ? remark : `${remark.slice(0, remark.indexOf("["))}${pairs.join(", ")}`;
}

/** One row per measure, one column per file; measures that nothing missed are named in one line below. */
export function formatScores({ files, measures, remarks }: ScoreReport): string {
  const missed = measures.filter((measure) => !isFull(measure));
  // Measures of one format are indented; they follow those of all.
  missed.sort((a, b) => Number(a.name.startsWith(" ")) - Number(b.name.startsWith(" ")));
  const width = Math.max(...missed.map(({ name }) => name.length), 0) + 2;
  const rows = missed.map(({ name, scores }) =>
    [name.padEnd(width), ...files.map((file) => cell(scores.get(file)))].join("").trimEnd(),
  );
  const full = measures.filter(isFull).map(({ name }) => name.trim());
  return [
    ["".padEnd(width), ...files.map((file) => file.padStart(14))].join(""),
    ...rows,
    ...(full.length > 0 ? [`nothing missed: ${full.join(", ")}`] : []),
    ...remarks,
  ].join("\n");
}

/** The one line that says it all: the formats recognised, by file. */
export function summarizeScores({ files, measures }: ScoreReport): string {
  const scoresOf = (name: string): Measure["scores"] | undefined =>
    measures.find((measure) => measure.name === name)?.scores;
  const strict = scoresOf("format, strict");
  const lenient = scoresOf("format, lenient");
  const parts = files.map((file) => {
    const score = lenient?.get(file);
    if (!score) return `${file} –`;
    const exact = strict?.get(file)?.hits ?? 0;
    return `${file} ${score.hits}/${score.cases} (${percent(score)}; exactly as expected ${exact})`;
  });
  return `corpus, format right: ${parts.join(" · ")}`;
}

function percent({ hits, cases }: Score): string {
  return cases === 0 ? "–" : `${Math.floor((100 * hits) / cases)}%`;
}

/** Whether no case of any file missed. */
function isFull({ scores }: Measure): boolean {
  return [...scores.values()].every(({ hits, cases }) => hits === cases);
}

function cell(score: Score | undefined): string {
  return (score ? `${score.hits}/${score.cases} ${percent(score).padStart(4)}` : "").padStart(14);
}
