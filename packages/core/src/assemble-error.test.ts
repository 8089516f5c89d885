import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import {
  adviseAfter,
  assembleError,
  type AssembleOptions,
  type Reading,
} from "./assemble-error.ts";

import type { Deviation } from "./format.ts";
import { parsed } from "./hostile.test-support.ts";
import { judgeBy } from "./judge.ts";
import type { WireError } from "./wire-error.ts";

interface Assembled {
  readonly error: ApiError;
  readonly deviations: readonly Deviation[];
}

function assembled(
  reading: Partial<Reading>,
  wire: Partial<WireError> = {},
  options: Partial<AssembleOptions> = {},
): Assembled {
  const deviations: Deviation[] = [];
  const error = assembleError(
    { status: 400, headers: {}, body: undefined, ...wire },
    { extensions: {}, ...reading },
    deviations,
    { format: "test", defaultStatus: 500, ...options },
  );
  return { error, deviations };
}

const bare: ApiError = {
  format: "test",
  status: 400,
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

describe("assembleError", () => {
  it("should give what was read, and no member that was not", () => {
    const reading = {
      code: "c",
      type: "t",
      title: "T",
      message: "m",
      id: "i",
      help: "h",
      details: { a: 1 },
      issues: [{ message: "x" }],
      declaredStatus: 400,
      extensions: { b: 2 },
    };
    expect(assembled(reading)).toEqual({ error: { ...bare, ...reading }, deviations: [] });
    expect(assembled({}).error).toEqual(bare);
    expect(Object.keys(assembled({ code: undefined }).error)).toEqual(Object.keys(bare));
  });

  it.each([
    // HTTP, body, catalog: effective.
    [404, 500, 403, 404],
    [599, undefined, 403, 599],
    [200, 422, 403, 422],
    [200, 200, 403, 403],
    [302, undefined, 403, 403],
    [200, undefined, 200, 418],
    [200, undefined, undefined, 418],
    [0, undefined, undefined, 418],
    [Number.NaN, undefined, undefined, 418],
  ])(
    "should make of HTTP %s, body %s and catalog %s the status %i",
    (http, declared, known, status) => {
      const judge = judgeBy(known === undefined ? {} : { c: { status: known } });
      const reading = { code: "c", ...(declared !== undefined && { declaredStatus: declared }) };
      const { error } = assembled(reading, { status: http }, { judge, defaultStatus: 418 });
      expect(error.status).toBe(status);
      expect(error.httpStatus).toBe(http === status || Number.isNaN(http) ? undefined : http);
      expect(error.declaredStatus).toBe(declared);
    },
  );

  it("should say that the body contradicts HTTP, and that it was cut", () => {
    const { deviations } = assembled(
      { declaredStatus: 404 },
      { cut: { bytes: 10, reason: "limit" } },
    );
    expect(deviations).toEqual([
      { path: [], message: "the body was cut after 10 bytes" },
      { path: [], message: "the body says status 404, HTTP said 400" },
    ]);
  });

  it("should be for a repetition where the body calls the error transient, at least of idempotent requests", () => {
    const when = (value: unknown, status: number): string =>
      assembled({ extensions: { is_transient: value } }, { status }).error.retry.when;
    expect([when(true, 400), when(true, 501)]).toEqual(["idempotent", "idempotent"]);
    expect([when(true, 401), when(true, 429)]).toEqual(["after-authentication", "always"]);
    expect([when(false, 400), when("true", 400)]).toEqual(["never", "never"]);
  });

  it("should read the wait from Retry-After before the body", () => {
    const headers = { "Retry-After": "30" };
    expect(assembled({}, { status: 503, headers }).error.retry).toEqual({
      when: "always",
      afterSeconds: 30,
    });
    const reading = { extensions: { retry_after: 5 } };
    expect(assembled(reading, { status: 503, headers }).error.retry.afterSeconds).toBe(30);
    expect(assembled(reading, { status: 503 }).error.retry.afterSeconds).toBe(5);
    expect(
      assembled({ details: { retryAfterMs: 5000 } }, { status: 503 }).error.retry.afterSeconds,
    ).toBe(5);
  });

  it("should count a date from the date of the response", () => {
    // RFC 9110 section 10.2.3 and 5.6.7.
    const headers = new Headers({
      date: "Sun, 06 Nov 1994 08:49:37 GMT",
      "retry-after": "Sun, 06 Nov 1994 08:50:37 GMT",
    });
    expect(assembled({}, { status: 503, headers }).error.retry.afterSeconds).toBe(60);
  });

  it.each(["-1", "1.5", "soon", "", "1, 2"])(
    "should read the Retry-After %j as absent, and say so",
    (value) => {
      const { error, deviations } = assembled(
        {},
        { status: 503, headers: { "retry-after": value } },
      );
      expect(error.retry).toEqual({ when: "idempotent" });
      expect(deviations).toEqual([
        { path: ["headers", "retry-after"], message: "is neither seconds nor a date" },
      ]);
    },
  );

  it("should read challenges, and say what is wrong with them", () => {
    const headers = { "WWW-Authenticate": ['Basic realm="x"', "Bearer a=, b=1"] };
    const { error, deviations } = assembled({}, { status: 401, headers });
    expect(error.challenges[0]).toEqual({ scheme: "Basic", params: { realm: "x" } });
    expect(deviations.length).toBeGreaterThan(0);
    expect(assembled({}, { headers: null as never }).error).toEqual(bare);
  });
});

describe("assembleError with the reserved member", () => {
  it("should put it in its place", () => {
    const apiError = {
      title: "T",
      httpStatus: 200,
      retry: { when: "always", afterSeconds: 1.5 },
      challenges: [{ scheme: "Basic", params: { realm: "x" } }],
      extensions: { code: 5 },
    };
    const { error, deviations } = assembled({ message: "m", extensions: { a: 1, apiError } });
    expect(error).toEqual({ ...bare, ...apiError, message: "m", extensions: { a: 1, code: 5 } });
    expect(deviations).toEqual([]);
    // As parsed from a header: without a prototype.
    expect(Object.getPrototypeOf(error.challenges[0]?.params)).toBeNull();
  });

  it("should drop what a translator filled in, and say what that was", () => {
    const apiError = { filled: ["code", "title", "declaredStatus", "type"], declaredStatus: 404 };
    const { error, deviations } = assembled({
      code: "bad_request",
      title: "Bad Request",
      declaredStatus: 400,
      message: "m",
      extensions: { apiError },
    });
    expect(error).toEqual({ ...bare, message: "m", declaredStatus: 404 });
    expect(deviations.map(({ path, dropped }) => [path[0], dropped])).toEqual([
      ["code", "bad_request"],
      ["title", "Bad Request"],
      ["declaredStatus", 400],
    ]);
  });

  it("should drop what was derived without a word, and nothing that is stated", () => {
    const reading: Partial<Reading> = {
      id: "i",
      issues: [{ message: "x" }],
      extensions: {
        apiError: { filled: ["id", "issues", "details", "extensions", "constructor"] },
      },
    };
    expect(assembled({ ...reading, derived: ["id", "issues"] })).toEqual({
      error: bare,
      deviations: [],
    });
    expect(assembled({ ...reading, details: 1 }).error).toEqual({
      ...bare,
      id: "i",
      issues: [{ message: "x" }],
      details: 1,
    });
  });

  it.each([
    ["contradicts a member", { title: "Another" }],
    ["contradicts an extension", { extensions: { a: 2 } }],
    ["has an unknown member", { message: "m", status: 500 }],
    ["has a member of the wrong type", { code: 5 }],
    ["is no object", "text"],
    ["is null", null],
    ["drops one thing and contradicts another", { filled: ["code"], title: "Another" }],
  ])("should stay an extension where it %s", (_, apiError) => {
    const reading = { code: "c", title: "T", extensions: { a: 1, apiError } };
    expect(assembled(reading)).toEqual({ error: { ...bare, ...reading }, deviations: [] });
  });

  it("should leave what was read as it is", () => {
    const reading: Reading = {
      code: "c",
      extensions: { apiError: { title: "T", filled: ["code"] } },
    };
    const before = structuredClone(reading);
    expect(assembled(reading).error).toEqual({ ...bare, title: "T" });
    expect(reading).toEqual(before);
  });

  it("should keep members beside it that objects inherit", () => {
    const extensions: Record<string, unknown> = parsed(
      '{"__proto__":{"a":1},"apiError":{"title":"T"}}',
    );
    const { error } = assembled({ extensions });
    expect(error.title).toBe("T");
    expect(JSON.stringify(error.extensions)).toBe('{"__proto__":{"a":1}}');
  });
});

describe("adviseAfter", () => {
  it("should prefer the wait it is given to the body's", () => {
    const read = { extensions: { retryAfter: 7 } };
    expect(adviseAfter(429, 3, read)).toEqual({ when: "always", afterSeconds: 3 });
    expect(adviseAfter(429, undefined, read)).toEqual({ when: "always", afterSeconds: 7 });
    expect(adviseAfter(429, undefined, { extensions: {} })).toEqual({ when: "always" });
  });
});

describe("assembleError with a reserved member and headers that say the same or not", () => {
  const basic = { scheme: "Basic", params: { realm: "a" } };
  const digest = { scheme: "Digest", params: {} };
  const slotOf = (slot: object, headers: Readonly<Record<string, string>>) =>
    assembled({ extensions: { apiError: slot } }, { status: 503, headers });

  it("should believe the advice of the reserved member where Retry-After says as much", () => {
    const retry = { when: "idempotent", afterSeconds: 6.5 };
    const both: readonly Record<string, string>[] = [{}, { "retry-after": "7" }];
    for (const headers of both) {
      const { error, deviations } = slotOf({ retry }, headers);
      expect(error.retry).toEqual(retry);
      expect(deviations).toEqual([]);
    }
  });

  it("should believe Retry-After where it says something else, and say so", () => {
    const { error, deviations } = slotOf(
      { retry: { when: "idempotent", afterSeconds: 6.5 } },
      { "retry-after": "8" },
    );
    expect(error.retry).toEqual({ when: "always", afterSeconds: 8 });
    expect(deviations).toEqual([
      { path: ["apiError", "retry"], message: "contradicts the header, which counts" },
    ]);
  });

  it("should say nothing of a Retry-After that is as it should be, with or without a reserved member", () => {
    expect(assembled({}, { status: 503, headers: { "retry-after": "8" } }).deviations).toEqual([]);
  });

  it("should believe the challenges of the reserved member where they are those of the header and more", () => {
    const challenges = [basic, digest];
    const both: readonly Record<string, string>[] = [{}, { "www-authenticate": 'Basic realm="a"' }];
    for (const headers of both) {
      const { error, deviations } = slotOf({ challenges }, headers);
      expect(error.challenges).toEqual(challenges);
      expect(deviations).toEqual([]);
      // As every map of parameters.
      expect(Object.getPrototypeOf(error.challenges[0]?.params)).toBeNull();
    }
  });

  it("should believe the header where it has a challenge that the reserved member has not, and say so", () => {
    const { error, deviations } = slotOf(
      { challenges: [basic] },
      { "www-authenticate": 'Basic realm="a", Digest realm="b"' },
    );
    expect(error.challenges.map(({ scheme }) => scheme)).toEqual(["Basic", "Digest"]);
    expect(deviations).toEqual([
      { path: ["apiError", "challenges"], message: "contradicts the header, which counts" },
    ]);
  });

  it("should say of a header what is wrong with it, and nothing of a reserved member that is not there", () => {
    const { deviations } = assembled(
      {},
      { status: 401, headers: { "www-authenticate": "Please log in" } },
    );
    expect(deviations.length).toBeGreaterThan(0);
    for (const { path } of deviations) expect(path).toEqual(["headers", "www-authenticate"]);
  });

  it("should take away only what was derived under the very name", () => {
    const extensions = { apiError: { filled: ["id"] } };
    expect(assembled({ id: "t", derived: ["issues"], extensions }).error.id).toBe("t");
    expect(assembled({ id: "t", derived: ["issues", "id"], extensions }).error).not.toHaveProperty(
      "id",
    );
  });

  it("should say what it takes for absent because a translator filled it in", () => {
    const extensions = { apiError: { filled: ["code"] } };
    const { error, deviations } = assembled({ code: "bad_request", extensions });
    expect(error).not.toHaveProperty("code");
    expect(deviations).toEqual([
      {
        path: ["code"],
        message: "was filled in, and is read as absent",
        dropped: "bad_request",
      },
    ]);
  });
});
