/**
 * Lower-case names of the header fields that a response with this status MUST carry.
 *
 * ```http
 * HTTP/1.1 405 Method Not Allowed
 * Allow: GET, HEAD
 * ```
 *
 * 401 `www-authenticate`, 405 `allow`, 407 `proxy-authenticate`, 426 `upgrade`; any other status none.
 * RFC 9110 sections 15.5.2, 15.5.6, 15.5.8 and 15.5.22.
 */
export function requiredHeaders(status: number): readonly string[] {
  switch (status) {
    case 401:
      return ["www-authenticate"];
    case 405:
      return ["allow"];
    case 407:
      return ["proxy-authenticate"];
    case 426:
      return ["upgrade"];
    default:
      return [];
  }
}
