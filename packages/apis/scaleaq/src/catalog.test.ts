import { matchesOf, scaleaq as bodies, sourceText } from "@api-errors/internal-bodies";
import { testKnowledge } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, statuses } from "./catalog.ts";

const text = sourceText("000");

describe.skipIf(text === undefined)("the document", () => {
  it("should have no code that the catalog lacks", () => {
    const [, table = ""] = /\nCodeDescription\n(.*?)\n\n/s.exec(text ?? "") ?? [];
    const listed = matchesOf(table, /^([a-z_]+)(?=[A-Z])/gm);
    const shown = [...matchesOf(text, /"code": "(\w+)"/g), ...matchesOf(text, /^Code: (\w+)\./gm)];
    expect(listed).toHaveLength(15);
    expect(shown).toEqual(["entity_not_unique", "entity_not_found"]);
    expect(Object.keys(catalog)).toEqual(expect.arrayContaining([...listed, ...shown]));
    expect(new Set(Object.keys(catalog))).toEqual(new Set([...listed, ...shown]));
  });

  it("should have no error status that is not explained", () => {
    const rows = matchesOf(text, /^([45]\d\d)[A-Z]/gm);
    expect(rows).toHaveLength(6);
    expect(Object.keys(statuses)).toEqual([...rows, "500"]);
  });

  it("should have the example that is used everywhere", () => {
    const [, example = ""] =
      /HTTP 422 Unprocessable Content\n(\{.*?\n\})\n\n/s.exec(text ?? "") ?? [];
    expect(JSON.stringify(JSON.parse(example))).toBe(JSON.stringify(bodies.entityNotUnique.body));
  });
});

it("should mark what only the example has", () => {
  const marked = Object.entries(catalog).filter(([, { source }]) => source.seen !== undefined);
  expect(marked.map(([code]) => code)).toEqual(["entity_not_unique"]);
});

testKnowledge({ catalog, statuses });
