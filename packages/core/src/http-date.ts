const pattern =
  /^[ \t]*(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:, \d\d \w{3} [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60) GMT| \w{3} [ \d]\d (?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60) [1-9]\d{3})|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, \d\d-\w{3}-\d\d (?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60) GMT)[ \t]*$/;

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
export function parseHttpDate(text: string | null | undefined, now?: number): number | undefined {
  if (typeof text !== "string" || !pattern.test(text)) return undefined;
  const date = text.trim();
  // From here on everything has its place, counted from the comma where there is one; a space counts as 0.
  const two = (at: number): number =>
    (date.charCodeAt(at) & 15) * 10 + (date.charCodeAt(at + 1) & 15);
  const comma = date.indexOf(",");
  const isAsctime = comma < 0;
  const day = two(isAsctime ? 8 : comma + 2);
  const monthAt = isAsctime ? 4 : comma + 5;
  const month =
    "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(date.slice(monthAt, monthAt + 3)) / 3;
  const clock = isAsctime ? 11 : date.length - 12;
  const time = ((two(clock) * 60 + two(clock + 3)) * 60 + two(clock + 6)) * 1000;
  const yearAt = isAsctime ? 20 : comma + 9;
  let year = two(yearAt);
  if (date[yearAt - 1] === "-") {
    const limit = new Date(now ?? Date.now());
    const lastYear = limit.getUTCFullYear() + 50;
    year += lastYear - (lastYear % 100);
    if (Date.UTC(year, month, day) + time > limit.setUTCFullYear(lastYear)) year -= 100;
  } else year = year * 100 + two(yearAt + 2);
  const start = Date.UTC(year, month, day);
  // A weekday that is not the date's is read over: RFC 5322 section 3.3 forbids to send it, but RFC 9110 encourages
  // recipients to be robust, and the rest of the date says everything.
  const isDate =
    (year + month) % 1 === 0 && (day < 29 ? day > 0 : new Date(start).getUTCDate() === day);
  return isDate ? start + time : undefined;
}
