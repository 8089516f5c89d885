import { describe, expect, it } from "vitest";
import { isHeuristicallyCacheable, mustNotStore } from "./cacheable.ts";
import { isIdempotentMethod, isSafeMethod } from "./methods.ts";
import { mostGeneralStatus } from "./most-general-status.ts";
import { requiredHeaders } from "./required-headers.ts";

const all = Array.from({ length: 500 }, (_, index) => index + 100);

describe("requiredHeaders", () => {
  it("should name what RFC 9110 sections 15.5.2, 15.5.6, 15.5.8 and 15.5.22 demand", () => {
    expect(requiredHeaders(401)).toEqual(["www-authenticate"]);
    expect(requiredHeaders(405)).toEqual(["allow"]);
    expect(requiredHeaders(407)).toEqual(["proxy-authenticate"]);
    expect(requiredHeaders(426)).toEqual(["upgrade"]);
  });

  it("should name nothing for any other status", () => {
    expect(all.filter((status) => requiredHeaders(status).length)).toEqual([401, 405, 407, 426]);
    expect(requiredHeaders(NaN)).toEqual([]);
  });
});

describe("caching", () => {
  it("should allow heuristic freshness where RFC 9110 section 15.1 and RFC 7725 do", () => {
    expect(all.filter(isHeuristicallyCacheable)).toEqual([
      200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
    ]);
  });

  it("should forbid to store what RFC 6585 forbids", () => {
    expect(all.filter(mustNotStore)).toEqual([428, 429, 431, 511]);
  });
});

describe("methods", () => {
  it.each(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"])("should take %s for safe", (method) => {
    expect(isSafeMethod(method)).toBe(true);
    expect(isIdempotentMethod(method)).toBe(true);
  });

  it.each(["PUT", "DELETE"])("should take %s for idempotent but not safe", (method) => {
    expect(isSafeMethod(method)).toBe(false);
    expect(isIdempotentMethod(method)).toBe(true);
  });

  it.each(["POST", "PATCH", "CONNECT", "get", "Put", "", "constructor", null, Symbol.iterator])(
    "should take %s for neither",
    (method) => {
      expect(isSafeMethod(method as string)).toBe(false);
      expect(isIdempotentMethod(method as string)).toBe(false);
    },
  );
});

describe("mostGeneralStatus", () => {
  it.each([
    [[], undefined],
    [[200, 302, NaN, 600, 404.5], undefined],
    [[404], 404],
    [[422, 422], 422],
    [[422, 404], 400],
    [[503, 503], 503],
    [[503, 502], 500],
    [[503, 502, 502], 500],
    // The example "Multiple Errors" of JSON:API 1.1 is answered with 400.
    [[403, 422, 500], 400],
    [[500, 422, 502], 400],
    [[500, 501, 404], 400],
    [[200, 404], 404],
  ])("should make of %j %s", (statuses, general) => {
    expect(mostGeneralStatus(statuses)).toBe(general);
  });
});

it("should make 500 of several 5xx, in any order", () => {
  expect(mostGeneralStatus([500, 503])).toBe(500);
  expect(mostGeneralStatus([503, 500])).toBe(500);
  expect(mostGeneralStatus([503, 502, 503])).toBe(500);
});
