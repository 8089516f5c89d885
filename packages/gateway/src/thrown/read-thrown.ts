import {
  type ApiError,
  assembleError,
  HttpError,
  isErrorStatus,
  type Issue,
  mostGeneralStatus,
  type Mutable,
  type Reading,
  soundError,
} from "@api-errors/core";

import { readBoom } from "./boom.ts";
import { readHttpErrorLike } from "./http-error-like.ts";
import { itemsOf, peek, peekText } from "./peek.ts";
import { readThrownHeaders, type ThrownHeaders } from "./thrown-headers.ts";
import { thrownIssues } from "./thrown-issues.ts";
import type { ThrownOptions, Told } from "./told.ts";

/**
 * Turns anything thrown into an ApiError with the format `"thrown"`; never throws.
 *
 * ```ts
 * throw createHttpError(429, "Slow down", { headers: { "Retry-After": "30" } });
 * ```
 *
 * Errors are known by their shape: core's `HttpError` gives the error it carries where that is its own; `http-errors`, body-parser, Fastify,
 * Hono's `HTTPException` and Boom give their status, words, retry advice and challenges; lists of issues (Standard Schema,
 * Fastify, Joi, Yup) become issues, of a 400 unless a status is stated; an `AggregateError` of errors that are all
 * meant for clients gives one with an issue for each. Anything else (an `Error`, text, `null`) gives 500 and
 * no word of its own, as do errors of HTTP clients and an `HttpError` that was read, whose status is another server's. Words of 5xx are shown only where
 * the error says `expose: true`, or `options.expose` does.
 */
export function readThrown(thrown: unknown, options: ThrownOptions = {}): ApiError {
  return readThrownAnswer(thrown, options).error;
}

/** What to answer to something thrown. */
export interface ThrownAnswer {
  readonly error: ApiError;
  readonly headers: ThrownHeaders;
}

export function readThrownAnswer(thrown: unknown, options: ThrownOptions): ThrownAnswer {
  if (HttpError.isInstance(thrown) && isForClients(thrown, options))
    return { error: soundError(thrown.error, []), headers: readThrownHeaders(undefined) };
  const told = tell(thrown, options, 0);
  const headers = readThrownHeaders(told.headers);
  const isShown = told.isMeant || isExposed(thrown, options);
  const { instead = {} } = options;
  const reading: Reading = isShown ? told.reading : { ...instead, extensions: {} };
  const { status } = told;
  const wire = { status, headers: headers.lines, body: undefined };
  const error = assembleError(wire, { ...reading, declaredStatus: status }, [], {
    format: "thrown",
    defaultStatus: status,
  });
  return { error, headers };
}

/** An error that was read from another server's answer is not for clients: they are not whom it answered. */
function isForClients(thrown: HttpError, options: ThrownOptions): boolean {
  return peek(thrown, "expose") === true || isExposed(thrown, options);
}

function isExposed(thrown: unknown, { expose = false }: ThrownOptions): boolean {
  if (typeof expose === "boolean") return expose;
  try {
    return expose(thrown);
  } catch {
    return false;
  }
}

/** How deep an `AggregateError` may nest: nobody reads further. */
const MAX_DEPTH = 4;

function tell(thrown: unknown, options: ThrownOptions, depth: number): Told {
  if (HttpError.isInstance(thrown))
    return isForClients(thrown, options)
      ? ofHttpError(soundError(thrown.error, []))
      : ofAnything(thrown);
  const boom = readBoom(thrown);
  if (boom) return boom;
  const issues = thrownIssues(thrown);
  const stated = readHttpErrorLike(thrown);
  if (stated) return issues ? withIssues(stated, issues) : stated;
  if (issues) return withIssues(ofValidation(options), issues);
  return (
    (depth < MAX_DEPTH ? readAggregate(thrown, options, depth) : undefined) ?? ofAnything(thrown)
  );
}

/** A list of issues says more than the message that some libraries make of it, which is the same list as JSON. */
function withIssues(told: Told, issues: readonly Issue[]): Told {
  const { message } = told.reading;
  const first = issues[0]?.message;
  const reading: Reading = { ...told.reading, issues };
  if (message === undefined || /^\s*[[{]/.test(message)) {
    delete reading.message;
    if (first !== undefined) reading.message = first;
  }
  return { ...told, reading };
}

function ofValidation({ validationStatus }: ThrownOptions): Told {
  const status = isErrorStatus(validationStatus) ? validationStatus : 400;
  return { status, isMeant: status < 500, reading: { extensions: {} }, headers: undefined };
}

/** Several errors in one are meant for clients only where each of them is. */
function readAggregate(thrown: unknown, options: ThrownOptions, depth: number): Told | undefined {
  const errors = itemsOf(peek(thrown, "errors"));
  if (!errors || errors.length === 0 || errors.length > 100) return undefined;
  const issues: Issue[] = [];
  const statuses: number[] = [];
  for (const inner of errors) {
    const told = tell(inner, options, depth + 1);
    if (!told.isMeant) return undefined;
    statuses.push(told.status);
    const { issues: inside = [] } = told.reading;
    for (const issue of inside.length > 0 ? inside : [toIssue(told)]) issues.push(issue);
  }
  const status = mostGeneralStatus(statuses) ?? 500;
  const reading: Reading = { extensions: {}, issues };
  const first = issues[0]?.message;
  if (first !== undefined) reading.message = first;
  return { status, isMeant: true, reading, headers: undefined };
}

function ofHttpError({ status, code, message, issues }: ApiError): Told {
  const reading: Reading = { extensions: {}, issues };
  if (code !== undefined) reading.code = code;
  if (message !== undefined) reading.message = message;
  return { status, isMeant: true, reading, headers: undefined };
}

function toIssue({ status, reading: { code, message } }: Told): Issue {
  const issue: Mutable<Issue> = { status };
  if (code !== undefined) issue.code = code;
  if (message !== undefined) issue.message = message;
  return issue;
}

function ofAnything(thrown: unknown): Told {
  const reading: Reading = { extensions: {} };
  const message =
    typeof thrown === "string" && thrown !== "" ? thrown : peekText(thrown, "message");
  const code = peekText(thrown, "code");
  if (message !== undefined) reading.message = message;
  if (code !== undefined) reading.code = code;
  return { status: 500, isMeant: false, reading, headers: undefined };
}
