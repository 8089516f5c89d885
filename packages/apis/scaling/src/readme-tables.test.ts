import { readFileSync } from "node:fs";

import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { expect, it } from "vitest";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should list every type with its statuses", () => {
  expect(rowsBelow(readme, /^\| type +\| status/)).toEqual(
    Object.entries(exported.types).map(([type, { status }]) => [type, [status].flat().join(", ")]),
  );
});

it("should list every code with its type, its status and where it is known from", () => {
  expect(rowsBelow(readme, /^\| code +\| type/)).toEqual(
    Object.entries(exported.catalog).map(([code, { type, status, source }]) => [
      code,
      type,
      String(status),
      source.seen === undefined ? "the table" : source.document,
    ]),
  );
});
