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

/** How many values are looked at, and how many withheld, before it is asked whether they come round again. */
const SHARED_FROM = 100_000;
const MANY_WITHHELD = 10_000;

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
 * The very same value comes back where nothing has to go. Everything that went is added to `withheld`. Linear, and no deeper
 * than what is withheld for its depth.
 */
export function withhold<T>(
  value: T,
  rules: WithholdRules,
  withheld: Withheld[],
  format?: string,
): T {
  return withholdFrom(value, ANYWHERE, rules, namesFor(rules, format), withheld);
}

/** The same for an ApiError, whose own members stay what they are whatever `names` says. */
export function withholdFromError(
  error: ApiError,
  rules: WithholdRules,
  withheld: Withheld[],
): ApiError {
  return withholdFrom(error, ERROR, rules, namesFor(rules, error.format), withheld);
}

/** What one search is about, and how far it is. */
interface Search {
  readonly rules: WithholdRules;
  readonly names: ReadonlySet<string>;
  /** Whether any name is configured. */
  readonly isConfigured: boolean;
  readonly top: object;
  /** The way to what is looked into. */
  readonly path: (string | number)[];
  readonly withheld: Withheld[];
  /** How many values were looked at. */
  count: number;
  /** Whether these are many, and were found to be a tree. */
  isTree: boolean;
  /** Whether something among so many comes round again: the search ends, as it may have no other end. */
  isShared: boolean;
}

/** Where in an ApiError a list or an object stands; what stands elsewhere, or in a document, was put together by a server. */
type Place =
  | typeof ANYWHERE
  | typeof ERROR
  | typeof ISSUES
  | typeof ISSUE
  | typeof LIST
  | typeof OWN;

const ANYWHERE = 0;
const ERROR = 1;
const ISSUES = 2;
const ISSUE = 3;
/** The challenges. */
const LIST = 4;
/** The retry advice or a challenge: the members there are our own. */
const OWN = 5;

function placeIn(place: Place, key: string): Place {
  if (place !== ERROR) return ANYWHERE;
  if (key === "issues") return ISSUES;
  if (key === "retry") return OWN;
  return key === "challenges" ? LIST : ANYWHERE;
}

function placeOfItem(place: Place): Place {
  if (place === ISSUES) return ISSUE;
  return place === LIST ? OWN : ANYWHERE;
}

function namesFor({ names, formats }: WithholdRules, format = ""): ReadonlySet<string> {
  return formats.get(format) ?? names;
}

function withholdFrom<T>(
  value: T,
  place: Place,
  rules: WithholdRules,
  names: ReadonlySet<string>,
  withheld: Withheld[],
): T {
  const { length } = withheld;
  if (typeof value !== "object" || value === null) {
    if (typeof value !== "string") return value;
    const clean = cleanText(value, false, rules.usual, rules.own);
    if (clean) withheld.push({ path: [], reason: clean.reason });
    return (clean?.text ?? value) as T;
  }
  const search: Search = {
    rules,
    names,
    isConfigured: names.size > 0 || rules.allow.size > 0,
    top: value,
    path: [],
    withheld,
    count: 0,
    isTree: false,
    isShared: false,
  };
  const kept = lookInto(value, place, false, search);
  if (!search.isShared) return kept as T;
  // It is made a tree first, and what came round again is gone.
  withheld.length = length;
  return withholdFrom(toJsonValue(value, [], []) as T, place, rules, names, withheld);
}

/** Gives a list or an object without what has to go: itself where nothing has to. */
function lookInto(value: object, place: Place, isAmongIssues: boolean, search: Search): object {
  return Array.isArray(value)
    ? lookIntoList(value, placeOfItem(place), isAmongIssues, search)
    : lookIntoObject(value as JsonObject, place, isAmongIssues, search);
}

