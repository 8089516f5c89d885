import type { Deviation, Issue, Path } from "@api-errors/core";

/** Issues while they are read. */
export interface ReadingIssues {
  readonly issues: Issue[];
  /** What is about no issue. */
  readonly extensions: Record<string, unknown>;
  readonly deviations: Deviation[];
  /** Paths with a number that a name of digits would have been written like. */
  readonly ambiguous: Path[];
  /** How many characters of paths may still be given to issues: many messages may share one long path. */
  left: number;
  /** How many more objects and lists may be gone through: in a value made by hand many places may share one. */
  opens: number;
  /** What was not read. */
  readonly cut: unknown[];
}

/** How many keys a path has at most; what nests deeper is cut. */
export const MAX_DEPTH = 32;
/** How many issues there are at most. */
export const MAX_ISSUES = 200_000;
/** How many objects and lists are gone through at most: more than any body of the default size limit holds. */
const MAX_OPENS = 1_000_000;
/** How many characters the paths of all issues have at most. */
const MAX_PATHS = 10_000_000;
/** How many ambiguous paths are listed at most. */
const MAX_AMBIGUOUS = 100;

export function startReading(deviations: Deviation[]): ReadingIssues {
  return {
    issues: [],
    extensions: {},
    deviations,
    ambiguous: [],
    left: MAX_PATHS,
    opens: MAX_OPENS,
    cut: [],
  };
}

/** Adds an issue, or the value it was read from to what was cut. `size` is the length of its path in characters. */
export function addIssue(reading: ReadingIssues, issue: Issue, size: number, value: unknown): void {
  reading.left -= size;
  if (reading.left < 0 || reading.issues.length >= MAX_ISSUES) reading.cut.push(value);
  else reading.issues.push(issue);
}

/**
 * Adds what should be a message: text is one, another scalar is read as its text, which is a deviation. What is about the
 * whole has no path.
 */
export function addMessage(reading: ReadingIssues, path: Path, value: unknown, size: number): void {
  const message = String(value);
  addIssue(reading, path.length > 0 ? { path, message } : { message }, size, value);
  if (message !== value)
    reading.deviations.push({ path, message: "the message is no text, read as one" });
}

export function noteAmbiguous(reading: ReadingIssues, path: Path): void {
  if (reading.ambiguous.length < MAX_AMBIGUOUS) reading.ambiguous.push(path);
}

/** Says in one deviation what was cut, so that nothing is dropped silently. */
export function endReading({ cut, deviations }: ReadingIssues): void {
  if (cut.length === 0) return;
  deviations.push({
    path: [],
    message: `cut: more than ${MAX_DEPTH} levels, ${MAX_ISSUES} issues or ${MAX_OPENS} objects, or paths too long to repeat`,
    dropped: cut.length === 1 ? cut[0] : cut,
  });
}
