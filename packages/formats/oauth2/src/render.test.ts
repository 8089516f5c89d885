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
    const { document, losses } = renderOAuth2(given);
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
    expect(filled).toHaveLength(1);
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
