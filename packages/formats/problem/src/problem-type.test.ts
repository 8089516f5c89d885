import { describe, expect, it } from "vitest";

import type { ProblemDocument } from "./document.ts";
import { problemTypeOf } from "./problem-type.ts";

describe("about:blank", () => {
  it.each([
    undefined,
    null,
    {},
    { type: undefined },
    { type: "" },
    { type: 5 },
    { type: ["a"] },
    { type: "about:blank" },
  ])("should be the type of %j (RFC 9457 section 3.1.1)", (problem) => {
    expect(problemTypeOf(problem as ProblemDocument)).toBe("about:blank");
    expect(problemTypeOf(problem as ProblemDocument, "https://e.org/a")).toBe("about:blank");
  });

  it.each([
    // dotnet/aspnetcore, ProblemDetailsDefaults, before and since .NET 8
    "https://tools.ietf.org/html/rfc7231#section-6.5.1",
    "https://tools.ietf.org/html/rfc9110#section-15.5.1",
    "https://tools.ietf.org/html/rfc4918#section-11.2",
    // symfony/serializer, ProblemNormalizer
    "https://tools.ietf.org/html/rfc2616#section-10",
    "https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.5",
    "https://www.rfc-editor.org/rfc/rfc9110.html#name-404-not-found",
    "https://www.rfc-editor.org/rfc/rfc9110",
    "https://httpwg.org/specs/rfc9110.html#status.404",
    // khellang/Middleware, StatusCodeProblemDetails
    "https://httpstatuses.com/404",
    // laminas-api-problem, ApiProblem
    "http://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html",
    "https://httpstatuses.io/404",
  ])("should be what %s says no more than", (type) => {
    expect(problemTypeOf({ type })).toBe("about:blank");
  });

  it.each([
    "https://tools.ietf.org.example.com/html/rfc9110",
    "https://tools.ietf.org/html/rfc9110/more",
    "https://example.com/https://tools.ietf.org/html/rfc9110#section-15.5.1",
    "https://tools.ietf.org/html/draft-ietf-httpapi-ratelimit-headers",
    "https://httpstatuses.com/404/more",
    "https://httpstatuses.com/not-found",
  ])("should not be the type of %s", (type) => {
    expect(problemTypeOf({ type })).toBe(type);
  });
});

describe("a base", () => {
  // RFC 9457 section 3.1.1, with the URIs of its example.
  it.each([
    [
      "example-problem",
      "https://api.example.org/foo/bar/123",
      "https://api.example.org/foo/bar/example-problem",
    ],
    [
      "example-problem",
      "https://api.example.org/widget/456",
      "https://api.example.org/widget/example-problem",
    ],
    ["/types/123", "https://api.example.org/foo/bar/123", "https://api.example.org/types/123"],
    ["/a:b", "https://api.example.org/c", "https://api.example.org/a:b"],
    ["//e.org/a", "https://api.example.org/", "https://e.org/a"],
    ["#a", "https://api.example.org/b?c", "https://api.example.org/b?c#a"],
    ["../a", "https://api.example.org/b/c/d", "https://api.example.org/b/a"],
  ])("should have %s resolved against %s", (type, base, expected) => {
    expect(problemTypeOf({ type }, base)).toBe(expected);
    expect(problemTypeOf({ type }, new URL(base))).toBe(expected);
  });

  it.each(["https://e.org", "tag:example@example.org,2021-09-17:OutOfLuck", "urn:a:b", "HTTP://E"])(
    "should leave %s as it is, which is absolute",
    (type) => {
      expect(problemTypeOf({ type }, "https://api.example.org/")).toBe(type);
    },
  );

  it.each(["urn:a:b", "no base", "", "/a"])("should be ignored where it is %j", (base) => {
    expect(problemTypeOf({ type: "probs/a" }, base)).toBe("probs/a");
  });

  it("should not be needed", () => {
    expect(problemTypeOf({ type: "probs/a" })).toBe("probs/a");
  });
});

it("should take time linear in the text", () => {
  const long = "a:".repeat(500_000);
  for (const type of [
    long,
    `https://tools.ietf.org/html/rfc${"9".repeat(500_000)}/`,
    " ".repeat(500_000),
  ])
    expect(typeof problemTypeOf({ type })).toBe("string");
});

it("should be about:blank where a type throws", () => {
  const problem = {
    get type(): never {
      throw new Error("must not be read");
    },
  };
  expect(problemTypeOf(problem)).toBe("about:blank");
});
