import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { revoked, throwing } from "./hostile.test-support.ts";
import { headersOf, RATE_LIMIT_VECTORS } from "./rate-limit.test-support.ts";
import { parseRateLimit } from "./rate-limit.ts";

describe("parseRateLimit", () => {
  it.each(RATE_LIMIT_VECTORS)("should read $source", ({ headers, expected }) => {
    expect(parseRateLimit(headersOf(headers))).toStrictEqual(expected);
    const record = Object.fromEntries(headersOf(headers));
    expect(parseRateLimit(record)).toStrictEqual(expected);
  });

  it("should count times from now where the response has no date", () => {
    const headers = { "X-RateLimit-Reset": "1372700873" };
    expect(parseRateLimit(headers, { now: 1_372_700_000_000 })?.policies).toEqual([
      { resetAfterSeconds: 873 },
    ]);
    expect(parseRateLimit(headers)?.policies).toEqual([{ resetAfterSeconds: 0 }]);
    expect(parseRateLimit(headers, { now: NaN })).toBeUndefined();
    expect(
      parseRateLimit({ ...headers, date: "soon" }, { now: 1_372_700_872_001 })?.policies,
    ).toEqual([{ resetAfterSeconds: 1 }]);
  });

  describe("of several forms", () => {
    const forms = [
      ["list", `RateLimit: "a";r=1`],
      ["dictionary", "RateLimit: limit=9, remaining=1"],
      ["three-headers", "RateLimit-Remaining: 1"],
      ["x-headers", "X-RateLimit-Remaining: 1"],
    ] as const;

    it("should take the first that says what is left", () => {
      for (const [index, [kind, headers]] of forms.entries()) {
        const older = forms.slice(Math.max(index + 1, 2)).map(([, text]) => text);
        expect(parseRateLimit(headersOf([headers, ...older].join("\n")))?.kind).toBe(kind);
      }
      const both = "X-RateLimit-Remaining: 1\nX-Rate-Limit-Remaining: 2";
      expect(parseRateLimit(headersOf(both))?.policies).toEqual([{ remaining: 1 }]);
    });

    it("should not let one that states quotas only hide what is left", () => {
      const policy = `RateLimit-Policy: "a";q=5;w=60`;
      expect(parseRateLimit(headersOf(`${policy}\nX-RateLimit-Remaining: 1`))?.kind).toBe(
        "x-headers",
      );
      expect(parseRateLimit(headersOf(`${policy}\nX-RateLimit-Limit: 1`))).toEqual({
        kind: "list",
        policies: [{ name: "a", quota: 5, unit: "requests", windowSeconds: 60 }],
      });
      expect(parseRateLimit(headersOf("RateLimit-Policy: 100;w=60, 1000;w=3600"))).toEqual({
        kind: "three-headers",
        policies: [
          { quota: 100, windowSeconds: 60 },
          { quota: 1000, windowSeconds: 3600 },
        ],
      });
    });

    it("should go on to the next where a structured field is malformed", () => {
      const older = "RateLimit-Remaining: 7";
      expect(parseRateLimit(headersOf(`RateLimit: "a";r=1;;\n${older}`))?.policies).toEqual([
        { remaining: 7 },
      ]);
      expect(parseRateLimit(headersOf(`RateLimit: limit=9,\n${older}`))?.policies).toEqual([
        { remaining: 7 },
      ]);
    });
  });

  describe("of the list", () => {
    const policies = (headers: string): unknown => parseRateLimit(headersOf(headers))?.policies;

    it("should join partitions with their own limits", () => {
      expect(
        policies(`
          RateLimit-Policy: "a";q=9;pk=:AA==:, "a";q=8;pk=:AQ==:, "b";q=7
          RateLimit: "a";r=2;pk=:AQ==:, "b";r=3;pk=:Ag==:, "a";r=4;pk=:Aw==:, "a";r=1`),
      ).toEqual([
        { name: "a", quota: 9, unit: "requests", partitionKey: "AA==", remaining: 1 },
        { name: "a", quota: 8, unit: "requests", partitionKey: "AQ==", remaining: 2 },
        { name: "b", quota: 7, unit: "requests", partitionKey: "Ag==", remaining: 3 },
        { name: "a", partitionKey: "Aw==", remaining: 4 },
      ]);
    });

    it("should keep a second limit of one policy, and a second policy of one name", () => {
      expect(policies(`RateLimit-Policy: "a";q=5\nRateLimit: "a";r=1, "a";r=2`)).toEqual([
        { name: "a", quota: 5, unit: "requests", remaining: 1 },
        { name: "a", remaining: 2 },
      ]);
      expect(policies(`RateLimit-Policy: "a";q=5, "a";q=6\nRateLimit: "a";r=1`)).toEqual([
        { name: "a", quota: 5, unit: "requests", remaining: 1 },
        { name: "a", quota: 6, unit: "requests" },
      ]);
    });

    it("should know both spellings of the default unit, and keep every other", () => {
      expect(
        policies(`RateLimit-Policy: "a";q=1;qu="request", "b";q=1;qu="points", "c";q=1;qu=5`),
      ).toEqual([
        { name: "a", quota: 1, unit: "requests" },
        { name: "b", quota: 1, unit: "points" },
        { name: "c", quota: 1, unit: "requests" },
      ]);
    });

    it("should leave out what lacks its required parameter, and a wrong value of any other", () => {
      expect(policies(`RateLimit-Policy: "a";w=60, "b";q=-1, 5;q=5, "c";q=3;w=0;pk=5`)).toEqual([
        { name: "c", quota: 3, unit: "requests" },
      ]);
      expect(policies(`RateLimit: "a", "b";r=-1, "c";r=x, 5;r=5, "d";r=1;t=-1, "e";t=5`)).toEqual([
        { name: "d", remaining: 1 },
        { name: "e", resetAfterSeconds: 5 },
      ]);
    });

    it("should unquote names", () => {
      expect(policies(String.raw`RateLimit: "a \"b\" \\, c;r=0";r=1`)).toEqual([
        { name: String.raw`a "b" \, c;r=0`, remaining: 1 },
      ]);
    });
  });

  it.each([
    "RateLimit: ",
    'RateLimit: "a',
    "RateLimit: 5",
    "RateLimit: (a b);r=1",
    "RateLimit: limit=-1, remaining=x",
    "RateLimit-Remaining: -1",
    "RateLimit-Remaining: 1, 2",
    "RateLimit-Limit: 1,000",
    "RateLimit-Limit: 100, 100",
    "RateLimit-Reset: soon",
    'RateLimit-Policy: "a"',
    "X-RateLimit-Limit: unlimited",
    "X-RateLimit-Limit: -1",
    "X-RateLimit-Limit: limit=5",
    "X-RateLimit-Limit: 1e3",
    "X-RateLimit-Used: 5",
    "X-RateLimit-Resource: core",
    "X-RateLimit-Remaining: NaN",
    "Retry-After: 5",
  ])("should read nothing in %j", (headers) => {
    expect(parseRateLimit(headersOf(headers))).toBeUndefined();
  });

  it("should join what is left with the only policy, or with none", () => {
    const read = (policy: string): unknown =>
      parseRateLimit({ "ratelimit-policy": policy, "ratelimit-remaining": "1" })?.policies;
    expect(read("5;w=60")).toEqual([{ quota: 5, windowSeconds: 60, remaining: 1 }]);
    expect(read("5;w=60, 6;w=90")).toEqual([
      { remaining: 1 },
      { quota: 5, windowSeconds: 60 },
      { quota: 6, windowSeconds: 90 },
    ]);
  });

  it("should read nothing in what is no headers", () => {
    const none = [
      null,
      undefined,
      5,
      "x",
      [],
      {},
      revoked(),
      throwing("ratelimit"),
      throwing("get"),
      { get: () => 5 },
      { get: () => ({}) },
      { get: () => revoked() },
    ];
    for (const headers of none) expect(parseRateLimit(headers as never)).toBeUndefined();
  });

  it("should never throw, and never give a number below 0 or none at all", () => {
    const names = fc.constantFrom(
      "date",
      "ratelimit",
      "ratelimit-policy",
      "ratelimit-limit",
      "ratelimit-remaining",
      "ratelimit-reset",
      "x-ratelimit-limit",
      "x-ratelimit-remaining-minute",
      "x-ratelimit-reset",
      "x-ratelimit-reset-tokens",
      "x-rate-limit-used",
    );
    const piece = fc.constantFrom(
      ...'"a;,= r5t0q-w:.\\'.split(""),
      '"a";r=5;t=3',
      "limit=5, remaining=0",
      "1372700873",
      "1e400",
      "-1",
      "2013-07-01T17:47:53Z",
      "Mon, 01 Jul 2013 17:47:53 GMT",
    );
    const value = fc.oneof(
      piece,
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(
        fc.dictionary(names, value, { minKeys: 1 }),
        fc.oneof(fc.constant(undefined), fc.double()),
        (headers, now) => {
          const limit = parseRateLimit(headers, { now });
          seen.add(limit?.kind);
          for (const policy of limit?.policies ?? []) {
            const numbers = Object.values(policy).filter((member) => typeof member === "number");
            expect(numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(
              true,
            );
            expect(Object.values(policy)).not.toContain(undefined);
            expect(Object.keys(policy)).not.toHaveLength(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(seen).toEqual(new Set(["list", "dictionary", "three-headers", "x-headers", undefined]));
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (headers, now) => {
        parseRateLimit(headers as never, { now: now as number });
      }),
    );
  });

  it("should read 100,000 policies", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `"n${index}"`);
    const distinct = parseRateLimit({
      "ratelimit-policy": names.map((name) => `${name};q=5;w=60`).join(", "),
      ratelimit: names.map((name) => `${name};r=1;t=2`).join(", "),
    });
    expect(distinct?.policies).toHaveLength(100_000);
    expect(distinct?.policies[99_999]).toEqual({
      name: "n99999",
      quota: 5,
      unit: "requests",
      windowSeconds: 60,
      remaining: 1,
      resetAfterSeconds: 2,
    });
    const equal = parseRateLimit({
      "ratelimit-policy": Array(100_000).fill('"a";q=5').join(","),
      ratelimit: Array(100_000).fill('"a";r=1').join(","),
    });
    expect(equal?.policies).toHaveLength(199_999);
    const unnamed = parseRateLimit({
      "ratelimit-policy": Array(100_000).fill("5;w=60").join(","),
      ratelimit: "limit=5, remaining=1",
    });
    expect(unnamed?.policies).toHaveLength(100_000);
  });
});

describe("rate limits that say little, or strange things", () => {
  const policies = (headers: Readonly<Record<string, string>>) => parseRateLimit(headers)?.policies;

  it("should read a limit alone", () => {
    expect(policies({ "x-ratelimit-limit": "60" })).toStrictEqual([{ quota: 60 }]);
  });

  it("should make no sum of what is used where it is not said what is left", () => {
    expect(policies({ "x-ratelimit-used": "5", "x-ratelimit-reset": "30" })).toStrictEqual([
      { resetAfterSeconds: 30 },
    ]);
  });

  it("should prefer the time that is counted from the response", () => {
    const headers = { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "30" };
    expect(policies({ ...headers, "x-ratelimit-reset-after": "5" })).toMatchObject([
      { resetAfterSeconds: 5 },
    ]);
  });

  it("should give the name of the resource to the first policy only", () => {
    const headers = { "x-ratelimit-limit": "10, 10;w=1, 50;w=60", "x-ratelimit-resource": "core" };
    expect(policies(headers)).toStrictEqual([
      { name: "core", quota: 10, windowSeconds: 1 },
      { quota: 50, windowSeconds: 60 },
    ]);
  });

  it.each([
    ["second", { name: "second", windowSeconds: 1 }],
    ["minute", { name: "minute", windowSeconds: 60 }],
    ["hour", { name: "hour", windowSeconds: 3600 }],
    ["day", { name: "day", windowSeconds: 86_400 }],
    ["month", { name: "month" }],
    ["year", { name: "year" }],
    ["requests", { name: "requests", unit: "requests" }],
    ["tokens", { name: "tokens", unit: "tokens" }],
  ])("should know what the ending -%s says", (ending, known) => {
    expect(policies({ [`x-ratelimit-remaining-${ending}`]: "7" })).toStrictEqual([
      { ...known, remaining: 7 },
    ]);
  });

  it("should go by a form that says when, before one that says neither when nor how much is left", () => {
    const headers = { "ratelimit-policy": '"a";q=5;w=1', "x-ratelimit-reset": "30" };
    expect(parseRateLimit(headers)).toEqual({
      kind: "x-headers",
      policies: [{ resetAfterSeconds: 30 }],
    });
  });

  it.each(["a;limit=100;remaining=5", ":YWJj:;r=5", "5;r=5", "?1;r=5"])(
    "should not take %s for a limit with a name",
    (field) => {
      expect(parseRateLimit({ ratelimit: field })).toBeUndefined();
    },
  );
});
