import {
  type ApiError,
  type CatalogError,
  detect,
  type ErrorFormat,
  type ErrorOf,
  type ReadError,
  type ParseResult,
  readError,
  type WireError,
} from "@api-errors/core";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expectTypeOf, it } from "vitest";
import { z } from "zod";

import type { CodeStyleDocument } from "./document.ts";
import { codeStyle, type CodeStyleFormat, createCodeStyleFormat } from "./format.ts";

interface Entity {
  entityType: string;
  entityId: string;
}

const scaleaq = createCodeStyleFormat({
  name: "code-style:scaleaq",
  dialect: { code: "code", message: "message", id: "traceId", status: [] },
  catalog: {
    entity_not_found: {
      status: 404,
      meaning: "The entity does not exist",
      details: v.object({ entityType: v.string(), entityId: v.string() }),
    },
    too_many_requests: { status: 429 },
  },
});
const scantrust = createCodeStyleFormat({
  name: "code-style:scantrust",
  dialect: { code: "error_code", message: ["error_message", "detail"], envelope: "failure" },
  catalog: { "8000": { status: 409, details: z.object({ seconds: z.number() }) } },
});

declare const wire: WireError;

describe("reading", () => {
  it("should narrow details by the code", () => {
    const result = scaleaq.parse(wire);
    if (!result.ok) {
      expectTypeOf(result.reason).toEqualTypeOf<string>();
      return;
    }
    const { error } = result;
    if (error.code === "entity_not_found")
      expectTypeOf(error.details).toEqualTypeOf<Entity | undefined>();
    else if (error.code === "too_many_requests") expectTypeOf(error.details).toBeUnknown();
  });

  it("should narrow in a switch, with the other codes in its default", () => {
    const advise = (error: ErrorOf<typeof scaleaq>): string => {
      switch (error.code) {
        case "entity_not_found":
          return error.details?.entityId ?? "";
        default:
          expectTypeOf(error.code).toEqualTypeOf<string | undefined>();
          return error.code ?? "";
      }
    };
    expectTypeOf(advise).returns.toEqualTypeOf<string>();
  });

  it("should give no details to codes outside of the catalog", () => {
    const result = scaleaq.parse(wire);
    if (result.ok && result.error.code === "from_last_week")
      expectTypeOf(result.error.details).toEqualTypeOf<undefined>();
  });

  it("should refuse members that the details do not have", () => {
    const result = scaleaq.parse(wire);
    if (result.ok && result.error.code === "entity_not_found") {
      // @ts-expect-error -- There is no such member in the details of this code.
      void result.error.details?.entityName;
      // @ts-expect-error -- The details may not have fitted the catalog.
      void result.error.details.entityId;
    }
  });

  it("should give errors that are ApiErrors in everything else", () => {
    expectTypeOf<ErrorOf<typeof scaleaq>>().toExtend<ApiError>();
    expectTypeOf<ErrorOf<typeof scaleaq>["status"]>().toEqualTypeOf<number>();
    expectTypeOf<ErrorOf<typeof scaleaq>["issues"]>().toEqualTypeOf<ApiError["issues"]>();
  });

  it("should take the schemas of zod and arktype, too", () => {
    const shop = createCodeStyleFormat({
      catalog: {
        sold_out: { status: 409, details: z.object({ sku: z.string() }) },
        too_late: { status: 410, details: type({ hours: "number" }) },
      },
    });
    const result = shop.parse(wire);
    if (result.ok && result.error.code === "sold_out")
      expectTypeOf(result.error.details).toEqualTypeOf<{ sku: string } | undefined>();
    if (result.ok && result.error.code === "too_late")
      expectTypeOf(result.error.details).toEqualTypeOf<{ hours: number } | undefined>();
  });

  it("should type the document as the dialect spells it", () => {
    const result = scantrust.parse(wire);
    if (!result.ok) return;
    const { failure } = result.document;
    expectTypeOf(failure.error_code).toEqualTypeOf<"8000" | (string & {})>();
    expectTypeOf(failure.error_message).toEqualTypeOf<string>();
    expectTypeOf(failure.traceId).toEqualTypeOf<string | undefined>();
  });

  it("should narrow what readError gives", async () => {
    const error = await readError(new Response(), [scaleaq]);
    expectTypeOf(error).toEqualTypeOf<ReadError<typeof scaleaq> | undefined>();
    if (error?.code === "entity_not_found")
      expectTypeOf(error.details).toEqualTypeOf<Entity | undefined>();
  });

  it("should narrow what readError gives of several catalogs", async () => {
    const error = await readError(new Response(), [scaleaq, scantrust]);
    if (error?.code === "entity_not_found")
      expectTypeOf(error.details).toEqualTypeOf<Entity | undefined>();
    if (error?.code === "8000")
      expectTypeOf(error.details).toEqualTypeOf<{ seconds: number } | undefined>();
  });

  it("should narrow by the format beside one without a catalog", async () => {
    const error = await readError(new Response(), [scaleaq, codeStyle]);
    if (error?.code === "entity_not_found") expectTypeOf(error.details).toBeUnknown();
    if (error?.format === scaleaq.name && error.code === "entity_not_found") {
      expectTypeOf(error.details).toEqualTypeOf<Entity | undefined>();
      // @ts-expect-error -- they may not have fitted
      void error.details.entityId;
    }
    if (error?.format === "code-style") expectTypeOf(error.details).toBeUnknown();
    if (error?.format === "unknown") expectTypeOf(error.details).toEqualTypeOf<undefined>();
    // @ts-expect-error -- none of them is called like that
    void (error?.format === "problem");
  });

  it("should have the name that it is given as its type, and text without one", () => {
    expectTypeOf(scaleaq.name).toEqualTypeOf<"code-style:scaleaq">();
    expectTypeOf(createCodeStyleFormat({}).name).toEqualTypeOf<string>();
    const name: string = scaleaq.name;
    expectTypeOf(createCodeStyleFormat({ name }).name).toEqualTypeOf<string>();
    // @ts-expect-error -- a name is text
    createCodeStyleFormat({ name: 5 });
  });
});

