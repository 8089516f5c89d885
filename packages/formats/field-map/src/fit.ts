import { isJsonObject, type JsonObject, ownMember, readStatus } from "@api-errors/core";

import type { FieldMapDialect, Layout, TreeLayout } from "./dialect.ts";
import { holderOf, isMember, issueNames } from "./members.ts";
import { isEntry } from "./read-tree.ts";

/** Enough to be read where somebody asks for it, and too little to be recognised by. */
export const DOUBTFUL = 0.1;
/** How many entries and fields are looked at. */
const MAX_SEEN = 100;

/**
 * What is asked of a body for one dialect. Every body is asked for all dialects, so that all questions have the same
 * members in the same order: engines read those far faster than objects of which no two are alike.
 */
export interface Question {
  readonly dialect: FieldMapDialect;
  readonly own: readonly string[];
  /** Of each list one has to be there. */
  readonly marks: readonly (readonly string[])[];
  readonly isOnly: boolean;
  readonly isLone: boolean;
  readonly isBareToo: boolean;
  readonly isMap: boolean;
  readonly score: number;
  readonly kind: Layout["kind"];
  /** Members of every entry of a list; of each list one has to be there. */
  readonly needs: readonly (readonly string[])[];
  /** Members of which no entry of a list has any. */
  readonly lacks: readonly string[];
  readonly keys: TreeLayout["keys"] | undefined;
  readonly into: readonly string[];
  readonly lists: TreeLayout["lists"];
  readonly isEntries: boolean;
  readonly isSingle: boolean;
  readonly entry: TreeLayout["entry"];
  readonly entryNeeds: readonly string[] | undefined;
  readonly entryAny: readonly string[] | undefined;
  readonly isEntryOnly: boolean | undefined;
}

const ready: WeakMap<FieldMapDialect, Question> = /* @__PURE__ */ new WeakMap();

/** The question for a dialect; it is made once. */
export function questionOf(dialect: FieldMapDialect): Question {
  const known = ready.get(dialect);
  if (known) return known;
  const { layout, marks, score, isOnly = false, isBareToo = false } = dialect;
  const tree: Partial<TreeLayout> = layout.kind === "tree" ? layout : {};
  const needs = layout.kind === "list" ? layout.entryNeeds : ["property", "constraints|children"];
  const question: Question = {
    dialect,
    own: issueNames(dialect),
    marks: marks.map(alternatives),
    isOnly,
    isLone: layout.kind === "list" && layout.isLone === true,
    isBareToo,
    isMap: tree.isMap === true,
    score,
    kind: layout.kind,
    needs: needs.map(alternatives),
    lacks: (layout.kind === "list" ? layout.entryLacks : undefined) ?? [],
    keys: tree.keys,
    into: tree.into ?? [],
    lists: tree.lists,
    isEntries: tree.isEntries === true,
    isSingle: tree.isSingle === true,
    entry: tree.entry,
    entryNeeds: tree.entryNeeds,
    entryAny: tree.entryAny,
    isEntryOnly: tree.isEntryOnly,
  };
  ready.set(dialect, question);
  return question;
}

function alternatives(names: string): readonly string[] {
  return names.split("|");
}

/** The names of the objects that were looked at last: many dialects look at the same body and the same fields in it. */
export interface Names {
  body?: object;
  ofBody?: readonly string[];
  fields?: object;
  ofFields?: readonly string[];
}

function namesOf(value: object, names: Names): readonly string[] {
  if (value === names.body) return (names.ofBody ??= Object.keys(value));
  if (value !== names.fields) {
    names.fields = value;
    names.ofFields = Object.keys(value);
  }
  return names.ofFields ?? [];
}

/**
 * How well a body fits a dialect by its shape alone: the dialect's own score, 0.3 where there are only single texts or no
 * fields, 0 where something is missing or of the wrong shape.
 */
export function fitOf(body: unknown, question: Question, names: Names = {}): number {
  const { dialect, own, marks, isOnly, isLone, isBareToo, score, kind, keys } = question;
  if (Array.isArray(body))
    return isBareToo || (own.length + marks.length === 0 && keys !== "bracket")
      ? score * fitOfIssues(body, question, true, names)
      : 0;
  if (!isJsonObject(body)) return 0;
  const holder = own.length === 1 ? holderOf(body, dialect) : undefined;
  if (own.length > 0 && holder === undefined && !(own.length > 1 && hasOne(body, own))) return 0;
  if (!hasAll(body, marks)) return 0;
  names.body ??= body;
  if (isOnly)
    for (const name of namesOf(body, names)) if (!Object.hasOwn(dialect.members, name)) return 0;
  if (own.length === 0) {
    if (kind !== "tree") return 0;
    const fields = fieldsOf(body, dialect, names);
    if (fields.length === 0 || (keys === "bracket" && !isFlat(body, fields))) return 0;
    const fit = fitOfTree(body, fields, question, true);
    const isDoubtful =
      isSaidIn(body, fields, fit, question, names) || isListed(body, fields, question);
    return score * (isDoubtful ? Math.min(fit, DOUBTFUL) : fit);
  }
  const issues =
    own.length > 1
      ? Object.fromEntries(
          own.filter((name) => Object.hasOwn(body, name)).map((name) => [name, body[name]]),
        )
      : body[holder ?? ""];
  if (isLone && Array.isArray(issues) && issues.length === 0)
    return ownMember(body, "name") === "ValidationError" ? score : 0;
  if (holder === undefined || holder === own[0] || FIELDS.test(holder))
    return score * fitOfIssues(issues, question, false, names);
  const canBe = isJsonObject(issues) && canBeFields(body, holder, issues, question);
  return canBe && fitOfIssues(issues, question, false, names) === 1 ? score : 0;
}

