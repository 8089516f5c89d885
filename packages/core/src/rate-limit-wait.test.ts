import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assembleError } from "./assemble-error.ts";
import { finishRendering } from "./finish-rendering.ts";
import { revoked, throwing } from "./hostile.test-support.ts";
import { headersOf, RATE_LIMIT_VECTORS } from "./rate-limit.test-support.ts";
import { parseRateLimit } from "./rate-limit.ts";
import { rateLimitWait } from "./rate-limit-wait.ts";
import type { HeadersLike } from "./wire-error.ts";

/** What the documentation of `rateLimitWait` says, from all that there is. */
function expectedWait(status: number, headers: HeadersLike, now?: number): number | undefined {
  const policies = parseRateLimit(headers, { now })?.policies ?? [];
  const waits = (isSpent: boolean): number[] =>
    policies
      .filter(({ remaining }) => (remaining === 0) === isSpent)
      .flatMap(({ resetAfterSeconds }) => resetAfterSeconds ?? []);
  if (waits(true).length > 0) return Math.max(...waits(true));
  return status === 429 && waits(false).length > 0 ? Math.min(...waits(false)) : undefined;
}

const github = headersOf(`
  Date: Mon, 01 Jul 2013 17:27:06 GMT
  X-RateLimit-Limit: 60
  X-RateLimit-Remaining: 0
  X-RateLimit-Reset: 1372700873`);

