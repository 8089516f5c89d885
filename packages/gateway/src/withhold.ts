import { foldName, type Path, setMember, toJsonValue } from "@api-errors/core";

import { isAboutFields, nameReason, type WithholdReason } from "./withhold-names.ts";
import { cleanText } from "./withhold-text.ts";

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
}

interface Hit {
  readonly step: Step | undefined;
  readonly reason: WithholdReason;
  /** What stands there instead; `undefined` removes the member. */
  readonly text?: string;
}

/** How many values are looked at before it is asked whether they come round again. */
const SHARED_FROM = 100_000;

/**
 * Gives a value without stack traces, exceptions, SQL, echoed input, credentials and internal addresses.
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
  rules: WithholdOptions,
  withheld: Withheld[],
  at: Path = [],
): T {
  const hits = findHits(value, rules);
  // What comes round again has no end: it is made a tree first, and the cycles are gone.
  if (!hits) return withhold(toJsonValue(value, [], []) as T, rules, withheld, at);
  if (hits.length === 0) return value;
  const copies = new Map<object, unknown>();
  let result: unknown = value;
  for (const hit of hits) {
    const path = pathOf(hit.step);
    withheld.push({ path: [...at, ...path], reason: hit.reason });
    result = path.length === 0 ? hit.text : edit(result, path, hit.text, copies);
  }
  return result as T;
}

/** What is still to be looked into. */
interface Visit {
  readonly value: object;
  readonly step: Step | undefined;
  readonly isAmongFields: boolean;
}

function findHits(root: unknown, rules: WithholdOptions): readonly Hit[] | undefined {
  const names = foldedSet(rules.names);
  const allowed = foldedSet(rules.allow);
  const hits: Hit[] = [];
  const stack: Visit[] = [];
  let count = 0;
  /** Texts are settled at once: only lists and objects wait. */
  const look = (
    value: unknown,
    parent: Step | undefined,
    key: string | number,
    isAmongFields: boolean,
  ): void => {
    count++;
    if (typeof value === "string") {
      const clean = cleanText(value);
      if (clean) hits.push({ step: { parent, key }, ...clean });
    } else if (typeof value === "object" && value !== null)
      stack.push({ value, step: { parent, key }, isAmongFields });
  };
  if (typeof root === "string") {
    const clean = cleanText(root);
    return clean ? [{ step: undefined, ...clean }] : hits;
  }
  if (typeof root === "object" && root !== null)
    stack.push({ value: root, step: undefined, isAmongFields: false });
  let isTree = false;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, step, isAmongFields } = visit;
    if (count > SHARED_FROM && !isTree) {
      if (toJsonValue(root, [], []) !== root) return undefined;
      isTree = true;
    }
    if (Array.isArray(value)) {
      for (let key = 0; key < value.length; key++) look(value[key], step, key, isAmongFields);
      continue;
    }
    for (const key of Object.keys(value)) {
      const member: unknown = Reflect.get(value, key);
      if (member === undefined || allowed?.has(foldName(key))) continue;
      const reason = names?.has(foldName(key))
        ? "configured"
        : nameReason(key, member, isAmongFields);
      if (reason !== undefined) hits.push({ step: { parent: step, key }, reason });
      else look(member, step, key, isAmongFields || isAboutFields(key));
    }
  }
  return hits;
}

function foldedSet(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.map(foldName));
}

function pathOf(step: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = step; at; at = at.parent) path.push(at.key);
  return path.reverse();
}

/** Sets or removes what is at a path, in copies of the objects on the way; each object is copied once. */
function edit(
  root: unknown,
  path: Path,
  text: string | undefined,
  copies: Map<object, unknown>,
): unknown {
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    let copy = copies.get(value);
    if (!copy) {
      copy = Array.isArray(value) ? [...(value as unknown[])] : copyMembers(value);
      copies.set(value, copy).set(copy as object, copy);
    }
    return copy;
  };
  const result = copyOf(root);
  let parent = result as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const child = copyOf(Reflect.get(parent, key));
    setMember(parent, String(key), child);
    parent = child as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? "";
  if (text !== undefined) setMember(parent, String(last), text);
  else if (Array.isArray(parent)) parent[Number(last)] = null;
  else Reflect.deleteProperty(parent, last);
  return result;
}

function copyMembers(value: object): Record<string, unknown> {
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<
    string,
    unknown
  >;
  for (const name of Object.keys(value)) setMember(copy, name, Reflect.get(value, name));
  return copy;
}
