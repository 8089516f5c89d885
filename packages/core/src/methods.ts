/**
 * Whether a method asks for nothing to change: GET, HEAD, OPTIONS, TRACE, QUERY.
 *
 * Methods are case-sensitive: `"get"` is not known to be safe. RFC 9110 section 9.2.1, RFC 10008 for QUERY.
 */
export function isSafeMethod(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"].includes(method);
}

/**
 * Whether sending a request twice does what sending it once does: the safe methods, PUT and DELETE.
 *
 * Methods are case-sensitive: `"put"` is not known to be idempotent. RFC 9110 section 9.2.2.
 */
export function isIdempotentMethod(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE"].includes(method);
}
