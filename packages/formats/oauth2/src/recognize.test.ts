import { describe, expect, it } from "vitest";

import { recognizeOAuth2 } from "./recognize.ts";
import { vectors } from "./responses.test-support.ts";

it.each(vectors)("should score $name with $score", ({ status, headers = {}, body, score }) => {
  const found = recognizeOAuth2({ status, headers, body });
  expect(found.score).toBe(score);
  expect(found.evidence[0]).toBe(`HTTP ${status}`);
});

const scoreOf = (status: number, body: unknown, headers: Record<string, string> = {}): number =>
  recognizeOAuth2({ status, headers, body }).score;

describe("nothing", () => {
  it.each<readonly [string, number, unknown]>([
    ["null", 200, { error: null }],
    ["false", 200, { error: false }],
    ["an empty text", 200, { error: "", error_description: "d" }],
    ["a list", 200, { error: [] }],
    ["prose", 400, { error: "The name is taken", error_description: "d" }],
    ["a word that nobody registered", 400, { error: "forbidden" }],
    ["a reason phrase", 404, { error: "Not Found", message: "m" }],
    ["a reason phrase of one word", 401, { error: "Unauthorized", error_description: "d" }],
    ["a reason phrase alone", 400, { error: "Bad Request" }],
    ["an error of a job", 200, { id: "j1", status: "failed", error: "invalid_grant" }],
    ["an error beside a token", 200, { access_token: "t", error: "invalid_scope" }],
    ["an introspection", 200, { active: false, error: "invalid_token", error_description: "d" }],
    ["user info", 200, { sub: "u", error: "access_denied", error_description: "d" }],
    ["a device authorization", 200, { device_code: "d", user_code: "u", error: "slow_down" }],
    ["a pushed request", 201, { request_uri: "urn:x", expires_in: 60, error: "invalid_request" }],
    ["a record with a state", 200, { task: "t", state: "failed", error: "x_y", error_uri: "/e" }],
    ["a record of any kind", 200, { task: "t", finished: true, error: "server_error" }],
    ["a line of a log", 200, "level=info&error=not_found"],
    ["an unknown word on HTTP 200", 200, { error: "vendor_code" }],
    ["the body of a redirect", 302, { error: "invalid_grant", error_description: "d" }],
    ["a success", 200, { active: false }],
    ["a form with a token", 200, "access_token=a&error=x_y&error_description=d"],
    ["CouchDB's other error", 401, { error: "unauthorized", reason: "r" }],
    ["a body of another format", 401, { message: "m" }],
    ["prose in small letters", 400, { error: "wrong user name", error_description: "d" }],
    ["a word with an empty description", 400, { error: "wrong", error_description: "" }],
  ])("should be found in %s", (_, status, body) => {
    expect(scoreOf(status, body)).toBe(0);
  });

  it("should be found in a challenge on a success, or under a body of another format", () => {
    const headers = { "www-authenticate": 'Bearer error="invalid_token"' };
    expect(scoreOf(200, undefined, headers)).toBe(0);
    expect(scoreOf(401, { error: { code: 1 } }, headers)).toBe(0);
  });

  it.each([
    "/login?error=access_denied",
    "/login:x?error=access_denied",
    "login?error=login_failed&error_description=Wrong+password",
    "//e.org/?error=server_error&state=CA",
    "https://as.example/authorize?client_id=c&response_type=code&state=s&error=login_required",
    "https://as.example/authorize?redirect_uri=https%3A%2F%2Fe.org&error=login_required&state=s",
    "https://e.org/login?error=bad_password",
    "https://e.org/?error=Sorry",
    "https://e.org/#x",
    "https://e.org/cb&error=access_denied",
  ])("should be found in a redirect to %s", (location) => {
    expect(scoreOf(302, undefined, { location })).toBe(0);
  });
});

it("should find a challenge beside what is no error", () => {
  const headers = { "www-authenticate": 'Bearer error="vendor_code"' };
  for (const body of [undefined, null, "", {}, [], "Sign in.", "error=unknown_word"])
    expect(scoreOf(401, body, headers)).toBe(0.9);
});

it("should be surer of a redirect with the state of the client, or with the server's name", () => {
  for (const status of [300, 302, 303, 399]) {
    const score = (location: string): number => scoreOf(status, undefined, { location });
    expect(score("https://e.org/cb?error=access_denied&state=a")).toBe(0.9);
    expect(score("https://e.org/cb?error=access_denied&iss=https%3A%2F%2Fas.example")).toBe(0.9);
    expect(score("https://e.org/cb?error=access_denied")).toBe(0.6);
  }
});

it("should find a labelled form that ends with a line break", () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect(scoreOf(400, "error=slow_down\n", headers)).toBe(0.6);
});

it("should go by a description or its URI, whatever else is there and whatever the status", () => {
  expect(scoreOf(400, { error: "vendor_code", error_uri: "https://e.org/1" })).toBe(0.9);
  // The PHP League's server adds a hint.
  const body = { error: "access_denied", error_description: "d", hint: "h" };
  expect(scoreOf(200, body)).toBe(0.9);
});

