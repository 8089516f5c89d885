import { matchesOf, scopestack as bodies, sourceText } from "@api-errors/internal-bodies";
import { testKnowledge } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, statuses } from "./catalog.ts";

const text = sourceText("002");

describe.skipIf(text === undefined)("the document", () => {
  it("should have no code of the token endpoint that is missing here", () => {
    const [, table = ""] = /\nErrorMeaningHow to resolve\n(.*?)\n\n/s.exec(text ?? "") ?? [];
    const listed = matchesOf(table, /^([a-z_]+)(?=[A-Z])/gm);
    expect(listed).toHaveLength(4);
    expect(Object.keys(catalog)).toEqual(listed);
    expect(matchesOf(text, /"error": "(\w+)"/g).every((code) => listed.includes(code))).toBe(true);
  });

  it("should have no error status that is missing here", () => {
    const headings = matchesOf(text, /^([45]\d\d) [A-Z][A-Za-z ]+$/gm);
    const rows = matchesOf(text, /^([45]\d\d)[A-Z]/gm);
    // Of the header rules: "a 400 or 415 error".
    const inText = matchesOf(text, /([45]\d\d) error/g);
    expect(inText).toEqual(["415"]);
    expect(rows).toHaveLength(6);
    expect(headings).toHaveLength(6);
    expect(new Set(Object.keys(statuses))).toEqual(new Set([...headings, ...rows, ...inText]));
  });

  it("should have the examples that are used everywhere", () => {
    const { badRequest, unauthorized, forbidden, notFound, unprocessable, invalidGrant } = bodies;
    const shown = [unauthorized, invalidGrant, forbidden, badRequest, unprocessable, notFound];
    const examples = matchesOf(text, /^(\{ .* \})$/gm).map((line) =>
      JSON.stringify(JSON.parse(line)),
    );
    expect(examples).toEqual(shown.map(({ body }) => JSON.stringify(body)));
  });
});

it("should mark the status that only the text has", () => {
  const marked = Object.entries(statuses).filter(([, { source }]) => source.seen !== undefined);
  expect(marked.map(([status]) => status)).toEqual(["415"]);
});

testKnowledge({ catalog, statuses });
