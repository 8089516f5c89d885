import {
  type ApiError,
  type ErrorFormat,
  type ErrorOf,
  type ParseResult,
  type ReadError,
  readError,
  type Rendering,
  type WireError,
} from "@api-errors/core";
import * as v from "valibot";
import { describe, expectTypeOf, it } from "vitest";

import { buildJsonApi } from "./build.ts";
import type { JsonApiDocument } from "./document.ts";
import { createJsonApiFormat, jsonApi } from "./format.ts";
import { isJsonApi } from "./is.ts";
import { parseJsonApi } from "./parse.ts";
import type { JsonApiSchema } from "./schema.ts";

declare const wire: WireError;

const catalog = {
  sold_out: { status: 409, details: v.object({ sku: v.string() }) },
  too_short: { status: 422, details: v.object({ min: v.number() }) },
  gone: { status: 410 },
} as const;
const shop = createJsonApiFormat({ name: "json-api:shop", catalog });

describe("reading", () => {
  it("should narrow details by the code", () => {
    const result = shop.parse(wire);
    if (!result.ok) return;
    const { error } = result;
    if (error.code === "sold_out")
      expectTypeOf(error.details).toEqualTypeOf<{ sku: string } | undefined>();
    else if (error.code === "gone") expectTypeOf(error.details).toBeUnknown();
    // @ts-expect-error -- The code is not known yet.
    void error.details?.sku;
  });

  it("should narrow with parseJsonApi, too", () => {
    const result = parseJsonApi(wire, { catalog });
    if (result.ok && result.error.code === "too_short")
      expectTypeOf(result.error.details).toEqualTypeOf<{ min: number } | undefined>();
  });

  it("should type documents as servers send them", () => {
    const result = parseJsonApi(wire);
    expectTypeOf(result).toEqualTypeOf<ParseResult<JsonApiDocument>>();
    if (!result.ok) return;
    const error = [result.document.errors].flat()[0];
    expectTypeOf(error?.status).toEqualTypeOf<string | number | null | undefined>();
    expectTypeOf(result.document["more"]).toBeUnknown();
    expectTypeOf(result.error.details).toBeUnknown();
  });

  it("should fit where any format does", async () => {
    const formats: ErrorFormat[] = [jsonApi, shop];
    void formats;
    expectTypeOf(jsonApi).toEqualTypeOf<ErrorFormat<JsonApiDocument, ApiError, "json-api">>();
    expectTypeOf<ErrorOf<typeof jsonApi>>().toEqualTypeOf<ApiError>();
    expectTypeOf(await readError(new Response(), [shop])).toEqualTypeOf<
      ReadError<typeof shop> | undefined
    >();
  });

  it("should narrow a body", () => {
    const body: unknown = {};
    if (isJsonApi(body)) expectTypeOf(body).toEqualTypeOf<JsonApiDocument>();
  });
});

describe("building", () => {
  it("should take what the catalog has, without a status", () => {
    expectTypeOf(
      shop.build({ errors: [{ code: "sold_out", title: "t", meta: { sku: "A" } }] }),
    ).toEqualTypeOf<WireError>();
    void shop.build({
      errors: [
        { code: "too_short", meta: { min: 3 }, source: { pointer: "/data/attributes/title" } },
        { code: "gone", detail: "d" },
      ],
      meta: { trace: "x" },
    });
    void shop.build({ errors: [{ code: "gone", "ns:x": 1 }] }, { headers: { a: "b" } });
  });

  it("should take codes outside of the catalog, with a status", () => {
    void shop.build({ errors: [{ code: "else", meta: { any: 1 } }] }, { status: 400 });
    void shop.build({ errors: [{ title: "t" }] }, { status: 400 });
    // @ts-expect-error -- Only the catalog knows a status: this code is not in it, or is mistyped.
    void shop.build({ errors: [{ code: "gonne" }] });
    // @ts-expect-error -- One of the codes is not in the catalog.
    void shop.build({ errors: [{ code: "gone" }, { code: "else" }] });
  });

  it("should refuse what the catalog does not allow", () => {
    // @ts-expect-error -- The meta is missing.
    void shop.build({ errors: [{ code: "sold_out" }] });
    // @ts-expect-error -- The meta is that of another code.
    void shop.build({ errors: [{ code: "sold_out", meta: { min: 3 } }] });
    // @ts-expect-error -- The second error has the wrong meta.
    void shop.build({ errors: [{ code: "gone" }, { code: "too_short", meta: { min: "3" } }] });
    // @ts-expect-error -- The code has no meta.
    void shop.build({ errors: [{ code: "gone", meta: { a: 1 } }] });
    void shop.build({ errors: [{ code: "gone", status: "410" }] }, { status: 410 });
    // @ts-expect-error -- The code has another status.
    void shop.build({ errors: [{ code: "gone", status: "404" }] });
    // @ts-expect-error -- The code has another status.
    void shop.build({ errors: [{ code: "gone" }] }, { status: 404 });
    void shop.build({ errors: [{ code: "gone" }, { code: "gone" }] }, { status: 400 });
    // @ts-expect-error -- Neither the status of one of them nor the most general one.
    void shop.build({ errors: [{ code: "gone" }, { code: "gone" }] }, { status: 404 });
    const options = { catalog: { gone: { status: 410 } } } as const;
    void buildJsonApi({ errors: [{ code: "gone" }] }, { status: 410 }, options);
    // @ts-expect-error -- The code has another status.
    void buildJsonApi({ errors: [{ code: "gone" }] }, { status: 404 }, options);
    // @ts-expect-error -- A status is text.
    void shop.build({ errors: [{ code: "gone", status: 410 }] });
    // @ts-expect-error -- No such member.
    void shop.build({ errors: [{ code: "gone", message: "m" }] });
    // @ts-expect-error -- One error is no list.
    void shop.build({ errors: { code: "gone" } });
    // @ts-expect-error -- Errors and data exclude each other.
    void shop.build({ errors: [{ code: "gone" }], data: [] });
  });

  it("should build without a status, which errors may have", () => {
    expectTypeOf(buildJsonApi({ errors: [{ status: "404" }] })).toEqualTypeOf<WireError>();
    // @ts-expect-error -- A header is text.
    void buildJsonApi({ errors: [] }, { headers: { "retry-after": 5 } });
    // @ts-expect-error -- No list is a document.
    void buildJsonApi([]);
  });

  it("should refuse dialects and catalogs that are none", () => {
    // @ts-expect-error -- No such choice.
    void createJsonApiFormat({ dialect: { colour: "red" } });
    // @ts-expect-error -- Names are a list.
    void createJsonApiFormat({ dialect: { relationships: "author" } });
    // @ts-expect-error -- A code without its status.
    void createJsonApiFormat({ catalog: { sold_out: {} } });
  });
});

it("should give no any", () => {
  const result = shop.parse(wire);
  expectTypeOf(result).not.toBeAny();
  if (result.ok) {
    expectTypeOf(result.document).not.toBeAny();
    expectTypeOf(result.error.details).not.toBeAny();
    expectTypeOf(result.document.errors).not.toBeAny();
  }
  expectTypeOf(shop.render({} as ApiError)).toEqualTypeOf<Rendering<JsonApiDocument>>();
  expectTypeOf<Parameters<typeof shop.build>[0]>().not.toBeAny();
  expectTypeOf<v.InferOutput<typeof JsonApiSchema>>().toEqualTypeOf<JsonApiDocument>();
});
