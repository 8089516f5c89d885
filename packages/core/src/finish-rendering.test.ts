import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import { assembleError } from "./assemble-error.ts";
import { type Draft, finishRendering } from "./finish-rendering.ts";
import type { Rendering } from "./format.ts";
import { errorWith, parsed } from "./hostile.test-support.ts";

function draftOf(more: Partial<Draft> = {}): Draft {
  const document = {};
  return {
    document,
    host: document,
    rest: {},
    losses: [],
    filled: [],
    drop: [],
    isFree: (name) => name !== "code",
    ...more,
  };
}

function finished(error: Partial<ApiError>, draft: Draft = draftOf()): Rendering {
  return finishRendering(draft, errorWith(error));
}

/** What a reader makes of a rendering that went over the wire as text. */
function readBack({ document, status, headers }: Rendering): ApiError {
  const extensions = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  return assembleError({ status, headers, body: undefined }, { extensions }, [], {
    format: "test",
    defaultStatus: 500,
  });
}

describe("finishRendering", () => {
  it("should add nothing where there is nothing to add", () => {
    expect(finished({})).toEqual({
      document: {},
      status: 400,
      headers: {},
      losses: [],
      filled: [],
      missing: [],
    });
  });

  it("should write extensions under their own names where those are free", () => {
    const document = { message: "m" };
    const draft = draftOf({ document, host: document });
    const extensions = { a: 1, code: 5, message: "other", apiError: { title: "T" } };
    expect(finished({ extensions }, draft).document).toEqual({
      message: "m",
      a: 1,
      apiError: { extensions: { code: 5, message: "other", apiError: { title: "T" } } },
    });
  });

  it("should write extensions that objects inherit", () => {
    const extensions: Record<string, unknown> = parsed('{"__proto__":{"a":1},"constructor":2}');
    const { document } = finished({ extensions });
    expect(JSON.stringify(document)).toBe('{"__proto__":{"a":1},"constructor":2}');
    const taken = finished({ extensions }, draftOf({ isFree: () => false }));
    expect(JSON.stringify(taken.document)).toBe(
      '{"apiError":{"extensions":{"__proto__":{"a":1},"constructor":2}}}',
    );
    expect(readBack(taken).extensions).toEqual(extensions);
  });

  it("should write into the host, and return the document", () => {
    const host = {};
    const document = { error: host };
    const draft = draftOf({ document, host, rest: { title: "T" } });
    expect(finished({ extensions: { a: 1 } }, draft).document).toEqual({
      error: { a: 1, apiError: { title: "T" } },
    });
  });

  it("should settle once the extensions are written, and mark what is to be dropped", () => {
    const document: Record<string, unknown> = {};
    const drop: string[] = [];
    const settle = (): void => void drop.push(...Object.keys(document));
    const draft = draftOf({ document, host: document, drop, settle });
    expect(finished({ extensions: { title: 1 } }, draft).document).toEqual({
      title: 1,
      apiError: { filled: ["title"] },
    });
  });

  it.each([
    [{ status: 503, retry: { when: "always", afterSeconds: 30 } }, "30", undefined],
    [{ status: 503, retry: { when: "always", afterSeconds: 0 } }, "0", undefined],
    [{ status: 503, retry: { when: "idempotent" } }, undefined, undefined],
    [{ status: 404, retry: { when: "always" } }, undefined, { when: "always" }],
    [
      { status: 503, retry: { when: "never", afterSeconds: 30 } },
      "30",
      { when: "never", afterSeconds: 30 },
    ],
    [
      { status: 503, retry: { when: "always", afterSeconds: 1.5 } },
      "2",
      { when: "always", afterSeconds: 1.5 },
    ],
    [
      { status: 503, retry: { when: "always", afterSeconds: 1e300 } },
      undefined,
      { when: "always", afterSeconds: 1e300 },
    ],
  ] as const)(
    "should put the advice of %j into headers as far as they hold it",
    (error, header, slot) => {
      const rendering = finished(error);
      expect(rendering.headers["retry-after"]).toBe(header);
      expect(rendering.document).toEqual(slot ? { apiError: { retry: slot } } : {});
      expect(rendering.losses).toEqual([]);
      expect(readBack(rendering).retry).toEqual(error.retry);
    },
  );

  it("should not write a wait twice that an extension states", () => {
    const rendering = finished({
      status: 429,
      retry: { when: "always", afterSeconds: 5 },
      extensions: { retry_after: 5 },
    });
    expect(rendering.document).toEqual({ retry_after: 5 });
    const without = finished({
      status: 429,
      retry: { when: "always" },
      extensions: { retry_after: 5 },
    });
    expect(readBack(without).retry).toEqual({ when: "always" });
  });

  it.each([-1, "5" as never])(
    "should say that there is no place for the wait %j",
    (afterSeconds) => {
      const { headers, document, losses } = finished({
        status: 503,
        retry: { when: "idempotent", afterSeconds },
      });
      expect(headers).toEqual({});
      expect(losses).toEqual([
        { path: ["retry", "afterSeconds"], value: afterSeconds, reason: "no-place" },
      ]);
      expect(document).toEqual({ apiError: { retry: { when: "idempotent" } } });
    },
  );

  it("should put challenges into the header", () => {
    const challenges = [
      { scheme: "Basic", params: { realm: "a, b" } },
      { params: {}, token68: "YWJj=", scheme: "Negotiate" },
    ];
    const rendering = finished({
      status: 401,
      challenges,
      retry: { when: "after-authentication" },
    });
    expect(rendering).toEqual({
      document: {},
      status: 401,
      headers: { "www-authenticate": 'Basic realm="a, b", Negotiate YWJj=' },
      losses: [],
      filled: [],
      missing: [],
    });
    expect(readBack(rendering).challenges).toEqual(challenges);
  });

  it.each([
    [
      "a value beyond Latin-1",
      [{ scheme: "Basic", params: { realm: "\u20ac" } }],
      'Basic realm="_"',
    ],
    ["a line break", [{ scheme: "Basic", params: { realm: "a\r\nb" } }], 'Basic realm="a__b"'],
    ["a scheme that is no token", [{ scheme: "a b", params: {} }], undefined],
    ["a name in capitals", [{ scheme: "Basic", params: { Realm: "x" } }], 'Basic realm="x"'],
  ])(
    "should keep in the reserved member what the header cannot hold: %s",
    (_, challenges, header) => {
      const rendering = finished({ challenges });
      expect(rendering.headers["www-authenticate"]).toBe(header);
      expect(rendering.losses).toEqual([
        { path: ["challenges"], value: challenges, reason: "altered" },
      ]);
      expect(readBack(rendering).challenges).toEqual(challenges);
    },
  );

  it.each([
    null,
    "Basic",
    { scheme: "Basic" },
    { scheme: 5, params: {} },
    { scheme: "Basic", params: { realm: 5 } },
    { scheme: "Basic", params: {}, more: "x" },
  ])("should say that there is no place for the challenge %j", (challenge) => {
    const basic = { scheme: "Basic", params: {} };
    const { headers, document, losses } = finished({ challenges: [basic, challenge as never] });
    expect(headers).toEqual({ "www-authenticate": "Basic" });
    expect(document).toEqual({});
    expect(losses).toEqual([{ path: ["challenges", 1], value: challenge, reason: "no-place" }]);
  });

  it("should say which headers are missing", () => {
    const after = { when: "after-authentication" } as const;
    expect(finished({ status: 401, retry: after }).missing).toEqual(["www-authenticate"]);
    expect(finished({ status: 405 }).missing).toEqual(["allow"]);
    expect(finished({ status: 407, retry: after }).missing).toEqual(["proxy-authenticate"]);
  });

  it("should keep the status that HTTP had where it is another", () => {
    const rendering = finished({ httpStatus: 200 });
    expect(rendering.document).toEqual({ apiError: { httpStatus: 200 } });
    expect(readBack(rendering).httpStatus).toBe(200);
    expect(finished({ httpStatus: 400 }).document).toEqual({});
  });

  it.each([100, 302, 599])("should keep the HTTP status %i", (httpStatus) => {
    expect(finished({ httpStatus })).toMatchObject({
      document: { apiError: { httpStatus } },
      losses: [],
    });
  });

  it.each([0, 99, 600, 200.5])(
    "should say that there is no place for the HTTP status %s",
    (httpStatus) => {
      const { document, losses } = finished({ httpStatus });
      expect(document).toEqual({});
      expect(losses).toEqual([{ path: ["httpStatus"], value: httpStatus, reason: "no-place" }]);
    },
  );
});