/** Names that are for a map of fields. */
export const FIELDS: RegExp = /field|valid|state|^messages$/i;
/** Those that are for one only beside a text. */
const BESIDE = /^(?:data|details)$/;
/** What an error has in it where it is no map of fields. */
const INNER = /^(?:errors?|issues|violations|causes?|details|data|messages?)$/i;

/** Whether what stands in a member that many errors have can be fields: with messages in lists, and no texts. */
function canBeFields(
  body: JsonObject,
  name: string,
  fields: JsonObject,
  { isEntries }: Question,
): boolean {
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (isText(value) ? !key.startsWith("__") : INNER.test(key)) return false;
    if (isEntries && !Array.isArray(value)) return false;
  }
  return !BESIDE.test(name) || Object.values(body).some(isText);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** What Magento and others have for the places that a message leaves open. */
const PARAMETERS = /^(?:param(?:eter)?s|arg(?:ument)?s)$/;

/** Whether a text says what happened, beside which single texts, and what is to be put into it, are most often no fields. */
function isSaidIn(
  body: JsonObject,
  fields: readonly string[],
  fit: number,
  { dialect }: Question,
  names: Names,
): boolean {
  return (
    (fit < 1 || fields.some((name) => PARAMETERS.test(name))) &&
    namesOf(body, names).some(
      (name) => typeof body[name] === "string" && Object.hasOwn(dialect.members, name),
    )
  );
}

/** Whether all there is is a list of errors, with codes or as texts, of no field in particular. */
function isListed(
  body: JsonObject,
  [name = "", ...others]: readonly string[],
  question: Question,
): boolean {
  const list = body[name];
  if (others.length > 0 || !Array.isArray(list)) return false;
  return isEntry(list[0], question)
    ? /^(?:errors?|details?|messages?)$/.test(name)
    : /^errors?$/i.test(name) && typeof list[0] === "string";
}

/** The names of the members of a body that are its fields. */
function fieldsOf(body: JsonObject, dialect: FieldMapDialect, names: Names): readonly string[] {
  const all = namesOf(body, names);
  let fields: string[] | undefined;
  for (let i = 0; i < all.length; i++) {
    const name = all[i] ?? "";
    const value = body[name];
    // Most often every member is a field.
    if (isMember(name, value, dialect) && isHarmless(name, value)) fields ??= all.slice(0, i);
    else fields?.push(name);
  }
  return fields ?? all;
}

/** A number among the fields is most often no field of a form; a status is one of the error. */
function isHarmless(name: string, value: unknown): boolean {
  return typeof value === "string" || (/status/i.test(name) && readStatus(value) !== undefined);
}

