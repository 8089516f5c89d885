import type { RateLimit } from "./rate-limit-policy.ts";

/** Headers from the lines of a message. */
export function headersOf(text: string): Headers {
  const headers = new Headers();
  for (const line of text.trim().split("\n")) {
    const colon = line.indexOf(":");
    headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
}

export interface RateLimitVector {
  readonly source: string;
  readonly headers: string;
  readonly expected: RateLimit | undefined;
}

/** Header lines as they are documented or were captured, and what they say. */
export const RATE_LIMIT_VECTORS: readonly RateLimitVector[] = [
  {
    source: "draft-ietf-httpapi-ratelimit-headers-11 sections 3 and 4",
    headers: `
      RateLimit-Policy: "burst";q=100;w=60,"daily";q=1000;w=86400
      RateLimit: "burst";r=50;t=30`,
    expected: {
      kind: "list",
      policies: [
        {
          name: "burst",
          quota: 100,
          unit: "requests",
          windowSeconds: 60,
          remaining: 50,
          resetAfterSeconds: 30,
        },
        { name: "daily", quota: 1000, unit: "requests", windowSeconds: 86_400 },
      ],
    },
  },
  {
    source: "draft -11 section 3.2, and a limit of the same partition",
    headers: `
      RateLimit-Policy: "peruser";q=65535;qu="content-bytes";w=10;pk=:sdfjLJUOUH==:
      RateLimit: "peruser";r=4096;t=7;pk=:sdfjLJUOUH==:`,
    expected: {
      kind: "list",
      policies: [
        {
          name: "peruser",
          quota: 65_535,
          unit: "content-bytes",
          windowSeconds: 10,
          partitionKey: "sdfjLJUOUH==",
          remaining: 4096,
          resetAfterSeconds: 7,
        },
      ],
    },
  },
  {
    source: "draft -11 section 4.2: no window",
    headers: `RateLimit: "default";r=999;pk=:dHJpYWwxMjEzMjM=:`,
    expected: {
      kind: "list",
      policies: [{ name: "default", partitionKey: "dHJpYWwxMjEzMjM=", remaining: 999 }],
    },
  },
  {
    source: "draft -11, FAQ: a field in several lines, and parameters of one's own",
    headers: `
      RateLimit-Policy: "sliding";q=100;w=60;burst=1000
      RateLimit-Policy: "fixed";q=5000;w=3600;burst=0
      RateLimit: "sliding";r=50;t=44`,
    expected: {
      kind: "list",
      policies: [
        {
          name: "sliding",
          quota: 100,
          unit: "requests",
          windowSeconds: 60,
          remaining: 50,
          resetAfterSeconds: 44,
        },
        { name: "fixed", quota: 5000, unit: "requests", windowSeconds: 3600 },
      ],
    },
  },
  {
    source: "editor's copy of the draft, 2026-08-15, sections 2 and 3: tokens, and other names",
    headers: `
      RateLimit-Policy: burst;q=100;w=60,"daily";q=1000;w=86400
      RateLimit: DAILY;a=50;w=30;c=2`,
    expected: {
      kind: "list",
      policies: [
        { name: "burst", quota: 100, unit: "requests", windowSeconds: 60 },
        {
          name: "daily",
          quota: 1000,
          unit: "requests",
          windowSeconds: 86_400,
          remaining: 50,
          resetAfterSeconds: 30,
        },
      ],
    },
  },
  {
    source: "express-rate-limit 8, standardHeaders: draft-8",
    headers: `
      RateLimit-Policy: "10-in-1min"; q=10; w=60; pk=:ZTRiYzQ0YjA2NjM2:
      RateLimit: "10-in-1min"; r=0; t=60`,
    expected: {
      kind: "list",
      policies: [
        {
          name: "10-in-1min",
          quota: 10,
          unit: "requests",
          windowSeconds: 60,
          partitionKey: "ZTRiYzQ0YjA2NjM2",
          remaining: 0,
          resetAfterSeconds: 60,
        },
      ],
    },
  },
  {
    source: "express-rate-limit 8, standardHeaders: draft-7",
    headers: `
      RateLimit-Policy: 100;w=60
      RateLimit: limit=100, remaining=50, reset=30`,
    expected: {
      kind: "dictionary",
      policies: [{ quota: 100, windowSeconds: 60, remaining: 50, resetAfterSeconds: 30 }],
    },
  },
  {
    source: "slides of IETF 117, HTTPAPI: draft -07 with two policies",
    headers: `
      RateLimit-Policy: 100;w=60, 10000;w=86400
      RateLimit: limit=10000, remaining=90, reset=200`,
    expected: {
      kind: "dictionary",
      policies: [
        { quota: 10_000, windowSeconds: 86_400, remaining: 90, resetAfterSeconds: 200 },
        { quota: 100, windowSeconds: 60 },
      ],
    },
  },
  {
    source: "express-rate-limit 8, standardHeaders: draft-6",
    headers: `
      RateLimit-Policy: 100;w=60
      RateLimit-Limit: 100
      RateLimit-Remaining: 0
      RateLimit-Reset: 30`,
    expected: {
      kind: "three-headers",
      policies: [{ quota: 100, windowSeconds: 60, remaining: 0, resetAfterSeconds: 30 }],
    },
  },
  {
    source: "Botpress: the three headers, reset in seconds",
    headers: `
      RateLimit-Limit: 100
      RateLimit-Remaining: 99
      RateLimit-Reset: 60`,
    expected: {
      kind: "three-headers",
      policies: [{ quota: 100, remaining: 99, resetAfterSeconds: 60 }],
    },
  },
  {
    source: "draft -01 section 2.3: the policies behind the limit",
    headers: `
      RateLimit-Limit: 12, 12;w=1;burst=1000;policy="leaky bucket", 1000;w=3600
      RateLimit-Remaining: 3
      RateLimit-Reset: 1`,
    expected: {
      kind: "three-headers",
      policies: [
        { quota: 12, windowSeconds: 1, remaining: 3, resetAfterSeconds: 1 },
        { quota: 1000, windowSeconds: 3600 },
      ],
    },
  },
  {
    source: "Docker Hub: parameters behind both numbers, no reset",
    headers: `
      RateLimit-Limit: 100;w=21600
      RateLimit-Remaining: 76;w=21600`,
    expected: {
      kind: "three-headers",
      policies: [{ quota: 100, windowSeconds: 21_600, remaining: 76 }],
    },
  },
  {
    source: "GitLab issue 217312: the three headers, reset in seconds since 1970",
    headers: `
      Date: Wed, 17 Jul 2019 00:57:57 GMT
      RateLimit-Limit: 600
      RateLimit-Observed: 6
      RateLimit-Remaining: 594
      RateLimit-Reset: 1563325137
      RateLimit-ResetTime: Wed, 17 Jul 2019 00:58:57 GMT`,
    expected: {
      kind: "three-headers",
      policies: [{ quota: 600, remaining: 594, resetAfterSeconds: 60 }],
    },
  },
  {
    source: "GitHub, documentation of the REST API",
    headers: `
      Date: Mon, 01 Jul 2013 17:27:06 GMT
      X-RateLimit-Limit: 60
      X-RateLimit-Remaining: 56
      X-RateLimit-Used: 4
      X-RateLimit-Reset: 1372700873
      X-RateLimit-Resource: core`,
    expected: {
      kind: "x-headers",
      policies: [{ name: "core", quota: 60, remaining: 56, resetAfterSeconds: 1247 }],
    },
  },
  {
    source: "Laravel, ThrottleRequests: reset in seconds since 1970",
    headers: `
      Date: Mon, 01 Jul 2013 17:47:00 GMT
      X-RateLimit-Limit: 60
      X-RateLimit-Remaining: 0
      Retry-After: 53
      X-RateLimit-Reset: 1372700873`,
    expected: {
      kind: "x-headers",
      policies: [{ quota: 60, remaining: 0, resetAfterSeconds: 53 }],
    },
  },
  {
    source: "Twitter/X: the other spelling",
    headers: `
      Date: Mon, 01 Jul 2013 17:32:53 GMT
      x-rate-limit-limit: 900
      x-rate-limit-remaining: 899
      x-rate-limit-reset: 1372700873`,
    expected: {
      kind: "x-headers",
      policies: [{ quota: 900, remaining: 899, resetAfterSeconds: 900 }],
    },
  },
  {
    source: "Kong 3, rate-limiting plugin, without the three headers it also sends",
    headers: `
      X-RateLimit-Limit-Minute: 5
      X-RateLimit-Remaining-Minute: 0
      X-RateLimit-Limit-Hour: 100
      X-RateLimit-Remaining-Hour: 42`,
    expected: {
      kind: "x-headers",
      policies: [
        { name: "minute", windowSeconds: 60, quota: 5, remaining: 0 },
        { name: "hour", windowSeconds: 3600, quota: 100, remaining: 42 },
      ],
    },
  },
  {
    source: "Kong 2, rate-limiting plugin, captured 2021-10-19",
    headers: `
      Date: Tue, 19 Oct 2021 19:51:07 GMT
      RateLimit-Limit: 5
      RateLimit-Remaining: 0
      RateLimit-Reset: 53
      X-RateLimit-Limit-Minute: 5
      X-RateLimit-Remaining-Minute: 0`,
    expected: {
      kind: "three-headers",
      policies: [{ quota: 5, remaining: 0, resetAfterSeconds: 53 }],
    },
  },
  {
    source: "Envoy, enable_x_ratelimit_headers: DRAFT_VERSION_03",
    headers: `
      x-ratelimit-limit: 10, 10;w=1;name="one", 100;w=60
      x-ratelimit-remaining: 2
      x-ratelimit-reset: 1`,
    expected: {
      kind: "x-headers",
      policies: [
        { quota: 10, windowSeconds: 1, remaining: 2, resetAfterSeconds: 1 },
        { quota: 100, windowSeconds: 60 },
      ],
    },
  },
  {
    source: "Discord, documentation",
    headers: `
      Date: Tue, 02 Aug 2016 21:22:39 GMT
      Retry-After: 65
      X-RateLimit-Limit: 10
      X-RateLimit-Remaining: 0
      X-RateLimit-Reset: 1470173023.123
      X-RateLimit-Reset-After: 64.57
      X-RateLimit-Bucket: abcd1234`,
    expected: {
      kind: "x-headers",
      policies: [{ name: "abcd1234", quota: 10, remaining: 0, resetAfterSeconds: 65 }],
    },
  },
  {
    source: "Reddit: decimals, and no limit",
    headers: `
      X-Ratelimit-Used: 6
      X-Ratelimit-Remaining: 594.0
      X-Ratelimit-Reset: 356`,
    expected: {
      kind: "x-headers",
      policies: [{ quota: 600, remaining: 594, resetAfterSeconds: 356 }],
    },
  },
  {
    source: "OpenAI, documentation of rate limits",
    headers: `
      x-ratelimit-limit-requests: 60
      x-ratelimit-limit-tokens: 150000
      x-ratelimit-remaining-requests: 59
      x-ratelimit-remaining-tokens: 149984
      x-ratelimit-reset-requests: 1s
      x-ratelimit-reset-tokens: 6m0s`,
    expected: {
      kind: "x-headers",
      policies: [
        { name: "requests", unit: "requests", quota: 60, remaining: 59, resetAfterSeconds: 1 },
        {
          name: "tokens",
          unit: "tokens",
          quota: 150_000,
          remaining: 149_984,
          resetAfterSeconds: 360,
        },
      ],
    },
  },
  {
    source: "draft -11, interoperability issues: an IMF-fixdate",
    headers: `
      Date: Mon, 01 Jul 2013 17:47:23 GMT
      X-RateLimit-Remaining: 1
      X-RateLimit-Reset: Mon, 01 Jul 2013 17:47:53 GMT`,
    expected: { kind: "x-headers", policies: [{ remaining: 1, resetAfterSeconds: 30 }] },
  },
  {
    source: "draft -11, interoperability issues: RFC 3339",
    headers: `
      Date: Mon, 01 Jul 2013 17:47:23 GMT
      X-Rate-Limit-Remaining: 1
      X-Rate-Limit-Reset: 2013-07-01T17:47:53.120Z`,
    expected: { kind: "x-headers", policies: [{ remaining: 1, resetAfterSeconds: 31 }] },
  },
  // ScaleAQ and Scantrust send Retry-After and no rate limits.
  { source: "Scantrust: Retry-After alone", headers: `Retry-After: 30`, expected: undefined },
];
