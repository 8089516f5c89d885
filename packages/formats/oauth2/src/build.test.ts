import { readHeader, toResponse } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { buildOAuth2Body } from "./build-body.ts";
import { buildChallenge } from "./build-challenge.ts";
import { buildRedirect } from "./build-redirect.ts";
import { buildOAuth2 } from "./build.ts";
import { carrierOf } from "./carrier.ts";
import type { OAuth2Document } from "./document.ts";
import { parseOAuth2 } from "./parse.ts";
import { oauth2Registry } from "./registry.ts";

/** What callers without types hand in. */
const anything = (value: unknown): never => value as never;

describe("bodies", () => {
  it("should be what RFC 6749 section 5.2 shows", async () => {
    const response = toResponse(buildOAuth2Body({ error: "invalid_request" }));
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe('{"error":"invalid_request"}');
  });

  it("should have the status of the registry", () => {
    for (const [error, { status }] of Object.entries(oauth2Registry))
      expect(buildOAuth2Body({ error }).status).toBe(status);
    expect(buildOAuth2Body({ error: "vendor_code" }).status).toBe(400);
    expect(buildOAuth2Body({ error: "invalid_client" }, { status: 400 }).status).toBe(400);
    expect(buildOAuth2Body({ error: "x" }, { status: 99 }).status).toBe(500);
  });

  it("should have a challenge with 401 where the client is invalid", () => {
    const challenge = (headers?: Record<string, string>): string | undefined =>
      readHeader(
        buildOAuth2Body({ error: "invalid_client" }, headers && { headers }).headers,
        "www-authenticate",
      );
    expect(challenge()).toBe('Basic realm="token"');
    expect(challenge({ "WWW-Authenticate": 'Basic realm="mine"' })).toBe('Basic realm="mine"');
    const { headers } = buildOAuth2Body({ error: "invalid_client" }, { status: 400 });
    expect(headers).not.toHaveProperty("www-authenticate");
    const other = buildOAuth2Body({ error: "invalid_token" }).headers;
    expect(other).not.toHaveProperty("www-authenticate");
  });

  it("should never be cached", () => {
    const cached = (value: string): unknown =>
      readHeader(
        buildOAuth2Body({ error: "x" }, { headers: { "Cache-Control": value } }).headers,
        "cache-control",
      );
    expect(cached("max-age=60")).toBe("no-store");
    expect(cached("no-store, no-cache")).toBe("no-store, no-cache");
  });

  it("should send what is sound as it is", () => {
    const document = { trace_id: "t", status_code: "400", error: "x_y", details: null };
    expect(JSON.stringify(buildOAuth2Body(document).body)).toBe(JSON.stringify(document));
  });

  it("should keep to the characters, with the original in the reserved member", () => {
    expect(
      buildOAuth2Body({
        error: "invalid_scope",
        error_description: 'scope "café"\r\nis \\unknown',
        error_uri: "https://e.org/é?a b",
        hint: '"é"',
      }).body,
    ).toEqual({
      error: "invalid_scope",
      error_description: "scope 'caf?' is /unknown",
      hint: '"é"',
      apiError: {
        message: 'scope "café"\r\nis \\unknown',
        help: "https://e.org/é?a b",
        filled: ["message"],
      },
    });
  });

  it.each<readonly [unknown, unknown]>([
    [undefined, { error: "invalid_request" }],
    [{}, { error: "invalid_request" }],
    [5, { error: "invalid_request", value: 5 }],
    [{ error: "" }, { error: "invalid_request" }],
    [{ error_description: "d" }, { error: "invalid_request" }],
    [{ error: "é" }, { error: "?" }],
    [{ error: "x_y", error_description: "" }, { error: "x_y" }],
  ])("should be mended where it is %j", (document, body) => {
    const wire = buildOAuth2Body(anything(document));
    expect(wire.body).toMatchObject(body as object);
    // What could not be written stays readable.
    const read = parseOAuth2(wire);
    if (document instanceof Object && !Array.isArray(document))
      expect(JSON.stringify(read.ok && read.error)).toContain(
        JSON.stringify(Object.values(document)[0] ?? "oauth2").slice(1, -1),
      );
  });
});

