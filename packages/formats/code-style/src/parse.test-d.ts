import type { ApiError, Catalog, CatalogError, ParseResult, WireError } from "@api-errors/core";
import { type } from "arktype";
import { describe, expectTypeOf, it } from "vitest";

import { buildCodeStyle } from "./build.ts";
import type { CodeStyleDocument, CodeStyleOptions } from "./document.ts";
import { isCodeStyle } from "./is.ts";
import { parseCodeStyle } from "./parse.ts";

declare const wire: WireError;

const catalog = {
  sold_out: { status: 409, details: type({ sku: "string" }) },
  not_found: { status: 404 },
} as const satisfies Catalog;

describe("parseCodeStyle", () => {
  it("should give an ApiError without a catalog", () => {
    expectTypeOf(parseCodeStyle(wire)).toEqualTypeOf<ParseResult<CodeStyleDocument>>();
    const options: CodeStyleOptions = {};
    expectTypeOf(parseCodeStyle(wire, options)).toEqualTypeOf<ParseResult<CodeStyleDocument>>();
    expectTypeOf(parseCodeStyle(wire, { dialect: { code: "err" } })).toEqualTypeOf<
      ParseResult<CodeStyleDocument>
    >();
  });

  it("should narrow by the code with a catalog", () => {
    const result = parseCodeStyle(wire, { catalog });
    if (!result.ok) return;
    expectTypeOf(result.error).toEqualTypeOf<CatalogError<typeof catalog>>();
    expectTypeOf(result.error).toExtend<ApiError>();
    if (result.error.code === "sold_out")
      expectTypeOf(result.error.details).toEqualTypeOf<{ sku: string } | undefined>();
    if (result.error.code === "not_found") expectTypeOf(result.error.details).toBeUnknown();
  });

  it("should spell the document as the dialect does", () => {
    const result = parseCodeStyle(wire, { catalog, dialect: { code: "err", envelope: "failure" } });
    if (result.ok)
      expectTypeOf(result.document.failure.err).toEqualTypeOf<
        "sold_out" | "not_found" | (string & {})
      >();
  });
});

describe("buildCodeStyle", () => {
  it("should take the status from the document, too", () => {
    expectTypeOf(
      buildCodeStyle({ code: "x", message: "m" }, { status: 400 }),
    ).toEqualTypeOf<WireError>();
    void buildCodeStyle({ code: "x", message: "m", status: 400 });
    // @ts-expect-error -- A status is a number.
    void buildCodeStyle({ code: "x", message: "m" }, { status: "400" });
  });

  it("should take the status and the details from a catalog", () => {
    const details = { sku: "A-1" };
    void buildCodeStyle({ code: "sold_out", message: "m", details }, undefined, { catalog });
    const init = { status: 409 } as const;
    void buildCodeStyle({ code: "sold_out", message: "m", details }, init, { catalog });
    // @ts-expect-error -- The code is sent with 409.
    void buildCodeStyle({ code: "sold_out", message: "m", details }, { status: 404 }, { catalog });
    // @ts-expect-error -- The code has details.
    void buildCodeStyle({ code: "sold_out", message: "m" }, undefined, { catalog });
  });
});

it("should narrow a body", () => {
  const body: unknown = {};
  if (isCodeStyle(body)) {
    expectTypeOf(body).toEqualTypeOf<CodeStyleDocument>();
    expectTypeOf(body.code).toEqualTypeOf<string | number | null | undefined>();
    expectTypeOf(body["more"]).toBeUnknown();
  }
});
