import { scaleaq as bodies } from "@api-errors/internal-bodies";
import { type ErrorFormat, isRetryable, readError } from "@api-errors/core";
import { errorsOf, testBadInput } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { formats } from "./format.ts";
import { parseScaleAQ } from "./parse.ts";

const errorOf = errorsOf(parseScaleAQ);

describe("parseScaleAQ", () => {
  it("should read the documented example", () => {
    const result = parseScaleAQ(bodies.entityNotUnique);
    expect(result).toMatchObject({ ok: true, deviations: [] });
    expect(result.ok && result.document).toBe(bodies.entityNotUnique.body);
    expect(result.ok && result.error).toEqual({
      format: "code-style:scaleaq",
      status: 422,
      code: "entity_not_unique",
      message: "Entity violates one or more uniqueness constraints.",
      id: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      traceparent: {
        version: 0,
        traceId: "49b5250fc418ce6cf5086647a2d6ff62",
        parentId: "81a414175e6d8090",
        flags: 1,
        sampled: true,
      },
      details: { entityType: "User", entityId: "12345" },
      issues: [],
      retry: { when: "never" },
      challenges: [],
      extensions: {},
    });
  });

  it("should take a trace that is none for an id and nothing more", () => {
    const body = { ...bodies.entityNotUnique.body, traceId: "0HMVD9" };
    const error = errorOf({ ...bodies.entityNotUnique, body });
    expect(error.id).toBe("0HMVD9");
    expect(error).not.toHaveProperty("traceparent");
  });

  it("should pass a code that is not in the catalog verbatim, with its details unchecked", () => {
    const body = { code: "Pen_Flooded!", message: "m", traceId: "t", details: { pen: 7 } };
    const error = errorOf({ status: 422, headers: {}, body });
    expect(error).toMatchObject({ code: "Pen_Flooded!", extensions: { details: { pen: 7 } } });
    expect(error.details).toBeUndefined();
  });

  it("should give no details that do not fit, and say so", () => {
    const body = { ...bodies.entityNotFound.body, details: { entityType: "Site", entityId: 5 } };
    const result = parseScaleAQ({ ...bodies.entityNotFound, body });
    expect(result.ok && result.error.details).toBeUndefined();
    expect(result.ok && result.error.extensions).toEqual({ details: body.details });
    expect(result.ok && result.deviations).toEqual([
      {
        path: ["details"],
        message:
          "does not fit the catalog: expected an object with strings as entityType and entityId",
      },
    ]);
  });

  it("should read members that were added since", () => {
    const body = { ...bodies.entityNotFound.body, hint: "h" };
    expect(errorOf({ ...bodies.entityNotFound, body }).extensions).toEqual({ hint: "h" });
  });

  it("should not take a member for a status, as ScaleAQ's bodies have none", () => {
    const body = { ...bodies.entityNotFound.body, status: 500 };
    const error = errorOf({ ...bodies.entityNotFound, body });
    expect(error).toMatchObject({ status: 404, extensions: { status: 500 } });
    expect(error.declaredStatus).toBeUndefined();
  });

  it("should give an error for what a proxy answers", () => {
    const result = parseScaleAQ({ status: 502, headers: {}, body: "<html>Bad Gateway</html>" });
    expect(result).toMatchObject({
      ok: true,
      document: undefined,
      error: { format: "unknown", status: 502, retry: { when: "idempotent" } },
    });
  });

  it("should give no error for a success, whatever is in it", () => {
    const body = { code: "P-12", message: "Fed", name: "Northern pens" };
    expect(parseScaleAQ({ status: 200, headers: {}, body })).toEqual({
      ok: false,
      reason: "HTTP 200, and no failure in the body",
    });
  });
});

describe("waiting on 429", () => {
  const body = { code: "too_many_requests", message: "m", traceId: "t" };
  const waitWith = (headers: Readonly<Record<string, string>>, given: unknown = body): unknown =>
    errorOf({ status: 429, headers, body: given }).retry;

  it("should be as long as Retry-After says", () => {
    expect(waitWith({ "retry-after": "12" })).toEqual({ when: "always", afterSeconds: 12 });
    expect(waitWith({ "retry-after": "0" })).toEqual({ when: "always", afterSeconds: 0 });
  });

  it("should be a minute where it says nothing, or nothing that can be read", () => {
    const minute = { when: "always", afterSeconds: 60 };
    expect(waitWith({})).toEqual(minute);
    expect(waitWith({ "retry-after": "soon" })).toEqual(minute);
    expect(waitWith({}, undefined)).toEqual(minute);
    expect(waitWith({}, "<html></html>")).toEqual(minute);
  });

  it("should be what other headers say where they do", () => {
    expect(waitWith({ "ratelimit-reset": "7" })).toEqual({ when: "always", afterSeconds: 7 });
  });

  it("should not be on any other status", () => {
    const error = errorOf({ status: 500, headers: {}, body });
    expect(error.retry).toEqual({ when: "idempotent" });
    expect(isRetryable(error, "GET")).toBe(true);
  });
});

testBadInput(parseScaleAQ);

describe("the format", () => {
  const format: ErrorFormat = formats[0];

  it("should read as parseScaleAQ does", async () => {
    const { status, body } = bodies.entityNotFound;
    const error = await readError(new Response(JSON.stringify(body), { status }), formats);
    expect(error).toEqual(errorOf(bodies.entityNotFound));
    const limited = { status: 429, headers: {}, body: { code: "x", message: "m" } };
    expect(format.parse(limited)).toEqual(parseScaleAQ(limited));
  });

  it("should know its own errors by their codes", () => {
    expect(format.recognize(bodies.entityNotUnique).score).toBe(0.95);
    expect(format.name).toBe("code-style:scaleaq");
  });

  it("should give no error for what is not in it", () => {
    expect(format.parse({ status: 429, headers: {}, body: "slow down" }).ok).toBe(false);
  });

  it("should keep a wait that nobody named, on the way there and back", () => {
    const limited = errorOf({ status: 429, headers: {}, body: { code: "x", message: "m" } });
    const error = { ...limited, retry: { when: "always" } as const };
    const { document, status, headers } = format.render(error);
    expect(document).toMatchObject({ apiError: { retry: { when: "always" } } });
    const read = format.parse(format.build(document, { status, headers }));
    expect(read.ok && read.error.retry).toEqual({ when: "always" });
    expect(format.render(limited)).toMatchObject({
      document: { code: "x", message: "m" },
      headers: { "retry-after": "60" },
    });
  });
});
