import {
  isErrorStatus,
  isJsonObject,
  mediaTypeEssence,
  ownMember,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
import { DOUBTFUL, FIELDS, fitOf, questionOf } from "./fit.ts";
import { holderOf, isOfLone, issueNames } from "./members.ts";

export const NOTHING: Recognition = { score: 0, evidence: [] };

/**
 * Says how well a wire error fits one dialect, without the code of the others, with the scores of `recognizeFieldMap`.
 * Never throws.
 */
export function recognizeDialect(wire: WireError, dialect: FieldMapDialect): Recognition {
  try {
    return rate(wire, dialect, fitOf(wire.body, questionOf(dialect)));
  } catch {
    // A document made by hand may have getters or be a proxy, and those can throw.
    return NOTHING;
  }
}

/** The score of a body that fits a dialect so well, with what HTTP says of it. */
export function rate(wire: WireError, dialect: FieldMapDialect, fit: number): Recognition {
  const { status, headers, body } = wire;
  // Too little: anything may look like that.
  if (fit <= DOUBTFUL) return NOTHING;
  const evidence = [`HTTP ${status}`, `fields as ${dialect.name} has them`];
  if (!isErrorStatus(status)) {
    const flag = failureIn(body);
    if (flag === undefined || fit < 0.6) return NOTHING;
    evidence.push(flag);
  }
  const type = mediaTypeEssence(readHeader(headers, "content-type"));
  const foreign =
    type !== undefined && /^application\/(?:problem|vnd\.api)\+json$/.test(type)
      ? `media type ${type}`
      : foreignIn(body, status, dialect);
  // Spring's answer to everything else has nothing but texts, beside an error that is a phrase: no fields at all.
  if (foreign !== undefined && fit < 0.6) return NOTHING;
  if (foreign !== undefined) return { score: 0.3, evidence: [...evidence, `but ${foreign}`] };
  // A list of texts under a name may be anything where the status is about something else.
  const isGeneric = fit < 0.9 && ![400, 409, 422].includes(status) && isErrorStatus(status);
  if (isGeneric && isVague(body, dialect)) return NOTHING;
  return { score: isGeneric || fit < 0.6 ? 0.3 : fit, evidence };
}

/** Whether it may be anything where the status is about something else: lists of words, and members not named for fields. */
function isVague(body: unknown, dialect: FieldMapDialect): boolean {
  const [name] = issueNames(dialect);
  if (name === undefined) return !isWorded(body);
  const holder = isJsonObject(body) ? holderOf(body, dialect) : undefined;
  return holder !== undefined && holder !== name && !FIELDS.test(holder);
}

/** Whether there are lists of messages, which have more than one word, and not of scopes, names or the like. */
function isWorded(body: unknown): boolean {
  const lists: readonly unknown[] = Array.isArray(body) ? [body] : Object.values(body as object);
  return lists.some((list) =>
    Array.isArray(list)
      ? list.some((text) => typeof text !== "string" || /\s|[^\0-\x7f]/.test(text))
      : typeof list === "object" && list !== null,
  );
}

function failureIn(body: unknown): string | undefined {
  if (!isJsonObject(body)) return undefined;
  const flag = ["success", "ok"].find((name) => ownMember(body, name) === false);
  return flag === undefined ? undefined : `"${flag}" is false`;
}

/** What stands beside the fields and belongs to another format: a code, a type, a problem's title. */
function foreignIn(body: unknown, status: number, dialect: FieldMapDialect): string | undefined {
  if (!isJsonObject(body)) return undefined;
  const { members, layout, mediaType, score } = dialect;
  if (mediaType !== undefined && typeof ownMember(body, "title") === "string")
    return 'a member "title"';
  for (const name of ["code", "type", "error", "error_description", "jsonapi", "jsonrpc"]) {
    const value = ownMember(body, name);
    if (typeof value !== "string" && typeof value !== "number") continue;
    // Flask: the status by another name.
    if (value === status) continue;
    const isOfEntry = layout.kind === "list" && layout.isLone === true && isOfLone(name);
    if (!isOfEntry && !(score === 0.9 && Object.hasOwn(members, name))) return `a member "${name}"`;
  }
  return undefined;
}
