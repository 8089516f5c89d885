import { matchesOf, scantrust as bodies, sourceText } from "@api-errors/internal-bodies";
import { testKnowledge } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, statuses } from "./catalog.ts";

const text = sourceText("004");

describe.skipIf(text === undefined)("the document", () => {
  it("should have no error status that is missing here", () => {
    const rows = matchesOf(text, /^([45]\d\d)[A-Z ]+[A-Z][a-z]/gm);
    const sections = matchesOf(text, /^([45]\d\d) - [A-Z ]+$/gm);
    expect(rows).toEqual(["400", "401", "403", "404", "406", "429", "500", "502", "503", "504"]);
    expect(sections).toEqual(["400", "401", "403", "404", "409", "429"]);
    expect(new Set(Object.keys(statuses))).toEqual(new Set([...rows, ...sections]));
  });

  it("should have no code that is missing here", () => {
    const codes = matchesOf(text, /"error_code": "(\w+)"/g);
    expect(codes).toEqual(["8000"]);
    expect(Object.keys(catalog)).toEqual(expect.arrayContaining([...codes]));
  });

  it("should have the examples that are used everywhere", () => {
    const examples = matchesOf(text, /^(\{\n.*?\n\})$/gms).map((json) =>
      JSON.stringify(JSON.parse(json)),
    );
    expect(examples).toEqual([
      JSON.stringify(bodies.validation.body),
      JSON.stringify(bodies.conflict.body),
    ]);
  });
});

it("should mark the codes that only the framework has", () => {
  const listed = Object.entries(catalog).filter(([, { source }]) => source.seen === undefined);
  expect(listed.map(([code]) => code)).toEqual(["8000", "throttled"]);
});

testKnowledge({ catalog, statuses });
