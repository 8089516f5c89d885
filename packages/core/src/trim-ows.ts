/** Takes the optional white space of RFC 9110 section 5.6.3 (spaces and tabs, nothing else) off both ends. */
export function trimOws(text: string): string {
  let end = text.length;
  while (end && isOws(text.charCodeAt(end - 1))) end--;
  return text.slice(skipOws(text, 0), end);
}

/** The index of the first character from `start` on that is no space and no tab. */
export function skipOws(text: string, start: number): number {
  let at = start;
  while (isOws(text.charCodeAt(at))) at++;
  return at;
}

function isOws(code: number): boolean {
  return code === 32 || code === 9;
}
