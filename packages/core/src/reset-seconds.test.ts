import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationSeconds } from "./duration-seconds.ts";
import { formatHttpDate } from "./format-http-date.ts";
import { readQuantity } from "./read-quantity.ts";
import { readWindow } from "./read-window.ts";
import { resetSeconds } from "./reset-seconds.ts";

// The example of GitHub's documentation: 2013-07-01T17:47:53Z, and the response 20:47 before.
const reset = 1_372_700_873;
const date = "Mon, 01 Jul 2013 17:27:06 GMT";

describe("resetSeconds", () => {
  it.each([
    ["30", 30],
    ["0", 0],
    [" 30\t", 30],
    ["356.0", 356],
    // Discord's X-RateLimit-Reset-After.
    ["64.57", 65],
    ["999999999", 999_999_999],
  ])("should read %j as seconds", (text, seconds) => {
    expect(resetSeconds(text, { date })).toBe(seconds);
  });

  it.each([
    "1372700873",
    "1372700873000",
    "1372700873000000",
    "1372700873000000000",
    "Mon, 01 Jul 2013 17:47:53 GMT",
    "Monday, 01-Jul-13 17:47:53 GMT",
    "Mon Jul  1 17:47:53 2013",
    "2013-07-01T17:47:53Z",
    "2013-07-01T19:47:53+02:00",
    "2013-07-01T17:47:53.000000Z",
  ])("should read %j as a time", (text) => {
    expect(resetSeconds(text, { date })).toBe(1247);
    expect(resetSeconds(text, { date: "soon", now: (reset - 7) * 1000 })).toBe(7);
    expect(resetSeconds(text, { date, now: 0 })).toBe(1247);
  });

  it("should round up what a time has below seconds", () => {
    const now = reset * 1000;
    expect(resetSeconds("1372700873.123", { now })).toBe(1);
    expect(resetSeconds("1372700873123", { now })).toBe(1);
    expect(resetSeconds("2013-07-01T17:47:53.1Z", { now })).toBe(1);
  });

  it.each([
    "1000000000",
    "2001-09-09T01:46:40Z",
    "1999-01-01T00:00:00Z",
    "1970-01-01T00:05:00Z",
    "0001-01-01T00:00:00Z",
    "Thu, 01 Jan 1970 00:05:00 GMT",
  ])("should give 0 for %j, which has passed", (text) => {
    expect(resetSeconds(text, { date })).toBe(0);
  });

  it.each([
    "",
    " ",
    "-1",
    "+5",
    "1e3",
    "0x10",
    "1,000",
    "1.",
    ".5",
    "NaN",
    "Infinity",
    "soon",
    "6m0s",
    "1".repeat(21),
    "1".repeat(100_000),
    "2013-02-30T00:00:00Z",
    "2013-13-01T00:00:00Z",
    "2013-07-01T25:00:00Z",
    "2013-07-01T17:47:53",
    "2013-07-01 17:47:53",
    "2013-07-01",
    "2013-07-01T17:47:53+99:99",
    "2013-07-01TZ",
  ])("should give undefined for %.30s", (text) => {
    expect(resetSeconds(text, { date })).toBeUndefined();
  });

  it("should give the same whichever way a time is written, and never anything but whole seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e9, max: 4e9 }), fc.nat(1e6), (at, wait) => {
        const receipt = { now: (at - wait) * 1000 };
        const iso = new Date(at * 1000).toISOString();
        for (const text of [`${at}`, `${at}000`, formatHttpDate(at * 1000) ?? "", iso])
          expect(resetSeconds(text, receipt)).toBe(wait);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\dTZ.:+ -]{0,30}$/), (text) => {
        const seconds = resetSeconds(text, { date }) ?? 0;
        expect(Number.isSafeInteger(seconds) && seconds >= 0).toBe(true);
      }),
    );
  });
});

describe("durationSeconds", () => {
  it.each([
    // OpenAI's documentation.
    ["1s", 1],
    ["6m0s", 360],
    ["20ms", 1],
    ["7.66s", 8],
    ["1h", 3600],
    ["1h2m3s", 3723],
    ["2m59.56s", 180],
    ["0s", 0],
    [" 1s ", 1],
  ])("should read %j", (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });

  it.each(["", " ", "s", "5", "-1s", "1s1m", "1 s", "1d", "1.5m", `${"9".repeat(10)}s`])(
    "should give undefined for %j",
    (text) => {
      expect(durationSeconds(text)).toBeUndefined();
    },
  );
});

describe("readQuantity", () => {
  it.each([
    ["0", 0],
    ["60", 60],
    [" 060 ", 60],
    // Reddit's, and Docker Hub's.
    ["594.0", 594],
    ["0.9", 0],
    ["76;w=21600", 76],
    ["999999999999999", 999_999_999_999_999],
  ])("should read %j", (text, amount) => {
    expect(readQuantity(text)).toBe(amount);
  });

  it.each([
    undefined,
    "",
    "-1",
    "+1",
    "1e3",
    "1,000",
    "60, 60",
    "unlimited",
    "1".repeat(16),
    "5 x",
  ])("should give undefined for %j", (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  it("should take no window for none, and none of 0", () => {
    expect(readWindow("60")).toBe(60);
    expect(readWindow("0")).toBeUndefined();
    expect(readWindow(undefined)).toBeUndefined();
  });
});

describe("durations of several digits", () => {
  it.each([
    ["12h", 43_200],
    ["100h30m", 361_800],
    ["12m30s", 750],
    ["90m", 5400],
  ])("should read %s", (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });
});

describe("times of RFC 3339", () => {
  it.each([
    "2013-07-01T13:17:53-04:30",
    "2013-07-01T23:17:53+05:30",
    "2013-07-02T17:17:53+23:30",
    "2013-07-01T17:47:53.000Z",
  ])("should read %s", (text) => {
    expect(resetSeconds(text, { date })).toBe(1247);
  });

  it.each([
    "x2013-07-01T17:47:53Z",
    "2013-07-01T17:47:53Zx",
    "2013-07-01T24:00:00Z",
    "2013-06-31T17:47:53Z",
    "2013-07-00T17:47:53Z",
    "2013-13-01T17:47:53Z",
    "2013-00-01T17:47:53Z",
    "2013-07-01T17:47:53+24:00",
    "2013-07-01T17:47:53+29:00",
  ])("should not read %s", (text) => {
    expect(resetSeconds(text, { date })).toBeUndefined();
  });
});

describe("numbers that are near to others", () => {
  it("should take space for no part of them", () => {
    expect(resetSeconds(" 64.57 ", { date })).toBe(65);
  });

  it.each(["100000000000", "500000000000", "500000000000000"])(
    "should take %s for a time that has passed, not for seconds",
    (text) => {
      expect(resetSeconds(text, { date })).toBe(0);
    },
  );

  it("should read a quantity with any decimals, rounded down", () => {
    expect(readQuantity("5.25")).toBe(5);
    expect(readQuantity("5.")).toBeUndefined();
  });
});
