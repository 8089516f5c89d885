import { isJsonObject, type JsonObject, ownMember } from "@api-errors/core";

import { dialects } from "./dialects/all.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { DOUBTFUL, fitOf, type Names, type Question, questionOf } from "./fit.ts";
import { issueNames } from "./members.ts";

/** The first dialect that a body fits, with how well it does: those that say more about it come before those that say less. */
export function detectDialect(
  body: unknown,
): { readonly dialect: FieldMapDialect; readonly score: number } | undefined {
  const { questions, conditions } = (asked ??= askAll());
  const names: Names = {};
  const isList = Array.isArray(body);
  const met = isJsonObject(body) ? conditionsMet(body, conditions, names) : 0;
  for (const { question, needs } of questions) {
    if ((needs & ~met) !== 0 && !(isList && question.isBareToo)) continue;
    const score = fitOf(body, question, names);
    const { dialect } = question;
    if (score > 0) return { dialect, score: yields(body, dialect) ? DOUBTFUL : score };
  }
  return undefined;
}

/** Whether the issues in a list are the details of an error with words or codes of its own, and no validator's. */
function yields(body: unknown, dialect: FieldMapDialect): boolean {
  const { yields: others } = dialect;
  if (!others) return false;
  const list: unknown = isJsonObject(body) ? body[issueNames(dialect)[0] ?? ""] : body;
  const entry: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!isJsonObject(entry)) return false;
  const isSaid = (name: string): boolean => (ownMember(entry, name) ?? null) !== null;
  if (others.unless.some(isSaid) || Array.isArray(entry["path"] ?? entry["loc"])) return false;
  return (
    others.within.some(isSaid) ||
    (isJsonObject(body) && others.beside.some((name) => isText(ownMember(body, name))))
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** What is asked of every body. */
interface Asked {
  /** The questions in their order, each with the conditions without which it need not be asked. */
  readonly questions: readonly { readonly question: Question; readonly needs: number }[];
  /**
   * By the name of a member, the conditions that it meets: that a body has one of several members. Each is a bit; where there
   * are more of them than bits, two share one, and a question more is asked.
   */
  readonly conditions: ReadonlyMap<string, number>;
}

let asked: Asked | undefined;

function askAll(): Asked {
  const bits = new Map<string, number>();
  const conditions = new Map<string, number>();
  const bitOf = (members: readonly string[]): number => {
    const known = bits.get(members.join());
    const bit = known ?? 1 << (bits.size % 31);
    bits.set(members.join(), bit);
    for (const name of members) conditions.set(name, (conditions.get(name) ?? 0) | bit);
    return bit;
  };
  const questions = dialects.map(questionOf).map((question) => {
    let needs = 0;
    const { own, marks, dialect } = question;
    for (const members of [dialect.also ? [...own, ...dialect.also] : own, ...marks])
      if (members.length > 0) needs |= bitOf(members);
    return { question, needs };
  });
  return { questions, conditions };
}

/** The conditions that the members of a body meet. */
function conditionsMet(body: JsonObject, conditions: Asked["conditions"], names: Names): number {
  let met = 0;
  const all = Object.keys(body);
  names.body = body;
  names.ofBody = all;
  if (all.length <= conditions.size)
    for (let i = 0; i < all.length; i++) met |= conditions.get(all[i] ?? "") ?? 0;
  else for (const [name, bits] of conditions) if (Object.hasOwn(body, name)) met |= bits;
  return met;
}