it("should score 0 what throws when it is read", () => {
  const body = {
    get error(): string {
      throw new Error("no");
    },
  };
  expect(recognizeOAuth2({ status: 400, headers: {}, body })).toEqual({ score: 0, evidence: [] });
});

describe("evidence", () => {
  it.each<readonly [string, Parameters<typeof recognizeOAuth2>[0], readonly string[]]>([
    [
      "a body",
      {
        status: 400,
        headers: {},
        body: { error: "a_b", error_description: "d", error_uri: "/e" },
      },
      ["HTTP 400", 'error "a_b"', 'member "error_description"', 'member "error_uri"'],
    ],
    [
      "a form",
      { status: 400, headers: {}, body: "error=slow_down" },
      ["HTTP 400", "a form", 'error "slow_down"', "which is a known code"],
    ],
    [
      "a challenge",
      { status: 401, headers: { "www-authenticate": 'DPoP error="a_b"' }, body: "" },
      ["HTTP 401", "a challenge of scheme DPoP", 'error "a_b"'],
    ],
    [
      "a redirect",
      { status: 302, headers: { location: "a:b?error=mfa_required" }, body: "" },
      ["HTTP 302", "an error in Location", 'error "mfa_required"', "which is in the catalog"],
    ],
    [
      "a body with another format's member",
      { status: 400, headers: {}, body: { error: "invalid_request", message: "m" } },
      ["HTTP 400", 'error "invalid_request"', "which is a known code", 'but a member "message"'],
    ],
  ])("should say what was found in %s", (_, wire, evidence) => {
    const catalog = { mfa_required: { status: 403 } };
    expect(recognizeOAuth2(wire, { catalog }).evidence).toEqual(evidence);
  });
});

it("should give 0.3 to what another format says better", () => {
  expect(scoreOf(404, { error: "not_found", reason: "missing" })).toBe(0.3);
  expect(scoreOf(400, { error: "invalid_request", message: "m" })).toBe(0.3);
  const problem = { "content-type": "application/problem+json" };
  const body = { error: "invalid_request", error_description: "d" };
  expect(scoreOf(400, body, problem)).toBe(0.3);
  expect(scoreOf(400, body, { "content-type": "application/vnd.api+json" })).toBe(0.3);
  expect(scoreOf(400, { ...body, message: "m" })).toBe(0.9);
});

it("should know members of records and of other formats by their whole names", () => {
  const described = (name: string): number =>
    scoreOf(200, { error: "access_denied", error_description: "d", [name]: "x" });
  for (const name of [
    "result",
    "results",
    "created",
    "created_at",
    "createdAt",
    "updated_at",
    "updatedAt",
    "ID",
  ])
    expect(described(name), name).toBe(0);
  for (const name of ["trace_id", "idp", "created_by", "updated", "my_state", "names"])
    expect(described(name), name).toBe(0.9);
  const alone = (name: string): number => scoreOf(200, { error: "access_denied", [name]: "x" });
  for (const name of ["error_codes", "error_subcode", "log_id", "interval", "apiError"])
    expect(alone(name), name).toBe(0.6);
  for (const name of ["my_state", "stated", "my_error_codes", "apiErrors"])
    expect(alone(name), name).toBe(0);
  for (const name of ["error_code", "typed", "my_message", "reasons"])
    expect(scoreOf(400, { error: "access_denied", [name]: "x" }), name).toBe(0.6);
});

it("should find a code that comes alone on a success with what goes along", () => {
  expect(scoreOf(200, { ok: false, error: "access_denied" })).toBe(0.6);
  expect(scoreOf(200, { error: "slow_down", interval: 10 })).toBe(0.6);
  expect(scoreOf(200, { error: "invalid_code" })).toBe(0.6);
  expect(scoreOf(200, "error=slow_down&interval=10")).toBe(0.6);
});

it("should take words of any case with a description, but no phrase", () => {
  expect(scoreOf(400, { error: "OAUTH_APPROVAL_ERROR", error_description: "d" })).toBe(0.9);
  expect(scoreOf(401, { error: "unauthorized", error_description: "d" })).toBe(0.9);
  expect(scoreOf(400, { error: "x".repeat(100), error_description: "d" })).toBe(0.9);
  expect(scoreOf(400, { error: "x".repeat(101), error_description: "d" })).toBe(0);
});

describe("a catalog", () => {
  const options = { catalog: { mfa_required: { status: 403 } } };
  const found = (wire: Parameters<typeof recognizeOAuth2>[0]): number =>
    recognizeOAuth2(wire, options).score;

  it("should make its codes known in every carrier", () => {
    const body = { error: "mfa_required" };
    expect(found({ status: 403, headers: {}, body })).toBe(0.95);
    expect(found({ status: 200, headers: {}, body })).toBe(0.95);
    expect(found({ status: 200, headers: {}, body: "error=mfa_required" })).toBe(0.95);
    const headers = { "www-authenticate": 'Bearer error="mfa_required"' };
    expect(found({ status: 401, headers, body: "" })).toBe(0.95);
    expect(found({ status: 302, headers: { location: "a:b?error=mfa_required" }, body: "" })).toBe(
      0.95,
    );
    expect(found({ status: 403, headers: {}, body: { error: "constructor" } })).toBe(0);
  });
});
