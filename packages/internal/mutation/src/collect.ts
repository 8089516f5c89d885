import { format } from "node:util";

export type Body = (...args: readonly unknown[]) => unknown;

/** One unit test, which can be run as often as one likes. */
export interface UnitTest {
  /** `file#names of its suites and its own`: the same in every run. */
  readonly id: string;
  readonly file: string;
  /** Rejects where the test fails. */
  readonly run: () => Promise<void>;
}

interface Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly before: Body[];
  readonly after: Body[];
}

interface Collection {
  readonly file: string;
  readonly tests: Map<string, UnitTest>;
}

const atTheEnd: Body[] = [];
let collection: Collection | undefined;
let suite: Suite | undefined;
let finishers: Body[] = [];

/** Collects the tests that a file declares while it is loaded, by their ids. */
export async function collect(
  file: string,
  load: () => Promise<unknown>,
): Promise<ReadonlyMap<string, UnitTest>> {
  const tests = new Map<string, UnitTest>();
  collection = { file, tests };
  suite = { name: "", parent: undefined, before: [], after: [] };
  try {
    await load();
  } finally {
    collection = undefined;
    suite = undefined;
  }
  return tests;
}

/** Runs what the files want done after their last test. */
export async function finish(): Promise<void> {
  for (const hook of atTheEnd.splice(0)) await hook();
}

/** Declares a suite. */
export function declareSuite(name: string, body: Body, args: readonly unknown[] = []): void {
  const parent = suite;
  suite = { name, parent, before: [], after: [] };
  body(...args);
  suite = parent;
}

/** Declares a test. */
export function declareTest(name: string, body: Body, args: readonly unknown[] = []): void {
  if (!collection || !suite) throw new Error(`test outside of a file: ${name}`);
  const { file, tests } = collection;
  const suites = chain(suite);
  const names = [...suites.map((one) => one.name).filter(Boolean), name].join(" > ");
  let id = `${file}#${names}`;
  for (let copy = 2; tests.has(id); copy++) id = `${file}#${names} (${copy})`;
  tests.set(id, { id, file, run: () => runTest(suites, body, args) });
}

/** Declares a hook of the suite that is being declared. */
export function declareHook(when: "before" | "after", hook: Body): void {
  suite?.[when].push(hook);
}

/** Declares what is done once, after the last test of all. */
export function declareEnd(hook: Body): void {
  atTheEnd.push(hook);
}

/** Has something done when the running test is over, however it ends. */
export function declareFinisher(hook: Body): void {
  finishers.push(hook);
}

/** The arguments of each row of a table: lists are spread where all rows are lists, as vitest does. */
export function rowsOf(table: readonly unknown[]): readonly (readonly unknown[])[] {
  return table.every(isList) ? table : table.map((row) => [row]);
}

function isList(row: unknown): row is readonly unknown[] {
  return Array.isArray(row);
}

/** The name of one row's test: values for `%s` and the like; cut, since some rows are 100,000 characters long. */
export function rowName(name: string, args: readonly unknown[]): string {
  const places = name.match(/%[a-z]/gi)?.length ?? 0;
  try {
    return format(name, ...args.slice(0, places)).slice(0, 200);
  } catch {
    return name;
  }
}

async function runTest(
  suites: readonly Suite[],
  body: Body,
  args: readonly unknown[],
): Promise<void> {
  const mine: Body[] = [];
  finishers = mine;
  try {
    for (const { before } of suites) for (const hook of before) await hook();
    await body(...args);
  } finally {
    for (const { after } of suites.toReversed()) for (const hook of after) await hook();
    for (const hook of mine.toReversed()) await hook();
  }
}

/** A suite and those around it, the outermost first. */
function chain(inner: Suite): readonly Suite[] {
  const suites: Suite[] = [];
  for (let one: Suite | undefined = inner; one; one = one.parent) suites.unshift(one);
  return suites;
}
