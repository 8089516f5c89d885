import { type ApiError, parseBody, toResponse } from "@api-errors/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bodies } from "../bodies.test-support.ts";
import type { ProblemDocument } from "../document.ts";
import { parseProblem } from "../parse.ts";
import { xmlBodies } from "./bodies.test-support.ts";
import { buildProblemXml } from "./build.ts";
import { problemXml } from "./format.ts";
import { parseProblemXml } from "./parse.ts";
import { flawsOf } from "./relax-ng.test-support.ts";
import { renderProblemXml } from "./render.ts";

/** An error as text can hold it: XML gives no scalar its type back. */
function asText(error: unknown): unknown {
  return JSON.parse(
    JSON.stringify(error, (_, value: unknown) =>
      typeof value === "number" || typeof value === "boolean" ? String(value) : value,
    ),
  );
}

const written: unknown[] = [];

/** Renders, sends as XML, and reads back. */
function sent(error: ApiError): ApiError {
  const { document, status, headers } = renderProblemXml(error);
  const wire = buildProblemXml(document, { status, headers });
  written.push(wire.body);
  const result = parseProblemXml({ ...wire, body: parseBody(String(wire.body)) });
  if (!result.ok) throw new Error(result.reason);
  expect(result.deviations.filter(({ dropped }) => dropped === undefined)).toEqual([]);
  return result.error;
}

describe("errors of real APIs", () => {
  it.each(bodies)("should survive XML but for the types: $api", ({ status, headers, body }) => {
    const result = parseProblem({ status, headers, body });
    if (!result.ok) throw new Error(result.reason);
    const { format: _, ...back } = sent(result.error);
    const { format: __, ...given } = result.error;
    expect(asText(back)).toEqual(asText(given));
  });

  it.each(xmlBodies)("should be written as they were read: $api", ({ status, xml }) => {
    const headers = { "content-type": problemXml.mediaType };
    const result = parseProblemXml({ status, headers, body: xml });
    if (!result.ok) throw new Error(result.reason);
    const { document, losses } = renderProblemXml(result.error, result.document);
    expect(losses).toEqual([]);
    expect(sent(result.error)).toEqual(result.error);
    const again = parseProblemXml({
      status,
      headers,
      body: buildProblemXml(document, { status }).body,
    });
    expect(again.ok && again.error).toEqual(result.error);
  });
});

const name = fc.oneof(
  fc.constantFrom("a", "code", "title", "errors", "details", "apiError", "i", "a b", "0", "status"),
  fc.constantFrom("__proto__", "constructor", "x:y", "instance", "traceId", "help", "é"),
  fc.string({ maxLength: 5 }),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", " ", "\r\n", "]]>", "<&>", "\0", "\ud800", "\uffff", "404", '{"a":1}'),
  fc.constantFrom("https://e.org/a", "/a", "not_found", "%zz", "urn:a:b"),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.constantFrom(null, true, 5, -0.5, 404),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(name, tie("value")), { maxLength: 3 })
      .map((entries): unknown => JSON.parse(JSON.stringify(Object.fromEntries(entries)))),
  ),
})).value;
const object = fc
  .array(fc.tuple(name, json), { maxLength: 5 })
  .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))) as object);

describe("any error", () => {
  it("should be written as XML that is valid by the schema of RFC 9457 appendix B", () => {
    fc.assert(
      fc.property(object, fc.constantFrom(200, 404, 500), (body, status) => {
        const labelled = { "content-type": "application/problem+json" };
        const read = parseProblem({ status, headers: labelled, body });
        if (!read.ok) throw new Error(read.reason);
        const { document, losses } = renderProblemXml(read.error);
        const back = sent(read.error);
        // Where no text had to be changed, nothing but the types is.
        if (losses.length > 0) return;
        expect(document).toBeDefined();
        const { format: _, ...error } = back;
        const { format: __, ...given } = read.error;
        expect(asText(error)).toEqual(asText(given));
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
  });

  it("should be built from any document, and read", () => {
    fc.assert(
      fc.property(fc.oneof(object, json), (document) => {
        const wire = buildProblemXml(document as ProblemDocument, { status: 404 });
        expect(typeof wire.body).toBe("string");
        expect(parseProblemXml(wire).ok).toBe(true);
      }),
    );
  });
});

it("should never throw", async () => {
  const cycle: Record<string, unknown> = { title: "t" };
  cycle["self"] = cycle;
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [undefined, null, 5, "t", [], cycle, proxy, { title: 1n, errors: [cycle] }]) {
    const wire = buildProblemXml(value as ProblemDocument);
    expect(parseProblemXml(wire).ok).toBe(true);
    expect(await toResponse(wire).text()).toContain("<problem");
    expect(renderProblemXml(value as ApiError).status).toBe(500);
  }
});

// Last, as it looks at what the tests before it have written.
it("should have written nothing that the RELAX NG schema of RFC 9457 refuses", async () => {
  expect(written.length).toBeGreaterThan(100);
  expect(await flawsOf(written)).toEqual([]);
});
