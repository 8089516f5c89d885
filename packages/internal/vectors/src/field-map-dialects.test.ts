import type { ApiError, Issue } from "@api-errors/core";
import {
  buildIssues,
  createFieldMapFormat,
  dialects,
  drf,
  fastapi,
  isDialect,
  laravel,
} from "@api-errors/field-map";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { AWKWARD_NAMES, awkwardJson, EXOTIC, wiresOf } from "./awkward.ts";
import { fieldDocuments } from "./fields.ts";
import { leavesOf, missingLeaves } from "./leaves.ts";

const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string | number>("name", "items", "qty", 0, 1, 3) },
  fc.constantFrom<string | number>(
    ...AWKWARD_NAMES,
    "a.b",
    "a[0]",
    "$",
    "$.x",
    '"',
    "_errors",
    "json",
    "query",
    "base",
    -1,
    1e9,
  ),
  fc.string({ maxLength: 5 }),
);

const path = fc.array(key, { maxLength: 4 });

const text = fc.oneof(fc.constantFrom("is required", "is taken"), fc.string({ maxLength: 8 }));

const issue: fc.Arbitrary<Issue> = fc.record(
  {
    path,
    message: text,
    code: text,
    in: fc.constantFrom("body", "query", "header", "path", "cookie"),
    title: text,
    status: fc.constantFrom(400, 404),
    extensions: fc.dictionary(
      fc.constantFrom("value", "params", "loc", "count", "apiError", "x"),
      awkwardJson,
      { minKeys: 1, maxKeys: 2 },
    ),
  },
  { requiredKeys: ["message"] },
);

/** Most often what validators say, a path and a message; now and then everything an issue can have. */
const issues = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ path: path.filter((keys) => keys.length > 0), message: text }),
    },
    issue,
    fc.record({ code: text }, { requiredKeys: [] }),
  ),
  { maxLength: 6 },
);

