import type { HeadersLike } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { recognizeProblem } from "./recognize.ts";

function score(body: unknown, status = 400, headers: HeadersLike = {}): number {
  return recognizeProblem({ status, headers, body }).score;
}

it.each(bodies)("should score $api $score", ({ status, headers, body, score }) => {
  expect(recognizeProblem({ status, headers, body }).score).toBe(score);
});

it("should name what it found, for logs", () => {
  const evidenceOf = (body: object, type = "application/json"): readonly string[] =>
    recognizeProblem({ status: 404, headers: { "content-type": type }, body }).evidence;
  const body = { title: "t", status: 404 };
  expect(evidenceOf(body)).toEqual(["HTTP 404", 'member "title"', 'member "status" is a status']);
  expect(evidenceOf({ type: "about:blank", title: "t" })).toEqual([
    "HTTP 404",
    'member "title"',
    'member "type" is a URI',
  ]);
  expect(evidenceOf({ type: "about:blank", status: 404 })).toEqual([
    "HTTP 404",
    'member "status" is a status',
    'member "type" is a URI',
  ]);
  expect(evidenceOf({ ...body, type: "a" }).at(-1)).toBe('but member "type" is no URI');
  expect(evidenceOf(body, "application/vnd.api+json").at(-1)).toBe(
    "but media type application/vnd.api+json",
  );
  expect(evidenceOf(body, "application/problem+json")).toEqual([
    "media type application/problem+json",
  ]);
});

describe("with the media type", () => {
  it("should be certain of any object, on any status", () => {
    const headers = { "Content-Type": "Application/Problem+JSON; charset=utf-8" };
    expect(score({}, 500, headers)).toBe(1);
    expect(score({ title: "t" }, 200, headers)).toBe(1);
    expect(score({ type: "PayloadTooLarge", status: 413 }, 413, headers)).toBe(1);
  });

  it("should not take what is no object", () => {
    for (const body of [undefined, null, [], "title", 5])
      expect(score(body, 500, { "Content-Type": "application/problem+json" })).toBe(0);
  });
});

describe("without the media type", () => {
  it("should not take any number for a status", () => {
    for (const status of [0, 1, 99, 404.5, 1e9]) expect(score({ title: "t", status })).toBe(0);
  });

  it.each([
    "https://example.com/probs/a",
    "about:blank",
    "urn:problem:a",
    "tag:example.com,2026:a",
    "HTTPS://e.org",
  ])("should be 0.9 with the type %s and a title or a status", (type) => {
    expect(score({ type, title: "t" })).toBe(0.9);
    expect(score({ type, status: 400 })).toBe(0.9);
    expect(score({ type })).toBe(0);
  });

  it("should be 0.6 with a title and a status", () => {
    expect(score({ title: "Not Found", status: 404 })).toBe(0.6);
  });

  it("should be 0 with less", () => {
    for (const body of [
      { title: "t" },
      { status: 404 },
      { detail: "d" },
      { title: 5, status: 404 },
    ])
      expect(score(body)).toBe(0);
  });

  it("should be 0 with a status that is text, as JSON:API has it", () => {
    expect(score({ title: "t", status: "404" })).toBe(0);
  });
});

describe("other formats, which are valid problems by their shape", () => {
  it.each([
    [
      "Botpress in its documentation, botpress.com/docs",
      { type: "PayloadTooLarge", description: "It is too large.", status: 413 },
      0.3,
    ],
    [
      "Scaling, docs.scaling.cloud/api/errors",
      { statusCode: 404, type: "invalid_request_error", code: "not_found", requestId: "r" },
      0,
    ],
    [
      "Botpress on the wire",
      { id: "err_1", code: 404, type: "ResourceNotFound", message: "It is not there." },
      0,
    ],
    [
      "Spring Boot without problems",
      { timestamp: "…", status: 404, error: "Not Found", path: "/x" },
      0,
    ],
    ["Django REST framework", { detail: "Not found." }, 0],
    [
      "a relative type, which may be a category",
      { type: "/probs/a", title: "t", status: 400 },
      0.3,
    ],
    ["a type that is no text", { type: 5, title: "t", status: 400 }, 0.3],
    ["a URI in prose", { type: "see urn:a", title: "t", status: 400 }, 0.3],
    ["a URI and prose", { type: "urn:a and so on", title: "t", status: 400 }, 0.3],
    ["a list of types", { type: ["urn:a"], title: "t", status: 400 }, 0.3],
  ])("should be left to their formats: %s", (_, body, expected) => {
    expect(score(body)).toBe(expected);
  });

  it("should be left to JSON:API under its media type", () => {
    const headers = { "Content-Type": 'application/vnd.api+json; profile="https://e.org"' };
    expect(score({ type: "about:blank", title: "t" }, 400, headers)).toBe(0.3);
    expect(score({ title: "t", status: 400 }, 400, headers)).toBe(0.3);
  });
});

describe("HTTP 2xx and 3xx", () => {
  it("should be no error without the media type", () => {
    for (const body of [
      { type: "https://schema.org/Article", title: "t" },
      { title: "t", status: 200 },
      // The log of another response.
      { title: "Home page", status: 404, url: "/" },
    ])
      for (const status of [200, 302]) expect(score(body, status)).toBe(0);
  });

  it("should be an error where the body states an error status and nothing but a problem", () => {
    expect(score({ title: "Not Found", status: 404, detail: "d" }, 200)).toBe(0.6);
    expect(score({ type: "about:blank", status: 404 }, 200)).toBe(0.9);
  });
});

it("should score 0 what throws when it is read", () => {
  const body = {
    get title(): string {
      throw new Error("no");
    },
  };
  expect(score(body)).toBe(0);
});
