/**
 * The index of the first character from `start` on that is no space and no tab.
 *
 * The optional white space of RFC 9110 section 5.6.3 is these two and nothing else.
 */
export function skipOws(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return at;
    at++;
  }
}