describe("building", () => {
  it("should take the details that the catalog has, without a status", () => {
    const details = { entityType: "User", entityId: "12" };
    expectTypeOf(
      scaleaq.build({ code: "entity_not_found", message: "m", details }),
    ).toEqualTypeOf<WireError>();
    void scaleaq.build({ code: "too_many_requests", message: "m" });
    void scaleaq.build({ code: "too_many_requests", message: "m" }, { headers: { a: "b" } });
    void scaleaq.build({ code: "too_many_requests", message: "m", traceId: "r", more: [1] });
  });

  it("should take codes outside of the catalog", () => {
    const code: string = "from_last_week";
    void scaleaq.build({ code: "from_last_week", message: "m" }, { status: 400 });
    void scaleaq.build({ code, message: "m" }, { status: 400 });
  });

  it("should refuse what the catalog does not allow", () => {
    // @ts-expect-error -- There are no details.
    void scaleaq.build({ code: "entity_not_found", message: "m" });
    // @ts-expect-error -- The details lack a member.
    void scaleaq.build({ code: "entity_not_found", message: "m", details: { entityId: "12" } });
    const wrong = { entityType: "User", entityId: 12 };
    // @ts-expect-error -- A member of the details has the wrong type.
    void scaleaq.build({ code: "entity_not_found", message: "m", details: wrong });
    void scaleaq.build({ code: "too_many_requests", message: "m" }, { status: 429 });
    // @ts-expect-error -- The code has another status.
    void scaleaq.build({ code: "too_many_requests", message: "m" }, { status: 500 });
    const own = createCodeStyleFormat({ catalog: { gone: { status: 410 } } });
    void own.build({ code: "gone", message: "m", status: 410 });
    // @ts-expect-error -- The code has another status.
    void own.build({ code: "gone", message: "m", status: 404 });
    // @ts-expect-error -- The code has no details.
    void scaleaq.build({ code: "too_many_requests", message: "m", details: { a: 1 } });
    // @ts-expect-error -- Codes outside of the catalog have no details.
    void scaleaq.build({ code: "from_last_week", message: "m", details: 1 }, { status: 400 });
    // @ts-expect-error -- Only the catalog knows a status: this code is not in it, or is mistyped.
    void scaleaq.build({ code: "too_many_request", message: "m" });
    // @ts-expect-error -- There is no message.
    void scaleaq.build({ code: "too_many_requests" });
    // @ts-expect-error -- There is no code.
    void scaleaq.build({ message: "m" });
    // @ts-expect-error -- The id is text.
    void scaleaq.build({ code: "too_many_requests", message: "m", traceId: 5 });
    // @ts-expect-error -- A status is a number.
    void scaleaq.build({ code: "too_many_requests", message: "m" }, { status: "429" });
  });

  it("should ask for the names and the envelope of the dialect", () => {
    void scantrust.build({ failure: { error_code: "9000", error_message: "m" } }, { status: 400 });
    void scantrust.build({
      failure: { error_code: "8000", error_message: "m", details: { seconds: 5 } },
    });
    const details = { seconds: "5" };
    // @ts-expect-error -- A member of the details has the wrong type.
    void scantrust.build({ failure: { error_code: "8000", error_message: "m", details } });
    // @ts-expect-error -- The envelope is missing.
    void scantrust.build({ error_code: "9000", error_message: "m" });
    // @ts-expect-error -- The dialect calls it `error_code`.
    void scantrust.build({ failure: { code: "9000", error_message: "m" } });
    // @ts-expect-error -- What is written is the first name of the list.
    void scantrust.build({ failure: { error_code: "9000", detail: "m" } });
  });

  it("should ask for no member that the dialect has not", () => {
    const slack = createCodeStyleFormat({ dialect: { code: "error", message: [] } });
    void slack.build({ error: "invalid_auth" }, { status: 401 });
    // @ts-expect-error -- The code is missing.
    void slack.build({ ok: false }, { status: 401 });
  });

  it("should refuse dialects and catalogs that are none", () => {
    // @ts-expect-error -- No such role.
    void createCodeStyleFormat({ dialect: { colour: "color" } });
    // @ts-expect-error -- A name is text.
    void createCodeStyleFormat({ dialect: { code: 5 } });
    // @ts-expect-error -- A code without its status.
    void createCodeStyleFormat({ catalog: { sold_out: { meaning: "gone" } } });
    // @ts-expect-error -- No Standard Schema.
    void createCodeStyleFormat({ catalog: { sold_out: { status: 409, details: {} } } });
  });
});

