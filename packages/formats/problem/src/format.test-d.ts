import {
  type ApiError,
  type ErrorFormat,
  type ErrorOf,
  type ParseResult,
  readError,
  type Rendering,
  type WireError,
} from "@api-errors/core";
import type * as v from "valibot";
import { expectTypeOf, it } from "vitest";

import { buildProblem } from "./build.ts";
import type { ProblemDocument } from "./document.ts";
import { problem } from "./format.ts";
import { isProblem } from "./is.ts";
import { parseProblem } from "./parse.ts";
import { renderProblem } from "./render.ts";
import type { ProblemSchema } from "./schema.ts";

declare const wire: WireError;

it("should fit where any format does", async () => {
  const formats: ErrorFormat[] = [problem];
  void formats;
  expectTypeOf(problem).toEqualTypeOf<ErrorFormat<ProblemDocument>>();
  expectTypeOf<ErrorOf<typeof problem>>().toEqualTypeOf<ApiError>();
  expectTypeOf(await readError(new Response(), [problem])).toEqualTypeOf<ApiError | undefined>();
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
