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

it("should take an error of one's own", () => {
  const own = new HttpError({ status: 404, code: "no_user", issues: [{ path: ["id"] }] });
  expectTypeOf(own).toEqualTypeOf<HttpError>();
  // @ts-expect-error -- Without a status it is none.
  void new HttpError({ code: "no_user" });
  // @ts-expect-error -- No member of an error.
  void new HttpError({ status: 404, reason: "gone" });
  // @ts-expect-error -- One that was read has all members.
  void new HttpError({ format: "problem", status: 404 });
});
