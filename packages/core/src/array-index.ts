/** A path segment from text: a number where it is written like an array index (`0`, `12`, not `01`), else the text. */
export function toSegment(text: string): string | number {
  const number = Number(text);
  return isArrayIndex(number) && String(number) === text ? number : text;
}

/** Whether a path segment is a number that an array can be indexed with, not one like -1, 0.5 or NaN. */
export function isArrayIndex(segment: string | number): boolean {
  return Number.isSafeInteger(segment) && Number(segment) >= 0;
}