function lookIntoList(
  list: readonly unknown[],
  place: Place,
  isAmongIssues: boolean,
  search: Search,
): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let key = 0; key < list.length; key++) {
    const item = list[key];
    const kept = look(item, key, place, isAmongIssues, search);
    if (search.isShared) return list;
    if (kept !== item) (copy ??= [...list])[key] = kept ?? null;
  }
  return copy ?? list;
}

function lookIntoObject(
  object: JsonObject,
  place: Place,
  isAmongIssues: boolean,
  search: Search,
): object {
  const { rules, names, isConfigured } = search;
  const { allow, except } = rules;
  const saidOfIt = place === ISSUE ? reasonOfIssue(object) : undefined;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    const member = object[key];
    if (member === undefined || (isConfigured && allow.has(foldName(key)))) continue;
    // How the error itself is put together is no name that a server chose.
    const isOwn = place === OWN || (place === ERROR && STRUCTURE.has(key));
    const name = lookUp(key);
    let reason: WithholdReason | undefined;
    if (isConfigured && !isOwn && names.has(foldName(key))) reason = "configured";
    else if (saidOfIt !== undefined && key === "message") reason = saidOfIt;
    else if (!isOwn) reason = nameReason(name, member, isAmongIssues, object);
    let kept: unknown;
    if (reason !== undefined && !except.has(reason)) note(key, reason, search);
    else kept = look(member, key, placeIn(place, key), isAmongIssues || name.isIssues, search);
    if (search.isShared) return object;
    if (kept === member) continue;
    copy ??= copyOf(object);
    if (kept === undefined) Reflect.deleteProperty(copy, key);
    else setMember(copy, key, kept);
  }
  return copy ?? object;
}

/** Gives what stays of a member or an item: itself where nothing has to go, and `undefined` where all of it has. */
function look(
  value: unknown,
  key: string | number,
  place: Place,
  isAmongIssues: boolean,
  search: Search,
): unknown {
  search.count++;
  if (typeof value === "string") return lookAtText(value, key, search);
  if (typeof value !== "object" || value === null) return value;
  const { path, top } = search;
  const isMany = search.count > SHARED_FROM || search.withheld.length > MANY_WITHHELD;
  if (isMany && !search.isTree) {
    search.isTree = toJsonValue(top, [], []) === top;
    search.isShared = !search.isTree;
    if (search.isShared) return value;
  }
  if (path.length >= MAX_DEPTH) {
    note(key, "too-deep", search);
    return undefined;
  }
  path.push(key);
  const kept = lookInto(value, place, isAmongIssues, search);
  path.pop();
  return kept;
}

function lookAtText(text: string, key: string | number, search: Search): string {
  const { usual, own } = search.rules;
  const clean = cleanText(text, false, usual, own);
  if (!clean) return text;
  // Few texts come this far: only then is it asked whether they are codes.
  const isCode = typeof key === "string" && isCodeText(key, text);
  const found = isCode ? cleanText(text, true, usual, own) : clean;
  if (!found) return text;
  note(key, found.reason, search);
  return found.text;
}

function note(key: string | number, reason: WithholdReason, { path, withheld }: Search): void {
  withheld.push({ path: [...path, key], reason });
}

/**
 * Why the message of an issue is withheld that was made of a member of a map in which not a message stood but what had been
 * sent, `{"input": "4111"}`, or a secret, `{"password": "hunter2"}`.
 */
function reasonOfIssue(issue: JsonObject): WithholdReason | undefined {
  const { path } = issue;
  const last: unknown = Array.isArray(path) ? path[path.length - 1] : undefined;
  if (typeof last !== "string") return undefined;
  if (isSecretName(last)) return isSecretText(issue["message"]) ? "credential" : undefined;
  // What a list says of a field has a code, a title or an id beside the message more often than not.
  return isEchoName(last) && Object.keys(issue).every((key) => key === "path" || key === "message")
    ? "echoed-input"
    : undefined;
}

function copyOf(value: JsonObject): Record<string, unknown> {
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<
    string,
    unknown
  >;
  for (const name of Object.keys(value)) setMember(copy, name, value[name]);
  return copy;
}
