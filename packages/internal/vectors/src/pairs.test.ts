import { rowsBelow } from "@api-errors/internal-readme";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { PAIRS_HEADING, pairRows } from "./pairs.ts";

const readme = readFileSync(new URL("../../../gateway/README.md", import.meta.url), "utf8");

it("should say in the gateway's README what each pair of formats carries and loses", () => {
  // `node packages/internal/vectors/src/write-pairs.ts` writes them.
  const expected = rowsBelow(
    `\n${PAIRS_HEADING}\n|-|\n${pairRows().join("\n")}\n\n`,
    /^\| from → to/,
  );
  expect(rowsBelow(readme, /^\| from → to/)).toEqual(expected);
});

it("should lose nothing between any two of them", () => {
  expect(pairRows().filter((row) => !row.endsWith("| – |"))).toEqual([]);
});