/** Rails writes paths as keys and nests nothing; without a path in them its keys are like those of others. */
function isFlat(body: JsonObject, names: readonly string[]): boolean {
  return (
    names.some((name) => name === "base" || /[.[]/.test(name)) &&
    names.every((name) => !isJsonObject(body[name]))
  );
}

/** 1 where it fits, 0.5 where that says little, 0 where it does not fit. */
function fitOfIssues(issues: unknown, question: Question, isBare: boolean, names: Names): number {
  const { kind, needs, lacks, isMap } = question;
  if (kind === "tree") {
    if (typeof issues !== "object" || issues === null) return 0;
    if (isMap && Array.isArray(issues)) return 0;
    const keys = Array.isArray(issues) ? undefined : namesOf(issues, names);
    return fitOfTree(issues, keys, question, isBare);
  }
  if (!Array.isArray(issues) || issues.length === 0) return 0;
  for (let i = 0; i < issues.length && i < MAX_SEEN; i++) {
    const entry: unknown = issues[i];
    const isFit =
      kind === "text"
        ? typeof entry === "string"
        : isJsonObject(entry) && hasAll(entry, needs) && !hasOne(entry, lacks);
    if (!isFit) return 0;
  }
  return 1;
}

function hasAll(value: JsonObject, names: readonly (readonly string[])[]): boolean {
  for (const any of names) if (!hasOne(value, any)) return false;
  return true;
}

function hasOne(value: JsonObject, names: readonly string[]): boolean {
  for (const name of names) if (Object.hasOwn(value, name)) return true;
  return false;
}

/** What a text by itself is most often called where it is no message about a field. */
const SAID =
  /message|msg|err|detail|reason|description|code|status|type|title|ur[il]|link|request|trace|result|success|object|instance|hint|recommend|host|version|summary|^id$/i;

/** The same among fields that have a member of their own: Phoenix's `detail`. */
const WHOLE = /^(?:message|msg|details?|error|reason)$/i;

/** Languages: one message in several, and no fields. */
const LANGUAGE = /^[a-z]{2}(?:[-_][A-Z]{2})?$/;

/** UPS, Grape and others: what is called `errors` and has objects in a list is no field of that name. */
function isErrorList(name: string | number, value: unknown): boolean {
  return Array.isArray(value) && /^errors?$/i.test(`${name}`) && isJsonObject(value[0]);
}

/** What was seen of a tree. */
interface Seen {
  /** A message in a list, or one with its code. */
  isTold: boolean;
  /** A text by itself, at the top under a name that may be a field's. */
  isSingle: boolean;
  /** What may be anything: a text by itself below the top, or under the name of something else. */
  isDoubtful: boolean;
  isKeyed: boolean;
}

function fitOfTree(
  root: object,
  rootNames: readonly string[] | undefined,
  question: Question,
  isBare: boolean,
): number {
  const { keys, lists, isEntries } = question;
  // Codes and messages of Discord and Rails stand below fields; in a list under `errors` anybody has them.
  if (!isBare && Array.isArray(root) && (isEntries || isEntry(root[0], question))) return 0;
  // Brackets and quotes would be read as part of the names.
  if (keys === "dot" && rootNames?.some((name) => name.includes("["))) return 0;
  const seen: Seen = { isTold: false, isSingle: false, isDoubtful: false, isKeyed: false };
  let left = MAX_SEEN;
  const stack: object[] = [root];
  for (let node = stack.pop(); node && left > 0; node = stack.pop()) {
    const isList = Array.isArray(node);
    const names = node === root ? rootNames : isList ? undefined : Object.keys(node);
    const { length } = names ?? (node as readonly unknown[]);
    for (let i = 0; i < length && left > 0; i++, left--) {
      const name = names?.[i] ?? i;
      const value = (node as JsonObject)[name];
      if (isBare && isErrorList(name, value)) return 0;
      const isMessage = isEntry(value, question);
      if (!isFitting(value, name, isMessage, isList, isBare, node === root, question, seen))
        return 0;
      if (!isMessage && typeof value === "object" && value !== null) stack.push(value);
    }
  }
  if (lists === "keyed" && !isEntries && !seen.isKeyed) return 0;
  if (isEntries) return seen.isTold ? 1 : 0;
  if (isBare) {
    if (seen.isDoubtful) return DOUBTFUL;
    if (seen.isTold) return seen.isSingle ? 0.5 : 1;
    return seen.isSingle ? 0.5 : DOUBTFUL;
  }
  if (seen.isTold) return 1;
  // An empty list beside a message says nothing of fields.
  if (!rootNames) return DOUBTFUL;
  const isLanguages = rootNames && rootNames.length > 1 && rootNames.every((n) => LANGUAGE.test(n));
  return seen.isDoubtful || isLanguages ? DOUBTFUL : 0.5;
}

/** Whether a value may stand where it does, in a tree of this layout. */
function isFitting(
  value: unknown,
  name: string | number,
  isMessage: boolean,
  isInList: boolean,
  isBare: boolean,
  isAtTop: boolean,
  { isEntries, isSingle, keys, into, lists }: Question,
  seen: Seen,
): boolean {
  if (isMessage) {
    if (isInList || isSingle) seen.isTold = true;
    else if (isBare) seen.isDoubtful = true;
    return seen.isTold || !isEntries;
  }
  if (typeof value === "string") {
    if (isInList || isSingle) seen.isTold = true;
    else if (!seen.isDoubtful) {
      const isField = isBare ? isAtTop && !SAID.test(`${name}`) : !WHOLE.test(`${name}`);
      if (isField) seen.isSingle = true;
      else seen.isDoubtful = true;
    }
    return !isEntries;
  }
  if (typeof value !== "object") return false;
  if (value === null) return isInList;
  if (isInList && lists === "keyed") return false;
  seen.isKeyed ||= typeof name === "number" || /^\d/.test(name);
  // Keys that are whole paths have nothing but messages below them.
  return (
    keys === "name" ||
    (typeof name === "string" && into.includes(name)) ||
    (Array.isArray(value) && !isInList)
  );
}
