import { codeStyle } from "@api-errors/code-style";
import { type ApiError, parseBody, stringifyBody, type WireError } from "@api-errors/core";
import { createTranslator } from "@api-errors/gateway";
import { problem, type ProblemDocument, ProblemSchema } from "@api-errors/problem";
import { problemXml } from "@api-errors/problem/xml";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import { EXOTIC, wiresOf } from "./awkward.ts";
import { anyError } from "./invariants.ts";
import { missingLeaves } from "./leaves.ts";
import { subjects } from "./subjects.test-support.ts";
import { withoutMarks } from "./without-marks.ts";

/** XML gives no number and no truth its type back: what is compared is their text. */
function asText(error: unknown): unknown {
  return JSON.parse(
    JSON.stringify(error, (_, value: unknown) =>
      typeof value === "number" || typeof value === "boolean" ? String(value) : value,
    ),
  );
}

/** Whether a member `field` holds what names no field, as it is no text; in XML it is one, and does. */
function hasIllTypedField({ extensions, details }: ApiError): boolean {
  const isIllTyped = (members: unknown): boolean =>
    /^(?:number|boolean)$/.test(typeof (members as { field?: unknown } | undefined)?.field);
  return isIllTyped(extensions) || isIllTyped(details ?? undefined);
}

/** Over the wire, as text. */
function sent(error: ApiError, like?: ProblemDocument): WireError {
  const { document, status, headers } = problemXml.render(error, like);
  expect(v.safeParse(ProblemSchema, document).issues).toBeUndefined();
  const wire = problemXml.build(document, { status, headers });
  const text = stringifyBody(wire.body) ?? "";
  return { ...wire, text, body: parseBody(text) };
}

describe.each(subjects)("from $format.name to problem-xml", ({ format, documents }) => {
  test("should have every leaf in the document or in the losses", () => {
    fc.assert(
      fc.property(wiresOf(documents, format.mediaType), (wire) => {
        const read = format.parse(wire);
        fc.pre(read.ok);
        if (!read.ok) return;
        const { document, losses } = problemXml.render(read.error);
        const dropped = read.deviations.map((deviation) => deviation.dropped);
        expect(missingLeaves(withoutMarks(wire.body), [document, losses, dropped])).toEqual([]);
      }),
    );
  });

  test("should give back the same error on the way back, but for types and texts that are losses", () => {
    fc.assert(
      fc.property(wiresOf(documents, format.mediaType), (wire) => {
        const read = format.parse(wire);
        fc.pre(read.ok);
        if (!read.ok) return;
        const between = problemXml.parse(sent(read.error));
        if (!between.ok) throw new Error(between.reason);
        expect(between.deviations.filter(({ dropped }) => dropped === undefined)).toEqual([]);
        if (problemXml.render(read.error).losses.length > 0) return;
        if (hasIllTypedField(read.error)) return;
        const { format: _, ...error } = between.error;
        const { format: __, ...given } = read.error;
        expect(asText(error)).toEqual(asText(given));
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
  });
});

test("should write any error as XML that is read again", () => {
  fc.assert(
    fc.property(anyError, fc.object() as fc.Arbitrary<ProblemDocument>, (error, like) => {
      const wire = sent(error, like);
      const read = problemXml.parse(wire);
      expect(read.ok && read.error.status).toBe(wire.status);
    }),
  );
});

test.each(EXOTIC)("should not throw for %s", (_, make) => {
  for (const status of [Number.NaN, 204, 404]) {
    const wire = { status, headers: {}, body: make() };
    expect(problemXml.recognize(wire).score).toBe(0);
    expect(problemXml.parse(wire).ok).toBe(false);
    expect(problemXml.parse(problemXml.build(make() as ProblemDocument, { status })).ok).toBe(true);
    expect(problemXml.parse(sent(make() as ApiError)).ok).toBe(true);
  }
});

describe("through the gateway", () => {
  const formats = [codeStyle, problem, problemXml];
  const headers = { "content-type": "application/problem+xml" };
  const received = (content: string): WireError => {
    const text = `<problem xmlns="urn:ietf:rfc:7807"><title>t</title>${content}</problem>`;
    return { status: 500, headers, body: text, text };
  };

  test("should be sent as it was received", () => {
    const wire = received("<detail>d</detail>\n<stack/>");
    const translate = createTranslator({ from: formats, to: problemXml });
    expect(translate(wire).wire.text).toBe(wire.text);
  });

  test.each([
    ["a stack, for its name", "<stack>at Ledger.post (a.php)</stack>", /Ledger/],
    ["a password, for its name", "<details><password>hunter2!</password></details>", /hunter2/],
    ["an address", "<detail>connect ECONNREFUSED 10.12.0.7:5432</detail>", /10\.12/],
  ])("should keep %s from clients in XML as in JSON", (_, content, secret) => {
    for (const to of formats) {
      const { wire, withheld } = createTranslator({ from: formats, to })(received(content));
      const body = stringifyBody(wire.body) ?? "";
      expect(`${body}${wire.text ?? ""}`).not.toMatch(secret);
      expect(withheld.length).toBeGreaterThan(0);
      if (to === problemXml) expect(problemXml.parse({ ...wire, body }).ok).toBe(true);
    }
  });
});
