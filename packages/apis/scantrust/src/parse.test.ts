import { type ErrorFormat, isRetryable, readError } from "@api-errors/core";
import { scantrust as bodies } from "@api-errors/internal-bodies";
import { errorsOf, testBadInput } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { formats } from "./format.ts";
import { parseScantrust } from "./parse.ts";

const errorOf = errorsOf(parseScantrust);

describe("parseScantrust", () => {
  it("should read the documented map of fields, and take each field from its name", () => {
    const result = parseScantrust(bodies.validation);
    expect(result.ok && result.document).toBe(bodies.validation.body);
    expect(result).toMatchObject({ ok: true, deviations: [] });
    expect(result.ok && result.error).toMatchObject({
      format: "field-map:scantrust",
      status: 400,
      issues: [
        { path: ["brand"], message: "Brand is required." },
        { path: ["name"], message: "Description must be at least 10 characters" },
        { path: ["sku"], message: "SKU must be unique" },
      ],
      retry: { when: "never" },
    });
  });

  it("should read the documented conflict", () => {
    expect(errorOf(bodies.conflict)).toMatchObject({
      format: "code-style:scantrust-conflict",
      status: 409,
      code: "8000",
      message: "SQL Timeout",
      extensions: {},
    });
  });

  it("should read the documented answer to a throttled request", () => {
    expect(errorOf(bodies.throttled)).toMatchObject({
      format: "code-style:scantrust",
      status: 429,
      code: "throttled",
      retry: { when: "always", afterSeconds: 12 },
    });
  });

  it("should read what the documentation does not show and the framework sends", () => {
    // Lists as the framework sends them up to 3.17, and from 3.18 on.
    const aligned = { tags: [{}, { name: ["Too short."] }], non_field_errors: ["Cross field."] };
    expect(errorOf({ status: 400, headers: {}, body: aligned }).issues).toEqual([
      { path: ["tags", 1, "name"], message: "Too short." },
      { message: "Cross field." },
    ]);
    const keyed = { tags: { 1: { name: ["Too short."] } } };
    expect(errorOf({ status: 400, headers: {}, body: keyed }).issues).toMatchObject([
      { path: ["tags", 1, "name"] },
    ]);
    const nested = { owner: { age: ["A valid integer is required."] }, detail: ["Is required."] };
    expect(errorOf({ status: 400, headers: {}, body: nested }).issues).toMatchObject([
      { path: ["owner", "age"] },
      { path: ["detail"], message: "Is required." },
    ]);
  });

  it("should read a detail without a code, and the page of a server error", () => {
    const detail = errorOf({ status: 404, headers: {}, body: { detail: "Not found." } });
    expect(detail).toMatchObject({ status: 404, message: "Not found.", extensions: {} });
    expect(detail.code).toBeUndefined();
    const body = { error: "Server Error (500)", at: 1 };
    expect(errorOf({ status: 500, headers: {}, body })).toMatchObject({
      message: "Server Error (500)",
      extensions: { at: 1 },
    });
  });

  it("should pass codes that are not in the catalog verbatim", () => {
    const conflict = { error_code: "8001", error_message: "Locked" };
    expect(errorOf({ status: 409, headers: {}, body: conflict })).toMatchObject({ code: "8001" });
    const detail = { detail: "No.", code: "brand_closed" };
    expect(errorOf({ status: 403, headers: {}, body: detail })).toMatchObject({
      code: "brand_closed",
    });
  });

  it("should give no error for a success", () => {
    const body = { code: "Q1", detail: "A label", error_code: null, tags: ["a"] };
    expect(parseScantrust({ status: 200, headers: {}, body }).ok).toBe(false);
  });
});

describe("retrying", () => {
  it("should be possible after a query that took too long, under either status", () => {
    for (const status of [409, 406]) {
      const error = errorOf({ ...bodies.conflict, status });
      expect(error.retry).toEqual({ when: "idempotent" });
      expect([isRetryable(error, "GET"), isRetryable(error, "POST")]).toEqual([true, false]);
    }
  });

  it("should not be after another conflict", () => {
    const body = { error_code: "8001", error_message: "m" };
    expect(errorOf({ status: 409, headers: {}, body }).retry).toEqual({ when: "never" });
    expect(errorOf({ status: 406, headers: {}, body: undefined }).retry).toEqual({
      when: "never",
    });
  });

  it("should wait as Retry-After says, else as the text says", () => {
    const { body } = bodies.throttled;
    const on = (headers: Readonly<Record<string, string>>, detail: string): unknown =>
      errorOf({ status: 429, headers, body: { ...body, detail } }).retry.afterSeconds;
    expect(on({ "retry-after": "3" }, body.detail)).toBe(3);
    expect(on({}, body.detail)).toBe(12);
    expect(on({}, "Request was throttled. Expected available in 1 second.")).toBe(1);
    expect(on({ "retry-after": "soon" }, body.detail)).toBe(12);
    expect(on({}, "Request was throttled.")).toBeUndefined();
    expect(on({}, `available in ${"9".repeat(100_000)} seconds`)).toBeUndefined();
    expect(on({}, "available in -5 seconds, available in 1.5 seconds")).toBeUndefined();
  });

  it("should need a login on a 401, and on a 403 that is one", () => {
    const on = (status: number, code: string): unknown =>
      errorOf({ status, headers: {}, body: { detail: "m", code } }).retry.when;
    expect(on(401, "authentication_failed")).toBe("after-authentication");
    expect(on(403, "not_authenticated")).toBe("after-authentication");
    expect(on(403, "authentication_failed")).toBe("after-authentication");
    expect(on(403, "permission_denied")).toBe("never");
    expect(errorOf({ status: 403, headers: {}, body: undefined }).retry.when).toBe("never");
  });

  it("should be later on failures of the server", () => {
    for (const status of [500, 502, 503, 504])
      expect(errorOf({ status, headers: {}, body: "<html></html>" }).retry.when).toBe("idempotent");
  });
});

testBadInput(parseScantrust);

describe("the formats", () => {
  it("should read as parseScantrust does", async () => {
    for (const { status, headers, body } of [
      bodies.validation,
      bodies.conflict,
      bodies.throttled,
    ]) {
      const response = new Response(JSON.stringify(body), { status, headers });
      expect(await readError(response, formats)).toEqual(errorOf({ status, headers, body }));
    }
  });

  it("should keep the advice of others on the way there and back", () => {
    const { retry, ...error } = errorOf(bodies.conflict);
    expect(retry.when).toBe("idempotent");
    const [conflict, detail] = formats;
    for (const format of [conflict, detail] as readonly ErrorFormat[]) {
      for (const when of ["never", "idempotent", "always"] as const) {
        const { document, status, headers } = format.render({ ...error, retry: { when } });
        const read = format.parse(format.build(document, { status, headers }));
        expect(read.ok && read.error.retry).toEqual({ when });
      }
    }
  });

  it("should take no details from a stranger into a map of fields", () => {
    const [, , fields] = formats;
    const body = { brand: ["b"], detail: "d", apiError: { details: { a: ["m"] } }, details: {} };
    const result = fields.parse({ status: 400, headers: {}, body });
    expect(result.ok && result.error.issues).toContainEqual({
      path: ["apiError", "details", "a"],
      message: "m",
    });
    expect(result.ok && result.error.details).toBeUndefined();
    expect(fields.parse({ status: 400, headers: {}, body: "text" }).ok).toBe(false);
  });
});
