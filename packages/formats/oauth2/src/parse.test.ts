import type { ApiError, WireError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import type { OAuth2Options } from "./document.ts";
import { parseOAuth2 } from "./parse.ts";
import { vectors } from "./responses.test-support.ts";

function read(wire: Partial<WireError>, options?: OAuth2Options): ApiError {
  const result = parseOAuth2({ status: 400, headers: {}, body: undefined, ...wire }, options);
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}

const challenged = (text: string, more?: Partial<WireError>): ApiError =>
  read({ status: 401, headers: { "www-authenticate": text }, ...more });

function deviationsOf(wire: Partial<WireError>): readonly unknown[] {
  const result = parseOAuth2({ status: 400, headers: {}, body: undefined, ...wire });
  return result.ok ? result.deviations : [result.reason];
}

it.each(vectors)("should read $name", ({ status, headers = {}, body, error, deviations }) => {
  const found = read({ status, headers, body });
  expect(deviationsOf({ status, headers, body })).toEqual(
    (deviations ?? []).map(([name, message]) => ({ path: [name], message })),
  );
  for (const [member, value] of Object.entries(error))
    expect(found[member as keyof ApiError], member).toEqual(value ?? undefined);
  // JSON cannot tell the parameters of a challenge from any object.
  expect(JSON.parse(JSON.stringify(found))).toMatchObject({ format: "oauth2", issues: [] });
});

describe("bodies", () => {
  it("should be given back as they are", () => {
    const body = { error: "invalid_grant" };
    const result = parseOAuth2({ status: 400, headers: {}, body });
    expect(result.ok && result.document).toBe(body);
    const text = "error=invalid_grant";
    const formed = parseOAuth2({ status: 400, headers: {}, body: text });
    expect(formed.ok && formed.document).toBe(text);
  });

  it.each([
    ["no text", { error: { code: 7 } }],
    ["null", { error: null }],
    ["false", { error: false }],
    ["empty", { error: "" }],
    ["a list", ["invalid_grant"]],
    ["inherited", Object.create({ error: "invalid_grant" }) as object],
  ])("should not be read where the error is %s", (_, body) => {
    expect(parseOAuth2({ status: 400, headers: {}, body }).ok).toBe(false);
  });

  it("should survive a document that throws", () => {
    const body = {
      get error(): string {
        throw new Error("no");
      },
    };
    expect(parseOAuth2({ status: 400, headers: {}, body })).toEqual({
      ok: false,
      reason: "the document throws where it is read",
    });
  });

  it("should keep members of the wrong type, and say so", () => {
    const wire = { body: { error: "invalid_request", error_description: ["a"], error_uri: 5 } };
    expect(read(wire)).toMatchObject({ extensions: { error_description: ["a"], error_uri: 5 } });
    expect(read(wire)).not.toHaveProperty("message");
    expect(deviationsOf(wire)).toEqual([
      { path: ["error_description"], message: "is no text, and was set aside" },
      { path: ["error_uri"], message: "is no text, and was set aside" },
    ]);
  });

  it.each([
    ["error", 'a"b'],
    ["error_description", "a\r\nb"],
    ["error_description", "é"],
    ["error_uri", "/a b"],
  ])("should report characters in %s that RFC 6749 does not allow", (name, value) => {
    expect(deviationsOf({ body: { error: "invalid_request", [name]: value } })).toEqual([
      { path: [name], message: "has characters that RFC 6749 does not allow" },
    ]);
  });

  it("should report a text that is empty, and have it", () => {
    const body = { error: "invalid_request", error_description: "", error_uri: "" };
    expect(read({ body })).toMatchObject({ message: "", help: "", extensions: {} });
    expect(deviationsOf({ body })).toEqual([
      { path: ["error_description"], message: "is empty" },
      { path: ["error_uri"], message: "is empty" },
    ]);
  });

  it("should keep an id that is empty, and take the next", () => {
    const body = { error: "x", trace_id: "", request_id: "r" };
    expect(read({ body })).toMatchObject({ id: "r", extensions: { trace_id: "" } });
  });

  it.each([null, undefined])("should keep details that are %s, which are none", (details) => {
    const error = read({ body: { error: "x", details } });
    expect(error).not.toHaveProperty("details");
    expect(error.extensions).toStrictEqual({ details });
  });

  it("should take the first of several ids, and keep the others", () => {
    const body = { error: "x", request_id: "r", correlation_id: "c", trace_id: 5 };
    expect(read({ body })).toMatchObject({ id: "c", extensions: { request_id: "r", trace_id: 5 } });
  });

  it("should take the status that the body states where HTTP has none", () => {
    expect(read({ status: 200, body: { error: "x", status_code: 401 } })).toMatchObject({
      status: 401,
      httpStatus: 200,
      declaredStatus: 401,
    });
    expect(read({ body: { error: "x", status_code: "401" } }).declaredStatus).toBe(401);
    expect(read({ body: { error: "x", status_code: "no" } }).extensions).toEqual({
      status_code: "no",
    });
  });

  it("should have members of any name", () => {
    const body: unknown = JSON.parse('{"error":"x","__proto__":{"a":1},"constructor":2}');
    const { extensions } = read({ body });
    expect(Object.keys(extensions)).toEqual(["__proto__", "constructor"]);
  });
});

describe("forms", () => {
  it("should be told by their looks where they have no label", () => {
    const body = "scope=repo&error=bad_verification_code&error_description=100%&state=%E0%A4%A";
    expect(read({ status: 200, body })).toMatchObject({
      code: "bad_verification_code",
      message: "100%",
      extensions: { scope: "repo", state: "\ufffd%A" },
    });
  });

  // What a form should have encoded, as in `hint=no {scope}&error=…`, is prose where nobody says that it is a form.
  it.each(["hint=no {scope}&error=invalid_scope", "error_description=It is late.&error=late"])(
    "should be told by their label: %s",
    (body) => {
      const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
      expect(read({ headers, body }).code).toMatch(/^(?:invalid_scope|late)$/);
      expect(parseOAuth2({ status: 400, headers: {}, body }).ok).toBe(false);
    },
  );

  it("should not be found where a labelled one has no error", () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect(parseOAuth2({ status: 400, headers, body: "access_token=a" }).ok).toBe(false);
  });

  it("should end where their text does, not in a line break", () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { code, extensions } = read({ headers, body: "\r\nerror=slow_down&interval=8\r\n" });
    expect([code, extensions]).toEqual(["slow_down", { interval: "8" }]);
  });

  it("should keep a reserved member that is no JSON", () => {
    const { extensions } = read({ body: "error=slow_down&apiError=oops" });
    expect(extensions).toEqual({ apiError: "oops" });
  });

  it("should count the first of two parameters with one name", () => {
    const body = "error=a_b&error=c_d&state=1&state=2";
    expect(read({ body })).toMatchObject({ code: "a_b", extensions: { state: "1" } });
    expect(deviationsOf({ body })).toEqual([
      { path: ["error"], message: "comes twice: the first counts", dropped: "c_d" },
      { path: ["state"], message: "comes twice: the first counts", dropped: "2" },
    ]);
  });

  it.each([
    "access_token=a&token_type=bearer",
    "<p>error=x</p>",
    "the error=x",
    "error=",
    "an error occurred",
    "See https://e.org/help?topic=login&error=access_denied",
  ])("should not be found in %j", (body) => {
    expect(parseOAuth2({ status: 400, headers: {}, body }).ok).toBe(false);
  });

  it("should give an interval that is text", () => {
    expect(read({ body: "error=slow_down&interval=12" }).retry).toEqual({
      when: "always",
      afterSeconds: 12,
    });
  });
});