const errors: fc.Arbitrary<ApiError> = fc.record(
  {
    format: fc.constant("x"),
    status: fc.constantFrom(400, 409, 422, 500),
    message: text,
    code: text,
    title: text,
    declaredStatus: fc.constantFrom(400, 404, 422),
    details: awkwardJson.filter((value) => value !== undefined),
    issues,
    retry: fc.constant({ when: "never" } as const),
    challenges: fc.constant([]),
    extensions: fc.dictionary(
      fc.constantFrom(
        "value",
        "name",
        "errors",
        "detail",
        "path",
        "type",
        "more",
        "apiError",
        "fieldErrors",
      ),
      awkwardJson,
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: ["format", "status", "issues", "retry", "challenges", "extensions"] },
);

const runs = { numRuns: fc.readConfigureGlobal().numRuns ?? 100 };

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))("%s", (_, dialect) => {
  const format = createFieldMapFormat({ dialect });
  // One of each layout for what takes long.
  const isOne = ["drf", "laravel", "fastapi", "zodTree", "nest", "classValidator"].includes(
    dialect.name,
  );
  const hostile = EXOTIC.filter(([name]) => isOne || !name.includes("list of 100,000"));
  const isOpen = Object.values(dialect.members).includes("issues");

  test("should write what is strictly of it, and read that without objections", () => {
    fc.assert(
      fc.property(errors, fc.option(fieldDocuments, { nil: undefined }), (error, like) => {
        const { document, status, headers } = format.render(error, like as never);
        expect(isDialect(document, dialect)).toBe(true);
        const wire = format.build(document, { status, headers });
        expect(wire.body).toBe(document);
        const read = format.parse(wire);
        const objections =
          read.ok && read.deviations.filter(({ dropped }) => dropped === undefined);
        expect(objections).toEqual([]);
      }),
      runs,
    );
  });

  test("should answer with issues as the framework does, with every message and no mark", () => {
    fc.assert(
      fc.property(issues, fc.option(text, { nil: undefined }), (list, message) => {
        const { body } = buildIssues(list, dialect, message === undefined ? {} : { message });
        expect(isDialect(body, dialect)).toBe(true);
        const own: readonly Issue[] = list.map((one) => ({ ...one, extensions: {} }));
        const bare = buildIssues(own, dialect).body;
        expect(isDialect(bare, dialect)).toBe(true);
        const leaves = leavesOf(bare);
        const isField = own.some(({ path: at = [] }) => at.includes("apiError"));
        for (const { path: at } of leaves) if (!isField) expect(at).not.toContain("apiError");
        for (const { message: word } of own)
          if (word !== undefined) expect(leaves.map(({ value }) => value)).toContain(word);
      }),
      runs,
    );
  });

  test("should give the same error back, or say what has no place", () => {
    fc.assert(
      fc.property(errors, (error) => {
        const { document, status, headers, losses } = format.render(error);
        const body: unknown = JSON.parse(JSON.stringify(document));
        const sent = JSON.parse(JSON.stringify({ ...error, format: format.name })) as ApiError;
        if (isOpen) {
          expect(losses).toEqual([]);
          const read = format.parse({ status, headers, body });
          expect(read.ok && read.error).toEqual({ ...sent, retry: read.ok && read.error.retry });
          return;
        }
        const messages = sent.issues.flatMap(({ message }) => message ?? []);
        const found = [...leavesOf(body), ...leavesOf(losses)].map(({ value }) => value);
        for (const message of messages) expect(found).toContain(message);
        const {
          issues: _issues,
          format: _format,
          status: _status,
          retry: _retry,
          ...others
        } = sent;
        expect(missingLeaves(others, [body, losses])).toEqual([]);
      }),
      runs,
    );
  });

  test("should never lose a leaf of what it reads", () => {
    let count = 0;
    fc.assert(
      fc.property(wiresOf(fieldDocuments, format.mediaType), (wire) => {
        const read = format.parse(wire);
        if (!read.ok) return;
        count++;
        const dropped = read.deviations.map((deviation) => deviation.dropped);
        const marks = JSON.stringify(wire.body, (name, value: unknown) =>
          /^(?:filled|retry|order)$/.test(name) ? undefined : value,
        );
        const source: unknown = JSON.parse(
          marks,
          dialect.name === "zodTree" ? dropHoles : undefined,
        );
        expect(missingLeaves(source, [read.error, dropped])).toEqual([]);
      }),
      runs,
    );
    expect(count).toBeGreaterThan(0);
  });

  test.each(hostile)("should not throw for %s", (_, make) => {
    const wire = { status: 400, headers: {}, body: make() };
    expect(format.recognize(wire).score).toBeLessThanOrEqual(1);
    const read = format.parse(wire);
    const { body } = format.build(make() as never, { status: 400 });
    expect(isDialect(body, dialect)).toBe(true);
    if (read.ok)
      expect(isDialect(format.render(read.error, make() as never).document, dialect)).toBe(true);
  });
});

/** In zod's tree `null` keeps the place of an item that has nothing wrong: `{"items": [null, {"errors": ["is taken"]}]}`. */
function dropHoles(name: string, value: unknown): unknown {
  return name === "items" && Array.isArray(value) ? value.filter((item) => item !== null) : value;
}

const three = [drf, laravel, fastapi].map((dialect) => createFieldMapFormat({ dialect }));

describe.each(three.flatMap((from) => three.map((to) => [from.name, to.name, from, to] as const)))(
  "from %s to %s",
  (_, __, from, to) => {
    test("should have every message and every path in the document or the losses", () => {
      fc.assert(
        fc.property(errors, (error) => {
          const read = from.parse({ status: 400, headers: {}, body: from.render(error).document });
          if (!read.ok) throw new Error(read.reason);
          const { document, losses } = to.render(read.error);
          const found = [...leavesOf(document), ...leavesOf(losses)].map(({ value }) => value);
          for (const { message } of read.error.issues)
            if (message !== undefined) expect(found).toContain(message);
          const again = to.parse({ status: 400, headers: {}, body: document });
          const lost = new Set(losses.map(({ path: [, number] }) => number));
          const paths = again.ok
            ? again.error.issues.map(({ path: keys = [] }) => String(keys))
            : [];
          read.error.issues.forEach(({ path: keys = [], message }, i) => {
            if (message !== undefined && !lost.has(i)) expect(paths).toContain(String(keys));
          });
        }),
        runs,
      );
    });
  },
);
