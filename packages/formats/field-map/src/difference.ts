import { type Issue, type Mutable, type Path, setMember } from "@api-errors/core";

import { isFurther } from "./remainders.ts";

const MEMBERS = ["message", "in", "code", "type", "title", "id", "status", "help"] as const;

/**
 * What a reader of the written misses of an issue; `undefined` where it finds something that the issue does not say, which
 * nothing beside it can take back.
 */
export function difference(issue: Issue, seen: Issue): Issue | undefined {
  const rest: Mutable<Issue> = {};
  if (!isSamePath(issue.path, seen.path)) {
    if (!issue.path || !isFurther(seen.path, issue.path)) return undefined;
    rest.path = issue.path;
  }
  for (const name of MEMBERS) {
    const value = issue[name];
    if (value === seen[name]) continue;
    if (seen[name] !== undefined) return undefined;
    Object.assign(rest, { [name]: value });
  }
  const missing = missingExtensions(issue.extensions ?? {}, seen.extensions ?? {});
  if (!missing) return undefined;
  if (Object.keys(missing).length > 0) rest.extensions = missing;
  return rest;
}

function missingExtensions(
  given: Readonly<Record<string, unknown>>,
  seen: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const missing: Record<string, unknown> = {};
  // What is written is the very value, so that the same value is the same object.
  for (const name of Object.keys(seen))
    if (!Object.hasOwn(given, name) || given[name] !== seen[name]) return undefined;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(seen, name)) setMember(missing, name, given[name]);
  return missing;
}

/** Whether nothing is missing and nothing is too much. */
export function isSame(issue: Issue, seen: Issue | undefined): boolean {
  const rest = seen && difference(issue, seen);
  return rest !== undefined && Object.keys(rest).length === 0;
}

function isSamePath(one: Path | undefined, other: Path | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.length !== other.length) return false;
  return one.every((key, i) => Object.is(key, other[i]));
}