describe("challenges", () => {
  it.each<readonly [string, string, Partial<ApiError>]>([
    [
      "beside another scheme",
      'Basic realm="x", Bearer error="invalid_token"',
      { code: "invalid_token" },
    ],
    [
      "with text that looks like a parameter",
      'Bearer error="invalid_token", error_description="scope=admin, error=\\"x\\""',
      { code: "invalid_token", message: 'scope=admin, error="x"' },
    ],
    [
      "behind one that ends alike",
      'Bearer x_error="a", error="invalid_token"',
      { code: "invalid_token" },
    ],
    ["of which one comes twice", 'Bearer error="a_b", error="c_d"', { code: "a_b" }],
    ["of a bare scheme", "Bearer, DPoP", {}],
    ["beside token68", 'Negotiate YII=, Bearer error="invalid_token"', { code: "invalid_token" }],
    [
      "with spaces",
      'Bearer error = "invalid_token" , error_description\t=\t"d"',
      { code: "invalid_token", message: "d" },
    ],
    [
      "with quoted pairs",
      'Bearer error="invalid\\_token", error_description="\\n"',
      { code: "invalid_token", message: "n" },
    ],
    [
      "in another case",
      'BEARER ERROR="invalid_token", Error_URI="https://e.org/"',
      { code: "invalid_token", help: "https://e.org/" },
    ],
    [
      "of several, the first with an error",
      'Bearer realm="a", DPoP error="invalid_dpop_proof"',
      { code: "invalid_dpop_proof" },
    ],
    ["of an unknown scheme with metadata", 'PoP resource_metadata="https://e.org/m"', {}],
  ])("should be read %s", (_, text, error) => {
    const found = challenged(text);
    expect(found).toMatchObject(error);
    if (error.code === undefined) expect(found).not.toHaveProperty("code");
  });

  it("should be the document", () => {
    const headers = { "www-authenticate": 'Basic realm="a", Bearer error="invalid_token"' };
    const result = parseOAuth2({ status: 401, headers, body: undefined });
    expect(result.ok && result.document).toEqual({
      challenges: [
        { scheme: "Basic", params: { realm: "a" } },
        { scheme: "Bearer", params: { error: "invalid_token" } },
      ],
    });
  });

  it.each([
    'Basic realm="x"',
    'Custom error="boom"',
    'XBearer error="boom"',
    'BearerX error="boom"',
    "Negotiate",
    "",
    "Please log in",
  ])("should not be found in %j", (text) => {
    const wire = { status: 401, headers: { "www-authenticate": text }, body: undefined };
    expect(parseOAuth2(wire)).toEqual({
      ok: false,
      reason: "neither the body nor a challenge holds an error",
    });
  });

  it("should yield to a body in JSON, whatever it holds", () => {
    const headers = { "www-authenticate": 'Bearer error="invalid_token"' };
    expect(read({ status: 401, headers, body: { error: "invalid_client" } }).code).toBe(
      "invalid_client",
    );
    expect(parseOAuth2({ status: 401, headers, body: { message: "no" } })).toEqual({
      ok: false,
      reason: 'expected a member "error" that is text',
    });
    expect(parseOAuth2({ status: 401, headers, body: ["no"] }).ok).toBe(false);
  });

  it.each([undefined, null, "", {}, []])("should count where the body is %j", (body) => {
    const headers = { "www-authenticate": 'Bearer error="invalid_token", error_description="d"' };
    const found = read({ status: 401, headers, body });
    expect(found).toMatchObject({ code: "invalid_token", message: "d" });
    expect(found).not.toHaveProperty("help");
    expect(deviationsOf({ status: 401, headers, body })).toEqual([]);
  });

  it("should take a line of text for what happened where they do not say it", () => {
    expect(challenged("Bearer", { body: "Please sign in\n" }).message).toBe("Please sign in");
    const bare = { "www-authenticate": "Bearer" };
    expect(deviationsOf({ status: 401, headers: bare, body: "Please sign in\n" })).toEqual([]);
    const headers = { "www-authenticate": 'Bearer error_description="d"' };
    expect(read({ status: 401, headers, body: "text" }).message).toBe("d");
    expect(deviationsOf({ status: 401, headers, body: "text" })).toEqual([
      { path: [], message: "stands beside a challenge", dropped: "text" },
    ]);
  });

  it.each([
    "<html>\n<p>401</p></html>",
    "{broken",
    "Please sign in.\nThen try again.",
    `Sign in: ${"x".repeat(500)}`,
    7,
    true,
  ])("should set aside what %j says, and report it", (body) => {
    const headers = { "www-authenticate": "Bearer" };
    expect(read({ status: 401, headers, body })).not.toHaveProperty("message");
    expect(deviationsOf({ status: 401, headers, body })).toEqual([
      { path: [], message: "stands beside a challenge", dropped: body },
    ]);
  });

  it("should say nothing on a status that reports no error", () => {
    const headers = { "www-authenticate": 'Bearer error="invalid_token"' };
    expect(parseOAuth2({ status: 200, headers, body: undefined }).ok).toBe(false);
  });
});

