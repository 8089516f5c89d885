import { tokenEnd } from "./token.ts";

/** The value of a parameter, and the index after it. */
export interface ParameterValue {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads the token or quoted-string at `start`; `undefined` where there is neither, or its closing quote is missing.
 *
 * In quotes a backslash stands for the character after it, whichever that is: `"\n"` is `n`, unlike in JSON.
 * RFC 9110 sections 5.6.4 and 5.6.6.
 */
export function readParameterValue(text: string, start: number): ParameterValue | undefined {
  if (text.charCodeAt(start) !== 34) {
    const end = tokenEnd(text, start);
    return end > start ? { value: text.slice(start, end), end } : undefined;
  }
  let value = "";
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return { value: value + text.slice(from, at), end: at + 1 };
    if (code === 92) {
      value += text.slice(from, at);
      from = ++at;
    }
  }
  return undefined;
}
