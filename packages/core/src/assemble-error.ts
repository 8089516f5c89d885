import { adviseStatus } from "./advise-retry.ts";
import type { ApiError, Path } from "./api-error.ts";
import { bodyWait } from "./body-wait.ts";
import type { Challenge } from "./challenge.ts";
import { isErrorStatus } from "./effective-status.ts";
import { emptyRecord } from "./empty-record.ts";
import type { Deviation } from "./format.ts";
import type { Judge } from "./judge.ts";
import type { Mutable } from "./mutable.ts";
import { parseChallenges } from "./parse-challenges.ts";
import { rateLimitWait } from "./rate-limit-wait.ts";
import { readHeader } from "./read-header.ts";
import type { RetryAdvice } from "./retry-advice.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { mergeSlot, readSlot, SLOT } from "./slot.ts";
import { wholeSeconds } from "./whole-seconds.ts";
import type { WireError } from "./wire-error.ts";

/** What a format read from a document, before HTTP has its say. */
export type Reading = {
  -readonly [M in Exclude<keyof ApiError, "format" | "status" | "extensions">]?:
    | ApiError[M]
    | undefined;
} & {
  readonly extensions: Record<string, unknown>;
  /** Members that no member of the document states, but that could be read from something else in it. */
  derived?: ("id" | "issues" | "message")[];
};

/** What a format knows beside the document. */
export interface AssembleOptions {
  /** The name of the format object. */
  readonly format: string;
  /** The status where neither HTTP nor the body nor the catalog gives one: 400 for OAuth and field maps, else 500. */
  readonly defaultStatus: number;
  /** What a catalog says of the error. */
  readonly judge?: Judge | undefined;
}

/**
 * Makes an ApiError of what a format read and what HTTP says beside it: effective status, retry advice, challenges,
 * the reserved member, and the check of `details` by the catalog.
 *
 * ```http
 * HTTP/1.1 503 Service Unavailable
 * Retry-After: 30
 * ```
 *
 * What is malformed is absent, and said in `deviations`, as are a body that was cut and one that contradicts HTTP.
 */
export function assembleError(
  wire: WireError,
  reading: Reading,
  deviations: Deviation[],
  options: AssembleOptions,
): ApiError {
  const note = (path: Path, message: string): void => void deviations.push({ path, message });
  if (wire.cut) note([], `the body was cut after ${wire.cut.bytes} bytes`);
  if (reading.declaredStatus !== undefined && reading.declaredStatus !== wire.status)
    note([], `the body says status ${reading.declaredStatus}, HTTP said ${wire.status}`);
  const read = SLOT in reading.extensions ? withSlot(reading, deviations) : reading;
  const known = options.judge?.(read, note);
  const status = isErrorStatus(wire.status)
    ? wire.status
    : ([read.declaredStatus, known].find(isErrorStatus) ?? options.defaultStatus);
  const error: Mutable<ApiError> = {
    format: options.format,
    status,
    issues: read.issues ?? [],
    retry: readRetry(wire, status, read, note),
    challenges: readChallenges(wire, read, deviations),
    extensions: read.extensions,
  };
  const httpStatus = read.httpStatus ?? wire.status;
  if (httpStatus !== status && Number.isFinite(httpStatus)) error.httpStatus = httpStatus;
  if (read.declaredStatus !== undefined) error.declaredStatus = read.declaredStatus;
  if (read.code !== undefined) error.code = read.code;
  if (read.type !== undefined) error.type = read.type;
  if (read.title !== undefined) error.title = read.title;
  if (read.message !== undefined) error.message = read.message;
  if (read.id !== undefined) error.id = read.id;
  if (read.help !== undefined) error.help = read.help;
  if (read.details !== undefined) error.details = read.details;
  return error;
}

type Note = (path: Path, message: string) => void;

function withSlot(reading: Reading, deviations: Deviation[]): Reading {
  const { [SLOT]: value, ...extensions } = reading.extensions;
  const slot = readSlot(value);
  if (!slot) return reading;
  const { filled = [], ...hidden } = slot;
  const read: Record<string, unknown> = { ...reading };
  const dropped: Deviation[] = [];
  for (const name of filled) {
    const isDerived = reading.derived?.includes(name as "id");
    const isFilled = /^(?:code|type|title|message|declaredStatus)$/.test(name);
    if (!isDerived && isFilled && read[name] !== undefined) {
      const message = "was filled in, and is read as absent";
      dropped.push({ path: [name], message, dropped: read[name] });
    }
    if (isDerived || isFilled) delete read[name];
  }
  if (!mergeSlot(read, hidden, extensions)) return reading;
  deviations.push(...dropped);
  return { ...read, extensions };
}

/**
 * The advice for a status, with the wait that the header gave or else the body asks for. `"is_transient": true`, as
 * Facebook sends it, says that the same request may succeed, whatever the status.
 */
export function adviseAfter(
  status: number,
  afterSeconds: number | undefined,
  read: Pick<Reading, "details" | "extensions">,
): RetryAdvice {
  const { details, extensions } = read;
  const advice = adviseStatus(status, afterSeconds ?? bodyWait(extensions, details));
  return advice.when === "never" && extensions["is_transient"] === true
    ? { ...advice, when: "idempotent" }
    : advice;
}

function readRetry({ headers }: WireError, status: number, read: Reading, note: Note): RetryAdvice {
  const { retry } = read;
  const retryAfter = readHeader(headers, "retry-after");
  const wait =
    retryAfter === undefined
      ? undefined
      : parseRetryAfter(retryAfter, { date: readHeader(headers, "date") });
  if (retryAfter !== undefined && wait === undefined)
    note(["headers", "retry-after"], "is neither seconds nor a date");
  // A renderer writes both alike; a reserved member that says otherwise is not its work.
  if (retry && (wait === undefined || wait === wholeSeconds(retry.afterSeconds))) return retry;
  if (retry) note([SLOT, "retry"], "contradicts the header, which counts");
  return adviseAfter(status, wait ?? rateLimitWait(status, headers), read);
}

function readChallenges(
  wire: WireError,
  { challenges: hidden }: Reading,
  deviations: Deviation[],
): readonly Challenge[] {
  const value = readHeader(wire.headers, "www-authenticate");
  const { challenges, deviations: found } = parseChallenges(value);
  if (hidden) {
    // The reserved member may say more than the header could hold, and not less.
    const schemes = new Set(hidden.map(({ scheme }) => scheme));
    if (challenges.every(({ scheme }) => schemes.has(scheme))) return hidden.map(copyChallenge);
    const message = "contradicts the header, which counts";
    deviations.push({ path: [SLOT, "challenges"], message });
  }
  for (const deviation of found) deviations.push(deviation);
  return challenges;
}

/** JSON cannot carry the missing prototype that parameter maps have. */
function copyChallenge(challenge: Challenge): Challenge {
  return { ...challenge, params: Object.assign(emptyRecord<string>(), challenge.params) };
}
