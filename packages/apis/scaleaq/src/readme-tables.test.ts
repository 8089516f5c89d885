import { readFileSync } from "node:fs";

import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { expect, it } from "vitest";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should list every code with its status and where it is known from", () => {
  const rows = rowsBelow(readme, /^\| code +\| status/).map(([code, status = "", from]) => [
    code,
    parseInt(status, 10),
    from,
  ]);
  expect(rows).toEqual(
    Object.entries(exported.catalog).map(([code, { status, source }]) => [
      code,
      status,
      source.seen === undefined ? "the table" : "an example",
    ]),
  );
});
