import { type ApiError, foldName, type Path, setMember, toJsonValue } from "@api-errors/core";

import {
  isCodeText,
  isEchoName,
  isFieldName,
  isIssuesName,
  nameReason,
  type WithholdReason,
} from "./withhold-names.ts";
import { type CleanText, cleanText } from "./withhold-text.ts";

/** Something that was kept from the client. */
export interface Withheld {
  /** Where in the ApiError, or in the document where that is sent as it came. */
  readonly path: Path;
  readonly reason: WithholdReason;
}

/** What is withheld beside the defaults, and what of the defaults is not. */
export interface WithholdOptions {
  /** Member names that are withheld too, in any spelling: `"internalNote"` also means `internal_note`. */
  readonly names?: readonly string[];
  /** Member names that are let through with everything in them. */
  readonly allow?: readonly string[];
}

/** A step on the way to a value, back to the root. */
interface Step {
  readonly parent: Step | undefined;
  readonly key: string | number;
  readonly depth: number;
  /** The copy of the list or object at this place, once something in it is changed. */
  copy?: object;
}

interface Hit {
  readonly step: Step;
  readonly reason: WithholdReason;
  /** What stands there instead; `undefined` removes the member. */
  readonly text?: string;
}

/** How many values are looked at before it is asked whether they come round again. */
const SHARED_FROM = 100_000;

/** What nests deeper than any reader goes is withheld as a whole. */
const MAX_DEPTH = 256;

/** The members that make an ApiError: they are searched, but their names are our own. */
const STRUCTURE: ReadonlySet<string> = new Set<keyof ApiError>([
  "format",
  "status",
  "httpStatus",
  "declaredStatus",
  "details",
  "issues",
  "retry",
  "challenges",
  "extensions",
]);

/**
 * Gives a value without stack traces, exceptions, SQL, echoed input, credentials and internal addresses, as far as
 * names and patterns find them.
 *
 * ```json
 * {"message": "connect ECONNREFUSED 10.0.3.7:5432", "stack": "Error: …"}
 * ```
 * becomes
 * ```json
 * {"message": "connect ECONNREFUSED [withheld]"}
 * ```
 *
 * The very same value comes back where nothing has to go. Everything that went is added to `withheld`. Iterative and
 * linear.
 */
export function withhold<T>(value: T, rules: WithholdOptions, withheld: Withheld[]): T {
  return withholdFrom(value, rules, withheld, false);
}

/** The same for an ApiError, whose own members stay what they are whatever `names` says. */
export function withholdFromError(
  error: ApiError,
  rules: WithholdOptions,
  withheld: Withheld[],
): ApiError {
  return withholdFrom(error, rules, withheld, true);
}

