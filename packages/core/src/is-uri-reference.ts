/** The characters of a URI reference, with brackets around an IP address and one fragment. RFC 3986 section 2 and appendix A. */
const REFERENCE =
  /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?\[[\da-fv.:]+\])?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/**
 * Whether a text can be a URI reference by its characters; the empty one is one, too.
 *
 * ```json
 * {"type": "/problems/out-of-stock"}
 * ```
 *
 * What is no text is none. RFC 3986 section 4.1.
 */
export function isUriReference(text: string): boolean {
  return typeof text === "string" && REFERENCE.test(text);
}
