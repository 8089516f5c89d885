import { isJsonObject, type JsonObject, ownMember, type Path } from "@api-errors/core";

import type { TreeLayout } from "./dialect.ts";
import { addIssue, addMessage, MAX_DEPTH, noteAmbiguous, type ReadingIssues } from "./reading.ts";

/** A list or an object that is being read, and how far. */
interface Frame {
  readonly value: object;
  /** The names of an object; a list has none. */
  readonly names: readonly string[] | undefined;
  readonly length: number;
  readonly path: Path;
  /** How many characters the keys that lead here have. */
  readonly size: number;
  /** Whether its members are fields even where they are called like the messages of an object. */
  readonly isFields: boolean;
  next: number;
}

const ROOT: Path = [];

/**
 * Reads fields with their messages, flat or nested: strings, lists of messages, lists aligned with the items of a list, and
 * objects. Iterative and total: every scalar is a message or is cut.
 */
export function readTree(root: unknown, layout: TreeLayout, reading: ReadingIssues): void {
  const stack: Frame[] = [];
  if (Array.isArray(root)) {
    let next = 0;
    for (; next < root.length && typeof root[next] === "string"; next++)
      addMessage(reading, ROOT, root[next], 0);
    open(stack, root, ROOT, 0, false, next);
  } else open(stack, root as object, ROOT, 0, false);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next >= frame.length) stack.pop();
    else if (frame.names) readMember(frame, frame.names, stack, layout, reading);
    else readItem(frame, stack, layout, reading);
  }
}

function open(
  stack: Frame[],
  value: object,
  path: Path,
  size: number,
  isFields: boolean,
  next = 0,
): void {
  const names = Array.isArray(value) ? undefined : Object.keys(value);
  const { length } = names ?? (value as readonly unknown[]);
  if (next < length) stack.push({ value, names, length, path, size, isFields, next });
}

function readMember(
  frame: Frame,
  names: readonly string[],
  stack: Frame[],
  layout: TreeLayout,
  reading: ReadingIssues,
): void {
  const name = names[frame.next++] ?? "";
  const value = (frame.value as JsonObject)[name];
  const { path, size, isFields } = frame;
  if (!isFields && layout.own.includes(name)) readValue(value, path, size, stack, layout, reading);
  else if (!isFields && layout.into?.includes(name) && isContainer(value))
    readDeeper(value, path, size, true, stack, reading);
  else {
    const keys = layout.readKey(name);
    const whole = path.length === 0 ? keys : [...path, ...keys];
    if (layout.keys !== "bracket" && keys.some(isNumber)) noteAmbiguous(reading, whole);
    readValue(value, whole, size + name.length, stack, layout, reading);
  }
}

function readItem(frame: Frame, stack: Frame[], layout: TreeLayout, reading: ReadingIssues): void {
  const index = frame.next++;
  const value = (frame.value as readonly unknown[])[index];
  const { path, size, isFields } = frame;
  // Among fields an item without messages is a hole.
  if (isFields && value === null) return;
  if (!isFields && (!isContainer(value) || isEntry(value, layout)))
    readValue(value, path, size, stack, layout, reading);
  else readValue(value, [...path, index], size + 1, stack, layout, reading);
}

function readValue(
  value: unknown,
  path: Path,
  size: number,
  stack: Frame[],
  layout: TreeLayout,
  reading: ReadingIssues,
): void {
  if (path.length > MAX_DEPTH) reading.cut.push(value);
  else if (!isContainer(value)) {
    if (value !== undefined) addMessage(reading, path, value, size);
  } else if (Array.isArray(value)) {
    let next = 0;
    // Most often a list of texts and nothing else.
    for (; next < value.length && typeof value[next] === "string"; next++)
      addMessage(reading, path, value[next], size);
    if (next < value.length) readDeeper(value, path, size, false, stack, reading, next);
  } else if (isEntry(value, layout)) {
    const { entry = {}, readEntry } = layout;
    const issue = path.length > 0 ? { path } : {};
    addIssue(reading, readEntry?.(value, entry, issue) ?? issue, size, value);
  } else readDeeper(value, path, size, false, stack, reading);
}

/** Lists in lists and objects in objects need not lengthen the path: they are counted, too. */
function readDeeper(
  value: object,
  path: Path,
  size: number,
  isFields: boolean,
  stack: Frame[],
  reading: ReadingIssues,
  next = 0,
): void {
  if (stack.length > 3 * MAX_DEPTH || --reading.opens < 0) reading.cut.push(value);
  else open(stack, value, path, size, isFields, next);
}

/** What tells a message with more to it. */
type EntryLayout = {
  readonly [M in "entry" | "entryNeeds" | "entryAny" | "isEntryOnly"]?: TreeLayout[M] | undefined;
};

/** Whether a value is a message with more to it, and no nested field. */
export function isEntry(
  value: unknown,
  { entry = {}, entryNeeds, entryAny, isEntryOnly }: EntryLayout,
): value is JsonObject {
  return (
    entryNeeds !== undefined &&
    isJsonObject(value) &&
    entryNeeds.every(isTextIn, value) &&
    (!entryAny || entryAny.some(isTextIn, value)) &&
    (!isEntryOnly || Object.keys(value).every((name) => Object.hasOwn(entry, name)))
  );
}

function isTextIn(this: JsonObject, name: string): boolean {
  return typeof ownMember(this, name) === "string";
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isNumber(key: string | number): boolean {
  return typeof key === "number";
}
