import type { Row, Section } from "./section.ts";
import { bundleSize } from "./size.ts";
import { formatValue } from "./table.ts";

interface Pair {
  readonly job: string;
  /** What `size` calls it. */
  readonly entry: string;
  readonly ours: string;
  readonly peer: string;
  readonly theirs: string;
}

const PAIRS: readonly Pair[] = [
  {
    job: "an error to throw",
    entry: "an error to throw",
    ours: `export { HttpError, adviseRetry } from "@api-errors/core";`,
    peer: "http-errors",
    theirs: `export { default } from "http-errors";`,
  },
  {
    job: "an error to throw",
    entry: "an error to throw",
    ours: `export { HttpError, adviseRetry } from "@api-errors/core";`,
    peer: "@hapi/boom",
    theirs: `export { Boom, notFound } from "@hapi/boom";`,
  },
  {
    job: "a response that says an error",
    entry: "code-style › buildCodeStyle",
    ours: `export { buildCodeStyle } from "@api-errors/code-style";`,
    peer: "@hapi/boom",
    theirs: `export { Boom, notFound } from "@hapi/boom";`,
  },
  {
    job: "a problem document",
    entry: "problem › buildProblem",
    ours: `export { buildProblem } from "@api-errors/problem";`,
    peer: "http-problem-details",
    theirs: `export { ProblemDocument } from "http-problem-details";`,
  },
  {
    job: "the error of a token or a challenge",
    entry: "oauth2 › parseOAuth2",
    ours: `export { parseOAuth2 } from "@api-errors/oauth2";`,
    peer: "oauth4webapi",
    theirs: `export { processRevocationResponse } from "oauth4webapi";`,
  },
  {
    job: "a JSON:API error document",
    entry: "json-api › buildJsonApi",
    ours: `export { buildJsonApi } from "@api-errors/json-api";`,
    peer: "jsonapi-serializer",
    theirs: `export { Error } from "jsonapi-serializer";`,
  },
  {
    job: "the phrase of a status",
    entry: "core › reasonPhrase",
    ours: `export { reasonPhrase } from "@api-errors/core";`,
    peer: "statuses",
    theirs: `export { default } from "statuses";`,
  },
  {
    job: "challenges from a header",
    entry: "core › parseChallenges",
    ours: `export { parseChallenges } from "@api-errors/core";`,
    peer: "auth-header",
    theirs: `export { parse } from "auth-header";`,
  },
  {
    job: "an error of Botpress",
    entry: "botpress › parseBotpress",
    ours: `export { parseBotpress } from "@api-errors/botpress";`,
    peer: "@botpress/client",
    theirs: `export { errorFrom } from "@botpress/client";`,
  },
  {
    job: "rate limits from headers",
    entry: "core › parseRateLimit",
    ours: `export { parseRateLimit } from "@api-errors/core";`,
    peer: "ratelimit-header-parser",
    theirs: `export { parseRateLimit } from "ratelimit-header-parser";`,
  },
];

/** What a package weighs that does the same job as an import of ours. */
export interface PeerSize {
  readonly job: string;
  /** What `size` calls the import. */
  readonly entry: string;
  readonly peer: string;
  /** Bytes of ours, minified and brotli, and of the peer's. */
  readonly ours: number;
  readonly theirs: number;
}

/** Bundles each import and the peer's that does the same. */
export async function peerSizes(): Promise<readonly PeerSize[]> {
  const sizes: PeerSize[] = [];
  for (const { job, entry, ours, peer, theirs } of PAIRS) {
    const own = await bundleSize(ours);
    const other = await bundleSize(theirs, "node");
    sizes.push({ job, entry, peer, ours: own.brotli, theirs: other.brotli });
  }
  return sizes;
}

/** What an import weighs beside that of a package which does the same job. */
export async function measurePeerSizes(): Promise<Section> {
  const rows = (await peerSizes()).map(({ job, peer, ours, theirs }): Row => {
    const notes = [formatValue(ours, "bytes"), formatValue(theirs, "bytes")];
    return { name: `${job}, ${peer}`, value: ours / theirs, bar: 1, notes };
  });
  return {
    title: "size beside peers",
    about:
      "Bytes of ours ÷ bytes of the peer's, minified, brotli 11. Modules of Node that a peer needs are not counted.",
    unit: "ratio",
    columns: ["ours", "the peer's"],
    rows,
  };
}
