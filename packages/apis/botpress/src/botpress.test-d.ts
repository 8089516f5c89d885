import { type ApiError, type ErrorFormat, readError } from "@api-errors/core";
import { describe, expectTypeOf, test } from "vitest";

import { botpress } from "./botpress.ts";
import { catalog } from "./catalog.ts";
import { formats } from "./format.ts";
import { type BotpressError, parseBotpress } from "./parse.ts";

declare const error: BotpressError;

describe("errors", () => {
  test("should be open ApiErrors", () => {
    expectTypeOf(error).not.toBeAny();
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf<"AddedLastWeek">().toExtend<NonNullable<typeof error.type>>();
    if (error.code === "ResourceNotFound") expectTypeOf(error.details).toBeUnknown();
  });

  test("should come of parsing and of readError alike", async () => {
    const result = parseBotpress({ status: 404, headers: {}, body: {} });
    if (result.ok) {
      expectTypeOf(result.error).toEqualTypeOf<BotpressError>();
      expectTypeOf(result.document?.code).toEqualTypeOf<number | undefined>();
    }
    const read = await readError(new Response(), formats);
    expectTypeOf(read).toExtend<BotpressError | undefined>();
    expectTypeOf(read).not.toBeAny();
    expectTypeOf(read?.format).toEqualTypeOf<"type-code-style:botpress" | "unknown" | undefined>();
    // @ts-expect-error -- no format of it
    void (read?.format === "problem");
    expectTypeOf(formats[0]).toExtend<ErrorFormat>();
  });
});

test("the catalog should know types and their statuses", () => {
  expectTypeOf(catalog.ResourceNotFound.status).toEqualTypeOf<404>();
  expectTypeOf(catalog.QuotaExceeded.status).toEqualTypeOf<403>();
  // @ts-expect-error -- on the wire there are no spaces
  void catalog["Invalid Json Schema"];
});

test("the type should fix the code", () => {
  botpress.build("ResourceNotFound");
  botpress.build("ResourceNotFound", { code: 404, status: 200 });
  botpress.build("TooHot", { code: 418 });
  // @ts-expect-error -- the code of this type is 404
  botpress.build("ResourceNotFound", { code: 400 });
  // @ts-expect-error -- the code of a type that is not listed is not known
  botpress.build("TooHot");
  formats[0].build({ id: "err_1", code: 404, type: "ResourceNotFound", message: "m" });
  // @ts-expect-error -- the code of this type is 404
  formats[0].build({ id: "err_1", code: 400, type: "ResourceNotFound", message: "m" });
});
