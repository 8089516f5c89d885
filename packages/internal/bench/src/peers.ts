import { createRequire } from "node:module";
import { parseBotpress } from "@api-errors/botpress";
import { buildCodeStyle } from "@api-errors/code-style";
import {
  adviseRetry,
  type ApiError,
  HttpError,
  parseChallenges,
  parseRateLimit,
  reasonPhrase,
  stringifyBody,
} from "@api-errors/core";
import { buildJsonApi } from "@api-errors/json-api";
import { buildProblem } from "@api-errors/problem";
import { errorFrom } from "@botpress/client";
import { notFound } from "@hapi/boom";
import createError from "http-errors";
import { ProblemDocument } from "http-problem-details";
import { parseRateLimit as parseWithPeer } from "ratelimit-header-parser";
import statuses from "statuses";

import { formatTime, keep, measure, type Round, type RoundOptions } from "./rounds.ts";
import type { Section } from "./section.ts";
import { ratio } from "./statistics.ts";

// It comes without types.
const authHeader = createRequire(import.meta.url)("auth-header") as {
  parse(header: string): { scheme: string; params: Record<string, string | string[]> };
};

// It comes without types, too.
const { Error: makeErrors } = createRequire(import.meta.url)("jsonapi-serializer") as {
  Error: new (errors: readonly object[]) => object;
};

/** One operation, done by this project and by a peer; both give a number that depends on all of the result. */
export interface Duel {
  readonly job: string;
  readonly peer: string;
  readonly ours: () => number;
  readonly theirs: () => number;
}

const CHALLENGE =
  'Digest realm="orders", nonce="7ypf/xlj9XXwfDPEoM4URrv", qop="auth", algorithm=MD5';
const LIMITS = new Headers({
  "RateLimit-Limit": "100",
  "RateLimit-Remaining": "50",
  "RateLimit-Reset": "30",
});
const STATUSES = [400, 401, 403, 404, 405, 409, 410, 415, 422, 429, 500, 502, 503, 504];

const problem = {
  type: "https://example.com/probs/no-such-user",
  title: "No such user",
  status: 404,
  detail: "There is no user 12",
  instance: "/users/12",
};

const errors = [
  {
    status: "422",
    code: "too_short",
    title: "Invalid Attribute",
    detail: "First name must contain at least three characters.",
    source: { pointer: "/data/attributes/first-name" },
  },
  { status: "422", title: "Invalid Query Parameter", source: { parameter: "include" } },
];

const BOTPRESS = JSON.stringify({
  id: "err_20251106055013x71215316",
  code: 404,
  type: "ResourceNotFound",
  message: "The bot was not found",
});
const JSON_HEADERS = { "content-type": "application/json" };

/** The operations, each with a peer that does the same. */
export const DUELS: readonly Duel[] = [
  {
    job: "make an error to throw",
    peer: "http-errors",
    ours: () => throwable("No such user").status,
    theirs: () => createError(404, "No such user", { code: "not_found" }).status,
  },
  {
    job: "make an error to throw",
    peer: "@hapi/boom",
    ours: () => throwable("No such user").status,
    theirs: () => notFound("No such user", { code: "not_found" }).output.statusCode,
  },
  {
    job: "make a response that says an error",
    peer: "@hapi/boom",
    ours: () => {
      const document = { code: "not_found", message: "No such user" };
      const { status, body } = buildCodeStyle(document, { status: 404 });
      return status + (stringifyBody(body)?.length ?? 0);
    },
    theirs: () => {
      const { statusCode, payload } = notFound("No such user").output;
      return statusCode + JSON.stringify(payload).length;
    },
  },
  {
    job: "make a problem document",
    peer: "http-problem-details",
    ours: () => stringifyBody(buildProblem({ ...problem }, { status: 404 }).body)?.length ?? 0,
    theirs: () => JSON.stringify(new ProblemDocument({ ...problem })).length,
  },
  {
    job: "make a JSON:API error document",
    peer: "jsonapi-serializer",
    ours: () => stringifyBody(buildJsonApi({ errors }, { status: 422 }).body)?.length ?? 0,
    theirs: () => JSON.stringify(new makeErrors(errors)).length,
  },
  {
    job: "find the phrase of a status",
    peer: "statuses",
    ours: () => STATUSES.reduce((length, status) => length + reasonPhrase(status).length, 0),
    theirs: () =>
      STATUSES.reduce((length, status) => length + (statuses.message[status]?.length ?? 0), 0),
  },
  {
    job: "read a challenge",
    peer: "auth-header",
    ours: () => Object.keys(parseChallenges(CHALLENGE).challenges[0]?.params ?? {}).length,
    theirs: () => Object.keys(authHeader.parse(CHALLENGE).params).length,
  },
  {
    job: "read an error of Botpress, to be thrown",
    peer: "@botpress/client",
    ours: () => {
      const body: unknown = JSON.parse(BOTPRESS);
      const result = parseBotpress({ status: 404, headers: JSON_HEADERS, body, text: BOTPRESS });
      return result.ok ? new HttpError(result.error).status : 0;
    },
    theirs: () => errorFrom(JSON.parse(BOTPRESS)).code,
  },
  {
    job: "read a rate limit",
    peer: "ratelimit-header-parser",
    ours: () => parseRateLimit(LIMITS)?.policies[0]?.resetAfterSeconds ?? 0,
    theirs: () => parseWithPeer(LIMITS)?.reset?.getTime() ?? 0,
  },
];

const RUNS = 500;

/** How long each operation takes beside a package that does the same. */
export function measurePeers(options: RoundOptions): Section {
  const times = measure(DUELS.map(roundOf), options);
  return {
    title: "speed beside peers",
    about: "Time of ours ÷ time of the peer's for the same operation.",
    unit: "ratio",
    columns: ["ours", "the peer's"],
    rows: DUELS.map(({ job, peer }, i) => {
      const { ours, theirs } = times[i] ?? { ours: 0, theirs: 0 };
      return {
        name: `${job}, ${peer}`,
        value: ratio(ours, theirs),
        bar: 1,
        notes: [formatTime(ours, RUNS), formatTime(theirs, RUNS)],
      };
    }),
  };
}

function roundOf({ ours, theirs }: Duel): Round<"ours" | "theirs"> {
  return () => {
    const start = performance.now();
    for (let i = 0; i < RUNS; i++) keep(ours());
    const middle = performance.now();
    for (let i = 0; i < RUNS; i++) keep(theirs());
    const end = performance.now();
    return { ours: middle - start, theirs: end - middle };
  };
}

function throwable(message: string): HttpError {
  const error: ApiError = {
    format: "none",
    status: 404,
    code: "not_found",
    message,
    issues: [],
    retry: adviseRetry({ status: 404 }),
    challenges: [],
    extensions: {},
  };
  return new HttpError(error);
}
