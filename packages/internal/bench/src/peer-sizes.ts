import type { Row, Section } from "./section.ts";
import { bundleSize } from "./size.ts";
import { formatValue } from "./table.ts";

interface Pair {
  readonly job: string;
  readonly ours: string;
  readonly peer: string;
  readonly theirs: string;
}

const PAIRS: readonly Pair[] = [
  {
    job: "an error to throw",
    ours: `export { HttpError, adviseRetry } from "@api-errors/core";`,
    peer: "http-errors",
    theirs: `export { default } from "http-errors";`,
  },
  {
    job: "an error to throw",
    ours: `export { HttpError, adviseRetry } from "@api-errors/core";`,
    peer: "@hapi/boom",
    theirs: `export { Boom, notFound } from "@hapi/boom";`,
  },
  {
    job: "a response that says an error",
    ours: `export { buildCodeStyle } from "@api-errors/code-style";`,
    peer: "@hapi/boom",
    theirs: `export { Boom, notFound } from "@hapi/boom";`,
  },
  {
    job: "a problem document",
    ours: `export { buildProblem } from "@api-errors/problem";`,
    peer: "http-problem-details",
    theirs: `export { ProblemDocument } from "http-problem-details";`,
  },
  {
    job: "the error of a token or a challenge",
    ours: `export { parseOAuth2 } from "@api-errors/oauth2";`,
    peer: "oauth4webapi",
    theirs: `export { processRevocationResponse } from "oauth4webapi";`,
  },
  {
    job: "a JSON:API error document",
    ours: `export { buildJsonApi } from "@api-errors/json-api";`,
    peer: "jsonapi-serializer",
    theirs: `export { Error } from "jsonapi-serializer";`,
  },
  {
    job: "the phrase of a status",
    ours: `export { reasonPhrase } from "@api-errors/core";`,
    peer: "statuses",
    theirs: `export { default } from "statuses";`,
  },
  {
    job: "challenges from a header",
    ours: `export { parseChallenges } from "@api-errors/core";`,
    peer: "auth-header",
    theirs: `export { parse } from "auth-header";`,
  },
  {
    job: "rate limits from headers",
    ours: `export { parseRateLimit } from "@api-errors/core";`,
    peer: "ratelimit-header-parser",
    theirs: `export { parseRateLimit } from "ratelimit-header-parser";`,
  },
];

/** What an import weighs beside that of a package which does the same job. */
export async function measurePeerSizes(): Promise<Section> {
  const rows: Row[] = [];
  for (const { job, ours, peer, theirs } of PAIRS) {
    const own = await bundleSize(ours);
    const other = await bundleSize(theirs, "node");
    rows.push({
      name: `${job}, ${peer}`,
      value: own.brotli / other.brotli,
      bar: 1,
      notes: [formatValue(own.brotli, "bytes"), formatValue(other.brotli, "bytes")],
    });
  }
  return {
    title: "size beside peers",
    about:
      "Bytes of ours ÷ bytes of the peer's, minified, brotli 11. Modules of Node that a peer needs are not counted.",
    unit: "ratio",
    columns: ["ours", "the peer's"],
    rows,
  };
}
