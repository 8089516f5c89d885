import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRetryAfter } from "./format-retry-after.ts";
import { formatHttpDate } from "./format-http-date.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { wholeSeconds } from "./whole-seconds.ts";

const date = "Fri, 31 Dec 1999 23:59:59 GMT";
const now = Date.UTC(1999, 11, 31, 23, 59, 29);

describe("parseRetryAfter", () => {
  it.each([
    // RFC 9110 section 10.2.3.
    ["120", 120],
    ["0", 0],
    ["007", 7],
    [" \t120 \t", 120],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    [`${"0".repeat(100_000)}5`, 5],
  ])("should read %.20s as seconds", (value, seconds) => {
    expect(parseRetryAfter(value)).toBe(seconds);
  });

  it("should count a date from the time of receipt", () => {
    expect(parseRetryAfter(date, { now })).toBe(30);
    expect(parseRetryAfter("Friday, 31-Dec-99 23:59:59 GMT", { now })).toBe(30);
    expect(parseRetryAfter("Fri Dec 31 23:59:59 1999", { now })).toBe(30);
  });

  it("should count a date from the Date of the same response, whatever the clock says", () => {
    const sent = "Fri, 31 Dec 1999 23:58:59 GMT";
    expect(parseRetryAfter(date, { date: sent })).toBe(60);
    expect(parseRetryAfter(date, { date: ` ${sent} `, now: 0 })).toBe(60);
    expect(parseRetryAfter(date, { date: "Thu, 01 Jan 1970 00:00:00 GMT" })).toBe(946_684_799);
  });

  it.each([null, undefined, "", "yesterday", "Fri, 30 Feb 1999 23:59:59 GMT", 5])(
    "should count from the time of receipt where Date is %j",
    (bad) => {
      expect(parseRetryAfter(date, { date: bad as string, now })).toBe(30);
    },
  );

  it("should round a wait up to whole seconds", () => {
    expect(parseRetryAfter(date, { now: now + 1 })).toBe(30);
    expect(parseRetryAfter(date, { now: now + 1000 })).toBe(29);
  });

  it("should give 0 for a date that has passed", () => {
    expect(parseRetryAfter(date, { now: now + 60_000 })).toBe(0);
    expect(parseRetryAfter(date)).toBe(0);
    expect(parseRetryAfter(date, { date })).toBe(0);
  });

  it.each([
    "",
    " ",
    "-5",
    "+5",
    "1.5",
    "1e3",
    "0x10",
    "１２",
    "5 s",
    "1 2",
    // Two field lines, as `Headers.get` joins them.
    "1, 2",
    "120, Fri, 31 Dec 1999 23:59:59 GMT",
    "9007199254740992",
    "9".repeat(100_000),
    "1999-12-31T23:59:59Z",
    "Fri, 31 Feb 1999 23:59:59 GMT",
    "\u00a05",
    "5\n",
    "Infinity",
    "NaN",
    null,
    undefined,
    120,
    ["120"],
    {},
  ])("should give undefined for %.30j", (value) => {
    expect(parseRetryAfter(value as string)).toBeUndefined();
  });

  it("should give undefined rather than NaN where the time of receipt is none", () => {
    expect(parseRetryAfter(date, { now: NaN })).toBeUndefined();
  });

  it("should never throw, and give nothing but whole seconds", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, sent) => {
        parseRetryAfter(value as string, { date: sent as string });
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,eE+\- \t]*$/), (value) => {
        const seconds = parseRetryAfter(value) ?? 0;
        expect(Number.isSafeInteger(seconds) && seconds >= 0).toBe(true);
      }),
    );
  });
});

describe("formatRetryAfter", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [120, "120"],
    [0.001, "1"],
    [59.2, "60"],
    [1e15, "1000000000000000"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ])("should write %d as %s", (seconds, text) => {
    expect(formatRetryAfter(seconds)).toBe(text);
  });

  it.each([-1, -0.5, NaN, Infinity, 1e21, 2 ** 53, "5", null, undefined])(
    "should give undefined for %s",
    (seconds) => {
      expect(formatRetryAfter(seconds as number)).toBeUndefined();
    },
  );

  it("should write what parseRetryAfter reads back, as seconds or as a date", () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seconds) => {
        expect(parseRetryAfter(formatRetryAfter(seconds))).toBe(seconds);
        expect(parseRetryAfter(formatHttpDate(now + seconds * 1000), { now })).toBe(seconds);
      }),
    );
  });
});

it("should make whole seconds of zero, whatever its sign", () => {
  expect(wholeSeconds(-0)).toBe(0);
  expect(wholeSeconds(0.2)).toBe(1);
});
