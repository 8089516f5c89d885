import type { ErrorFormat, ErrorOf } from "@api-errors/core";
import { readError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expectTypeOf, test } from "vitest";

import { buildTypeCodeStyle, createTypeCodeStyleFormat, parseTypeCodeStyle } from "./index.ts";

const scaling = createTypeCodeStyleFormat({
  name: "type-code-style:scaling",
  dialect: { type: "type", code: "code", status: "statusCode", id: "requestId" },
  catalog: {
    invalid_request_error: {
      status: [400, 404, 409],
      codes: {
        not_found: { status: 404 },
        name_conflict: { status: 409, details: v.object({ name: v.string() }) },
      },
    },
    validation_error: { status: 422, details: v.object({ fields: v.array(v.string()) }) },
    internal_error: { status: 500 },
  },
});
const botpress = createTypeCodeStyleFormat({
  dialect: { type: "type", code: "type", status: "code", id: "id", details: "metadata" },
  catalog: { ResourceNotFound: { status: 404 }, Runtime: { status: 400 } },
});

declare const error: ErrorOf<typeof scaling>;

describe("errors", () => {
  test("should narrow by type and by code", () => {
    expectTypeOf(error).not.toBeAny();
    if (error.code === "name_conflict") {
      expectTypeOf(error.details).toEqualTypeOf<{ name: string } | undefined>();
      expectTypeOf(error.details).not.toBeAny();
    }
    if (error.type === "validation_error" && error.code === undefined)
      expectTypeOf(error.details).toEqualTypeOf<{ fields: string[] } | undefined>();
    if (error.type === "invalid_request_error" && error.code === "name_conflict")
      expectTypeOf(error.details).toEqualTypeOf<{ name: string } | undefined>();
  });

  test("should leave types and codes outside the catalog possible", () => {
    expectTypeOf(error.type).toEqualTypeOf<string | undefined>();
    expectTypeOf(error.code).toEqualTypeOf<string | undefined>();
    expectTypeOf<"added_last_week">().toExtend<NonNullable<typeof error.type>>();
    if (error.type === "added_last_week") expectTypeOf(error.details).toEqualTypeOf<undefined>();
  });

  test("should be known by the type where that is the code", () => {
    const result = botpress.parse({ status: 404, headers: {}, body: {} });
    if (!result.ok) return;
    expectTypeOf(result.error).not.toBeAny();
    if (result.error.code === "ResourceNotFound")
      expectTypeOf(result.error.type).toEqualTypeOf<string | undefined>();
    // @ts-expect-error -- an error has no such member
    void result.error.statusCode;
  });
});

describe("documents", () => {
  test("should have the members of the dialect", () => {
    const result = scaling.parse({ status: 404, headers: {}, body: {} });
    if (!result.ok) return;
    expectTypeOf(result.document).not.toBeAny();
    expectTypeOf(result.document.type).toExtend<string>();
    expectTypeOf(result.document.statusCode).toEqualTypeOf<number | undefined>();
  });
});

