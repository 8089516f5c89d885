import { expect } from "vitest";

/** The cells of the table of a README whose heading row matches, without the back-ticks around them. */
export function rowsBelow(readme: string, heading: RegExp): string[][] {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => heading.test(line));
  expect(start, `a table with the heading ${heading}`).toBeGreaterThan(0);
  const rest = lines.slice(start + 2);
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith("|")),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}
