import { type } from "arktype";
import * as v from "valibot";
import { expectTypeOf, it } from "vitest";
import { z } from "zod";
import type { ApiError } from "./api-error.ts";
import type { Catalog, CatalogError, DetailsOf } from "./catalog.ts";
import { checkDetails } from "./catalog.ts";

const catalog = {
  entity_not_found: {
    status: 404,
    details: v.object({ entityType: v.string(), entityId: v.string() }),
  },
  out_of_credit: { status: 403, details: z.object({ balance: z.number() }) },
  too_many: { status: 429, details: type({ limit: "number" }) },
  teapot: { status: 418, meaning: "no coffee" },
} as const;

declare const error: CatalogError<typeof catalog>;
declare const plain: CatalogError<{}>;

it("should satisfy the type of catalogs", () => {
  expectTypeOf(catalog).toExtend<Catalog>();
  // @ts-expect-error -- A status is a number.
  void ({ gone: { status: "410" } } satisfies Catalog);
  // @ts-expect-error -- The status is what a catalog is for.
  void ({ gone: { meaning: "was there once" } } satisfies Catalog);
});

it("should narrow details by the code, whatever made the schema", () => {
  if (error.code === "entity_not_found") {
    expectTypeOf(error.details).toEqualTypeOf<
      { entityType: string; entityId: string } | undefined
    >();
    // @ts-expect-error -- They may be missing, or not have fitted.
    void error.details.entityId;
  }
  if (error.code === "out_of_credit")
    expectTypeOf(error.details).toEqualTypeOf<{ balance: number } | undefined>();
  if (error.code === "too_many")
    expectTypeOf(error.details).toEqualTypeOf<{ limit: number } | undefined>();
  if (error.code === "teapot") expectTypeOf(error.details).toEqualTypeOf<unknown>();
});

it("should keep the members that a catalog says nothing of, and be no any", () => {
  expectTypeOf(error).not.toBeAny();
  expectTypeOf(error.code).not.toBeAny();
  expectTypeOf(error.status).toEqualTypeOf<number>();
  expectTypeOf(error.issues).toEqualTypeOf<ApiError["issues"]>();
  // @ts-expect-error -- Plain data that is read only.
  error.status = 500;
});

it("should leave codes open", () => {
  expectTypeOf<"a_new_code">().toExtend<NonNullable<typeof error.code>>();
  expectTypeOf(error).toExtend<ApiError>();
  expectTypeOf(plain.code).toEqualTypeOf<string | undefined>();
  expectTypeOf(plain.details).toEqualTypeOf<undefined>();
});

it("should give what the schema of an entry takes in", () => {
  expectTypeOf<DetailsOf<{ status: 400; details: typeof numeric }>>().toEqualTypeOf<string>();
  expectTypeOf<DetailsOf<{ status: 400 }>>().toEqualTypeOf<unknown>();
});

const numeric = v.pipe(v.string(), v.transform(Number));

it("should refuse what is no schema", () => {
  expectTypeOf(checkDetails(numeric, "1")).toEqualTypeOf<string | undefined>();
  // @ts-expect-error -- No Standard Schema.
  void checkDetails({ parse: () => 1 }, "1");
});
