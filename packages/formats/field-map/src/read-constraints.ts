import {
  formatDotPath,
  type Issue,
  isJsonObject,
  type JsonObject,
  ownMember,
  type Path,
  setMember,
  toSegment,
} from "@api-errors/core";

import type { ConstraintLayout } from "./dialect.ts";
import { addIssue, addMessage, MAX_DEPTH, type ReadingIssues } from "./reading.ts";

/** A list of properties that is being read, and how far. */
interface Frame {
  readonly list: readonly unknown[];
  readonly path: Path;
  readonly size: number;
  next: number;
}

/**
 * Reads what class-validator reports: objects with `property`, `constraints` and `children`. The names of the constraints are
 * the codes of their messages; what else an object has is an extension of its first message.
 */
export function readConstraints(root: unknown, _: ConstraintLayout, reading: ReadingIssues): void {
  if (!Array.isArray(root)) return;
  const stack: Frame[] = [{ list: root, path: [], size: 0, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { list, path, size } = frame;
    if (frame.next >= list.length) {
      stack.pop();
      continue;
    }
    const entry = list[frame.next++];
    if (!isJsonObject(entry)) {
      if (typeof entry === "object" && entry !== null) reading.cut.push(entry);
      else addMessage(reading, path, entry, size);
      continue;
    }
    const property = ownMember(entry, "property");
    const name = typeof property === "string" && property !== "" ? property : undefined;
    const whole = name === undefined ? path : [...path, toSegment(name)];
    const length = size + (name?.length ?? 0);
    const children = ownMember(entry, "children");
    const hasChildren = Array.isArray(children) && children.length > 0;
    readOwn(entry, whole, length, hasChildren, reading);
    if (!hasChildren) continue;
    if (stack.length > MAX_DEPTH || --reading.opens < 0) reading.cut.push(children);
    else stack.push({ list: children, path: whole, size: length, next: 0 });
  }
}

function readOwn(
  entry: JsonObject,
  path: Path,
  size: number,
  hasChildren: boolean,
  reading: ReadingIssues,
): void {
  const { issues } = reading;
  const first = issues.length;
  const constraints = ownMember(entry, "constraints");
  const others: Record<string, unknown> = {};
  if (isJsonObject(constraints))
    for (const code of Object.keys(constraints)) {
      const message = constraints[code];
      if (typeof message === "string")
        addIssue(reading, { ...at(path), ...(code !== "" && { code }), message }, size, message);
      else setMember(others, code, message);
    }
  const extensions: Record<string, unknown> = {};
  for (const name of Object.keys(entry)) {
    const value = entry[name];
    const isRead =
      (name === "property" && isName(value, issues.length > first)) ||
      (name === "constraints" && isJsonObject(value)) ||
      (name === "children" && (hasChildren || (Array.isArray(value) && value.length === 0)));
    if (!isRead) setMember(extensions, name, value);
  }
  if (Object.keys(others).length > 0) extensions["constraints"] = others;
  const issue = issues[first];
  if (Object.keys(extensions).length === 0) {
    // A property of which nothing is said.
    if (!issue && !hasChildren) addIssue(reading, at(path), size, entry);
    return;
  }
  if (issue) issues[first] = { ...issue, extensions };
  const name = formatDotPath(path);
  // What only holds others is no issue, but may echo what was sent.
  if (!issue && !Object.hasOwn(reading.extensions, name))
    setMember(reading.extensions, name, { property: entry["property"], ...extensions });
  else if (!issue) addIssue(reading, { ...at(path), extensions }, size, extensions);
}

/** An empty name is how messages about no property are written; without messages it is what was sent. */
function isName(value: unknown, hasMessages: boolean): boolean {
  return typeof value === "string" && (value !== "" || hasMessages);
}

function at(path: Path): Issue {
  return path.length > 0 ? { path } : {};
}
