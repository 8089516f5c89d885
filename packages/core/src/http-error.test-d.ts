import { expectTypeOf, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import { HttpError } from "./http-error.ts";

interface QuotaError extends ApiError {
  readonly code: "quota_exceeded";
  readonly details: { readonly limit: number };
}

declare const quota: QuotaError;
declare const unknownValue: unknown;

it("should keep the type of the error it carries", () => {
  const thrown = new HttpError(quota);
  expectTypeOf(thrown.error).toEqualTypeOf<QuotaError>();
  expectTypeOf(thrown.code).toEqualTypeOf<"quota_exceeded">();
  expectTypeOf(thrown.toJSON().error.details.limit).toEqualTypeOf<number>();
});

it("should narrow unknown to an HttpError of any error", () => {
  if (HttpError.isInstance(unknownValue)) {
    expectTypeOf(unknownValue).toEqualTypeOf<HttpError>();
    expectTypeOf(unknownValue.code).toEqualTypeOf<string | undefined>();
    expectTypeOf(unknownValue.error).not.toBeAny();
  }
  // @ts-expect-error -- Not narrowed here.
  void unknownValue.status;
});

it("should refuse what is no ApiError", () => {
  // @ts-expect-error -- Members are missing.
  void new HttpError({ status: 404 });
});
