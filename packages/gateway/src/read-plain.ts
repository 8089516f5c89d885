import {
  deriveIssue,
  foldName,
  isJsonObject,
  type Issue,
  type JsonObject,
  ownMember,
  readIssues,
  readMembers,
  readPathText,
  readStatus,
  setMember,
} from "@api-errors/core";

import {
  isEnvelopeName,
  isErrorName,
  isUsable,
  isWord,
  plainNames,
  ROLE,
  wordNames,
} from "./plain-names.ts";
import { fieldsIn, isFieldMap, isFieldName, isPhrase } from "./plain-shapes.ts";

/** What is plain in one object of an error, and in those inside it. */
export interface Plain {
  message?: string;
  code?: string;
  title?: string;
  id?: string;
  status?: number;
  issues?: readonly Issue[];
  /** Whether the code is that of the error wherever its message is from. */
  isSure?: boolean;
  /** What is said by the first item of a list as well, which is kept. */
  readonly copies: PlainMember[];
  /** The members that say more than what was read from them. */
  readonly rest: Record<string, unknown>;
}

type PlainMember = "message" | "code" | "title" | "id" | "status" | "issues";

/** How many objects are looked into, one in the other. */
const MAX_DEPTH = 5;
/** How many objects beside each other are looked into. */
const MAX_WIDTH = 32;

/** Reads an object whose members can only be known by their names. */
export function readPlain(object: JsonObject, isItem = false, depth = 0): Plain {
  const names = readMembers(object, plainNames(), isUsable);
  const plain: Plain = { copies: [], rest: {} };
  for (const name of Object.keys(object))
    if (!names.includes(name)) setMember(plain.rest, name, object[name]);
  const take = (role: number): unknown => {
    const name = names[role];
    return name === undefined ? undefined : object[name];
  };
  const keep = (role: number): void => {
    const name = names[role];
    if (name !== undefined) setMember(plain.rest, name, object[name]);
  };
  const code = take(ROLE.code);
  if (code !== undefined) {
    plain.code = `${code as string | number}`;
    plain.isSure = isErrorName(foldName(names[ROLE.code] ?? ""));
  }
  const status = readStatus(take(ROLE.status));
  if (status !== undefined) plain.status = status;
  const id = take(ROLE.id);
  if (typeof id === "string") plain.id = id;
  const message = take(ROLE.message);
  const error = take(ROLE.error);
  if (typeof message === "string") plain.message = message;
  else if (typeof error === "string" && !isPhrase(error)) plain.message = error;
  const isDeep = depth < MAX_DEPTH;
  for (const role of LISTS) {
    const value = take(role);
    if (typeof value === "string") {
      if (role === ROLE.message || (role === ROLE.error && plain.message === value)) continue;
      if (plain.message === undefined) plain.message = value;
      // Nest, Spring: a phrase beside the message.
      else if (role === ROLE.error && names[ROLE.title] === undefined) plain.title = value;
      else keep(role);
    } else if (value !== undefined) {
      if (!readList(value, names[role] ?? "", role === ROLE.issues, plain)) keep(role);
      if (Array.isArray(value) && isDeep) adoptItem(value, plain, depth);
    }
  }
  const title = take(ROLE.title);
  if (typeof title === "string") {
    if (plain.message === undefined) plain.message = title;
    else plain.title = title;
  }
  const read = LISTS.map((role) => names[role]);
  if (isDeep) readInside(object, plain, read, depth);
  if (plain.code === undefined) readWord(object, plain, isItem);
  if (!isItem && !plain.issues && plain.code !== undefined) readField(object, plain);
  return plain;
}

/** Takes the one field that an error names beside its code and its message, and leaves it where it is. */
function readField(object: JsonObject, plain: Plain): void {
  const name = Object.keys(object).find(isFieldName);
  const issues = deriveIssue(name === undefined ? name : object[name], plain.message);
  if (plain.message === undefined || issues.length === 0) return;
  plain.issues = issues;
  plain.copies.push("issues");
}

/** The roles that may have a list, in the order in which they are asked for what an error without words says. */
const LISTS = [ROLE.issues, ROLE.message, ROLE.detail, ROLE.error];

/** Reads a list of issues, or a map in a member that is named for one; `false` where the member has to be kept. */
function readList(value: unknown, name: string, isMap: boolean, plain: Plain): boolean {
  if (plain.issues || !(isMap ? !isError(value) : Array.isArray(value))) return false;
  const issues = readIssues(value, name);
  if (!issues) return false;
  if (issues.length > 0) plain.issues = issues.flatMap(completeIssue);
  return true;
}

/** Whether an object in place of a map of fields is one error: with a code and a message. */
function isError(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    ["code", "message"].every((name) => typeof ownMember(value, name) === "string")
  );
}

