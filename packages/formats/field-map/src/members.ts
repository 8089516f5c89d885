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
