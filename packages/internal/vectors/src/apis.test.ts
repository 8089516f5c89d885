import { botpress } from "@api-errors/botpress";
import type { ErrorFormat } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { scaleaq } from "@api-errors/scaleaq";
import { scaling } from "@api-errors/scaling";
import { scantrust } from "@api-errors/scantrust";
import { scopestack } from "@api-errors/scopestack";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { awkwardJson, EXOTIC, wiresOf } from "./awkward.ts";
import { anyError, describePair, type Subject } from "./invariants.ts";
import { subjects } from "./subjects.test-support.ts";

/** The subject of a format by its name: that of an API is named after the one that it is made of. */
function subjectOf(format: ErrorFormat): Subject {
  const [name] = format.name.split(":");
  const found = subjects.find((subject) => subject.format.name === name);
  if (!found) throw new Error(`no format is called ${name}`);
  return { ...found, format };
}

const problems = subjectOf(problem).documents;

// What the formats themselves hold is tested with them. Here it is what the APIs add: catalogs, and advice on retries.
for (const { parse, formats } of [scaleaq, scaling, scopestack, botpress, scantrust]) {
  for (const format of formats as readonly ErrorFormat[]) {
    // A bare map of fields has no place for anything else, and says in its losses what it drops.
    if (format.name.startsWith("field-map:")) continue;
    const subject = subjectOf(format);
    describePair(subject, problem);

    describe(`the format ${format.name}`, () => {
      test("should keep the advice of errors that come from elsewhere", () => {
        fc.assert(
          fc.property(wiresOf(problems, problem.mediaType), (wire) => {
            const read = problem.parse(wire);
            fc.pre(read.ok);
            if (!read.ok) return;
            const { document, status, headers } = format.render(read.error);
            const there = format.parse(format.build(document, { status, headers }));
            expect(there.ok && there.error.retry).toEqual(read.error.retry);
          }),
          { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
        );
      });

      test("should render any error, and read what it rendered", () => {
        fc.assert(
          fc.property(anyError, (error) => {
            const { document, status, headers } = format.render(error);
            expect(format.parse(format.build(document, { status, headers })).ok).toBe(true);
          }),
        );
      });

      test("should read as the parser of the API does", () => {
        fc.assert(
          fc.property(wiresOf(subject.documents, format.mediaType), (wire) => {
            const result = parse(wire);
            // Another format of the API may fit better.
            fc.pre(result.ok && result.error.format === format.name);
            expect(format.parse(wire)).toEqual(result);
          }),
        );
      });
    });
  }

  describe(`the parser of ${formats[0].name}`, () => {
    test.each(EXOTIC)("should not throw for %s", (_, make) => {
      for (const status of [Number.NaN, 204, 403, 404, 429, 500]) {
        const { ok } = parse({ status, headers: {}, body: make() });
        expect(ok || !(status >= 400)).toBe(true);
      }
    });

    test("should give an error for every error status, whatever comes with it", () => {
      fc.assert(
        fc.property(wiresOf(awkwardJson, "application/json"), (wire) => {
          const result = parse(wire);
          expect(result.ok || wire.status < 400).toBe(true);
          // Fractions of a second, negative or broken ones would be no advice.
          const seconds = result.ok ? result.error.retry.afterSeconds : undefined;
          expect(seconds === undefined || (Number.isInteger(seconds) && seconds >= 0)).toBe(true);
        }),
      );
    });
  });
}
