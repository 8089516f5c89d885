import type { Issue, Loss, Mutable, Path } from "@api-errors/core";

import { difference, isSame } from "./difference.ts";
import type { Layout } from "./dialect.ts";
import { readLayout } from "./read-layout.ts";
import { MAX_DEPTH, startReading } from "./reading.ts";
import type { Remainders } from "./remainders.ts";
import { writeConstraints } from "./write-constraints.ts";
import { writeListEntry } from "./write-entry.ts";
import { writeTree } from "./write-tree.ts";

/** Issues as a dialect has them, and what it has no place for. */
export interface Placed {
  readonly value: unknown;
  /** For the reserved member, where the document can have one. */
  readonly rest: Mutable<Remainders>;
  /** By the number of the issue: what is not in `value`. */
  readonly missing: ReadonlyMap<number, Issue>;
}

/**
 * Writes issues in a layout, and finds what a reader would miss by reading what was written.
 *
 * Most often that is nothing. Else every message is replaced by the number of its issue first: what is read then says where
 * each came out.
 */
export function placeIssues(issues: readonly Issue[], layout: Layout): Placed {
  const value = write(issues, layout);
  if (layout.kind === "list" || isAlike(issues, readBack(value, layout)))
    return { value, rest: {}, missing: new Map() };
  const numbers = issues.map((_, i) => i).filter((i) => canStand(issues[i] ?? {}, layout));
  const sure = readNumbers(numbers, issues, layout);
  // Without those that cannot be read back, the others may come out in another order.
  const order =
    sure.length === numbers.length
      ? sure
      : readNumbers(
          [...sure].sort((a, b) => a - b),
          issues,
          layout,
        );
  const visible = [...order].sort((a, b) => a - b).map((i) => issues[i] ?? {});
  const written = write(visible, layout);
  return { value: written, ...compare(issues, order, readBack(written, layout)) };
}

/** The numbers of issues in the order in which a reader finds them, without those whose path it finds to be another. */
function readNumbers(
  numbers: readonly number[],
  issues: readonly Issue[],
  layout: Layout,
): number[] {
  const marked = numbers.map((i) => ({ ...issues[i], message: String(i) }));
  return readBack(write(marked, layout), layout).flatMap((seen) => {
    const i = Number(seen.message);
    const issue = issues[i];
    return issue && difference({ ...issue, message: String(i) }, seen) ? i : [];
  });
}

function compare(
  issues: readonly Issue[],
  order: readonly number[],
  seen: readonly Issue[],
): Pick<Placed, "rest" | "missing"> {
  const missing = new Map<number, Issue>();
  const remainders: Issue[] = [];
  order.forEach((number, i) => {
    const rest = difference(issues[number] ?? {}, seen[i] ?? {}) ?? {};
    if (Object.keys(rest).length > 0) missing.set(number, rest);
    remainders.push(rest);
  });
  const places = [...order];
  const isSeen = new Set(order);
  issues.forEach((issue, i) => {
    if (isSeen.has(i)) return;
    missing.set(i, issue);
    remainders.push(issue);
    places.push(i);
  });
  const rest: Mutable<Remainders> = {};
  if (missing.size > 0)
    rest.issues = order.length < issues.length ? remainders : trimmed(remainders);
  if (places.some((place, i) => place !== i)) rest.order = places;
  return { rest, missing };
}

/** The last of them that say nothing need not be there. */
function trimmed(remainders: Issue[]): readonly Issue[] {
  let { length } = remainders;
  while (length > 0 && Object.keys(remainders[length - 1] ?? {}).length === 0) length--;
  return remainders.slice(0, length);
}

/** Whether an issue can be written at all: there is something to say, and its path is not too long to be read. */
function canStand(issue: Issue, layout: Layout): boolean {
  const { message, path = [] } = issue;
  if (path.length > MAX_DEPTH) return false;
  if (message !== undefined || layout.kind !== "tree" || !layout.isEntries)
    return message !== undefined;
  const { entry = {}, entryNeeds = [], entryAny } = layout;
  return !entryAny && entryNeeds.every((name) => issue[entry[name] as "code"] !== undefined);
}

function isAlike(issues: readonly Issue[], seen: readonly Issue[]): boolean {
  return issues.length === seen.length && issues.every((issue, i) => isSame(issue, seen[i]));
}

/** What a reader finds in what was written. */
export function readBack(value: unknown, layout: Layout): readonly Issue[] {
  const reading = startReading([]);
  readLayout(value as object, layout, reading);
  return reading.issues;
}

function write(issues: readonly Issue[], layout: Layout): unknown {
  if (layout.kind === "tree") return writeTree(issues, layout);
  if (layout.kind === "list") return issues.map((issue) => writeListEntry(issue, layout));
  if (layout.kind === "text") return issues.map(({ message }) => message);
  return writeConstraints(issues);
}

/**
 * Issues as a server shows its own: those that a reader would not find where they are, or that have no words, are about
 * the whole, and say what they can.
 */
export function showIssues(issues: readonly Issue[], layout: Layout): readonly Issue[] {
  if (layout.kind === "list") return issues;
  const worded = issues
    .map((issue) =>
      issue.message !== undefined || canStand(issue, layout) ? issue : withWords(issue),
    )
    .filter((issue) => issue.message !== undefined || canStand(issue, layout));
  const { missing } = placeIssues(worded, layout);
  return worded.map((issue, i) => {
    const rest = missing.get(i);
    const head = rest?.path?.[0];
    const isOfWhole = layout.kind === "tree" && layout.own.includes(String(head));
    if (rest !== issue && !isOfWhole) return issue;
    const { path: _, ...others } = issue;
    return others;
  });
}

function withWords(issue: Issue): Issue {
  const message = issue.title ?? issue.code;
  return message === undefined ? issue : { ...issue, message };
}

/** Names what is missing as losses: whole issues, or members of them; a path that came out shorter is altered. */
export function lossesOf(
  missing: ReadonlyMap<number, Issue>,
  issues: readonly Issue[],
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [number, rest] of missing) {
    const at: Path = ["issues", number];
    if (rest === issues[number]) {
      const isDeep = (rest.path?.length ?? 0) > MAX_DEPTH;
      losses.push({ path: at, value: rest, reason: isDeep ? "cut" : "no-place" });
    } else
      for (const [name, value] of Object.entries(rest))
        losses.push({
          path: [...at, name],
          value,
          reason: name === "path" ? "altered" : "no-place",
        });
  }
  return losses;
}
