import { readFileSync } from "node:fs";

import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { expect, it } from "vitest";

import { TITLES } from "./codes.ts";
import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should list every code with its status", () => {
  const rows = rowsBelow(readme, /^\| code +\| status/);
  expect(rows.map(([code, status = ""]) => [code, parseInt(status, 10)])).toEqual(
    Object.entries(exported.catalog).map(([code, { status }]) => [code, status]),
  );
});

it("should list every status with its title and where it is known from", () => {
  const titles: Readonly<Record<string, string>> = TITLES;
  expect(rowsBelow(readme, /^\| status +\| title/)).toEqual(
    Object.entries(exported.statuses).map(([status, { source }]) => [
      status,
      titles[status] ?? "none: no body",
      source.seen ?? "the page",
    ]),
  );
});