describe("challenges", () => {
  it("should be what RFC 6750 section 3 shows", () => {
    expect(buildChallenge({ realm: "example" })).toEqual({
      status: 401,
      headers: { "cache-control": "no-store", "www-authenticate": 'Bearer realm="example"' },
      body: undefined,
    });
    const { headers } = buildChallenge({
      realm: "example",
      error: "invalid_token",
      error_description: "The access token expired",
    });
    expect(readHeader(headers, "www-authenticate")).toBe(
      'Bearer realm="example", error="invalid_token", error_description="The access token expired"',
    );
  });

  it.each([
    ["invalid_request", 400],
    ["invalid_token", 401],
    ["insufficient_scope", 403],
    ["use_dpop_nonce", 401],
    ["insufficient_user_authentication", 401],
    ["vendor_code", 401],
    [undefined, 401],
  ])("should have the status of %s", (error, status) => {
    expect(buildChallenge(error === undefined ? {} : { error }).status).toBe(status);
    expect(buildChallenge(error === undefined ? {} : { error }, { status: 418 }).status).toBe(418);
  });

  it("should stand beside others", () => {
    const { headers, status } = buildChallenge(
      [
        { scheme: "Basic", realm: 'the "api"' },
        { scheme: "DPoP", error: "use_dpop_nonce", algs: "ES256 PS256", max_age: 5 },
      ],
      { headers: { "DPoP-Nonce": "n1" } },
    );
    expect(status).toBe(401);
    expect(headers).toEqual({
      "cache-control": "no-store",
      "dpop-nonce": "n1",
      "www-authenticate":
        'Basic realm="the \\"api\\"", DPoP error="use_dpop_nonce", algs="ES256 PS256", max_age="5"',
    });
  });

  it("should keep to the characters", () => {
    const { headers } = buildChallenge({
      error: 'invalid"token',
      error_description: "a\r\nSet-Cookie: b=\\c é",
      error_uri: "https://e.org/ é",
      scope: 'a "b"',
      resource_metadata: "https://e.org/m\n",
      acr_values: "\\",
      empty: "",
    });
    expect(readHeader(headers, "www-authenticate")).toBe(
      `Bearer error="invalid'token", error_description="a Set-Cookie: b=/c ?", error_uri="https://e.org/%20%C3%A9", scope="a 'b'", resource_metadata="https://e.org/m", acr_values="/", empty=""`,
    );
  });

  it.each([null, undefined, 5, "Bearer", { scheme: 5 }, { scheme: "a b" }, [null], { error: {} }])(
    "should not throw for %j",
    (input) => {
      expect(buildChallenge(anything(input)).status).toBe(401);
    },
  );
});

describe("numbers of challenges", () => {
  it.each([-1, 1.5, NaN, Infinity, 1e21])("should not be %s", (max_age) => {
    expect(buildChallenge({ error: "insufficient_user_authentication", max_age }).headers).toEqual({
      "cache-control": "no-store",
      "www-authenticate": 'Bearer error="insufficient_user_authentication"',
    });
  });
});

it("should send no challenges of a list that throws", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(buildChallenge(anything(proxy)).headers).toEqual({ "cache-control": "no-store" });
  expect(carrierOf(anything(proxy))).toBe("body");
});

