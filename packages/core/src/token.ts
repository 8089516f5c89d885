/** Where the token that begins at `start` ends; `start` itself where there is none. RFC 9110 section 5.6.2. */
export function tokenEnd(text: string, start: number): number {
  let at = start;
  while (isTokenUnit(text.charCodeAt(at))) at++;
  return at;
}

/** By hand: every name of a header and of a parameter is looked through. */
function isTokenUnit(unit: number): boolean {
  // Letters and "^_`", digits, and the rest; NaN, behind the end, is none of them.
  if (unit > 93) return unit < 123 || unit === 124 || unit === 126;
  if (unit > 57) return unit > 64 && unit < 91;
  return unit > 47 || (unit > 32 && "!#$%&'*+-.".includes(String.fromCharCode(unit)));
}

/** Whether a value is a token of HTTP from end to end. RFC 9110 section 5.6.2. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && value !== "" && tokenEnd(value, 0) === value.length;
}
