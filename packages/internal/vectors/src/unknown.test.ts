import { createTranslator } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import fc from "fast-check";
import { expect, test } from "vitest";

import { awkwardJson } from "./awkward.ts";
import { missingLeaves } from "./leaves.ts";

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
