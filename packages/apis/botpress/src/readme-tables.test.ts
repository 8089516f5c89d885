import { readFileSync } from "node:fs";

import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { expect, it } from "vitest";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should list every type with its status and its label", () => {
  const rows = rowsBelow(readme, /^\| type +\| status/);
  expect(rows.map(([type, status]) => [type, status])).toEqual(
    Object.entries(exported.catalog).map(([type, { status }]) => [type, String(status)]),
  );
  for (const [type, , label = ""] of rows) {
    const isListed =
      exported.catalog[type as keyof typeof exported.catalog].source.seen === undefined;
    expect(label === "none: the client only" ? undefined : label.replaceAll(" ", "")).toBe(
      isListed ? type : undefined,
    );
  }
});
