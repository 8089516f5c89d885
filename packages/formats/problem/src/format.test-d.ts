import {
  type ApiError,
  type ErrorFormat,
  type ErrorOf,
  type ParseResult,
  readError,
  type Rendering,
  type WireError,
} from "@api-errors/core";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expectTypeOf, it } from "vitest";
import { z } from "zod";

import { buildProblem } from "./build.ts";
import type { ProblemDocument } from "./document.ts";
import { createProblemFormat, problem, type ProblemFormat } from "./format.ts";
import { isProblem } from "./is.ts";
import { parseProblem } from "./parse.ts";
import { renderProblem } from "./render.ts";
import type { ProblemSchema } from "./schema.ts";

declare const wire: WireError;

it("should fit where any format does", async () => {
  const formats: ErrorFormat[] = [problem];
  void formats;
  expectTypeOf(problem).toEqualTypeOf<ErrorFormat<ProblemDocument, ApiError, "problem">>();
  expectTypeOf<ErrorOf<typeof problem>>().toEqualTypeOf<ApiError>();
  expectTypeOf(await readError(new Response(), [problem])).toExtend<ApiError | undefined>();
});

it("should type documents as servers send them, their extensions unknown", () => {
  const result = parseProblem(wire);
  expectTypeOf(result).toEqualTypeOf<ParseResult<ProblemDocument>>();
  if (!result.ok) return;
  expectTypeOf(result.document.title).toEqualTypeOf<string | undefined>();
  expectTypeOf(result.document.status).toEqualTypeOf<number | undefined>();
  expectTypeOf(result.document["balance"]).toBeUnknown();
  expectTypeOf(result.error.extensions["balance"]).toBeUnknown();
});

it("should build without a status, which a document may have", () => {
  expectTypeOf(buildProblem({ status: 404, balance: 30 })).toEqualTypeOf<WireError>();
  void buildProblem({ title: "t" }, { status: 404 });
  void buildProblem({}, { headers: { "retry-after": "5" } });
});

it("should refuse members of the wrong type", () => {
  // @ts-expect-error -- A status is a number.
  void buildProblem({ status: "404" });
  // @ts-expect-error -- A title is text.
  void buildProblem({ title: null });
  // @ts-expect-error -- A header is text.
  void buildProblem({}, { headers: { "retry-after": 5 } });
  // @ts-expect-error -- No list is a problem.
  void buildProblem([]);
});

it("should narrow a body", () => {
  const body: unknown = {};
  if (isProblem(body)) expectTypeOf(body).toEqualTypeOf<ProblemDocument>();
});

it("should give no any", () => {
  const result = problem.parse(wire);
  expectTypeOf(result).not.toBeAny();
  if (result.ok) {
    expectTypeOf(result.document["more"]).not.toBeAny();
    expectTypeOf(result.error.details).toBeUnknown();
    expectTypeOf(renderProblem(result.error)).toEqualTypeOf<Rendering<ProblemDocument>>();
  }
  expectTypeOf<v.InferOutput<typeof ProblemSchema>>().toEqualTypeOf<ProblemDocument>();
});

const shop = createProblemFormat({
  name: "problem:shop",
  catalog: {
    "https://example.com/probs/out-of-credit": {
      status: 403,
      title: "You do not have enough credit.",
      details: v.object({ balance: v.number() }),
    },
    "https://example.com/probs/gone": { status: 410 },
    "urn:late": { status: 409, details: z.object({ hours: z.number() }) },
    "urn:early": { status: 425, details: type({ minutes: "number" }) },
  },
});

