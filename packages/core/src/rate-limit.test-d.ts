import { expectTypeOf, it } from "vitest";
import type {
  NamedRateLimitPolicy,
  RateLimit,
  RateLimitPolicy,
  XRateLimitPolicy,
} from "./rate-limit-policy.ts";
import { rateLimitWait } from "./rate-limit-wait.ts";
import { parseRateLimit } from "./rate-limit.ts";

const limit = parseRateLimit(new Headers(), { now: 0 });

it("should take what a Response and a record have", () => {
  expectTypeOf(limit).toEqualTypeOf<RateLimit | undefined>();
  expectTypeOf(parseRateLimit({ RateLimit: ["a", "b"] })).not.toBeAny();
  expectTypeOf(rateLimitWait(429, new Headers(), 0)).toEqualTypeOf<number | undefined>();
  // @ts-expect-error -- No headers.
  void parseRateLimit("RateLimit: 5");
});

it("should narrow by its kind", () => {
  switch (limit?.kind) {
    case "list":
      expectTypeOf(limit.policies).toEqualTypeOf<readonly NamedRateLimitPolicy[]>();
      expectTypeOf(limit.policies[0]?.name).toEqualTypeOf<string | undefined>();
      break;
    case "dictionary":
    case "three-headers":
      expectTypeOf(limit.policies).toEqualTypeOf<readonly RateLimitPolicy[]>();
      // @ts-expect-error -- Policies had no names then.
      void limit.policies[0]?.name;
      break;
    case "x-headers":
      expectTypeOf(limit.policies).toEqualTypeOf<readonly XRateLimitPolicy[]>();
      expectTypeOf(limit.policies[0]?.unit).toEqualTypeOf<"requests" | "tokens" | undefined>();
      // @ts-expect-error -- Partitions came with the list.
      void limit.policies[0]?.partitionKey;
      break;
    case undefined:
      expectTypeOf(limit).toEqualTypeOf<undefined>();
      break;
    default:
      expectTypeOf(limit).toBeNever();
  }
  // @ts-expect-error -- No such form.
  void (limit?.kind === "draft-10");
});

it("should give of every kind what all have, without narrowing", () => {
  const policy = limit?.policies[0];
  expectTypeOf(policy?.quota).toEqualTypeOf<number | undefined>();
  expectTypeOf(policy?.windowSeconds).toEqualTypeOf<number | undefined>();
  expectTypeOf(policy?.remaining).toEqualTypeOf<number | undefined>();
  expectTypeOf(policy?.resetAfterSeconds).toEqualTypeOf<number | undefined>();
});

it("should know the units of the draft and let others through", () => {
  const policy: NamedRateLimitPolicy = { name: "a", unit: "points" };
  expectTypeOf(policy.unit).not.toBeAny();
  // @ts-expect-error -- Every policy of a list has a name.
  const nameless: NamedRateLimitPolicy = { quota: 5 };
  void nameless;
});