describe("rateLimitWait", () => {
  it.each([429, 403, 503])("should wait with %d until a spent quota is there again", (status) => {
    expect(rateLimitWait(status, github)).toBe(1247);
    expect(rateLimitWait(status, { RateLimit: '"a";r=0;t=5' })).toBe(5);
    expect(rateLimitWait(status, { RateLimit: "limit=5, remaining=0, reset=5" })).toBe(5);
    expect(rateLimitWait(status, { RateLimit: "reset=5, remaining=0" })).toBe(5);
    expect(rateLimitWait(status, { "RateLimit-Remaining": "0", "RateLimit-Reset": "5" })).toBe(5);
    expect(
      rateLimitWait(status, { "X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": "5" }),
    ).toBe(5);
  });

  it("should wait for the last of all that are spent, whatever the others say", () => {
    const headers = { ratelimit: '"a";r=0;t=5, "b";r=0;t=50, "c";r=1;t=500, "d";r=0, "e";t=1' };
    expect(rateLimitWait(429, headers)).toBe(50);
    expect(rateLimitWait(503, headers)).toBe(50);
  });

  it("should wait with 429 for the first where none says that it is spent", () => {
    const headers = { ratelimit: '"a";r=2;t=50, "b";t=5, "c";r=1' };
    expect(rateLimitWait(429, headers)).toBe(5);
    expect(rateLimitWait(503, headers)).toBeUndefined();
    expect(rateLimitWait(403, headers)).toBeUndefined();
    expect(rateLimitWait(429, { "ratelimit-reset": "30" })).toBe(30);
    expect(rateLimitWait(403, { "ratelimit-reset": "30" })).toBeUndefined();
  });

  it("should take the first form that says when", () => {
    const older = { "ratelimit-remaining": "0", "ratelimit-reset": "7" };
    const oldest = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "8" };
    expect(rateLimitWait(429, { ...oldest, ...older, ratelimit: '"a";r=0;t=6' })).toBe(6);
    expect(rateLimitWait(429, { ...oldest, ...older })).toBe(7);
    expect(rateLimitWait(429, { ...oldest, ...older, ratelimit: '"a";r=0' })).toBe(7);
    expect(rateLimitWait(429, { ...oldest, "ratelimit-remaining": "0" })).toBe(8);
  });

  it("should look at no header with any other status", () => {
    const get = vi.fn<(name: string) => string>(() => "0");
    for (let status = 100; status < 600; status++) {
      if (![429, 403, 503].includes(status)) expect(rateLimitWait(status, { get })).toBeUndefined();
    }
    expect(rateLimitWait(NaN, { get })).toBeUndefined();
    expect(get).not.toHaveBeenCalled();
  });

  it.each([
    "",
    " ",
    ",",
    '"a";r=0;t=5,',
    ',"a";r=0;t=5',
    '"a";r=0;t=5;',
    '"a";;r=0;t=5',
    '"a" ;r=0;t=5',
    '"a";r=0;t =5',
    '"a";r=0;t= 5',
    '"a";r=0 t=5',
    '"a;r=0;t=5',
    '"é";r=0;t=5',
    '("a");r=0;t=5',
    "5;r=0;t=5",
    '"a";r=0;t=-5',
    '"a";r=0;t=5x',
    '"a";r=0;5=t',
    'a";r=0;t=5',
    '";r=0;t=5"',
    '"a;r=0;t=5"',
    '"x";y=";r=0;t=5"',
    "a-r=0;t=5",
    "limit=5, remaining=0, reset=5,",
    "limit=5, remaining=0, reset=",
    "limit = 5, remaining = 0, reset = 5",
  ])("should give nothing for RateLimit: %s", (ratelimit) => {
    expect(rateLimitWait(403, { ratelimit })).toBeUndefined();
    expect(expectedWait(403, { ratelimit })).toBeUndefined();
  });

  it("should agree with parseRateLimit on every vector without an ending", () => {
    for (const { headers, source } of RATE_LIMIT_VECTORS) {
      if (/-(?:minute|requests):/i.test(headers)) continue;
      for (const status of [429, 403, 503])
        expect(rateLimitWait(status, headersOf(headers)), source).toBe(
          expectedWait(status, headersOf(headers)),
        );
    }
  });

  it("should agree with parseRateLimit on every list, dictionary and pair of headers", () => {
    const amount = fc.oneof(
      fc.constantFrom("0", "1", "00", "0.0", "-1", "x", ""),
      fc.nat().map(String),
    );
    const name = fc.stringMatching(/^[ -[\]-~]*$/).map((text) => `"${text.replaceAll('"', "")}"`);
    /** Parameters with the names of one draft: no server sends those of two. */
    const paramsOf = (...keys: readonly string[]) =>
      fc.uniqueArray(
        fc.oneof(
          fc.tuple(fc.constantFrom(...keys, "q", "x-r", "rr"), fc.nat(3).map(String)),
          fc.tuple(fc.constantFrom("c", "pk", "x", "y.z"), fc.oneof(name, fc.constant(":AA==:"))),
        ),
        { selector: ([key]) => key, maxLength: 5 },
      );
    const params = fc.oneof(paramsOf("r", "t"), paramsOf("a", "w"));
    const item = fc.tuple(fc.oneof(name, fc.constantFrom("tok", "*a/b:c", "t1")), params);
    const space = fc.constantFrom("", " ");
    const list = fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 4 }), space)
      .map(([items, gap]) =>
        items
          .map(([value, all]) =>
            [value, ...all.map(([key, text]) => `${key}=${text}`)].join(`;${gap}`),
          )
          .join(`,${gap}`),
      );
    const dictionary = fc
      .uniqueArray(fc.tuple(fc.constantFrom("limit", "remaining", "reset", "x"), fc.nat(9)), {
        selector: ([key]) => key,
        minLength: 1,
      })
      .map((members) => members.map(([key, value]) => `${key}=${value}`).join(", "));
    let waits = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(403, 429, 503),
        fc.oneof(
          fc.oneof(list, dictionary).map((ratelimit) => ({ ratelimit })),
          fc
            .tuple(fc.constantFrom("RateLimit", "X-RateLimit", "X-Rate-Limit"), amount, amount)
            .map(([prefix, remaining, reset]) => ({
              [`${prefix}-Remaining`]: remaining,
              [`${prefix}-Reset`]: reset,
            })),
        ),
        (status, headers) => {
          const wait = rateLimitWait(status, headers, 1e12);
          if (wait !== undefined) waits++;
          expect(wait).toBe(expectedWait(status, headers, 1e12));
        },
      ),
      { numRuns: 2000 },
    );
    expect(waits).toBeGreaterThan(100);
  });

  it("should never throw, and give nothing but whole seconds", () => {
    const piece = fc.constantFrom(...'"a;,= r0t5\\é'.split(""), "remaining=0", "reset=5");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const wait = rateLimitWait(429, { ratelimit: parts.join("") }) ?? 0;
        expect(Number.isSafeInteger(wait) && wait >= 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (headers, now) => {
        rateLimitWait(429, headers as never, now as number);
      }),
    );
    for (const headers of [null, undefined, 5, revoked(), throwing("get"), throwing("ratelimit")])
      expect(rateLimitWait(429, headers as never)).toBeUndefined();
  });

  it.each<[string, string]>([
    ["100,000 policies", Array(100_000).fill('"a";r=0;t=5').join(", ")],
    ["100,000 members", Array.from({ length: 100_000 }, (_, index) => `k${index}=1`).join(",")],
    ["10 MB of a quote that is not closed", `"${"a".repeat(1e7)}`],
    ["10 MB of quotes", '"'.repeat(1e7)],
    ["10 MB of backslashes", `"${'\\"'.repeat(5e6)}"`],
    ["10 MB of spaces", `a${" ".repeat(1e7)}b`],
    ["10 MB of commas", `a${",".repeat(1e7)}`],
    ["10 MB of a token", "a".repeat(1e7)],
  ])("should finish on %s", (name, ratelimit) => {
    expect(rateLimitWait(429, { ratelimit })).toBe(name === "100,000 policies" ? 5 : undefined);
  });
});