describe("a catalog", () => {
  it("should narrow details by the type", () => {
    const result = shop.parse(wire);
    if (!result.ok) return;
    const { error, document } = result;
    expectTypeOf<ErrorOf<typeof shop>>().toExtend<ApiError>();
    if (error.type === "https://example.com/probs/out-of-credit") {
      expectTypeOf(error.details).toEqualTypeOf<{ balance: number } | undefined>();
      // @ts-expect-error -- There is no such extension member.
      void error.details?.credit;
    }
    if (error.type === "urn:late")
      expectTypeOf(error.details).toEqualTypeOf<{ hours: number } | undefined>();
    if (error.type === "urn:early")
      expectTypeOf(error.details).toEqualTypeOf<{ minutes: number } | undefined>();
    if (error.type === "https://example.com/probs/gone") expectTypeOf(error.details).toBeUnknown();
    if (error.type === "urn:other") expectTypeOf(error.details).toEqualTypeOf<undefined>();
    expectTypeOf(error.type).toEqualTypeOf<string | undefined>();
    expectTypeOf(document.title).toEqualTypeOf<string | undefined>();
    expectTypeOf(document.status).toEqualTypeOf<number | undefined>();
    expectTypeOf(error).not.toBeAny();
    expectTypeOf(document).not.toBeAny();
  });

  it("should narrow what readError gives", async () => {
    const error = await readError(new Response(), [shop]);
    if (error?.type === "https://example.com/probs/out-of-credit")
      expectTypeOf(error.details).toEqualTypeOf<{ balance: number } | undefined>();
    const formats: ErrorFormat[] = [shop];
    void formats;
  });

  it("should take what it allows, without a status", () => {
    const credit = { type: "https://example.com/probs/out-of-credit", balance: 30 } as const;
    expectTypeOf(shop.build(credit)).toEqualTypeOf<WireError>();
    void shop.build({ type: "https://example.com/probs/out-of-credit", balance: 30, status: 403 });
    void shop.build({ ...credit, detail: "d", code: "c", traceId: "t", errors: [] });
    void shop.build(credit, { headers: { "retry-after": "5" } });
    void shop.build({ type: "https://example.com/probs/gone", more: [1] });
    void shop.build({ type: "urn:late", hours: 3 });
  });

  it("should take types outside of it, and none", () => {
    const other: string = "urn:other";
    void shop.build({ type: "urn:other", more: 1 }, { status: 400 });
    void shop.build({ type: other, title: "t" }, { status: 400 });
    void shop.build({ title: "t" }, { status: 400 });
  });

  it("should refuse what it does not allow", () => {
    // @ts-expect-error -- The extension members are missing.
    void shop.build({ type: "https://example.com/probs/out-of-credit" });
    // @ts-expect-error -- An extension member has the wrong type.
    void shop.build({ type: "https://example.com/probs/out-of-credit", balance: "30" });
    // @ts-expect-error -- The type has no such extension member.
    void shop.build({ type: "https://example.com/probs/out-of-credit", balance: 30, credit: 1 });
    // @ts-expect-error -- The type has another status.
    void shop.build({ type: "https://example.com/probs/gone", status: 404 });
    void shop.build({ type: "https://example.com/probs/gone" }, { status: 410 });
    // @ts-expect-error -- The type has another status.
    void shop.build({ type: "https://example.com/probs/gone" }, { status: 404 });
    const options = { catalog: { "urn:a": { status: 404 } } } as const;
    void buildProblem({ type: "urn:a" }, undefined, options);
    void buildProblem({ type: "urn:a" }, { status: 404 }, options);
    // @ts-expect-error -- The type has another status.
    void buildProblem({ type: "urn:a" }, { status: 500 }, options);
    // @ts-expect-error -- A status is needed where the catalog has none.
    void shop.build({ type: "urn:other" });
    // @ts-expect-error -- A status is needed where there is no type.
    void shop.build({ title: "t" });
    // @ts-expect-error -- A title is text.
    void shop.build({ type: "https://example.com/probs/gone", title: 5 });
  });

  it("should need none", () => {
    const plain = createProblemFormat({ base: "https://e.org" });
    expectTypeOf(plain).toEqualTypeOf<ProblemFormat<{}>>();
    const result = plain.parse(wire);
    if (result.ok) expectTypeOf(result.error.type).toEqualTypeOf<string | undefined>();
  });

  it("should be refused where an entry has no status or no such member", () => {
    // @ts-expect-error -- RFC 9457 section 4 has each type document its status.
    createProblemFormat({ catalog: { "urn:a": { title: "t" } } });
    // @ts-expect-error -- A schema is an object of a library.
    createProblemFormat({ catalog: { "urn:a": { status: 400, details: { balance: "number" } } } });
  });
});
