import { expect, it } from "vitest";

import { catalogOf, explainCatalog, type Knowledge, knowledgeOf } from "./api-knowledge.ts";
import { objectOfStrings } from "./object-of-strings.ts";

const gone: Knowledge = {
  meaning: "It is gone.",
  causes: ["It was deleted."],
  steps: ["Look for it.", "Give up."],
  source: { document: "Shop, Errors", url: "https://e.org/errors", read: "2026-11-21" },
};

it("should make a catalog of statuses, and of the details of some", () => {
  const details = objectOfStrings(["sku"]);
  expect(catalogOf({ gone: 410, sold_out: 409 }, { sold_out: details })).toEqual({
    gone: { status: 410 },
    sold_out: { status: 409, details },
  });
});

it("should add words to a catalog, with the steps as one text", () => {
  expect(explainCatalog(catalogOf({ gone: 410 }, {}), { gone })).toEqual({
    gone: { status: 410, ...gone, resolution: "Look for it. Give up." },
  });
});

it("should find what is known, and nothing that objects inherit", () => {
  const table = { gone, 410: gone };
  expect(knowledgeOf(table, "gone")).toBe(gone);
  expect(knowledgeOf(table, 410)).toBe(gone);
  for (const key of [undefined, "toString", "constructor", "__proto__", 404])
    expect(knowledgeOf(table, key)).toBeUndefined();
});

it("should not take an error without a code for one with the code `undefined`", () => {
  expect(knowledgeOf({ undefined: gone }, undefined)).toBeUndefined();
});
