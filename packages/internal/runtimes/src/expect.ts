/** Compares what a README says with what its code gives. Portable: no module of any runtime. */
export function expectValue<T>(found: T, expected: unknown, line: number, text: string): T {
  if (show(found) === show(expected)) return found;
  throw new Error(`line ${line}, expected: ${text}, found: ${show(found)}`);
}

/** A value as text in which equal values are equal: members in the order of their names, prototypes left out. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) {
    return Object.is(value, -0) ? "-0" : String(value);
  }
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[${value.map(show).join(",")}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${show(member)}`).join(",")}}`;
}
