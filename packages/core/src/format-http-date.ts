/**
 * Writes a date in the one form of HTTP that may be sent, whole seconds in GMT; a number is milliseconds since 1970.
 *
 * ```http
 * Date: Sun, 06 Nov 1994 08:49:37 GMT
 * ```
 *
 * An invalid date, and one whose year does not have four digits, gives `undefined`. RFC 9110 section 5.6.7.
 */
export function formatHttpDate(date: Date | number): string | undefined {
  // ECMA-262 defines the result for every date: it is IMF-fixdate where the year has four digits.
  const text = new Date(date).toUTCString();
  return text.length === 29 ? text : undefined;
}
