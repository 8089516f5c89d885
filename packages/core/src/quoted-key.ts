/** A key without its quotes and escapes, and the index after its closing quote. */
export interface QuotedKey {
  readonly key: string;
  readonly end: number;
}

/**
 * Reads the string in single or double quotes that begins at `start`; `undefined` where it is malformed.
 *
 * Escapes are those of JSON, and `\'` in single quotes. RFC 9535 section 2.3.1.1.
 */
export function readQuotedKey(text: string, start: number): QuotedKey | undefined {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return undefined;
  let end = start + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === "\\" ? 2 : 1;
  const inner = text.slice(start + 1, end);
  try {
    // Without a closing quote `end` is beyond the text, and what is read then is never used.
    const key: unknown = JSON.parse(
      `"${quote === '"' ? inner : inner.replace(/\\.|"/gs, swapQuotes)}"`,
    );
    return end < text.length ? { key: String(key), end: end + 1 } : undefined;
  } catch {
    return undefined;
  }
}

/** The escapes of a single-quoted string as those of a double-quoted one. */
function swapQuotes(found: string): string {
  if (found === "\\'") return "'";
  return found === '"' ? '\\"' : found;
}
