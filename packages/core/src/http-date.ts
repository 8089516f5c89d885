const pattern =
  /^[ \t]*(?:(\w{3})(?:, (\d\d) (\w{3}) ([1-9]\d{3}) | (\w{3}) ([ \d]\d) )|(\w+day), (\d\d)-(\w{3})-(\d\d) )([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) (?:GMT|([1-9]\d{3}))[ \t]*$/;

/**
 * Reads a date in any of the three forms of HTTP; the result is in milliseconds since 1970.
 *
 * ```http
 * Date: Sun, 06 Nov 1994 08:49:37 GMT
 * Date: Sunday, 06-Nov-94 08:49:37 GMT
 * Date: Sun Nov  6 08:49:37 1994
 * ```
 *
 * `now` (milliseconds) decides the century of a two-digit year: the last one that is not more than 50 years ahead.
 * A leap second counts as the first second of the next minute. White space around it is no part of a field's value.
 * Anything else, 30 February, a wrong case and a year before 1000 included, gives `undefined`.
 * RFC 9110 sections 5.6.7 and 5.5.
 */
export function parseHttpDate(
  text: string | null | undefined,
  now: number = Date.now(),
): number | undefined {
  const match = typeof text === "string" && pattern.exec(text);
  if (!match) return undefined;
  const [, name, day1, month1, year1, month2, day2, longName, day3, month3, year3] = match;
  const year2 = match[14];
  const day = Number(day1 ?? day2 ?? day3);
  const month = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(`${month1 ?? month2 ?? month3}`) / 3;
  let year = Number(year1 ?? year3 ?? year2);

  const at = (): number =>
    Date.UTC(year, month, day, Number(match[11]), Number(match[12]), Number(match[13]));
  if (year3) {
    const limit = new Date(now);
    const lastYear = limit.getUTCFullYear() + 50;
    year += lastYear - (lastYear % 100);
    if (at() > limit.setUTCFullYear(lastYear)) year -= 100;
  }
  // Only asctime ends with the year. A weekday that is not the date's is read over: RFC 5322 section 3.3 forbids to
  // send it, but RFC 9110 encourages recipients to be robust, and the rest of the date says everything.
  return !month2 === !year2 &&
    month % 1 === 0 &&
    new Date(Date.UTC(year, month, day)).getUTCDate() === day &&
    " Sunday Monday Tuesday Wednesday Thursday Friday Saturday".includes(` ${name ?? longName}`)
    ? at()
    : undefined;
}
