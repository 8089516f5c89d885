import type { JsonObject } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";

/** The members that hold the issues: none where the whole body does. */
export function issueNames(dialect: FieldMapDialect): readonly string[] {
  const { members } = dialect;
  let names = known.get(dialect);
  if (!names)
    known.set(dialect, (names = Object.keys(members).filter((name) => members[name] === "issues")));
  return names;
}

const known: WeakMap<FieldMapDialect, readonly string[]> = /* @__PURE__ */ new WeakMap();

/** Whether a member among the fields is none: no list and no object, or text under a name that errors have. */
export function isMember(name: string, value: unknown, { members }: FieldMapDialect): boolean {
  if (typeof value === "object" && value !== null) return false;
  return typeof value !== "string" || Object.hasOwn(members, name);
}

/** Whether a member of a document that is the only entry itself is one of the entry. */
export function isOfLone(name: string): boolean {
  return /^(?:path|type|params)$/.test(name);
}

/** The member that has the fields, where one has all of them: an empty list has none, if another has some. */
export function holderOf(body: JsonObject, dialect: FieldMapDialect): string | undefined {
  const names = issueNames(dialect);
  const name = names[0];
  if (name === undefined || names.length > 1) return undefined;
  const size = sizeIn(body, name);
  if (size !== 0 && size !== undefined) return name;
  if (dialect.also) for (const other of dialect.also) if (sizeIn(body, other)) return other;
  return size === 0 ? name : undefined;
}

/** How many items a list has, 1 for an object, `undefined` where there is neither. */
function sizeIn(body: JsonObject, name: string): number | undefined {
  if (!Object.hasOwn(body, name)) return undefined;
  const value = body[name];
  if (typeof value !== "object" || value === null) return undefined;
  return Array.isArray(value) ? value.length : 1;
}
