import { codeStyle } from "@api-errors/code-style";
import { type ApiError, type ErrorFormat, type ErrorOf, readError } from "@api-errors/core";
import { describe, expectTypeOf, test } from "vitest";

import { buildScaleAQ } from "./build.ts";
import { catalog } from "./catalog.ts";
import type { EntityDetails } from "./codes.ts";
import { formats } from "./format.ts";
import { parseScaleAQ, type ScaleAQError } from "./parse.ts";
import { scaleaq } from "./scaleaq.ts";

declare const error: ScaleAQError;

describe("errors", () => {
  test("should narrow details by the code", () => {
    expectTypeOf(error).not.toBeAny();
    if (error.code === "entity_not_found") {
      expectTypeOf(error.details).toEqualTypeOf<
        { entityType: string; entityId: string } | undefined
      >();
      // @ts-expect-error -- they may not have fitted
      void error.details.entityId;
      // @ts-expect-error -- there is no such member
      void error.details?.entityName;
    }
    if (error.code === "not_found") expectTypeOf(error.details).toBeUnknown();
  });

  test("should leave codes open", () => {
    if (error.code === "pen_flooded") expectTypeOf(error.details).toEqualTypeOf<undefined>();
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf(error.traceparent?.traceId).toEqualTypeOf<string | undefined>();
  });

  test("should come of parsing and of readError alike", async () => {
    const result = parseScaleAQ({ status: 404, headers: {}, body: {} });
    if (result.ok) {
      expectTypeOf(result.error).toEqualTypeOf<ScaleAQError>();
      expectTypeOf(result.document?.code).toEqualTypeOf<
        keyof typeof catalog | (string & {}) | undefined
      >();
    }
    const read = await readError(new Response(), formats);
    expectTypeOf(read).toExtend<ScaleAQError | undefined>();
    expectTypeOf(read?.format).toEqualTypeOf<"code-style:scaleaq" | "unknown" | undefined>();
    expectTypeOf<ErrorOf<(typeof formats)[0]>>().toEqualTypeOf<ScaleAQError>();
    expectTypeOf(formats[0]).toExtend<ErrorFormat>();
  });
});

test("the format should narrow beside one without a catalog", async () => {
  const read = await readError(new Response(), [...formats, codeStyle]);
  expectTypeOf(read).not.toBeAny();
  if (read?.code === "entity_not_found") expectTypeOf(read.details).toBeUnknown();
  if (read?.format === "code-style:scaleaq" && read.code === "entity_not_found")
    expectTypeOf(read.details).toEqualTypeOf<EntityDetails | undefined>();
  if (read?.format === "code-style:scaleaq")
    expectTypeOf(read.traceparent?.traceId).toEqualTypeOf<string | undefined>();
  // @ts-expect-error -- general errors have none
  if (read?.format === "code-style") void read.traceparent;
});

test("the catalog should know its codes and their statuses", () => {
  expectTypeOf(catalog.entity_not_unique.status).toEqualTypeOf<422>();
  expectTypeOf(catalog.entity_not_unique.meaning).toEqualTypeOf<string>();
  // @ts-expect-error -- no such code
  void catalog.pen_flooded;
});

test("building should hold to the catalog", () => {
  const details = { entityType: "User", entityId: "12" };
  scaleaq.build("entity_not_unique", { details });
  scaleaq.build("too_many_requests");
  scaleaq.build("pen_flooded", { status: 409, details: { pen: 7 } });
  // @ts-expect-error -- the details are missing
  buildScaleAQ("entity_not_found");
  // @ts-expect-error -- the id is text
  buildScaleAQ("entity_not_found", { details: { entityType: "User", entityId: 12 } });
  // @ts-expect-error -- this code has none
  buildScaleAQ("not_found", { details });
  // @ts-expect-error -- the status of a code that is not listed is not known
  buildScaleAQ("pen_flooded");
});
