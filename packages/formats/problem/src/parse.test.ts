import {
  adviseRetry,
  type ApiError,
  type Deviation,
  type HeadersLike,
  type WireError,
} from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { parseProblem } from "./parse.ts";
import { parseProblemXml } from "./xml/parse.ts";

const labelled = { "content-type": "application/problem+json" };

function result(
  body: unknown,
  headers: HeadersLike = labelled,
  status = 400,
): { error: ApiError; deviations: readonly Deviation[] } {
  const parsed = parseProblem({ status, headers, body });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed;
}

function read(body: unknown): ApiError {
  return result(body).error;
}

describe("bodies of real APIs", () => {
  it.each(bodies)("should read $api ($source)", ({ status, headers, body, error }) => {
    const parsed = parseProblem({ status, headers, body });
    expect(parsed).toStrictEqual({
      ok: true,
      document: body,
      error: {
        format: "problem",
        status,
        issues: [],
        retry: adviseRetry({ status }),
        challenges: [],
        extensions: {},
        ...error,
      },
      deviations: [],
    });
    // The received value itself.
    expect(parsed.ok && parsed.document).toBe(body);
  });
});

describe("the media type", () => {
  it.each([
    "application/problem+json",
    "Application/Problem+JSON",
    "application/problem+json;charset=utf-8",
    'application/problem+json ; profile="https://e.org/a;b"',
  ])("should be known: %s (RFC 9110 section 8.3.1)", (type) => {
    expect(result({}, { "Content-Type": type }).deviations).toEqual([]);
  });

  it.each([
    "application/json",
    "application/problem+xml",
    "text/plain; x=application/problem+json",
    undefined,
  ])("should be missed where it is %s", (type) => {
    const headers = type === undefined ? {} : { "Content-Type": type };
    expect(result({ title: "t" }, headers).deviations).toEqual([
      { path: ["headers", "content-type"], message: "is not application/problem+json" },
    ]);
  });

  it("should make a problem of any object, as no member is required", () => {
    expect(result({ balance: 30 }).error.extensions).toEqual({ balance: 30 });
    for (const body of [{ balance: 30 }, { code: "x", details: {}, errors: [{ detail: "d" }] }])
      expect(parseProblem({ status: 400, headers: {}, body })).toEqual({
        ok: false,
        reason: "expected one of type, title, status, detail, instance",
      });
  });
});

describe("RFC 9457 section 3.1", () => {
  it.each([
    ["type", 5],
    ["type", null],
    ["title", ["t"]],
    ["detail", { text: "d" }],
    ["instance", true],
    ["status", "404"],
    ["status", 404.5],
    ["status", 99],
    ["status", 600],
    ["status", null],
  ])("should ignore %s where it is %j, and keep it", (name, value) => {
    const { error, deviations } = result({ code: "x", [name]: value });
    expect(error).toEqual({ ...read({ code: "x" }), extensions: { [name]: value } });
    expect(deviations).toEqual([
      { path: [name], message: "is of a type that does not fit, and was set aside" },
    ]);
  });

  it("should take names only as they are spelled", () => {
    const body = { Type: "about:blank", Title: "t", STATUS: 404, Detail: "d", Instance: "i" };
    expect(read(body)).toMatchObject({ extensions: body });
    const alike = { subtype: "a", typed: 5, details: "d", substatus: 404, titles: [] };
    const { error, deviations } = result(alike);
    expect([error.details, deviations]).toEqual(["d", []]);
  });

  it("should keep a type of any kind as it is", () => {
    for (const type of ["about:blank", "/probs/a", "probs/a", "tag:e.org,2026:a", "not_found"])
      expect(read({ type }).type).toBe(type);
  });

  it("should follow HTTP where the statuses disagree, and say so", () => {
    const { error, deviations } = result({ title: "t", status: 404 }, labelled, 502);
    expect(error).toMatchObject({ status: 502, declaredStatus: 404 });
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.message).toMatch(/404.*502/);
  });

  it("should follow the document where HTTP reports no error", () => {
    expect(result({ title: "t", status: 404 }, labelled, 200).error).toMatchObject({
      status: 404,
      httpStatus: 200,
    });
    expect(result({ title: "t" }, labelled, 200).error.status).toBe(500);
  });
});

describe("the id", () => {
  it("should be the instance", () => {
    expect(read({ instance: "urn:uuid:1" })).toMatchObject({ id: "urn:uuid:1", extensions: {} });
  });

  it("should be a trace id rather than the instance, which is an extension then", () => {
    for (const name of ["traceId", "trace_id", "requestId", "request_id", "correlationId"]) {
      const error = read({ instance: "/orders/12", [name]: "r-1" });
      expect(error).toMatchObject({ id: "r-1", extensions: { instance: "/orders/12" } });
    }
  });

  it("should be the instance where the trace id is empty or no text", () => {
    for (const traceId of ["", 5, null])
      expect(read({ instance: "/i", traceId })).toMatchObject({
        id: "/i",
        extensions: { traceId },
      });
  });
});