function readInside(
  object: JsonObject,
  plain: Plain,
  read: readonly (string | undefined)[],
  depth: number,
): void {
  const names = Object.keys(object);
  // A member that only looks like what all objects inherit is no envelope.
  const isAlone = names.length === 1 && names[0] !== "__proto__";
  let left = MAX_WIDTH;
  for (const isError of [true, false])
    for (const name of names) {
      const value = object[name];
      if (typeof value !== "object" || value === null) continue;
      const folded = foldName(name);
      if (isErrorName(folded) !== isError || !(isAlone || isEnvelopeName(folded))) continue;
      if (left-- === 0) return;
      if (Array.isArray(value)) {
        if (read.includes(name)) continue;
        if (readList(value, name, false, plain)) delete plain.rest[name];
        adoptItem(value, plain, depth);
      } else if (isFieldMap(value, folded, object)) {
        if (readList(value, name, true, plain)) delete plain.rest[name];
      } else if (isJsonObject(value))
        adopt(value, name, plain, isError || (isAlone && depth === 0), depth);
    }
}

/** Takes over what a list says of the error as a whole: the words of its first item. */
function adoptItem(list: readonly unknown[], plain: Plain, depth: number): void {
  const first = list.find((item) => item !== null);
  const said: Partial<Plain> =
    typeof first === "string"
      ? { message: first }
      : isJsonObject(first)
        ? readPlain(first, true, depth + 1)
        : {};
  const isSaid = plain.message === undefined && said.message !== undefined;
  for (const member of ["message", "code", "id", "issues"] as const) {
    if (said[member] === undefined || plain[member] !== undefined) continue;
    // The code of one thing that is wrong is not that of an error with words of its own.
    if (member === "code" && !isSaid) continue;
    Object.assign(plain, { [member]: said[member] });
    plain.copies.push(member);
  }
}

/** Takes over what an object inside says, and leaves the object out of the rest where it says nothing else. */
function adopt(
  object: JsonObject,
  name: string,
  plain: Plain,
  isError: boolean,
  depth: number,
): void {
  // OData before version 4: {"message": {"lang": "en", "value": "…"}}.
  const text = ownMember(object, "lang") === undefined ? undefined : ownMember(object, "value");
  if (foldName(name) === "message" && typeof text === "string") {
    plain.message ??= text;
    return;
  }
  const inner = readPlain(object, false, depth + 1);
  const { message, code, isSure = false, rest } = inner;
  const isSaid = plain.message === undefined && message !== undefined;
  let isAll = Object.keys(rest).length === 0;
  const take = (member: PlainMember, isWanted: boolean): void => {
    if (inner[member] === undefined) return;
    const isCopy = inner.copies.includes(member);
    if (isWanted && plain[member] === undefined) {
      Object.assign(plain, { [member]: inner[member] });
      if (isCopy) plain.copies.push(member);
    } else if (!isCopy) isAll = false;
  };
  take("message", isSaid);
  const isCodeSure = isError || isSure || name === "extensions";
  take("code", isSaid || isCodeSure);
  take("title", isSaid);
  take("id", true);
  take("status", isSaid || isError);
  take("issues", true);
  if (code !== undefined && plain.code === code && isCodeSure) plain.isSure = true;
  if (isAll) delete plain.rest[name];
}

/** Takes a word for the code where no member is named for one, or a number: TMDB counts in `status_code`, Last.fm in `error`. */
function readWord(object: JsonObject, plain: Plain, isItem: boolean): void {
  const [name] = readMembers(object, wordNames(isItem), isWord);
  if (name !== undefined) plain.code = object[name] as string;
  else
    for (const member of ["status_code", "statusCode", "error"]) {
      const value = ownMember(object, member);
      if (typeof value !== "number" || readStatus(value) !== undefined) continue;
      plain.code = `${value}`;
      delete plain.rest[member];
      return;
    }
  if (name !== undefined && object[name] !== plain.message && object[name] !== plain.title)
    delete plain.rest[name];
}

/** Finds the message and the fields of an issue that are spelled as only few spell them. */
function completeIssue(issue: Issue): readonly Issue[] {
  const { extensions, path } = issue;
  if (!extensions) return [issue];
  let complete = issue;
  if (issue.message === undefined && issue.title === undefined) {
    const { message, rest, copies, ...others } = readPlain(extensions, true, MAX_DEPTH - 1);
    if (message !== undefined) complete = { ...issue, message };
    // What is nothing but the message need not be said twice.
    if (message !== undefined && copies.length === 0 && Object.keys(others).length === 0)
      complete = withExtensions(complete, rest);
  }
  if (path) return [complete];
  const fields = fieldsIn(extensions);
  if (fields.length === 0) return [complete];
  const { extensions: _kept, ...others } = complete;
  return fields.map((field, i) => ({
    path: readPathText(field),
    ...(i === 0 ? complete : others),
  }));
}

function withExtensions(issue: Issue, extensions: Record<string, unknown>): Issue {
  const { extensions: _said, ...others } = issue;
  return Object.keys(extensions).length === 0 ? others : { ...others, extensions };
}
