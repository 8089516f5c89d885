import { isJsonObject, ownMember } from "@api-errors/core";

import { dialects } from "./dialects/all.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { DOUBTFUL, fitOf, type Names, type Question, questionOf } from "./fit.ts";
import { issueNames } from "./members.ts";

/** The first dialect that a body fits, with how well it does: those that say more about it come before those that say less. */
export function detectDialect(
  body: unknown,
): { readonly dialect: FieldMapDialect; readonly score: number } | undefined {
  const { questions, holders } = (asked ??= askAll());
  const names: Names = {};
  const candidates = candidatesFor(body, holders);
  for (let i = 0; i < questions.length; i++) {
    const question = questions[i];
    if (!question || !(candidates & (1 << i))) continue;
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
  readonly questions: readonly Question[];
  /** By the name of the member that holds the issues, the dialects that have it, as bits, of which there are 32; those without one under `""`. */
  readonly holders: readonly (readonly [name: string, bits: number])[];
}

let asked: Asked | undefined;

function askAll(): Asked {
  const questions = dialects.map(questionOf);
  const holders = new Map<string, number>();
  for (const [i, { own, isBareToo }] of questions.entries())
    for (const name of own.length === 0 || isBareToo ? ["", ...own] : own)
      holders.set(name, (holders.get(name) ?? 0) | (1 << i));
  return { questions, holders: [...holders] };
}

/** The dialects that a body can be in, as bits: one look at each name that holds issues leaves few of them. */
function candidatesFor(body: unknown, holders: Asked["holders"]): number {
  let found = 0;
  for (const [name, bits] of holders)
    if (name === "" || (isJsonObject(body) && Object.hasOwn(body, name))) found |= bits;
  return found;
}
