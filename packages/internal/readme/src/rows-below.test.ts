import { expect, it } from "vitest";

import { rowsBelow } from "./rows-below.ts";

it("should give the cells below a heading, up to the end of the table", () => {
  const readme = "# x\n\n| a | b |\n|---|---|\n| `1` | two |\n| 3 |  |\n\n| other |\n";
  expect(rowsBelow(readme, /^\| a \|/)).toEqual([
    ["1", "two"],
    ["3", ""],
  ]);
});

it("should fail where there is no such table", () => {
  expect(() => rowsBelow("# x\n", /^\| a/)).toThrow("a table with the heading");
});
