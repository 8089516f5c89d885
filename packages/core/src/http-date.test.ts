import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatHttpDate } from "./format-http-date.ts";
import { parseHttpDate } from "./http-date.ts";

const now = Date.UTC(2026, 10, 21);
const example = Date.UTC(1994, 10, 6, 8, 49, 37);

describe("parseHttpDate", () => {
  it.each([
    // RFC 9110 section 5.6.7.
    ["Sun, 06 Nov 1994 08:49:37 GMT", example],
    ["Sunday, 06-Nov-94 08:49:37 GMT", example],
    ["Sun Nov  6 08:49:37 1994", example],
    // The same grammar: date3 = month SP ( 2DIGIT / ( SP 1DIGIT )).
    ["Sun Nov 06 08:49:37 1994", example],
    ["Wed Nov 16 08:49:37 1994", Date.UTC(1994, 10, 16, 8, 49, 37)],
    // RFC 9110 section 10.2.3.
    ["Fri, 31 Dec 1999 23:59:59 GMT", Date.UTC(1999, 11, 31, 23, 59, 59)],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["Thu, 29 Feb 2024 00:00:00 GMT", Date.UTC(2024, 1, 29)],
    ["Tue, 29 Feb 2000 00:00:00 GMT", Date.UTC(2000, 1, 29)],
    // Leap seconds are announced by the IERS; this one happened.
    ["Sat, 31 Dec 2016 23:59:60 GMT", Date.UTC(2017, 0, 1)],
    [" \tSun, 06 Nov 1994 08:49:37 GMT\t ", example],
  ])("should read %s", (text, time) => {
    expect(parseHttpDate(text, now)).toBe(time);
  });

  it("should read over a weekday that is not the date's", () => {
    expect(parseHttpDate("Mon, 06 Nov 1994 08:49:37 GMT", now)).toBe(example);
  });

  it.each([
    "Fri, 30 Feb 2024 00:00:00 GMT",
    "Wed, 29 Feb 2023 00:00:00 GMT",
    "Thu, 29 Feb 1900 00:00:00 GMT",
    "Wed, 31 Apr 2024 00:00:00 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 32 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sun Feb 30 08:49:37 1994",
    "Wednesday, 30-Feb-94 08:49:37 GMT",
  ])("should refuse %s: there is no such date or time", (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined();
  });

  it.each([
    "sun, 06 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT",
    "Sun, 06 NOV 1994 08:49:37 GMT",
    "Sun, 06 ovD 1994 08:49:37 GMT",
    "Sun, 06 Xyz 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 gmt",
    "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37 +0000",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun,  6 Nov 1994 08:49:37 GMT",
    "Sun,06 Nov 1994 08:49:37 GMT",
    "Sun 06 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov  1994 08:49:37 GMT",
    "Sun, 06 Nov 94 08:49:37 GMT",
    "Sun, 06 Nov 0094 08:49:37 GMT",
    "Sun, 06 Nov 1994 8:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 1994",
    "Sunday, 06 Nov 1994 08:49:37 GMT",
    "Sun, 06-Nov-94 08:49:37 GMT",
    "Sunday, 06-Nov-1994 08:49:37 GMT",
    "Sunday, 06-Nov 94 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 1994",
    "Sunnday, 06-Nov-94 08:49:37 GMT",
    "unday, 06-Nov-94 08:49:37 GMT",
    "Foo, 06 Nov 1994 08:49:37 GMT",
    "Sun Nov 6 08:49:37 1994",
    "Sun Nov  6 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
    "\u00a0Sun, 06 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT\n",
    "1994-11-06T08:49:37Z",
    "784111777",
    "-5",
    "",
    null,
    undefined,
    784111777,
    ["Sun, 06 Nov 1994 08:49:37 GMT"],
    Symbol("Sun, 06 Nov 1994 08:49:37 GMT"),
  ])("should refuse %s: it is in none of the three forms", (text) => {
    expect(parseHttpDate(text as string, now)).toBeUndefined();
  });

  it("should put a two-digit year into the past when it is more than 50 years ahead", () => {
    expect(parseHttpDate("Saturday, 21-Nov-76 00:00:00 GMT", now)).toBe(Date.UTC(2076, 10, 21));
    expect(parseHttpDate("Sunday, 21-Nov-76 00:00:01 GMT", now)).toBe(
      Date.UTC(1976, 10, 21, 0, 0, 1),
    );
    expect(parseHttpDate("Tuesday, 01-Jan-30 00:00:00 GMT", now)).toBe(Date.UTC(2030, 0, 1));
    expect(parseHttpDate("Friday, 01-Jan-77 00:00:00 GMT", now)).toBe(Date.UTC(1977, 0, 1));
  });

  it("should roll the century with the time", () => {
    const later = Date.UTC(2060, 0, 1);
    expect(parseHttpDate("Saturday, 01-Jan-05 00:00:00 GMT", later)).toBe(Date.UTC(2105, 0, 1));
    expect(parseHttpDate("Saturday, 01-Jan-50 00:00:00 GMT", later)).toBe(Date.UTC(2050, 0, 1));
    const earlier = Date.UTC(1994, 10, 6);
    expect(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT", earlier)).toBe(example);
    expect(parseHttpDate("Sunday, 06-Nov-44 08:49:37 GMT", earlier)).toBe(
      Date.UTC(1944, 10, 6, 8, 49, 37),
    );
  });

  it("should count from the clock where no time is given", () => {
    const year = new Date().getUTCFullYear();
    const text = `Monday, 01-Jan-${String(year % 100).padStart(2, "0")} 00:00:00 GMT`;
    expect(parseHttpDate(text)).toBe(Date.UTC(year, 0, 1));
  });

  it("should give nothing for a two-digit year and a time that is none", () => {
    expect(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT", NaN)).toBeUndefined();
  });

  it("should not read what a clock in local time would say", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "America/New_York";
    try {
      expect(parseHttpDate("Sun Nov  6 08:49:37 1994", now)).toBe(example);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("should read every form of every date back", () => {
    const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const seconds = fc.integer({ min: -2e10, max: 2e11 });
    fc.assert(
      fc.property(seconds, (time) => {
        const fix = formatHttpDate(time * 1000) ?? "";
        const [, day = "", month = "", year = "", clock = ""] = fix.split(" ");
        expect(parseHttpDate(fix, now)).toBe(time * 1000);
        const asctime = `${fix.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year}`;
        expect(parseHttpDate(asctime, now)).toBe(time * 1000);
        const weekday = days[new Date(time * 1000).getUTCDay()];
        const old = `${weekday}, ${day}-${month}-${year.slice(2)} ${clock} GMT`;
        expect(parseHttpDate(old, time * 1000)).toBe(time * 1000);
      }),
    );
  });

  it("should never throw and never give NaN", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseHttpDate(value as string)).not.toBeNaN();
      }),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(
          /^[A-Z][a-z]{2,5},? \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/,
        ),
        (text) => {
          const time = parseHttpDate(text, now);
          if (time !== undefined) expect(Number.isFinite(time)).toBe(true);
        },
      ),
    );
  });
});

describe("formatHttpDate", () => {
  it("should write IMF-fixdate", () => {
    expect(formatHttpDate(example)).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
    expect(formatHttpDate(new Date(example + 999))).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
  });

  it.each([NaN, Infinity, 8.64e15 + 1, Date.UTC(10_000, 0), Date.UTC(-1, 0), new Date(NaN)])(
    "should give undefined for %s",
    (date) => {
      expect(formatHttpDate(date)).toBeUndefined();
    },
  );
});
