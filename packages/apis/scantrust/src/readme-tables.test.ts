import { readFileSync } from "node:fs";

import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { expect, it } from "vitest";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should list every code with its status and where it is known from", () => {
  expect(rowsBelow(readme, /^\| code +\| status/)).toEqual(
    Object.entries(exported.catalog).map(([code, { status, source }]) => [
      code,
      String(status),
      source.document,
    ]),
  );
});

it("should list every status with what it means", () => {
  expect(rowsBelow(readme, /^\| status +\| meaning/)).toEqual(
    Object.entries(exported.statuses).map(([status, { meaning }]) => [status, meaning]),
  );
});
