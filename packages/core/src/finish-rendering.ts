import type { ApiError } from "./api-error.ts";
import { adviseAfter } from "./assemble-error.ts";
import type { Challenge } from "./challenge.ts";
import { isStatus } from "./effective-status.ts";
import { formatChallenges } from "./format-challenges.ts";
import { formatRetryAfter } from "./format-retry-after.ts";
import type { Filled, Loss, Rendering } from "./format.ts";
import { setMember } from "./json-object.ts";
import type { Mutable } from "./mutable.ts";
import { parseChallenges } from "./parse-challenges.ts";
import { requiredHeaders } from "./required-headers.ts";
import { isChallenge, type Slot, SLOT } from "./slot.ts";

/** A document while it is being written. */
export interface Draft {
  readonly document: Record<string, unknown>;
  /** The object that takes free members and the reserved one: the document itself, or one inside it. */
  readonly host: Record<string, unknown>;
  /** What has no place so far. */
  readonly rest: Mutable<Slot>;
  readonly losses: Loss[];
  /** Members made up, by the names that the document has for them. */
  readonly filled: Filled[];
  /** Members of the ApiError that a reader would find though the error has none: those made up, and those it would derive. */
  readonly drop: string[];
  /** Called once everything but the reserved member is written: finds what a reader would derive. */
  readonly settle?: () => void;
  /** Whether a reader of this format takes a member of this name for nothing but an extension. */
  readonly isFree: (name: string, value: unknown) => boolean;
}

/**
 * Completes the document of a sound error: extensions under their own names where they collide with nothing, `Retry-After` and
 * `WWW-Authenticate`, and what is left over in the one reserved member.
 */
export function finishRendering<Document>(draft: Draft, error: ApiError): Rendering<Document> {
  const { document, host, rest, losses, filled, drop } = draft;
  writeExtensions(draft, error);
  draft.settle?.();
  const headers: Record<string, string> = {};
  writeRetry(error, headers, rest, losses);
  writeChallenges(error, headers, rest, losses);
  if (error.httpStatus !== undefined && error.httpStatus !== error.status) {
    if (isStatus(error.httpStatus)) rest.httpStatus = error.httpStatus;
    else losses.push({ path: ["httpStatus"], value: error.httpStatus, reason: "no-place" });
  }
  if (drop.length > 0) rest.filled = drop;
  if (Object.keys(rest).length > 0) host[SLOT] = rest;
  return {
    document: document as Document,
    status: error.status,
    headers,
    losses,
    filled,
    missing: requiredHeaders(error.status).filter((name) => !Object.hasOwn(headers, name)),
  };
}

function writeExtensions(draft: Draft, error: ApiError): void {
  let hidden: Record<string, unknown> | undefined;
  for (const name of Object.keys(error.extensions)) {
    const value = error.extensions[name];
    if (name !== SLOT && !Object.hasOwn(draft.host, name) && draft.isFree(name, value))
      setMember(draft.host, name, value);
    else setMember((hidden ??= {}), name, value);
  }
  if (hidden) draft.rest.extensions = hidden;
}

function writeRetry(
  error: ApiError,
  headers: Record<string, string>,
  rest: Mutable<Slot>,
  losses: Loss[],
): void {
  const { when, afterSeconds } = error.retry;
  const isWait = typeof afterSeconds === "number" && afterSeconds >= 0;
  const text = isWait ? formatRetryAfter(afterSeconds) : undefined;
  if (text !== undefined) headers["retry-after"] = text;
  if (afterSeconds !== undefined && !isWait)
    losses.push({ path: ["retry", "afterSeconds"], value: afterSeconds, reason: "no-place" });
  const read = adviseAfter(error.status, text === undefined ? undefined : Number(text), error);
  if (read.when === when && read.afterSeconds === afterSeconds) return;
  rest.retry = isWait ? { when, afterSeconds } : { when };
}

function writeChallenges(
  { challenges }: ApiError,
  headers: Record<string, string>,
  rest: Mutable<Slot>,
  losses: Loss[],
): void {
  if (challenges.length === 0) return;
  const sound: Challenge[] = [];
  challenges.forEach((challenge, index) => {
    if (!isChallenge(challenge))
      losses.push({ path: ["challenges", index], value: challenge, reason: "no-place" });
    else {
      const { scheme, params, token68 } = challenge;
      sound.push(token68 === undefined ? { scheme, params } : { scheme, params, token68 });
    }
  });
  const text = formatChallenges(sound);
  if (text !== "") headers["www-authenticate"] = text;
  if (JSON.stringify(parseChallenges(text).challenges) === JSON.stringify(sound)) return;
  losses.push({ path: ["challenges"], value: challenges, reason: "altered" });
  rest.challenges = sound;
}