describe("redirects", () => {
  const redirected = (location: string, status = 302): ApiError =>
    read({ status, headers: { location } });

  it("should keep the parameters of the client", () => {
    expect(redirected("https://e.org/cb?app=1&error=access_denied#_=_").extensions).toEqual({
      app: "1",
      redirect_uri: "https://e.org/cb#_=_",
      response_mode: "query",
    });
    expect(redirected("https://e.org/cb?app=1#error=access_denied").extensions).toEqual({
      redirect_uri: "https://e.org/cb?app=1",
      response_mode: "fragment",
    });
  });

  it("should keep parameters that are named like what is added", () => {
    expect(redirected("app://cb?error=x&redirect_uri=evil&response_mode=z").extensions).toEqual({
      redirect_uri: "evil",
      response_mode: "z",
    });
    expect(
      deviationsOf({ status: 302, headers: { location: "app://cb?error=x&redirect_uri=evil" } }),
    ).toEqual([
      {
        path: ["headers", "location"],
        message: "has a parameter named redirect_uri, which hides its own",
        dropped: "app://cb",
      },
    ]);
  });

  it.each([
    ["?error=access_denied&state=a", "query"],
    ["#error=access_denied&state=a", "fragment"],
  ])("should be found in a Location that is nothing else: %s", (location, response_mode) => {
    expect(redirected(location).extensions).toEqual({
      state: "a",
      redirect_uri: "",
      response_mode,
    });
  });

  it.each([
    "https://e.org/?q=error=1",
    "https://e.org/",
    "https://e.org/?x_error=a",
    "?error=",
    // Neither is a query: RFC 3986 section 3.4.
    "https://e.org/cb&error=access_denied",
    "https://e.org/#/login?error=access_denied",
  ])("should not be found in %s", (location) => {
    const wire = { status: 302, headers: { location }, body: undefined };
    expect(parseOAuth2(wire)).toEqual({
      ok: false,
      reason: "neither the body nor a redirect holds an error",
    });
  });

  it("should yield to a body where there is no error in Location", () => {
    const headers = { location: "https://e.org/" };
    expect(read({ status: 302, headers, body: { error: "invalid_grant" } })).toMatchObject({
      code: "invalid_grant",
      extensions: {},
    });
  });

  it("should be found on any 3xx, and on no other status", () => {
    const headers = { location: "https://e.org/cb?error=access_denied" };
    const isFound = (status: number): boolean =>
      parseOAuth2({ status, headers, body: undefined }).ok;
    expect([299, 300, 399, 400].map(isFound)).toEqual([false, true, true, false]);
  });
});

