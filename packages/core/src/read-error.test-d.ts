import { expectTypeOf, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import type { CatalogError } from "./catalog.ts";
import { detect, type Detection } from "./detect.ts";
import type { ErrorFormat, ParseResult } from "./format.ts";
import { type ErrorOf, readError } from "./read-error.ts";
import type { StandardSchema } from "./standard-schema.ts";
import type { UnlistedError } from "./unknown-error.ts";
import type { WireError } from "./wire-error.ts";

interface Credit {
  readonly balance: number;
}

type Shop = CatalogError<{
  readonly out_of_credit: { readonly status: 403; readonly details: StandardSchema<Credit> };
}>;

interface ShopDocument {
  readonly code: string;
}

declare const plain: ErrorFormat<{ readonly type: string }>;
declare const shop: ErrorFormat<ShopDocument, Shop>;
declare const wire: WireError;
declare const response: Response;

it("should let a format of any document be an ErrorFormat", () => {
  expectTypeOf(shop).toExtend<ErrorFormat>();
  expectTypeOf(shop).toExtend<ErrorFormat<ShopDocument>>();
  expectTypeOf<readonly [typeof plain, typeof shop]>().toExtend<readonly ErrorFormat[]>();
  // @ts-expect-error -- A format of plain errors does not narrow them.
  void (plain satisfies ErrorFormat<{ readonly type: string }, Shop>);
  // @ts-expect-error -- Not a format without its functions.
  void ({ name: "x", mediaType: "application/json" } satisfies ErrorFormat);
});

it("should give the error of each format", () => {
  expectTypeOf<ErrorOf<typeof shop>>().toEqualTypeOf<Shop>();
  expectTypeOf<ErrorOf<typeof plain>>().toEqualTypeOf<ApiError>();
  expectTypeOf<ErrorOf<ErrorFormat>>().toEqualTypeOf<ApiError>();
  expectTypeOf<ErrorOf<typeof shop>>().not.toBeAny();
});

it("should narrow what readError gives by the catalog of the format", async () => {
  const error = await readError(response, [shop]);
  expectTypeOf(error).toEqualTypeOf<Shop | undefined>();
  if (error?.code === "out_of_credit")
    expectTypeOf(error.details).toEqualTypeOf<Credit | undefined>();
  // @ts-expect-error -- It may be a success.
  void error.code;
});

it("should give the errors of all formats of a list", async () => {
  const error = await readError(response, [shop, plain], { limit: 1000 });
  expectTypeOf(error).toEqualTypeOf<Shop | ApiError | undefined>();
  expectTypeOf(error).not.toBeAny();
});

it("should tell formats apart by their names, where these are known", async () => {
  const format: ErrorFormat<ShopDocument, Shop, "code-style:shop"> = {
    ...shop,
    name: "code-style:shop",
  };
  const general: ErrorFormat<ShopDocument, ApiError, "code-style"> = {
    ...shop,
    name: "code-style",
  };
  const error = await readError(response, [format, general]);
  expectTypeOf(error).not.toBeAny();
  expectTypeOf(error).toExtend<ApiError | undefined>();
  if (error === undefined) return;
  expectTypeOf(error.format).toEqualTypeOf<"code-style:shop" | "code-style" | "unknown">();
  if (error.format === "code-style:shop" && error.code === "out_of_credit")
    expectTypeOf(error.details).toEqualTypeOf<Credit | undefined>();
  if (error.format !== "code-style" && error.code === "out_of_credit")
    expectTypeOf(error.details).toEqualTypeOf<Credit | undefined>();
  if (error.format === "unknown") expectTypeOf(error.details).toEqualTypeOf<undefined>();
  // @ts-expect-error -- none of these formats has this name.
  void (error.format === "problem");
  // @ts-expect-error -- another name than the type says.
  void ({ ...shop, name: "x" } satisfies ErrorFormat<ShopDocument, Shop, "code-style:shop">);
});

it("should take a Response and what looks like one, and nothing else", () => {
  void readError({ status: 400, headers: {} }, [plain]);
  void readError({ status: 400, headers: { get: () => null }, text: async () => "" }, [plain]);
  // @ts-expect-error -- No status.
  void readError({ headers: {} }, [plain]);
  // @ts-expect-error -- A text is no promise.
  void readError({ status: 400, headers: {}, text: () => "" }, [plain]);
});

it("should keep the format's own type in detections and results", () => {
  expectTypeOf(detect(wire, [shop])).toEqualTypeOf<readonly Detection<typeof shop>[]>();
  const result = shop.parse(wire);
  expectTypeOf(result).toEqualTypeOf<ParseResult<ShopDocument, Shop>>();
  if (result.ok) expectTypeOf(result.document).toEqualTypeOf<ShopDocument>();
  else expectTypeOf(result.reason).toEqualTypeOf<string>();
  // @ts-expect-error -- Only where it is ok.
  void result.document;
});

it("should give the error of a parser, or what HTTP says", async () => {
  const error = await readError(response, (given) => shop.parse(given));
  expectTypeOf(error).toEqualTypeOf<Shop | undefined>();
  if (error?.code === "out_of_credit")
    expectTypeOf(error.details).toEqualTypeOf<Credit | undefined>();
  interface Closed extends ApiError {
    readonly code: "sold_out";
  }
  const closed = (): ParseResult<unknown, Closed> => ({ ok: false, reason: "" });
  expectTypeOf(await readError(response, closed)).toEqualTypeOf<
    Closed | UnlistedError | undefined
  >();
  // @ts-expect-error -- A parser takes a wire error.
  void readError(response, (text: string) => text);
});
