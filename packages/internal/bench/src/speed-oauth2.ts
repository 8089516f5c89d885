import { readError, type WireError } from "@api-errors/core";
import { oauth2, parseOAuth2 } from "@api-errors/oauth2";
import {
  processRevocationResponse,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "oauth4webapi";

import { formatTime, keep, measure, type Round, type RoundOptions } from "./rounds.ts";
import type { Row, Section } from "./section.ts";
import { median, ratio } from "./statistics.ts";
import { walk } from "./walk.ts";

const BODY = JSON.stringify({
  error: "invalid_grant",
  error_description:
    "The provided authorization grant is invalid, expired, revoked, or was issued to another client.",
  error_uri: "https://auth.example.com/docs/errors/invalid_grant",
  trace_id: "255d1aef-8c98-452f-ac51-23d051240864",
  correlation_id: "fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7",
});
const CHALLENGE =
  'Basic realm="files", Bearer realm="api", error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="myACR", max_age=5';

/** A response to be read, by this project and by a client library that does the same. */
export interface OAuth2Duel {
  readonly job: string;
  readonly response: () => Response;
  /** What both sides have to find. */
  readonly code: string;
}

export const OAUTH2_DUELS: readonly OAuth2Duel[] = [
  {
    job: "read the error of a token",
    response: () =>
      new Response(BODY, { status: 400, headers: { "content-type": "application/json" } }),
    code: "invalid_grant",
  },
  {
    job: "read the error in a challenge",
    response: () => new Response(null, { status: 401, headers: { "www-authenticate": CHALLENGE } }),
    code: "insufficient_user_authentication",
  },
];

/** The code that this project finds. */
export async function readOurs(response: Response): Promise<string | undefined> {
  return (await readError(response, [oauth2]))?.code;
}

/** The code that oauth4webapi finds: it throws what it read. */
export async function readTheirs(response: Response): Promise<string | undefined> {
  try {
    await processRevocationResponse(response);
    return undefined;
  } catch (error) {
    if (error instanceof ResponseBodyError) return error.error;
    if (error instanceof WWWAuthenticateChallengeError)
      return error.cause.map(({ parameters }) => parameters["error"]).find(Boolean);
    throw error;
  }
}

const RUNS = 300;

/** Time from a `Response` to the code of its error, beside oauth4webapi. */
export async function measureOAuth2Peer({ rounds, warmUp }: RoundOptions): Promise<Section> {
  const rows: Row[] = [];
  for (const { job, response } of OAUTH2_DUELS) {
    const samples: { ours: number; theirs: number }[] = [];
    for (let round = -warmUp; round < rounds; round++) {
      const times = {
        ours: await timeOf(readOurs, response),
        theirs: await timeOf(readTheirs, response),
      };
      if (round >= 0) samples.push(times);
    }
    const ours = median(samples.map((sample) => sample.ours));
    const theirs = median(samples.map((sample) => sample.theirs));
    rows.push({
      name: `${job}, oauth4webapi`,
      value: ratio(ours, theirs),
      bar: 1,
      notes: [formatTime(ours, RUNS), formatTime(theirs, RUNS)],
    });
  }
  return {
    title: "speed beside peers: OAuth 2.0",
    about:
      "Time of ours ÷ time of oauth4webapi's (`processRevocationResponse`) from a fresh `Response` to the code of its error, the reading of the body included. Ours also recognizes the format, and gives retry advice, ids and everything else.",
    unit: "ratio",
    columns: ["ours", "the peer's"],
    rows,
  };
}

async function timeOf(
  read: (response: Response) => Promise<string | undefined>,
  response: () => Response,
): Promise<number> {
  const responses = Array.from({ length: RUNS }, response);
  const start = performance.now();
  for (const one of responses) keep((await read(one))?.length ?? 0);
  return performance.now() - start;
}

const PARSES: readonly { readonly name: string; readonly bar: number; readonly wire: WireError }[] =
  [
    { name: "body, content-type", bar: 1, wire: wireOf({ "content-type": "application/json" }) },
    {
      name: "body, full",
      bar: 2.5,
      wire: wireOf({
        "content-type": "application/json",
        date: "Tue, 06 Oct 2026 08:00:00 GMT",
        "retry-after": "Tue, 06 Oct 2026 08:02:00 GMT",
        "www-authenticate":
          'Bearer realm="orders", error="invalid_token", error_description="The token has expired"',
      }),
    },
  ];

function wireOf(headers: Readonly<Record<string, string>>): WireError {
  return { status: 400, headers, body: undefined, text: BODY };
}

const PARSE_RUNS = 500;

/** Time of `parseOAuth2` on a body that `JSON.parse` has read, against that `JSON.parse`. */
export function measureOAuth2Parse(options: RoundOptions): Section {
  const times = measure(
    PARSES.map(
      ({ wire }): Round<"json" | "parse"> =>
        () =>
          parseRound(wire),
    ),
    options,
  );
  return {
    title: "parse of OAuth 2.0, against JSON.parse of the same text",
    about: `As above, on a body of ${BODY.length} characters.`,
    unit: "ratio",
    columns: ["parse", "JSON.parse"],
    rows: PARSES.map(({ name, bar }, i) => {
      const { json, parse } = times[i] ?? { json: 0, parse: 0 };
      return {
        name: `oauth2, ${name}`,
        value: ratio(parse, json),
        bar,
        notes: [formatTime(parse, PARSE_RUNS), formatTime(json, PARSE_RUNS)],
      };
    }),
  };
}

function parseRound(wire: WireError): { json: number; parse: number } {
  const bodies: unknown[] = Array.from({ length: PARSE_RUNS });
  const results: unknown[] = Array.from({ length: PARSE_RUNS });
  const start = performance.now();
  for (let i = 0; i < PARSE_RUNS; i++) bodies[i] = JSON.parse(BODY);
  const parsed = performance.now();
  for (let i = 0; i < PARSE_RUNS; i++) results[i] = parseOAuth2({ ...wire, body: bodies[i] });
  const end = performance.now();
  for (const result of results) keep(walk(result));
  return { json: parsed - start, parse: end - parsed };
}
