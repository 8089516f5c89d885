import { type } from "arktype";
import * as v from "valibot";
import { expectTypeOf, it } from "vitest";
import { z } from "zod";
import { adviseRetry } from "./advise-retry.ts";
import type { Issue, Path } from "./api-error.ts";
import { isRetryable } from "./is-retryable.ts";
import { parseChallenges } from "./parse-challenges.ts";
import { parsePath } from "./parse-path.ts";
import type { RetryAdvice } from "./retry-advice.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { fromStandardIssues } from "./standard-issues.ts";
import { statusClass } from "./status-class.ts";

it("should take what Headers.get returns", () => {
  const headers = new Headers();
  expectTypeOf(parseRetryAfter(headers.get("retry-after"))).toEqualTypeOf<number | undefined>();
  const advice = adviseRetry({
    status: 503,
    retryAfter: headers.get("retry-after"),
    date: headers.get("date"),
  });
  expectTypeOf(advice).toEqualTypeOf<RetryAdvice>();
  expectTypeOf(isRetryable({ retry: advice }, "GET")).toEqualTypeOf<boolean>();
  const { challenges } = parseChallenges(headers.get("www-authenticate"));
  expectTypeOf(challenges[0]?.params["realm"]).toEqualTypeOf<string | undefined>();
});

it("should give no any", () => {
  expectTypeOf(parseChallenges("").challenges[0]?.params).not.toBeAny();
  expectTypeOf(parsePath("", "dot")).toEqualTypeOf<Path | undefined>();
  expectTypeOf(statusClass(404)).toEqualTypeOf<1 | 2 | 3 | 4 | 5>();
});

it("should refuse path styles that are none", () => {
  // @ts-expect-error -- No such style.
  void parsePath("/a", "xpath");
});

it("should take the issues of zod, valibot and arktype", () => {
  const read = z.object({}).safeParse({});
  if (!read.success) expectTypeOf(fromStandardIssues(read.error.issues)).toEqualTypeOf<Issue[]>();
  const valid = v.object({})["~standard"].validate({});
  if (!(valid instanceof Promise) && valid.issues) void fromStandardIssues(valid.issues);
  const checked = type({})["~standard"].validate({});
  if (!(checked instanceof Promise) && checked.issues) void fromStandardIssues(checked.issues);
});
