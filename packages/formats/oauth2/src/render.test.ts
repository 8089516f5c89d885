import type { ApiError, WireError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { buildOAuth2 } from "./build.ts";
import type { OAuth2Document } from "./document.ts";
import { parseOAuth2 } from "./parse.ts";
import { renderOAuth2 } from "./render.ts";
import { vectors } from "./responses.test-support.ts";

const error: ApiError = {
  format: "other",
  status: 400,
  code: "invalid_grant",
  message: "The code has expired",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

function read(wire: WireError): { error: ApiError; document: OAuth2Document } {
  const result = parseOAuth2(wire);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

function sent(given: ApiError, like?: OAuth2Document): WireError {
  const rendering = renderOAuth2(given, like);
  return buildOAuth2(rendering.document, rendering);
}

describe.each(vectors)("$name", ({ status, headers = {}, body }) => {
  it("should go out in the carrier it came in, and be read alike", () => {
    const { error: given, document } = read({ status, headers, body });
    const wire = sent(given, document);
    expect(read(wire).error).toEqual(given);
    expect(typeof read(wire).document).toBe(typeof document);
    expect(Object.keys(wire.headers).includes("location")).toBe(status >= 300 && status < 400);
  });

  it("should be a body where nobody says otherwise, and be read alike", () => {
    const { error: given } = read({ status, headers, body });
    const wire = sent(given);
    expect(wire.body).toBeTypeOf("object");
    expect(wire.status).toBe(given.status);
    expect(read(wire).error).toEqual(given);
  });
});

describe("bodies", () => {
  it("should need no reserved member for what OAuth has a member for", () => {
    const given = {
      ...error,
      help: "https://e.org",
      id: "t1",
      declaredStatus: 400,
      details: [1],
      extensions: { hint: "h", correlation_id: "c" },
    };
    expect(renderOAuth2(given)).toEqual({
      document: {
        error: "invalid_grant",
        error_description: "The code has expired",
        error_uri: "https://e.org",
        trace_id: "t1",
        status_code: 400,
        details: [1],
        hint: "h",
        correlation_id: "c",
      },
      status: 400,
      headers: {},
      losses: [],
      filled: [],
      missing: [],
    });
  });

  it("should have the id under the name of what they are to be like", () => {
    const like = { error: "x", correlation_id: "c" };
    expect(renderOAuth2({ ...error, id: "t" }, like).document).toHaveProperty(
      "correlation_id",
      "t",
    );
  });

  it.each([
    [400, "invalid_request"],
    [401, "invalid_token"],
    [403, "access_denied"],
    [404, "invalid_request"],
    [429, "temporarily_unavailable"],
    [500, "server_error"],
    [503, "temporarily_unavailable"],
  ])("should fill the code of a %s, and be read without it", (status, code) => {
    const { code: _, ...mute } = { ...error, status };
    const { document, filled } = renderOAuth2(mute);
    expect(document).toMatchObject({ error: code, apiError: { filled: ["code"] } });
    expect(filled).toEqual([{ member: "error", value: code, from: "status" }]);
    expect(read(sent(mute)).error).not.toHaveProperty("code");
  });

  it("should keep what the characters cannot hold, and say so", () => {
    const given = { ...error, code: 'a"b', message: "\r\né", help: "/a b", title: "t", type: "y" };
    const { document, filled, losses } = renderOAuth2(given);
    expect(filled).toEqual([]);
    expect(document).toEqual({
      error: "a'b",
      error_description: "?",
      apiError: {
        code: 'a"b',
        message: "\r\né",
        help: "/a b",
        title: "t",
        type: "y",
        filled: ["code", "message"],
      },
    });
    expect(losses).toEqual([
      { path: ["code"], value: 'a"b', reason: "altered" },
      { path: ["message"], value: "\r\né", reason: "altered" },
    ]);
    expect(read(sent(given)).error).toMatchObject({ code: 'a"b', message: "\r\né", title: "t" });
  });

  it("should not say a long text twice", () => {
    const message = `${"long text, ".repeat(1000)}\n`;
    const { body } = sent({ ...error, message });
    expect(JSON.stringify(body).length).toBeLessThan(1.6 * message.length);
    expect(read(sent({ ...error, message })).error.message).toBe(message);
  });

  it("should write the nonce as a header", () => {
    const given = {
      ...error,
      code: "use_dpop_nonce",
      retry: { when: "after-authentication" } as const,
      extensions: { "dpop-nonce": "n1", a: 1 },
    };
    const { document, headers } = renderOAuth2(given);
    expect(headers).toEqual({ "dpop-nonce": "n1" });
    expect(document).toEqual({
      error: "use_dpop_nonce",
      error_description: "The code has expired",
      a: 1,
    });
  });

  it("should not state advice that the code gives", () => {
    const given = {
      ...error,
      code: "slow_down",
      retry: { when: "always", afterSeconds: 10 } as const,
    };
    expect(renderOAuth2(given)).toMatchObject({ headers: { "retry-after": "10" }, losses: [] });
    expect(renderOAuth2(given).document).not.toHaveProperty("apiError");
    const later = { ...given, retry: { when: "always", afterSeconds: 30 } as const };
    expect(renderOAuth2(later).headers).toEqual({ "retry-after": "30" });
    expect(renderOAuth2(later).document).not.toHaveProperty("apiError");
    const never = { ...given, retry: { when: "never" } as const };
    expect(renderOAuth2(never).document).toMatchObject({ apiError: { retry: { when: "never" } } });
    for (const one of [given, later, never]) expect(read(sent(one)).error.retry).toEqual(one.retry);
  });

  it.each<readonly [string, Partial<ApiError>, Readonly<Record<string, unknown>>]>([
    [
      "issues",
      { issues: [{ path: ["a"], message: "n" }] },
      { issues: [{ path: ["a"], message: "n" }] },
    ],
    ["details that are null", { details: null }, { details: null }],
    ["an empty id", { id: "" }, { id: "" }],
    ["another status", { declaredStatus: 401 }, { declaredStatus: 401 }],
    ["an empty message", { message: "" }, { message: "" }],
    ["a message of white space", { message: "\n" }, { message: "\n" }],
    ["an empty URI", { help: "" }, { help: "" }],
    [
      "extensions that are called like members",
      {
        extensions: {
          error: "e",
          error_description: "d",
          error_uri: "u",
          apiError: 5,
          status_code: 401,
          details: { a: 1 },
        },
      },
      {
        extensions: {
          error: "e",
          error_description: "d",
          error_uri: "u",
          apiError: 5,
          status_code: 401,
          details: { a: 1 },
        },
      },
    ],
    [
      "an extension that would be the id",
      { extensions: { request_id: "r" } },
      { extensions: { request_id: "r" } },
    ],
    [
      "an extension in the place of the id",
      { id: "t", extensions: { trace_id: "o", correlation_id: "c", request_id: "r" } },
      { extensions: { trace_id: "o" } },
    ],
    ["advice that is not the code's", { code: "invalid_token" }, { retry: { when: "never" } }],
    [
      "advice of the status and its wait where the code says something else",
      { code: "invalid_token", retry: { when: "idempotent", afterSeconds: 5 } },
      { retry: { when: "idempotent", afterSeconds: 5 } },
    ],
    [
      "an extension that would be the best id",
      { extensions: { trace_id: "o" } },
      { extensions: { trace_id: "o" } },
    ],
    [
      "such advice with a wait",
      { code: "server_error", retry: { when: "never", afterSeconds: 0 } },
      { retry: { when: "never", afterSeconds: 0 } },
    ],
    [
      "a wait that the code would add",
      { code: "slow_down", retry: { when: "always" } },
      { retry: { when: "always" } },
    ],
    [
      "the code's advice where the body says that the same request may succeed",
      {
        code: "invalid_token",
        retry: { when: "after-authentication" },
        extensions: { is_transient: true },
      },
      { retry: { when: "after-authentication" } },
    ],
  ])("should keep %s in the reserved member, and be read alike", (_, given, apiError) => {
    expect(renderOAuth2({ ...error, ...given }).document).toHaveProperty("apiError", apiError);
    expect(read(sent({ ...error, ...given })).error).toEqual({
      ...error,
      ...given,
      format: "oauth2",
    });
  });

  it.each<readonly [string, Partial<ApiError>, OAuth2Document | undefined]>([
    ["members of no use to OAuth", { extensions: { status_code: "no", details: null } }, undefined],
    ["ids that are none", { extensions: { trace_id: 5, correlation_id: "" } }, undefined],
    ["worse ids", { id: "t", extensions: { correlation_id: "c", request_id: "r" } }, undefined],
    [
      "a worse id than that of what it is to be like",
      { id: "t", extensions: { request_id: "r" } },
      { error: "x", correlation_id: "c" },
    ],
    ["a nonce of another code", { extensions: { "dpop-nonce": "n" } }, undefined],
    ...["a b", 5].map(
      (nonce) =>
        [
          "what is no nonce",
          {
            code: "use_dpop_nonce",
            retry: { when: "after-authentication" },
            extensions: { "dpop-nonce": nonce },
          },
          undefined,
        ] as const,
    ),
    [
      "a wait in the body and a longer one in the header",
      {
        code: "authorization_pending",
        retry: { when: "always", afterSeconds: 9 },
        extensions: { interval: 7 },
      },
      undefined,
    ],
    [
      "a wait that the body states",
      {
        code: "invalid_token",
        retry: { when: "after-authentication", afterSeconds: 4 },
        extensions: { retry_after: 4 },
      },
      undefined,
    ],
    [
      "advice that the code gives",
      { code: "server_error", retry: { when: "idempotent" } },
      undefined,
    ],
  ])("should have %s as members, and be read alike", (_, given, like) => {
    const { document, losses } = renderOAuth2({ ...error, ...given }, like);
    expect(document).not.toHaveProperty("apiError");
    expect(document).toMatchObject(given.extensions ?? {});
    expect(losses).toEqual([]);
    expect(read(sent({ ...error, ...given }, like)).error).toEqual({
      ...error,
      ...given,
      format: "oauth2",
    });
  });

  it("should keep apart what would be read as a description, a URI or a better id", () => {
    const { message: _, ...silent } = error;
    const extensions = { error_description: "d", error_uri: "u", trace_id: "o" };
    const given = { ...silent, id: "t", extensions };
    const like = { error: "x", correlation_id: "c" };
    expect(renderOAuth2(given, like).document).toEqual({
      error: "invalid_grant",
      correlation_id: "t",
      apiError: { extensions },
    });
    expect(read(sent(given, like)).error).toEqual({ ...given, format: "oauth2" });
  });

  it.each(["", "\n"])("should fill a code that is %j, and keep it", (code) => {
    const { document, filled, losses } = renderOAuth2({ ...error, code });
    expect(document).toMatchObject({
      error: "invalid_request",
      apiError: { code, filled: ["code"] },
    });
    expect(filled).toEqual([{ member: "error", value: "invalid_request", from: "status" }]);
    expect(losses).toEqual([{ path: ["code"], value: code, reason: "altered" }]);
  });

  it.each([NaN, -5])("should name an issue that is none, and a wait of %s", (afterSeconds) => {
    const { document, losses } = renderOAuth2({
      ...error,
      code: "invalid_token",
      issues: [5 as never],
      retry: { when: "never", afterSeconds },
    });
    expect(document).toHaveProperty("apiError", { retry: { when: "never" } });
    expect(losses.map(({ path }) => path.join(".")).toSorted()).toEqual([
      "issues.0",
      "retry.afterSeconds",
    ]);
  });

  it("should name the challenge that a 401 lacks", () => {
    expect(renderOAuth2({ ...error, status: 401 }).missing).toEqual(["www-authenticate"]);
  });
});

describe("forms", () => {
  it("should say where a value had to become text", () => {
    const given = { ...error, details: { a: 1 }, title: "t", extensions: { n: 5 } };
    const { document, losses } = renderOAuth2(given, "error=x");
    expect(Object.fromEntries(new URLSearchParams(document as string))).toEqual({
      error: "invalid_grant",
      error_description: "The code has expired",
      details: '{"a":1}',
      n: "5",
      apiError: '{"title":"t"}',
    });
    expect(losses).toEqual([
      { path: ["details"], value: { a: 1 }, reason: "altered" },
      { path: ["extensions", "n"], value: 5, reason: "altered" },
    ]);
    expect(read(sent(given, "error=x")).error.title).toBe("t");
  });
});

describe("forms that are given", () => {
  it("should have the status that the body states without a loss", () => {
    const given = { ...error, id: "t", declaredStatus: 400 };
    const { document, losses } = renderOAuth2(given, "error=x");
    expect(document).toBe(
      "error=invalid_grant&error_description=m&trace_id=t&status_code=400".replace(
        "=m&",
        "=The+code+has+expired&",
      ),
    );
    expect(losses).toEqual([]);
  });

  it("should lose what any document does", () => {
    const { losses } = renderOAuth2({ ...error, code: 'a"b' }, "error=x");
    expect(losses).toEqual([{ path: ["code"], value: 'a"b', reason: "altered" }]);
  });
});

describe("challenges", () => {
  const like = { challenges: [{ scheme: "DPoP", params: {} }] };

  it("should name everything that they cannot say", () => {
    const given: ApiError = {
      ...error,
      httpStatus: 200,
      declaredStatus: 400,
      type: "y",
      title: "t",
      id: "i",
      details: { a: 1 },
      issues: [{ message: "n" }],
      extensions: { hint: "h" },
      message: 'the "code"',
      help: "https://e.org/é",
      retry: { when: "always" },
    };
    const { document, headers, losses } = renderOAuth2(given, like);
    expect(headers["www-authenticate"]).toBe(
      `DPoP error="invalid_grant", error_description="the 'code'", error_uri="https://e.org/%C3%A9"`,
    );
    expect(document).toHaveProperty("challenges.0.scheme", "DPoP");
    expect(losses.map(({ path, reason }) => `${path.join(".")} ${reason}`).toSorted()).toEqual([
      "declaredStatus no-place",
      "details no-place",
      "extensions.hint no-place",
      "help altered",
      "httpStatus no-place",
      "id no-place",
      "issues.0 no-place",
      "message altered",
      "retry no-place",
      "title no-place",
      "type no-place",
    ]);
  });

  it("should keep those of other schemes, and the parameters of their own", () => {
    const challenges = [
      { scheme: "Basic", params: { realm: "x" } },
      { scheme: "Bearer", params: { realm: "y", error: "old" } },
    ];
    const { headers } = renderOAuth2({ ...error, challenges }, like);
    expect(headers["www-authenticate"]).toBe(
      'Basic realm="x", Bearer realm="y", error="invalid_grant", error_description="The code has expired"',
    );
  });
});

describe("challenges that are given", () => {
  const like = { challenges: [{ scheme: "DPoP", params: {} }] };
  const rendered = (given: Partial<ApiError>, to: OAuth2Document = like) => {
    const { document, headers, losses } = renderOAuth2({ ...error, ...given }, to);
    return { document, headers, losses };
  };

  it("should lose what no character is left of, and what they said before", () => {
    const params = { realm: "r", error: "old", error_description: "o", error_uri: "/o" };
    const given = {
      code: "\n",
      message: "\n",
      help: " ",
      challenges: [{ scheme: "Bearer", params }],
    };
    expect(rendered(given)).toEqual({
      document: { challenges: [{ scheme: "Bearer", params: { realm: "r" } }] },
      headers: { "www-authenticate": 'Bearer realm="r"' },
      losses: [
        { path: ["code"], value: "\n", reason: "no-place" },
        { path: ["message"], value: "\n", reason: "no-place" },
        { path: ["help"], value: " ", reason: "no-place" },
      ],
    });
  });

  it("should name others that had to be altered", () => {
    const digest = { scheme: "Digest", params: { error: "é" } };
    const basic = { scheme: "Basic", params: { realm: "é" } };
    const { document, losses } = rendered({ challenges: [digest, basic] });
    expect(document).toMatchObject({
      challenges: [{ params: { error: "?" } }, basic, { scheme: "DPoP" }],
    });
    expect(losses).toEqual([{ path: ["challenges"], value: digest, reason: "altered" }]);
  });

  it.each([
    null,
    5,
    "Basic",
    { scheme: 5, params: {} },
    { scheme: "Basic" },
    { scheme: "a", params: null },
  ])("should name what is none: %j", (challenge) => {
    const { document, losses } = rendered({ challenges: [challenge as never] });
    expect(document).toMatchObject({ challenges: [{ scheme: "DPoP" }] });
    expect(losses).toEqual([{ path: ["challenges", 0], value: challenge, reason: "no-place" }]);
  });

  it("should be of scheme Bearer where nothing says otherwise", () => {
    const { headers } = rendered({}, { challenges: [] });
    expect(headers["www-authenticate"]).toMatch(/^Bearer error=/);
  });

  it("should have a nonce beside them, and lose advice that is not the code's", () => {
    const nonce = rendered({
      code: "use_dpop_nonce",
      retry: { when: "after-authentication" },
      extensions: { "dpop-nonce": "n", a: 1 },
    });
    expect(nonce.headers).toHaveProperty("dpop-nonce", "n");
    expect(nonce.losses).toEqual([{ path: ["extensions", "a"], value: 1, reason: "no-place" }]);
    expect(rendered({}).headers).not.toHaveProperty("dpop-nonce");
    expect(rendered({ code: "invalid_token" }).losses).toEqual([
      { path: ["retry"], value: { when: "never" }, reason: "no-place" },
    ]);
    const { code: _, message: __, ...mute } = error;
    expect(renderOAuth2(mute, like)).toMatchObject({ document: like, losses: [] });
  });
});

describe("redirects", () => {
  const like = {
    redirect_uri: "https://e.org/cb",
    response_mode: "fragment",
    params: { error: "x", state: "s1" },
  } as const;

  it("should have the state of what they are to be like, and name what they cannot say", () => {
    const given: ApiError = {
      ...error,
      title: "t",
      challenges: [{ scheme: "Basic", params: {} }],
      extensions: { n: 5, hint: "h" },
      retry: { when: "idempotent", afterSeconds: 3 },
    };
    const { document, headers, losses, status } = renderOAuth2(given, like);
    expect(document).toEqual({
      ...like,
      params: {
        error: "invalid_grant",
        error_description: "The code has expired",
        hint: "h",
        state: "s1",
      },
    });
    expect([status, headers]).toEqual([302, { "retry-after": "3" }]);
    expect(losses.map(({ path }) => path.join("."))).toEqual([
      "title",
      "extensions.n",
      "challenges.0",
    ]);
  });

  it("should have a code", () => {
    const { code: _, ...mute } = error;
    const { document, filled } = renderOAuth2({ ...mute, status: 503 }, like);
    expect(document).toHaveProperty("params.error", "temporarily_unavailable");
    expect(filled).toEqual([{ member: "error", value: "temporarily_unavailable", from: "status" }]);
  });

  it("should name what had to be altered, and what no character is left of", () => {
    const given = { ...error, message: "é", help: "/a b", code: "\n" };
    const { document, losses } = renderOAuth2(given, like);
    expect(document).toMatchObject({
      params: { error: "invalid_request", error_description: "?", error_uri: "/a%20b" },
    });
    expect(losses).toEqual([
      { path: ["code"], value: "\n", reason: "no-place" },
      { path: ["message"], value: "é", reason: "altered" },
      { path: ["help"], value: "/a b", reason: "altered" },
    ]);
  });

  it.each([
    [301, 301],
    [303, 303],
    [307, 307],
    [308, 308],
    [304, 302],
    [3020, 302],
    [1302, 302],
    [undefined, 302],
  ])("should have for HTTP status %s the status %i", (httpStatus, status) => {
    const given = httpStatus === undefined ? error : { ...error, httpStatus };
    expect(renderOAuth2(given, like).status).toBe(status);
  });

  it("should have a state and an issuer of their own before those they are to be like", () => {
    const given = {
      ...error,
      extensions: { state: "mine", redirect_uri: "u", response_mode: "m" },
    };
    const to = { ...like, params: { ...like.params, iss: "https://as.example" } };
    const { document, losses } = renderOAuth2(given, to);
    expect(document).toHaveProperty("params.state", "mine");
    expect(document).toHaveProperty("params.iss", "https://as.example");
    expect(document).toHaveProperty("redirect_uri", like.redirect_uri);
    expect(document).not.toHaveProperty("params.redirect_uri");
    expect(losses).toEqual([]);
    const odd = { ...to, params: { ...to.params, redirect_uri: "u0", state: 5 as never } };
    const kept = renderOAuth2({ ...error, extensions: { redirect_uri: "u", error: "e" } }, odd);
    expect(kept.document).toHaveProperty("params.redirect_uri", "u");
    expect(kept.document).not.toHaveProperty("params.state");
    expect(kept.losses).toEqual([
      { path: ["extensions", "error"], value: "e", reason: "no-place" },
    ]);
  });

  it("should take as many parameters as there are", () => {
    const extensions = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, i) => [`p${i}`, "v"]),
    );
    const { document, losses } = renderOAuth2({ ...error, extensions }, like);
    expect(losses).toEqual([]);
    expect(document).toHaveProperty("params.p99999", "v");
  });

  it("should be for the caller to ask for", () => {
    const extensions = { redirect_uri: "https://evil.example", response_mode: "query" };
    const { document, headers, status } = renderOAuth2({ ...error, httpStatus: 302, extensions });
    expect(status).toBe(400);
    expect(headers).toEqual({});
    expect(document).toMatchObject(extensions);
  });
});

it("should write a form of what nests 100,000 deep", () => {
  const details: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const { document } = renderOAuth2({ ...error, details, extensions: { details } }, "error=x");
  if (typeof document !== "string") throw new Error("expected a form");
  expect(document.length).toBeGreaterThan(400_000);
  expect(buildOAuth2(document).body).toBe(document);
});
