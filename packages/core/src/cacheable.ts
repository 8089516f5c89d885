/**
 * Whether a cache may keep a response with this status without being told for how long.
 *
 * RFC 9110 section 15.1; 451 by RFC 7725 section 3. Any other status needs explicit freshness.
 */
export function isHeuristicallyCacheable(status: number): boolean {
  return [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501].includes(status);
}

/** Whether no cache may store a response with this status: 428, 429, 431 and 511, RFC 6585 sections 3 to 6. */
export function mustNotStore(status: number): boolean {
  return [428, 429, 431, 511].includes(status);
}
