import { type ErrorFormat, readError } from "@api-errors/core";
import { scopestack as bodies } from "@api-errors/internal-bodies";
import { errorsOf, testBadInput } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { formats } from "./format.ts";
import { parseScopeStack } from "./parse.ts";

const errorOf = errorsOf(parseScopeStack);

const { badRequest, unauthorized, forbidden, notFound, unprocessable, invalidGrant } = bodies;

describe("parseScopeStack", () => {
  it.each([badRequest, unauthorized, forbidden, notFound, unprocessable])(
    "should read the documented body: $source",
    (wire) => {
      const result = parseScopeStack(wire);
      const [{ title, detail } = { title: "" }] = wire.body.errors;
      expect(result).toMatchObject({ ok: true, deviations: [] });
      expect(result.ok && result.document).toBe(wire.body);
      expect(result.ok && result.error).toMatchObject({
        format: "json-api:scopestack",
        status: wire.status,
        declaredStatus: wire.status,
        title,
        issues: [],
      });
      expect(result.ok && result.error.message).toBe(detail);
      expect(result.ok && result.error.code).toBeUndefined();
    },
  );

  it("should read the documented error of the token endpoint", () => {
    expect(errorOf(invalidGrant)).toMatchObject({
      format: "oauth2:scopestack",
      status: 400,
      code: "invalid_grant",
      message: invalidGrant.body.error_description,
      retry: { when: "never" },
    });
  });

  it("should go by the shape, whatever the media type says", () => {
    const headers = { "content-type": "application/json" };
    expect(errorOf({ ...unprocessable, headers }).format).toBe("json-api:scopestack");
    const { headers: jsonApi } = unprocessable;
    expect(errorOf({ ...invalidGrant, headers: jsonApi }).code).toBe("invalid_grant");
  });

  it("should read each of several errors, and take no field from its words", () => {
    const [first] = unprocessable.body.errors;
    const errors = [first, { ...first, detail: "Price is not a number" }];
    const { issues } = errorOf({ ...unprocessable, body: { errors } });
    expect(issues.map(({ message, path }) => [message, path])).toEqual([
      ["Name can't be blank", undefined],
      ["Price is not a number", undefined],
    ]);
  });

  it("should read members that the documentation does not show, such as a source", () => {
    const error = {
      status: "422",
      title: "Unprocessable Entity",
      detail: "Title is invalid",
      code: "invalid",
      source: { pointer: "/data/attributes/title" },
      links: null,
    };
    const { code, issues } = errorOf({ ...unprocessable, body: { errors: [error] } });
    expect(code).toBe("invalid");
    expect(issues).toMatchObject([{ path: ["title"], message: "Title is invalid" }]);
  });

  it("should read the quotes that Doorkeeper leaves in its descriptions", () => {
    const body = { error: "invalid_scope", error_description: 'requires scope "admin"' };
    expect(errorOf({ ...invalidGrant, body }).message).toBe('requires scope "admin"');
  });

  it("should read what Doorkeeper says in a header over an empty body", () => {
    const headers = {
      "www-authenticate":
        'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token expired"',
    };
    expect(errorOf({ status: 401, headers, body: undefined })).toMatchObject({
      code: "invalid_token",
      message: "The access token expired",
      retry: { when: "after-authentication" },
      challenges: [{ scheme: "Bearer" }],
    });
  });

  it("should give an error for a 504, which has no documented body", () => {
    for (const body of [undefined, "", "<html>504 Gateway Time-out</html>"])
      expect(parseScopeStack({ status: 504, headers: {}, body })).toMatchObject({
        ok: true,
        document: undefined,
        error: { status: 504, retry: { when: "idempotent" } },
      });
  });

  it("should give no error for a success", () => {
    const body = { data: { type: "projects", id: "1" } };
    expect(parseScopeStack({ status: 200, headers: {}, body }).ok).toBe(false);
  });
});

describe("a 403", () => {
  it("should be worth a new token, once: it may be an expired one", () => {
    expect(errorOf(forbidden).retry).toEqual({ when: "after-authentication" });
    expect(errorOf({ status: 403, headers: {}, body: undefined }).retry).toEqual({
      when: "after-authentication",
    });
  });

  it("should not be where OAuth says why", () => {
    const body = { error: "unauthorized_client", error_description: "d" };
    expect(errorOf({ status: 403, headers: {}, body }).retry).toEqual({ when: "never" });
  });

  it("should be repeated when it says when", () => {
    expect(errorOf({ ...forbidden, headers: { "retry-after": "5" } }).retry).toEqual({
      when: "idempotent",
      afterSeconds: 5,
    });
  });

  it("should be the only status of which that is so", () => {
    for (const wire of [badRequest, notFound, unprocessable])
      expect(errorOf(wire).retry).toEqual({ when: "never" });
  });
});

testBadInput(parseScopeStack);

describe("the formats", () => {
  it("should read as parseScopeStack does", async () => {
    for (const { status, headers, body } of [forbidden, unprocessable, invalidGrant]) {
      const response = new Response(JSON.stringify(body), { status, headers });
      expect(await readError(response, formats)).toEqual(errorOf({ status, headers, body }));
    }
  });

  it("should keep a 403 that no token helps, on the way there and back", () => {
    const { retry, ...error } = errorOf(forbidden);
    expect(retry.when).toBe("after-authentication");
    for (const format of formats as readonly ErrorFormat[]) {
      for (const when of ["never", "after-authentication"] as const) {
        const { document, status, headers } = format.render({ ...error, retry: { when } });
        const read = format.parse(format.build(document, { status, headers }));
        expect(read.ok && read.error.retry).toEqual({ when });
      }
    }
  });
});
