import autocannon from "autocannon";

/** What a round of requests gave. */
export interface Volley {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly answers: number;
  /** Answers with another status than the one expected, and requests without any. */
  readonly wrong: number;
}

export interface VolleyOptions {
  readonly url: string;
  readonly status: number;
  readonly connections: number;
  /** One of both. */
  readonly seconds?: number;
  readonly requests?: number;
}

/** Sends requests over so many connections, each as soon as the last one is answered. */
export async function fire(options: VolleyOptions): Promise<Volley> {
  const { url, status, connections, seconds, requests } = options;
  const result = await autocannon({
    url,
    connections,
    ...(requests === undefined ? { duration: seconds ?? 1 } : { amount: requests }),
  });
  const expected = result.statusCodeStats?.[`${status}`]?.count ?? 0;
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    answers: result.requests.total,
    wrong: result.requests.total - expected + result.errors + result.timeouts,
  };
}
