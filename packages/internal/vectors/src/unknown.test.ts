import { parseBody, stringifyBody } from "@api-errors/core";
import { createTranslator } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import fc from "fast-check";
import { expect, test } from "vitest";

import { awkwardJson } from "./awkward.ts";
import { missingLeaves } from "./leaves.ts";
import { subjects } from "./subjects.test-support.ts";

/** Names that mean something to whoever reads an error without its format, and some that do not. */
const NAMES =
  "message code errorCode status statusCode request_id errors error detail details title reason name id type data meta fault lang value fields issue expression text extensions x".split(
    " ",
  );

const text = fc.oneof(
  fc.constantFrom("not_found", "BadRequest", "No such thing", "Bad Request", "fail", "", "404"),
  fc.string(),
);
const scalar = fc.oneof(text, fc.constantFrom(0, 7, 404, null, true, false), fc.double());

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("node"), { maxKeys: 5 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("node"), { maxKeys: 1 }),
  ),
}));

/** Bodies that state a status, which HTTP may contradict. */
const stating = fc.record({
  statusCode: fc.constantFrom(200, 404, 500),
  x: fc.option(node, { nil: undefined }),
});

const read = createTranslator({ from: [], to: problem, withhold: false });

test("should lose nothing of a body that no format knows", () => {
  const seen = { code: 0, message: 0, issues: 0, id: 0, nothingLeft: 0 };
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: node }, awkwardJson), (generated) => {
      const body: unknown = JSON.parse(JSON.stringify(generated) ?? "null");
      const { error, losses } = read({ status: 400, headers: {}, body });
      if (error?.code !== undefined) seen.code++;
      if (error?.message !== undefined) seen.message++;
      if (error?.id !== undefined) seen.id++;
      if (error?.issues.length) seen.issues++;
      if (error?.message !== undefined && Object.keys(error.extensions).length === 0)
        seen.nothingLeft++;
      // A list or a text that is no message is a member or a loss of its own; `null` and nothing are alike.
      if (body === null) return;
      expect(missingLeaves(body, [error, losses])).toEqual([]);
    }),
    { numRuns: fc.readConfigureGlobal().numRuns ?? 3000 },
  );
  for (const [name, count] of Object.entries(seen)) expect([name, count > 0]).toEqual([name, true]);
});

for (const { format } of subjects) {
  const translate = createTranslator({ from: [], to: format, withhold: false });

  test(`should lose nothing of it in ${format.name} without listing it`, () => {
    let contradicted = 0;
    fc.assert(
      fc.property(fc.oneof(node, stating), fc.constantFrom(400, 404, 503), (generated, status) => {
        const body: unknown = JSON.parse(JSON.stringify(generated) ?? "null");
        if (body === null) return;
        const { wire, error, losses } = translate({ status, headers: {}, body });
        if (error?.declaredStatus !== undefined && error.declaredStatus !== status) contradicted++;
        const sent = parseBody(wire.text ?? stringifyBody(wire.body) ?? "");
        expect(missingLeaves(body, [sent, losses])).toEqual([]);
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
    expect(contradicted).toBeGreaterThan(0);
  });

  test(`should mark nothing that was filled in for it in ${format.name}`, () => {
    const page = "<html><title>502 Bad Gateway</title></html>";
    const wire = { status: 502, headers: { "content-type": "text/html" }, body: page, text: page };
    const { wire: sent, filled } = translate(wire);
    // A map of fields requires nothing.
    expect(filled.length > 0).toBe(!format.name.startsWith("field-map"));
    expect(stringifyBody(sent.body)).not.toContain("apiError");
  });
}