describe("redirects", () => {
  const locationOf = (input: unknown): string | undefined =>
    readHeader(buildRedirect(anything(input)).headers, "location");
  const redirect_uri = "https://client.example.com/cb";

  it("should be what RFC 6749 sections 4.1.2.1 and 4.2.2.1 show", () => {
    const error = "access_denied";
    expect(locationOf({ redirect_uri, error, state: "xyz" })).toBe(
      "https://client.example.com/cb?error=access_denied&state=xyz",
    );
    expect(locationOf({ redirect_uri, response_mode: "fragment", error, state: "xyz" })).toBe(
      "https://client.example.com/cb#error=access_denied&state=xyz",
    );
  });

  it.each([
    ["https://e.org/cb?a=1", "https://e.org/cb?a=1&error=x_y"],
    ["https://e.org/cb?", "https://e.org/cb?error=x_y"],
    ["https://e.org/cb?a&", "https://e.org/cb?a&error=x_y"],
    ["https://e.org/cb#f", "https://e.org/cb?error=x_y#f"],
    ["https://e.org/?u=data:x", "https://e.org/?u=data:x&error=x_y"],
    ["https://e.org/cb?a=1&error=2&b=3", "https://e.org/cb?a=1&b=3&error=x_y"],
    ["com.example.app:/cb", "com.example.app:/cb?error=x_y"],
    ["https://e.org/a b\r\n", "https://e.org/a%20b?error=x_y"],
    ["https://e.org/cb?error=old&a=1&%65rror=b", "https://e.org/cb?a=1&error=x_y"],
  ])("should go to %s", (uri, location) => {
    expect(locationOf({ redirect_uri: uri, error: "x_y" })).toBe(location);
  });

  it("should replace the fragment where that is where the parameters go", () => {
    const uri = "https://e.org/cb?error=old#f";
    expect(locationOf({ redirect_uri: uri, response_mode: "fragment", error: "x_y" })).toBe(
      "https://e.org/cb?error=old#error=x_y",
    );
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:x",
    "data:text/html,x",
    "/cb",
    "/login?next=https://e.org",
    "//e.org",
    "",
    5,
    undefined,
    null,
  ])("should not go to %j", (uri) => {
    const { status, headers, body } = buildRedirect(
      anything({ redirect_uri: uri, error: "access_denied" }),
    );
    expect(status).toBe(400);
    expect(headers).not.toHaveProperty("location");
    expect(body).toHaveProperty("error");
  });

  it("should keep to the characters, and have a code", () => {
    expect(
      locationOf({
        redirect_uri,
        error_description: 'a "b"\n',
        error_uri: "é",
        state: "é&=",
        n: 5,
      }),
    ).toBe(
      `${redirect_uri}?error=invalid_request&error_description=a+%27b%27&error_uri=%25C3%25A9&state=%C3%A9%26%3D`,
    );
  });

  it("should be read as what was built, whatever the URI has", () => {
    const uri = `${redirect_uri}?state=old&error=invalid_scope`;
    const result = parseOAuth2(buildRedirect({ redirect_uri: uri, error: "x_y", state: "s" }));
    expect(result.ok && result.error).toMatchObject({ code: "x_y", extensions: { state: "s" } });
    expect(result.ok && result.deviations).toEqual([]);
  });

  it("should have a status that redirects", () => {
    const input = { redirect_uri, error: "access_denied" };
    expect(buildRedirect(input).status).toBe(302);
    expect(buildRedirect(input, { status: 303 }).status).toBe(303);
    for (const status of [400, 304, 3020, 1302])
      expect(buildRedirect(input, { status }).status).toBe(302);
  });

  it.each([null, undefined, 5, "x", {}])("should not throw for %j", (input) => {
    expect(buildRedirect(anything(input)).status).toBe(400);
  });
});

describe("documents", () => {
  it("should go out in their own carrier", () => {
    expect(buildOAuth2({ error: "invalid_client" })).toEqual({
      status: 401,
      headers: { "content-type": "application/json", "cache-control": "no-store" },
      body: { error: "invalid_client" },
    });
    expect(buildOAuth2('error=x_y&error_description=%22q%22&apiError={"title":"t"}')).toEqual({
      status: 400,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "cache-control": "no-store",
      },
      body: `error=x_y&error_description=%27q%27&apiError=${encodeURIComponent(
        '{"message":"\\"q\\"","title":"t","filled":["message"]}',
      ).replaceAll("'", "%27")}`,
    });
    expect(buildOAuth2("error=invalid_client").status).toBe(401);
    expect(buildOAuth2("nothing").body).toBe(
      "error=invalid_request&nothing=&apiError=%7B%22filled%22%3A%5B%22code%22%5D%7D",
    );
    expect(buildOAuth2({ challenges: [{ scheme: "Bearer", params: {} }] }).headers).toEqual({
      "cache-control": "no-store",
      "www-authenticate": "Bearer",
    });
    expect(
      buildOAuth2({ redirect_uri: "a:b", response_mode: "query", params: { error: "x" } }).headers,
    ).toHaveProperty("location", "a:b?error=x");
  });

  it.each<unknown>([
    { challenges: [null, { scheme: 5 }, { scheme: "a", params: null }] },
    { challenges: "x" },
    { redirect_uri: "a:b", params: { error: 5 } },
    { redirect_uri: "a:b", params: null },
  ])("should not throw for %j", (document) => {
    expect(() => toResponse(buildOAuth2(document as OAuth2Document))).not.toThrow();
  });
});
