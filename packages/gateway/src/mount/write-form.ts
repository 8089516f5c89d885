/** More pairs, and deeper ones, than parsers of forms read. */
const MAX_PAIRS = 100_000;

/**
 * Writes a parsed form again: `{ a: ["1", "2"], b: { c: "3" } }` as `a=1&a=2&b%5Bc%5D=3`.
 *
 * Lists of texts repeat their name, which is how most forms send them; nested objects have their names in brackets. What
 * is no object, and what has no end, gives `undefined`.
 */
export function writeForm(form: unknown): string | undefined {
  if (typeof form !== "object" || form === null || Array.isArray(form)) return undefined;
  const pairs = new URLSearchParams();
  // A stack that is read from its end: what comes first is put there last.
  const stack: (readonly [name: string, value: unknown])[] = Object.entries(form).reverse();
  let count = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (++count > MAX_PAIRS) return undefined;
    const [name, value] = next;
    if (typeof value !== "object" || value === null) pairs.append(name, scalar(value));
    else {
      const isList = Array.isArray(value) && value.every((item) => typeof item !== "object");
      const inner = Object.entries(value).map(([key, item]): readonly [string, unknown] => [
        isList ? name : `${name}[${key}]`,
        item,
      ]);
      stack.push(...inner.reverse());
    }
  }
  return pairs.toString();
}

function scalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