describe("conventional members", () => {
  it("should be read in several spellings, the better one first", () => {
    expect(read({ error_code: "b", code: "a" })).toMatchObject({
      code: "a",
      extensions: { error_code: "b" },
    });
    expect(read({ errorCode: "a" })).toMatchObject({ code: "a", extensions: {} });
  });

  it("should have a number as the code read as text, which is said", () => {
    const { error, deviations } = result({ title: "t", code: 7 });
    expect(error.code).toBe("7");
    expect(deviations).toEqual([{ path: ["code"], message: "is a number, read as a string" }]);
  });

  it.each([
    ["http://e.org/help", true],
    ["HTTPS://E.ORG", true],
    ["see https://e.org/help", false],
    ["/help", false],
  ])("should have %s as help: %s", (help, isHelp) => {
    const error = read({ title: "t", help });
    expect([error.help, error.extensions]).toEqual(isHelp ? [help, {}] : [undefined, { help }]);
  });

  it("should be extensions where their type does not fit", () => {
    const body = { code: "", help: "see there", details: null, errors: "none" };
    expect(read(body)).toMatchObject({ issues: [], extensions: body });
  });
});

describe("issues", () => {
  // RFC 6901 sections 5 and 6.
  it.each([
    ["#/a~1b/0/c%20d", ["a/b", 0, "c d"]],
    ["/a~1b/0", ["a/b", 0]],
    ["#", []],
  ])("should have the path of the pointer %s", (pointer, path) => {
    expect(read({ errors: [{ pointer, detail: "d" }] }).issues).toEqual([{ path, message: "d" }]);
  });

  it("should have a title as message only where Symfony lists violations", () => {
    expect(read({ violations: [{ propertyPath: "a", title: "t" }] }).issues).toStrictEqual([
      { path: ["a"], message: "t" },
    ]);
    expect(read({ violations: [{ propertyPath: "a" }] }).issues).toStrictEqual([{ path: ["a"] }]);
    expect(read({ errors: [{ pointer: "#/a", title: "t" }] }).issues).toStrictEqual([
      { path: ["a"], title: "t" },
    ]);
  });

  it("should be those of the next name where the better one holds nothing", () => {
    const error = read({ errors: null, violations: [{ propertyPath: "a", message: "m" }] });
    expect(error).toMatchObject({
      issues: [{ path: ["a"], message: "m" }],
      extensions: { errors: null },
    });
  });

  it("should be an extension where the list is none of issues", () => {
    for (const errors of [[1], [null], { a: 1 }])
      expect(read({ errors })).toMatchObject({ issues: [], extensions: { errors } });
    expect(read({ violations: [1] })).toMatchObject({ extensions: { violations: [1] } });
  });
});

describe("HTTP", () => {
  it("should read challenges and when to retry", () => {
    const headers = { ...labelled, "WWW-Authenticate": 'Bearer realm="api"', "Retry-After": "5" };
    expect(result({ title: "t" }, headers, 401).error).toMatchObject({
      retry: { when: "after-authentication", afterSeconds: 5 },
      challenges: [{ scheme: "Bearer", params: { realm: "api" } }],
    });
  });

  it("should say that the body was cut", () => {
    const cut = { bytes: 100, reason: "limit" } as const;
    const parsed = parseProblem({ status: 400, headers: labelled, body: {}, cut });
    expect(parsed.ok && parsed.deviations[0]?.message).toContain("100");
  });
});

describe("what is no problem", () => {
  it.each([undefined, null, [], "title", 5])("should be refused: %j", (body) => {
    expect(parseProblem({ status: 400, headers: labelled, body })).toEqual({
      ok: false,
      reason: "the body is no JSON object",
    });
  });

  it("should be refused where its members are inherited", () => {
    const body = Object.create({ title: "t" }) as unknown;
    expect(parseProblem({ status: 400, headers: {}, body })).toMatchObject({ ok: false });
  });

  it("should be refused where reading it throws", () => {
    const body = {
      get title(): string {
        // What throws again where it is turned into text.
        throw Object.create(null);
      },
    };
    expect(parseProblem({ status: 400, headers: labelled, body })).toEqual({
      ok: false,
      reason: "the document throws where it is read",
    });
  });
});

it("should keep a member named __proto__ as a member", () => {
  const { extensions } = read(JSON.parse('{"title":"t","__proto__":{"polluted":true}}'));
  expect(Object.keys(extensions)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
});

it("should take a reserved member that no renderer made for an extension", () => {
  for (const apiError of [{ evil: 1 }, { title: "other" }, "text"])
    expect(read({ title: "t", apiError })).toMatchObject({ title: "t", extensions: { apiError } });
});

it("should not throw for a wire error that throws", () => {
  const wire = new Proxy({} as WireError, {
    get: () => {
      throw new Error("must not be read");
    },
  });
  expect(parseProblem(wire).ok).toBe(false);
  expect(parseProblemXml(wire).ok).toBe(false);
});