describe("retry advice", () => {
  it("should count Retry-After before the code", () => {
    const body = { error: "slow_down", interval: 7 };
    expect(read({ headers: { "retry-after": "30" }, body }).retry).toEqual({
      when: "always",
      afterSeconds: 30,
    });
  });

  it.each([NaN, Infinity, -5, "8x", null])("should not heed an agreed interval of %s", (agreed) => {
    const interval = agreed as number;
    expect(read({ body: { error: "slow_down" } }, { interval }).retry.afterSeconds).toBe(10);
  });

  it("should add 5 seconds to the interval that was agreed", () => {
    expect(read({ body: { error: "slow_down" } }, { interval: 8 }).retry.afterSeconds).toBe(13);
    expect(
      read({ body: { error: "authorization_pending" } }, { interval: 8 }).retry.afterSeconds,
    ).toBe(8);
  });

  it.each([-1, Number.NaN, Infinity, "soon", null])(
    "should not heed an interval of %s",
    (interval) => {
      expect(read({ body: { error: "authorization_pending", interval } }).retry.afterSeconds).toBe(
        5,
      );
    },
  );

  it.each(["", "1e3", "0x10", " 7", "7 ", [7]])(
    "should read no interval out of %j, which is no number",
    (interval) => {
      expect(read({ body: { error: "authorization_pending", interval } }).retry.afterSeconds).toBe(
        5,
      );
    },
  );

  it("should take an interval of 0 as it is: polling again at once is allowed", () => {
    const body = { error: "authorization_pending", interval: 0 };
    expect(read({ body }).retry.afterSeconds).toBe(0);
    expect(read({ body: { error: "slow_down" } }, { interval: 0 }).retry.afterSeconds).toBe(5);
  });

  it("should be that of the status which a code stands for, with the wait that was given", () => {
    const headers = { "retry-after": "30" };
    const body = { error: "temporarily_unavailable" };
    expect(read({ headers, body }).retry).toEqual({ when: "always", afterSeconds: 30 });
    expect(read({ status: 500, headers, body }).retry).toEqual({
      when: "idempotent",
      afterSeconds: 30,
    });
  });

  it.each([
    "xinvalid_token",
    "invalid_token_x",
    "account_selection_required_x",
    "too_slow_down",
    "slow_down_x",
    "x_authorization_pending",
  ])("should not be that of a code which %s is almost", (error) => {
    expect(read({ body: { error } }).retry).toEqual({ when: "never" });
  });

  it("should leave a status of the server to itself", () => {
    expect(read({ status: 501, body: { error: "server_error" } }).retry).toEqual({ when: "never" });
    expect(read({ status: 400, body: { error: "server_error" } }).retry).toEqual({
      when: "idempotent",
    });
  });

  it("should come from the reserved member where that states it", () => {
    const body = { error: "invalid_token", apiError: { retry: { when: "never" } } };
    expect(read({ body }).retry).toEqual({ when: "never" });
    const forged = { error: "invalid_token", apiError: { retry: { when: "never" }, code: "x" } };
    expect(read({ body: forged }).retry).toEqual({ when: "after-authentication" });
  });
});

it("should not take a nonce that is none", () => {
  const body = { error: "use_dpop_nonce" };
  expect(read({ headers: { "dpop-nonce": "a b" }, body }).extensions).toEqual({});
  expect(
    read({ headers: { "dpop-nonce": "a" }, body: { error: "invalid_grant" } }).extensions,
  ).toEqual({});
});

it("should take statuses from a catalog", () => {
  const catalog = { mfa_required: { status: 403 } };
  expect(
    read({ status: 200, body: { error: "mfa_required" } }, { name: "oauth2:x", catalog }),
  ).toMatchObject({
    format: "oauth2:x",
    status: 403,
  });
});

it("should take time linear in what it reads", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `p${i}=1`).join("&");
  expect(
    Object.keys(read({ status: 302, headers: { location: `a:b?error=x_y&${many}` } }).extensions),
  ).toHaveLength(100_002);
  expect(Object.keys(read({ body: `error=x_y&${many}` }).extensions)).toHaveLength(100_000);
  const parameters = Array.from({ length: 100_000 }, (_, i) => `p${i}="\\"${i}"`).join(", ");
  expect(challenged(`Bearer ${parameters}, error="x"`).code).toBe("x");
});