function withholdFrom<T>(
  value: T,
  rules: WithholdOptions,
  withheld: Withheld[],
  isError: boolean,
): T {
  if (typeof value === "string") {
    const clean = cleanText(value);
    if (clean) withheld.push({ path: [], reason: clean.reason });
    return (clean?.text ?? value) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  const hits = findHits(value, rules, isError);
  // What comes round again has no end: it is made a tree first, and the cycles are gone.
  if (!hits) return withholdFrom(toJsonValue(value, [], []) as T, rules, withheld, isError);
  if (hits.length === 0) return value;
  const root = copyOf(value);
  for (const { step, reason, text } of hits) {
    withheld.push({ path: pathOf(step), reason });
    edit(copyAt(step.parent, root), step.key, text);
  }
  return root as T;
}

/** What is still to be looked into. */
interface Visit {
  readonly value: object;
  readonly step: Step | undefined;
  readonly isAmongIssues: boolean;
}

function findHits(root: object, rules: WithholdOptions, isError: boolean): Hit[] | undefined {
  const names = foldedSet(rules.names);
  const allowed = foldedSet(rules.allow);
  const hits: Hit[] = [];
  const stack: Visit[] = [{ value: root, step: undefined, isAmongIssues: false }];
  let count = 0;
  /** Texts are settled at once: only lists and objects wait. */
  const look = (
    value: unknown,
    parent: Step | undefined,
    key: string | number,
    isAmongIssues: boolean,
  ): void => {
    count++;
    if (typeof value === "string") {
      const clean = cleanMember(key, value);
      if (clean) hits.push({ step: { parent, key, depth: depthBelow(parent) }, ...clean });
    } else if (typeof value === "object" && value !== null) {
      const step = { parent, key, depth: depthBelow(parent) };
      if (step.depth > MAX_DEPTH) hits.push({ step, reason: "too-deep" });
      else stack.push({ value, step, isAmongIssues });
    }
  };
  let isTree = false;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, step, isAmongIssues } = visit;
    if (count > SHARED_FROM && !isTree) {
      if (toJsonValue(root, [], []) !== root) return undefined;
      isTree = true;
    }
    if (Array.isArray(value)) {
      for (let key = 0; key < value.length; key++) look(value[key], step, key, isAmongIssues);
      continue;
    }
    const keys = Object.keys(value);
    const isEcho = isError && isEchoIssue(value, step);
    let isBeside: boolean | undefined;
    const place = { isAmongIssues, isBesideField: () => (isBeside ??= keys.some(isFieldName)) };
    for (const key of keys) {
      const member: unknown = Reflect.get(value, key);
      if (member === undefined || allowed?.has(foldName(key))) continue;
      // How the error itself is put together is no name that a server chose.
      const isOwn = isError && (step === undefined ? STRUCTURE.has(key) : isOfStructure(step));
      let reason: WithholdReason | undefined;
      if (names?.has(foldName(key)) && !isOwn) reason = "configured";
      else if (isEcho && key === "message") reason = "echoed-input";
      else if (!isOwn) reason = nameReason(key, member, place);
      if (reason === undefined) look(member, step, key, isAmongIssues || isIssuesName(key));
      else hits.push({ step: { parent: step, key, depth: depthBelow(step) }, reason });
    }
  }
  return hits;
}

/** Whether a place in an ApiError is its retry advice or a challenge: the members there are our own. */
function isOfStructure({ parent, key }: Step): boolean {
  return parent === undefined
    ? key === "retry"
    : parent.parent === undefined && parent.key === "challenges";
}

function cleanMember(key: string | number, text: string): CleanText | undefined {
  const clean = cleanText(text);
  // Few texts come this far: only then is it asked whether they are codes.
  return clean && typeof key === "string" && isCodeText(key, text) ? cleanText(text, true) : clean;
}

/** Whether an issue was made of a member of a map in which not a message but what had been sent: `{"input": "4111"}`. */
function isEchoIssue(issue: object, step: Step | undefined): boolean {
  const isIssue = step?.depth === 2 && step.parent?.key === "issues";
  if (!isIssue || !("path" in issue) || !Array.isArray(issue.path)) return false;
  const last: unknown = issue.path.at(-1);
  // What a list says of a field has a code, a title or an id beside the message more often than not.
  return (
    typeof last === "string" &&
    isEchoName(last) &&
    Object.keys(issue).every((key) => key === "path" || key === "message")
  );
}

function depthBelow(step: Step | undefined): number {
  return (step?.depth ?? 0) + 1;
}

function foldedSet(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.map(foldName));
}

function pathOf(step: Step): Path {
  const path: (string | number)[] = [];
  for (let at: Step | undefined = step; at; at = at.parent) path.push(at.key);
  return path.reverse();
}

/** The copy of what is at a place in the copied root; each place is copied once. */
function copyAt(step: Step | undefined, root: object): object {
  if (!step) return root;
  if (!step.copy) {
    const parent = copyAt(step.parent, root);
    step.copy = copyOf(Reflect.get(parent, step.key) as object);
    setMember(parent as Record<string, unknown>, String(step.key), step.copy);
  }
  return step.copy;
}

function edit(parent: object, key: string | number, text: string | undefined): void {
  if (text !== undefined) setMember(parent as Record<string, unknown>, String(key), text);
  else if (Array.isArray(parent)) parent[Number(key)] = null;
  else Reflect.deleteProperty(parent, key);
}

function copyOf(value: object): object {
  if (Array.isArray(value)) return [...(value as unknown[])];
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<
    string,
    unknown
  >;
  for (const name of Object.keys(value)) setMember(copy, name, Reflect.get(value, name));
  return copy;
}