describe("composition", () => {
  it("should fit where any format does", () => {
    const formats: ErrorFormat[] = [scaleaq, scantrust, codeStyle];
    void formats;
    expectTypeOf(scaleaq).toExtend<ErrorFormat>();
    expectTypeOf(codeStyle).toEqualTypeOf<ErrorFormat<CodeStyleDocument, ApiError, "code-style">>();
    expectTypeOf(detect(wire, [scaleaq])[0]?.format).toEqualTypeOf<typeof scaleaq | undefined>();
  });

  it("should take errors of any origin to render", () => {
    const rendering = scantrust.render({} as ApiError);
    expectTypeOf(rendering.document.failure.error_code).toExtend<string>();
    void scaleaq.render({} as ErrorOf<typeof scantrust>);
  });

  it("should be named without being made", () => {
    type Shop = CodeStyleFormat<{}, { readonly sold_out: { readonly status: 409 } }>;
    const made: Shop = createCodeStyleFormat({ catalog: { sold_out: { status: 409 } } });
    void made;
    expectTypeOf<ErrorOf<Shop>>().toEqualTypeOf<
      CatalogError<{ readonly sold_out: { readonly status: 409 } }>
    >();
  });

  it("should give no any", () => {
    const result = scaleaq.parse(wire);
    expectTypeOf(result).not.toBeAny();
    expectTypeOf(codeStyle.parse(wire)).toEqualTypeOf<ParseResult<CodeStyleDocument>>();
    if (!result.ok) return;
    expectTypeOf(result.error).not.toBeAny();
    expectTypeOf(result.error.details).not.toBeAny();
    expectTypeOf(result.error.extensions["more"]).toBeUnknown();
    expectTypeOf(result.document).not.toBeAny();
    expectTypeOf(result.document["more"]).toBeUnknown();
    expectTypeOf(scaleaq.render({} as ApiError).document).not.toBeAny();
    expectTypeOf<Parameters<typeof scaleaq.build>[0]>().not.toBeAny();
    if (result.error.code === "entity_not_found")
      expectTypeOf(result.error.details?.entityId).toEqualTypeOf<string | undefined>();
  });
});
