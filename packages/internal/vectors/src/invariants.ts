import {
  type ApiError,
  type ErrorFormat,
  readHeader,
  toResponse,
  type WireError,
} from "@api-errors/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { awkwardJson, EXOTIC, wiresOf } from "./awkward.ts";
import { missingLeaves } from "./leaves.ts";
import { withoutMarks } from "./without-marks.ts";

/** What is needed to hold a format to the invariants of the design. */
export interface Subject {
  readonly format: ErrorFormat;
  /** Documents that the format may own. */
  readonly documents: fc.Arbitrary<unknown>;
  /** Whether a document is what was received, for formats that also read headers; else it is the body itself. */
  readonly isReceived?: (document: unknown, wire: WireError) => boolean;
  /** What the strict schema says: the messages, none where the document is sound. */
  readonly check: (document: unknown) => readonly string[];
}

/** What ApiErrors of code without types look like: every member of a wrong type now and then. */
export const anyError: fc.Arbitrary<ApiError> = fc.record(
  {
    format: fc.string(),
    status: fc.oneof(fc.constantFrom(400, 401, 404, 405, 429, 500, 503), fc.integer(), fc.double()),
    httpStatus: fc.oneof(fc.constantFrom(200, 302), awkwardJson),
    declaredStatus: fc.oneof(fc.constantFrom(400, 404), awkwardJson),
    code: awkwardJson,
    type: awkwardJson,
    title: awkwardJson,
    message: awkwardJson,
    id: awkwardJson,
    help: awkwardJson,
    details: awkwardJson,
    issues: fc.oneof(fc.array(awkwardJson), awkwardJson),
    retry: fc.oneof(
      fc.record({ when: fc.constantFrom("never", "always"), afterSeconds: fc.double() }),
      awkwardJson,
    ),
    challenges: fc.oneof(
      fc.array(
        fc.record({
          scheme: fc.string({ unit: "binary" }),
          params: fc.dictionary(fc.string(), fc.string({ unit: "binary" })),
        }),
      ),
      awkwardJson,
    ),
    extensions: awkwardJson,
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<ApiError>;

/** Declares the invariants that concern one format alone; translation between two is `describePair`'s. */
export function describeInvariants({ format, documents, check, isReceived }: Subject): void {
  const wires = wiresOf(documents, format.mediaType);

  describe(`invariants of ${format.name}`, () => {
    test.each(EXOTIC)("should not throw for %s", async (_, make) => {
      for (const status of [Number.NaN, 204, 404]) {
        const wire = { status, headers: {}, body: make() };
        expect(format.recognize(wire).score).toBeGreaterThanOrEqual(0);
        const result = format.parse(wire);
        expect(typeof result.ok).toBe("boolean");
        const like: unknown = make();
        const sent = format.build(like, { status });
        expect(check(sent.body)).toEqual([]);
        // A page cannot be asked for its text where it has none.
        expect(typeof (await toResponse(sent).text())).toBe("string");
        if (!result.ok) continue;
        const rendering = format.render(result.error, like);
        expect(check(rendering.document)).toEqual([]);
        expect(typeof (await toResponse(format.build(rendering.document, rendering)).text())).toBe(
          "string",
        );
      }
    });

    test("should not throw for any body and headers", () => {
      fc.assert(
        fc.property(wiresOf(awkwardJson, format.mediaType), (wire) => {
          const { score, evidence } = format.recognize(wire);
          expect(score >= 0 && score <= 1 && Array.isArray(evidence)).toBe(true);
          const result = format.parse(wire);
          const isWhole = result.ok
            ? result.document === wire.body || isReceived?.(result.document, wire)
            : result.reason !== "";
          expect(isWhole).toBe(true);
        }),
      );
    });

    test("should write what its strict schema accepts and no reader objects to", () => {
      fc.assert(
        fc.property(
          fc.oneof(
            anyError,
            wires.map((wire) => errorOf(format, wire)),
          ),
          fc.option(documents, { nil: undefined }),
          (error, like) => {
            const { document, status, headers } = format.render(error, like);
            expect(check(document)).toEqual([]);
            const wire = format.build(document, { status, headers });
            expect(check(wire.body)).toEqual([]);
            expect(wire.status).toBe(status);
            expect(status >= 400 && status <= 599).toBe(true);
            const read = format.parse(wire);
            expect(
              read.ok && read.deviations.filter(({ dropped }) => dropped === undefined),
            ).toEqual([]);
          },
        ),
      );
    });

    test("should send headers that cannot be split", () => {
      fc.assert(
        fc.property(
          anyError,
          fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
          (error, extra) => {
            const { document, status, headers } = format.render(error);
            const wire = format.build(document, { status, headers: { ...extra, ...headers } });
            for (const [name, value] of Object.entries(wire.headers)) {
              expect(name).toMatch(/^[!#$%&'*+.^_`|~0-9a-z-]+$/);
              expect(value).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
            }
            // The platform has the last word on what a header line is.
            expect(() => new Headers(wire.headers as Record<string, string>)).not.toThrow();
            expect(toResponse(wire).status).toBe(status);
          },
        ),
      );
    });

    test("should have every leaf of a document in the error", () => {
      const seen = new Map<string, number>();
      fc.assert(
        fc.property(wires, (wire) => {
          const result = format.parse(wire);
          fc.pre(result.ok);
          if (!result.ok) return;
          count(seen, wire, result.error);
          const dropped = result.deviations.map((deviation) => deviation.dropped);
          expect(missingLeaves(withoutMarks(wire.body), [result.error, dropped])).toEqual([]);
        }),
        { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
      );
      // A generator that stopped making one of these would leave the property true and worth nothing.
      for (const kind of [
        "integer-like name",
        "null",
        "ill-typed member",
        "apiError",
        "list in details",
        "statuses disagree",
        "issues",
      ]) {
        expect
          .soft(seen.get(kind) ?? 0, `documents of the generator with ${kind}`)
          .toBeGreaterThan(0);
      }
    });

    test("should read a malformed Retry-After as absent", () => {
      fc.assert(
        fc.property(
          wires,
          fc.constantFrom("-1", "1.5", "soon", "", "1, 2", "1e3", "Fri, 30 Feb 2024 00:00:00 GMT"),
          (wire, value) => {
            const result = format.parse({
              ...wire,
              headers: { "content-type": format.mediaType, "retry-after": value },
            });
            const plain = format.parse({ ...wire, headers: { "content-type": format.mediaType } });
            expect(result.ok && result.error.retry).toEqual(plain.ok && plain.error.retry);
          },
        ),
      );
    });
  });
}

/** Declares that an error of one format survives another: leaves, losses, and the way back. */
export function describePair(source: Subject, target: ErrorFormat): void {
  const { format, documents } = source;
  const wires = wiresOf(documents, format.mediaType);

  describe(`from ${format.name} to ${target.name}`, () => {
    test("should have every leaf in the document or in the losses", () => {
      fc.assert(
        fc.property(wires, (wire) => {
          const read = format.parse(wire);
          fc.pre(read.ok);
          if (!read.ok) return;
          const { document, losses } = target.render(read.error);
          const dropped = read.deviations.map((deviation) => deviation.dropped);
          expect(missingLeaves(withoutMarks(wire.body), [document, losses, dropped])).toEqual([]);
        }),
        { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
      );
    });

    test("should give back the same error on the way back, from a body of reasonable size", () => {
      fc.assert(
        fc.property(wires, (wire) => {
          const read = format.parse(wire);
          fc.pre(read.ok);
          if (!read.ok) return;
          const there = send(target, read.error);
          // No copy of anything, but for what JSON:API spells out before every path.
          expect(JSON.stringify(there.body).length).toBeLessThan(
            1.5 * JSON.stringify(read.error).length +
              "/data/attributes".length * read.error.issues.length,
          );
          const between = target.parse(there);
          expect(between.ok).toBe(true);
          if (!between.ok) return;
          const back = format.parse(send(format, between.error));
          expect(back.ok && back.error).toEqual(read.error);
        }),
        { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
      );
    });
  });
}

function send(format: ErrorFormat, error: ApiError): WireError {
  const { document, status, headers } = format.render(error);
  const wire = format.build(document, { status, headers });
  // Over the wire, as text.
  return { ...wire, body: JSON.parse(JSON.stringify(wire.body)) as unknown };
}

function errorOf(format: ErrorFormat, wire: WireError): ApiError {
  const result = format.parse(wire);
  return result.ok ? result.error : ({} as ApiError);
}

function count(seen: Map<string, number>, wire: WireError, error: ApiError): void {
  const add = (kind: string, isSeen: boolean): void =>
    void seen.set(kind, (seen.get(kind) ?? 0) + (isSeen ? 1 : 0));
  const text = JSON.stringify(wire.body);
  add("integer-like name", /"\d+":/.test(text));
  add("null", text.includes(":null"));
  add("apiError", text.includes('"apiError":'));
  add("list in details", Array.isArray(error.details));
  add(
    "statuses disagree",
    error.declaredStatus !== undefined && error.declaredStatus !== wire.status,
  );
  add(
    "ill-typed member",
    ["code", "message", "title", "status"].some((name) => Object.hasOwn(error.extensions, name)),
  );
  add("issues", error.issues.length > 0);
  add("headers", readHeader(wire.headers, "retry-after") !== undefined);
}