describe("build", () => {
  test("should take what the catalog allows, and what it does not know", () => {
    const id = { requestId: "r" };
    const at = { statusCode: 404, ...id } as const;
    scaling.build({ ...at, type: "invalid_request_error", code: "not_found" });
    scaling.build({
      ...id,
      statusCode: 409,
      type: "invalid_request_error",
      code: "name_conflict",
      details: { name: "n" },
    });
    scaling.build({ ...id, statusCode: 422, type: "validation_error", code: "" });
    scaling.build({ ...id, statusCode: 422, type: "validation_error" });
    scaling.build({ ...id, statusCode: 400, type: "invalid_request_error", code: "added_today" });
    scaling.build({ ...id, statusCode: 418, type: "added_today", code: "teapot" }, { status: 418 });
    botpress.build({ id: "err_1", type: "ResourceNotFound", code: 404, message: "m" });
    botpress.build({ id: "err_1", type: "AddedToday", code: 418, message: "m" });
  });

  test("should refuse a code under another type", () => {
    // @ts-expect-error -- `not_found` belongs to `invalid_request_error`
    scaling.build({ statusCode: 422, type: "validation_error", code: "not_found" });
  });

  test("should refuse another status than the catalog's", () => {
    // @ts-expect-error -- `not_found` is sent with 404
    scaling.build({ statusCode: 409, type: "invalid_request_error", code: "not_found" });
    // @ts-expect-error -- the type is sent with 400, 404 or 409
    scaling.build({ statusCode: 500, type: "invalid_request_error" });
    // @ts-expect-error -- the code of `ResourceNotFound` is 404
    botpress.build({ type: "ResourceNotFound", code: 400, message: "m" });
    // @ts-expect-error -- the dialect has a status in every document
    botpress.build({ type: "ResourceNotFound", message: "m" });
  });

  test("should refuse it of HTTP as well", () => {
    const known = { statusCode: 404, type: "invalid_request_error", code: "not_found" } as const;
    scaling.build(known, { status: 404, headers: { a: "b" } });
    // @ts-expect-error -- `not_found` is sent with 404
    scaling.build(known, { status: 409 });
    const typed = { statusCode: 400, type: "invalid_request_error" } as const;
    scaling.build(typed, { status: 409 });
    // @ts-expect-error -- the type is sent with 400, 404 or 409
    scaling.build(typed, { status: 500 });
    const plain = createTypeCodeStyleFormat({ catalog: { a: { status: 404 } } });
    plain.build({ type: "a" });
    plain.build({ type: "b" }, { status: 400 });
    // @ts-expect-error -- nobody knows the status
    plain.build({ type: "b" });
  });

  test("should refuse details that the catalog does not give the code", () => {
    scaling.build({
      statusCode: 409,
      type: "invalid_request_error",
      code: "name_conflict",
      // @ts-expect-error -- the name is text
      details: { name: 1 },
    });
    scaling.build({
      statusCode: 404,
      type: "invalid_request_error",
      code: "not_found",
      // @ts-expect-error -- the code has no details
      details: { name: "n" },
    });
  });

  test("should know envelopes", () => {
    const stripe = createTypeCodeStyleFormat({
      dialect: { envelope: "error" },
      catalog: { card_error: { status: 402, codes: { card_declined: { status: 402 } } } },
    });
    stripe.build({ error: { type: "card_error", code: "card_declined", message: "m" } });
    // @ts-expect-error -- the members stand in the envelope
    stripe.build({ type: "card_error", code: "card_declined" });
  });

  test("should hold the function to the catalog, too", () => {
    const options = {
      catalog: {
        a: { status: 404, codes: { x: { status: 404 } } },
        b: { status: 409, codes: { y: { status: 409 } } },
      },
    } as const;
    buildTypeCodeStyle({ type: "a", code: "x" }, undefined, options);
    // @ts-expect-error -- `y` belongs to `b`
    buildTypeCodeStyle({ type: "a", code: "y" }, undefined, options);
    buildTypeCodeStyle({ type: "a", code: "x" }, { status: 404 }, options);
    // @ts-expect-error -- `x` is sent with 404
    buildTypeCodeStyle({ type: "a", code: "x" }, { status: 409 }, options);
    buildTypeCodeStyle({ type: "a" }, {});
    buildTypeCodeStyle({ type: "a", statusCode: 404 });
    const result = parseTypeCodeStyle({ status: 404, headers: {}, body: {} }, options);
    expectTypeOf(result).not.toBeAny();
    if (result.ok && result.error.code === "x")
      expectTypeOf(result.error.type).toEqualTypeOf<string | undefined>();
  });
});

describe("formats", () => {
  test("should be formats like all others", async () => {
    expectTypeOf(scaling).toExtend<ErrorFormat>();
    const formats: readonly ErrorFormat[] = [scaling, botpress];
    const found = await readError(new Response(), [scaling, botpress]);
    expectTypeOf(found).not.toBeAny();
    expectTypeOf(formats).toEqualTypeOf<readonly ErrorFormat[]>();
  });

  test("should refuse a dialect without a type", () => {
    // @ts-expect-error -- without a type there is no such error
    createTypeCodeStyleFormat({ dialect: { type: [] } });
  });
});
