/** What a person can be asked to read; a dump is longer. */
const MAX_LENGTH = 1000;

/**
 * Gives the message that a body of plain text is; `undefined` where it is none.
 *
 * ```http
 * HTTP/1.1 503 Service Unavailable
 * Content-Type: text/plain
 *
 * Down for maintenance
 * ```
 *
 * A message has 1,000 characters at most and none of binary data. What begins like a page or like JSON (which was cut
 * off then) is none, nor is what `contentType` calls HTML, XML or a form. Space around it is not part of it.
 */
export function plainMessage(body: unknown, contentType: string | undefined): string | undefined {
  if (typeof body !== "string") return undefined;
  const text = body.trim();
  const isMessage =
    text !== "" &&
    text.length <= MAX_LENGTH &&
    !/^[<{[]|[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(text) &&
    !/html|xml|urlencoded/i.test(contentType ?? "");
  return isMessage ? text : undefined;
}
