const sticky = /[\w!#$%&'*+.^`|~-]+/y;

/** Where the token that begins at `start` ends; `start` itself where there is none. RFC 9110 section 5.6.2. */
export function tokenEnd(text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : start;
}

/** Whether a value is a token of HTTP from end to end. RFC 9110 section 5.6.2. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && value !== "" && tokenEnd(value, 0) === value.length;
}
