import { type ApiError, type ErrorFormat, readError } from "@api-errors/core";
import { describe, expectTypeOf, test } from "vitest";

import { catalog, types } from "./catalog.ts";
import type { ScalingCode } from "./codes.ts";
import { formats } from "./format.ts";
import { parseScaling, type ScalingError } from "./parse.ts";
import { scaling } from "./scaling.ts";

declare const error: ScalingError;

describe("errors", () => {
  test("should be ApiErrors whose types and codes stay open", () => {
    expectTypeOf(error).not.toBeAny();
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf<"added_last_week">().toExtend<NonNullable<typeof error.code>>();
    if (error.code === "added_last_week") expectTypeOf(error.details).toEqualTypeOf<undefined>();
    // @ts-expect-error -- an error has no such member
    void error.statusCode;
  });

  test("should come of parsing and of readError alike", async () => {
    const result = parseScaling({ status: 404, headers: {}, body: {} });
    if (result.ok) expectTypeOf(result.error).toEqualTypeOf<ScalingError>();
    const read = await readError(new Response(), formats);
    expectTypeOf(read).toExtend<ScalingError | undefined>();
    expectTypeOf(read).not.toBeAny();
    expectTypeOf(read?.format).toEqualTypeOf<"type-code-style:scaling" | "unknown" | undefined>();
    // @ts-expect-error -- no format of it
    void (read?.format === "problem");
    expectTypeOf(formats[0]).toExtend<ErrorFormat>();
  });
});

test("the catalog should know codes, their types and their statuses", () => {
  expectTypeOf(catalog.name_conflict.status).toEqualTypeOf<409>();
  expectTypeOf(catalog.name_conflict.type).toEqualTypeOf<"invalid_request_error">();
  expectTypeOf(types.validation_error.status).toEqualTypeOf<422>();
  expectTypeOf<"server_error">().toExtend<ScalingCode>();
  expectTypeOf<"validation_error">().not.toExtend<ScalingCode>();
});

test("building should hold to the catalog", () => {
  scaling.build("name_conflict");
  scaling.build("validation_error", { requestId: "r" });
  scaling.build("too_hot", { type: "tea_error", status: 418 });
  // @ts-expect-error -- type and status of a code that is not listed are not known
  scaling.build("too_hot");
  // @ts-expect-error -- the code has its own type
  scaling.build("name_conflict", { type: "validation_error" });
  // @ts-expect-error -- the id is text
  scaling.build("name_conflict", { requestId: 5 });
  // @ts-expect-error -- a code of another type
  formats[0].build({ statusCode: 422, type: "validation_error", code: "not_found" });
});
