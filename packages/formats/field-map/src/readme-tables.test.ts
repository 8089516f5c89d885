import { readFileSync } from "node:fs";

import { rowsBelow } from "@api-errors/internal-readme";
import { describe, expect, it } from "vitest";

import { cellsOf } from "./cells.test-support.ts";
import { dialects } from "./dialects/all.ts";
import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const rows = rowsBelow(readme, /^\| dialect +\| read/);

describe("dialects", () => {
  it("should have one row each, and be exported under their names", () => {
    const names = dialects.map(({ name }) => name);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(names));
    expect(rows).toHaveLength(names.length);
    for (const dialect of dialects)
      expect(new Map<string, unknown>(Object.entries(exported)).get(dialect.name)).toBe(dialect);
  });

  it.each(rows)("should be as the table says: %s", (name, read, written, round, note, sources) => {
    const dialect = dialects.find((candidate) => candidate.name === name);
    if (!dialect) throw new Error(`no dialect is called ${name}`);
    expect([read, written, round, sources]).toEqual(cellsOf(dialect));
    expect(note !== "" || ![read, written, round].includes("⚠️")).toBe(true);
  });
});

it.each(rowsBelow(readme, /^\| dialect +\| status/))(
  "should answer as the table says: %s",
  (name, status) => {
    const dialect = dialects.find((candidate) => candidate.name === name);
    expect(dialect?.status ?? 400).toBe(Number(status));
  },
);

it("should have a row for every dialect that fills anything in, or has a status of its own", () => {
  const named = readme.slice(
    readme.indexOf("### Answer in one line"),
    readme.indexOf("### Turn one"),
  );
  for (const { name, fill, layout, status } of dialects)
    if (
      fill ||
      status !== undefined ||
      ("fill" in layout && (layout.fill?.code ?? layout.fill?.in))
    )
      expect(named).toContain(`\`${name}\``);
});

it("should have a section for every function, and name all types", () => {
  const names = new Set(dialects.map(({ name }) => name));
  const headings = readme.split("\n").filter((line) => line.startsWith("### "));
  for (const name of Object.keys(exported))
    if (!names.has(name)) expect(headings.join("\n")).toContain(`\`${name}`);
  const index = readFileSync(new URL("index.ts", import.meta.url), "utf8");
  const types = [...index.matchAll(/export type \{([^}]*)\}/g)].flatMap(
    ([, list = ""]) => list.match(/\w+/g) ?? [],
  );
  const [, section = ""] = /\n## Types\n(.*?)\n## /s.exec(readme) ?? [];
  for (const name of types) expect(section).toMatch(new RegExp(`\`${name}\\b`));
});

it.each(rowsBelow(readme, /^\| score +\| when/))(
  "should score %s: %s",
  (score, _, instance = "") => {
    const [, status, type = "", body = ""] = /^(\d+) (\S+) (.*)$/.exec(instance) ?? [];
    const wire = {
      status: Number(status),
      headers: { "content-type": type },
      body: JSON.parse(body) as unknown,
    };
    expect(exported.recognizeFieldMap(wire).score).toBe(Number(score));
  },
);
