import {
  type ApiError,
  foldName,
  type JsonObject,
  type Path,
  setMember,
  toJsonValue,
} from "@api-errors/core";

import {
  isCodeText,
  isEchoName,
  isSecretName,
  isSecretText,
  lookUp,
  nameReason,
  type WithholdReason,
} from "./withhold-names.ts";
import type { WithholdRules } from "./withhold-options.ts";
import { cleanText } from "./withhold-text.ts";

/** Something that was kept from the client. */
export interface Withheld {
  /** Where in the ApiError, or in the document where that is sent as it came. */
  readonly path: Path;
  readonly reason: WithholdReason;
}

/** A list or an object that is looked into, and the way back to the root. */
interface Step {
  readonly parent: Step | undefined;
  readonly key: string | number;
  readonly depth: number;
  readonly value: object;
  /** Whether a list or map of issues is above it: its names may be names of fields then, and its texts messages. */
  readonly isAmongIssues: boolean;
  /** The copy of the list or object at this place, once something in it is changed. */
  copy?: object;
}

interface Hit {
  readonly parent: Step;
  readonly key: string | number;
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
export function withhold<T>(
  value: T,
  rules: WithholdRules,
  withheld: Withheld[],
  format?: string,
): T {
  return withholdFrom(value, { rules, names: namesFor(rules, format), isError: false }, withheld);
}

/** The same for an ApiError, whose own members stay what they are whatever `names` says. */
export function withholdFromError(
  error: ApiError,
  rules: WithholdRules,
  withheld: Withheld[],
): ApiError {
  const names = namesFor(rules, error.format);
  return withholdFrom(error, { rules, names, isError: true }, withheld);
}

/** What one search is about. */
interface Search {
  readonly rules: WithholdRules;
  readonly names: ReadonlySet<string>;
  readonly isError: boolean;
}

function namesFor({ names, formats }: WithholdRules, format = ""): ReadonlySet<string> {
  return formats.get(format) ?? names;
}

function withholdFrom<T>(value: T, search: Search, withheld: Withheld[]): T {
  if (typeof value === "string") {
    const clean = cleanText(value, false, search.rules.usual, search.rules.own);
    if (clean) withheld.push({ path: [], reason: clean.reason });
    return (clean?.text ?? value) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  const top = { parent: undefined, key: "", depth: 0, value, isAmongIssues: false };
  const hits = findHits(top, search);
  // What comes round again has no end: it is made a tree first, and the cycles are gone.
  if (!hits) return withholdFrom(toJsonValue(value, [], []) as T, search, withheld);
  if (hits.length === 0) return value;
  for (const { parent, key, reason, text } of hits) {
    withheld.push({ path: [...pathOf(parent), key], reason });
    edit(copyAt(parent), key, text);
  }
  return copyAt(top) as T;
}

function findHits(top: Step, { rules, names, isError }: Search): Hit[] | undefined {
  const { allow, except, usual, own } = rules;
  const isConfigured = names.size > 0 || allow.size > 0;
  const hits: Hit[] = [];
  const stack = [top];
  let count = 0;
  /** Texts are settled at once: only lists and objects wait. */
  const look = (
    value: unknown,
    parent: Step,
    key: string | number,
    isAmongIssues: boolean,
  ): void => {
    count++;
    if (typeof value === "string") {
      const clean = cleanText(value, false, usual, own);
      if (!clean) return;
      // Few texts come this far: only then is it asked whether they are codes.
      const isCode = typeof key === "string" && isCodeText(key, value);
      const found = isCode ? cleanText(value, true, usual, own) : clean;
      if (found) hits.push({ parent, key, ...found });
    } else if (typeof value === "object" && value !== null) {
      const depth = parent.depth + 1;
      if (depth > MAX_DEPTH) hits.push({ parent, key, reason: "too-deep" });
      else stack.push({ parent, key, depth, value, isAmongIssues });
    }
  };
  let isTree = false;
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { value, isAmongIssues } = step;
    if (count > SHARED_FROM && !isTree) {
      if (toJsonValue(top.value, [], []) !== top.value) return undefined;
      isTree = true;
    }
    if (Array.isArray(value)) {
      for (let key = 0; key < value.length; key++) look(value[key], step, key, isAmongIssues);
      continue;
    }
    const saidOfIt = isError ? reasonOfIssue(step) : undefined;
    for (const key of Object.keys(value)) {
      const member = (value as JsonObject)[key];
      if (member === undefined || (isConfigured && allow.has(foldName(key)))) continue;
      // How the error itself is put together is no name that a server chose.
      const isOwn = isError && (step.depth === 0 ? STRUCTURE.has(key) : isOfStructure(step));
      const name = lookUp(key);
      let reason: WithholdReason | undefined;
      if (isConfigured && !isOwn && names.has(foldName(key))) reason = "configured";
      else if (saidOfIt !== undefined && key === "message") reason = saidOfIt;
      else if (!isOwn) reason = nameReason(name, member, isAmongIssues, value);
      if (reason === undefined || except.has(reason))
        look(member, step, key, isAmongIssues || name.isIssues);
      else hits.push({ parent: step, key, reason });
    }
  }
  return hits;
}

/** Whether a place in an ApiError is its retry advice or a challenge: the members there are our own. */
function isOfStructure({ parent, key, depth }: Step): boolean {
  return (depth === 1 && key === "retry") || (depth === 2 && parent?.key === "challenges");
}

/**
 * Why the message of an issue is withheld that was made of a member of a map in which not a message stood but what had been
 * sent, `{"input": "4111"}`, or a secret, `{"password": "hunter2"}`.
 */
function reasonOfIssue({ value: issue, parent, depth }: Step): WithholdReason | undefined {
  const isIssue = depth === 2 && parent?.key === "issues";
  if (!isIssue || !("path" in issue) || !Array.isArray(issue.path)) return undefined;
  const last: unknown = issue.path.at(-1);
  if (typeof last !== "string") return undefined;
  if (isSecretName(last))
    return "message" in issue && isSecretText(issue.message) ? "credential" : undefined;
  // What a list says of a field has a code, a title or an id beside the message more often than not.
  return isEchoName(last) && Object.keys(issue).every((key) => key === "path" || key === "message")
    ? "echoed-input"
    : undefined;
}

function pathOf(step: Step): Path {
  const path: (string | number)[] = [];
  for (let at: Step | undefined = step; at?.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}

/** The copy of what is at a place, in the copied root; each place is copied once. */
function copyAt(step: Step): object {
  if (step.copy) return step.copy;
  step.copy = copyOf(step.value);
  if (step.parent)
    setMember(copyAt(step.parent) as Record<string, unknown>, String(step.key), step.copy);
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
