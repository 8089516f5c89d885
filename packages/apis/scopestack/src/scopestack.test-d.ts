import { type ApiError, type ErrorFormat, readError } from "@api-errors/core";
import { describe, expectTypeOf, test } from "vitest";

import { catalog, statuses } from "./catalog.ts";
import { formats } from "./format.ts";
import { parseScopeStack, type ScopeStackError } from "./parse.ts";
import { scopestack } from "./scopestack.ts";

declare const error: ScopeStackError;

describe("errors", () => {
  test("should have open codes", () => {
    expectTypeOf(error).not.toBeAny();
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf<"invalid_scope">().toExtend<NonNullable<typeof error.code>>();
    if (error.code === "invalid_scope") expectTypeOf(error.details).toEqualTypeOf<undefined>();
  });

  test("should come of parsing and of readError alike", async () => {
    const result = parseScopeStack({ status: 404, headers: {}, body: {} });
    if (result.ok) expectTypeOf(result.error).toEqualTypeOf<ScopeStackError>();
    const read = await readError(new Response(), formats);
    expectTypeOf(read).toExtend<ScopeStackError | undefined>();
    expectTypeOf(read).not.toBeAny();
    expectTypeOf(read?.format).toEqualTypeOf<
      "json-api:scopestack" | "oauth2:scopestack" | "unknown" | undefined
    >();
    // @ts-expect-error -- no format of it
    void (read?.format === "problem");
    expectTypeOf(formats).toExtend<readonly ErrorFormat[]>();
  });
});

test("the tables should know codes and statuses", () => {
  expectTypeOf(catalog.invalid_client.status).toEqualTypeOf<401>();
  expectTypeOf(statuses[504].meaning).toEqualTypeOf<string>();
  // @ts-expect-error -- not documented
  void statuses[409];
});

test("building should hold to what there is", () => {
  scopestack.build(422, { details: ["Name can't be blank"] });
  scopestack.build("invalid_grant", { description: "d" });
  // @ts-expect-error -- no such status
  scopestack.build(409);
  // @ts-expect-error -- no such code
  scopestack.build("invalid_scope");
  // @ts-expect-error -- the token endpoint has one description
  scopestack.build("invalid_grant", { details: ["d"] });
});