describe("retry advice", () => {
  const read = (status: number, headers: HeadersLike, extensions = {}) =>
    assembleError({ status, headers, body: {} }, { extensions }, [], {
      format: "test",
      defaultStatus: 500,
    });

  it("should come from the rate limit where there is no Retry-After", () => {
    expect(read(403, github).retry).toEqual({ when: "idempotent", afterSeconds: 1247 });
    expect(read(429, github).retry).toEqual({ when: "always", afterSeconds: 1247 });
    expect(read(503, github).retry).toEqual({ when: "always", afterSeconds: 1247 });
    expect(read(404, github).retry).toEqual({ when: "never" });
    expect(read(500, github).retry).toEqual({ when: "idempotent" });
  });

  it("should come from Retry-After before the rate limit, and from this before the body", () => {
    const limit = { ratelimit: '"a";r=0;t=5' };
    expect(read(429, { ...limit, "retry-after": "9" }).retry.afterSeconds).toBe(9);
    expect(read(429, { ...limit, "retry-after": "soon" }).retry.afterSeconds).toBe(5);
    expect(read(429, limit, { retry_after: 7 }).retry.afterSeconds).toBe(5);
    expect(read(429, { ratelimit: '"a";r=0' }, { retry_after: 7 }).retry.afterSeconds).toBe(7);
  });

  it("should go by the status that counts, not by that of HTTP", () => {
    const wire = { status: 200, headers: github, body: {} };
    const options = { format: "test", defaultStatus: 500 };
    const reading = { extensions: {}, declaredStatus: 429 };
    expect(assembleError(wire, reading, [], options).retry.afterSeconds).toBe(1247);
  });

  it("should survive being rendered, as Retry-After and nothing else", () => {
    const error = read(403, github);
    const document: Record<string, unknown> = {};
    const { headers } = finishRendering(
      {
        document,
        host: document,
        rest: {},
        losses: [],
        filled: [],
        drop: [],
        isFree: () => true,
      },
      error,
    );
    expect(headers).toEqual({ "retry-after": "1247" });
    expect(document).toEqual({});
    expect(read(403, headers).retry).toEqual(error.retry);
    // A gateway lets the rate limit through beside it.
    expect(read(403, { ...headers, ...Object.fromEntries(github) }).retry).toEqual(error.retry);
  });
});

describe("what is near to nothing left", () => {
  const wait = (headers: Readonly<Record<string, string>>) => rateLimitWait(403, headers);

  it("should not take 05 for nothing", () => {
    expect(wait({ "x-ratelimit-remaining": "05", "x-ratelimit-reset": "5" })).toBeUndefined();
    expect(wait({ "x-ratelimit-remaining": "00", "x-ratelimit-reset": "5" })).toBe(5);
    expect(wait({ "x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "5" })).toBe(5);
  });

  it("should read a dictionary with spaces or without", () => {
    expect(wait({ ratelimit: "limit=100,remaining=0,reset=5" })).toBe(5);
    expect(wait({ ratelimit: "limit=100,  remaining=0,  reset=5" })).toBe(5);
  });

  it("should ignore a field with words between", () => {
    expect(wait({ ratelimit: "a;r=0;t=5" })).toBe(5);
    expect(wait({ ratelimit: "a;r=0  b;t=5" })).toBeUndefined();
  });
});
