/**
 * A path segment from a part of a text: a number where it is written like an array index (`0`, `12`, not `01`), else
 * the text.
 */
export function toSegment(text: string, start = 0, end: number = text.length): string | number {
  // By hand, as most segments are words, and `Number` and `String` take five times as long.
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9) || (number === 0 && at > start)) return text.slice(start, end);
    number = number * 10 + digit;
  }
  return end > start && Number.isSafeInteger(number) ? number : text.slice(start, end);
}

/** Whether a path segment is a number that an array can be indexed with, not one like -1, 0.5 or NaN. */
export function isArrayIndex(segment: string | number): boolean {
  return Number.isSafeInteger(segment) && Number(segment) >= 0;
}
