import { describe, expect, it } from "vitest";
import { hasMessage } from "./find-flaws.ts";
import type { Recognition } from "./format.ts";
import { memberName } from "./read-shape.ts";
import { recognizeDocument, type Signs } from "./recognize-document.ts";
import { CODE_ROLE, ID_ROLE, MESSAGE_ROLE, TYPE_ROLE } from "./role.ts";
import { setupOf, type StyleOptions } from "./setup.ts";
import { NOTE } from "./style.test-support.ts";
import type { HeadersLike } from "./wire-error.ts";

const SIGNS: Signs = {
  roles: [CODE_ROLE, MESSAGE_ROLE, ID_ROLE],
  scoreOf: (shape, spelling) => {
    if (memberName(shape, CODE_ROLE) === undefined) return 0;
    if (!hasMessage(shape, spelling)) return 0.3;
    return memberName(shape, ID_ROLE) === undefined ? 0.6 : 0.9;
  },
  failureIn: ({ envelope }) => (envelope === undefined ? undefined : "an envelope of an error"),
  foreignIn: (shape) => (memberName(shape, TYPE_ROLE) === undefined ? undefined : "a type"),
};

function recognize(
  body: unknown,
  status = 400,
  options?: StyleOptions,
  headers: HeadersLike = {},
): Recognition {
  return recognizeDocument({ status, headers, body }, setupOf(NOTE, options), SIGNS);
}

const error = { code: "quota", message: "No more" };
const nothing = { score: 0, evidence: [] };

describe("recognizeDocument", () => {
  it("should give the score of the members, with what was found", () => {
    expect(recognize(error)).toEqual({
      score: 0.6,
      evidence: ["HTTP 400", 'member "code"', 'member "message"'],
    });
    expect(recognize({ error: { ...error, traceId: "t" } }, 503)).toEqual({
      score: 0.9,
      evidence: [
        "HTTP 503",
        'envelope "error"',
        'member "code"',
        'member "message"',
        'member "traceId"',
      ],
    });
    expect(recognize({ code: "x" }).score).toBe(0.3);
  });

  it.each([null, "text", [], {}, { message: "m" }])("should find nothing in %j", (body) => {
    expect(recognize(body)).toEqual(nothing);
  });

  it("should find nothing where the style sees none of its documents", () => {
    const signs = { ...SIGNS, scoreOf: () => 0 };
    expect(
      recognizeDocument({ status: 400, headers: {}, body: error }, setupOf(NOTE), signs),
    ).toEqual(nothing);
  });

  it("should name a member once that has two roles", () => {
    const { evidence } = recognizeDocument(
      { status: 400, headers: {}, body: error },
      setupOf(NOTE),
      { ...SIGNS, roles: [CODE_ROLE, CODE_ROLE] },
    );
    expect(evidence).toEqual(["HTTP 400", 'member "code"']);
  });

  it("should not throw where a member does", () => {
    const body = {
      get code(): string {
        throw new Error("no");
      },
    };
    expect(recognize(body)).toEqual(nothing);
  });

  describe("with a catalog", () => {
    const catalog = { quota: { status: 429 } };

    it("should be sure of a code that is in it", () => {
      expect(recognize(error, 429, { catalog })).toEqual({
        score: 0.95,
        evidence: [
          "HTTP 429",
          'member "code"',
          'member "message"',
          'code "quota" is in the catalog',
        ],
      });
    });

    it("should go by the members where the code is not in it, or the message is missing", () => {
      expect(recognize({ ...error, code: "other" }, 429, { catalog }).score).toBe(0.6);
      expect(recognize({ code: "quota" }, 429, { catalog }).score).toBe(0.3);
    });

    it("should say which type is in it where there is no code", () => {
      const style = {
        ...NOTE,
        required: TYPE_ROLE,
        ready: new WeakMap(),
        entryOf: () => ({ status: 429 }),
      };
      const { evidence } = recognizeDocument(
        { status: 429, headers: {}, body: { type: "limit", message: "m" } },
        setupOf(style, { catalog }),
        { ...SIGNS, scoreOf: () => 0.6, foreignIn: () => undefined },
      );
      expect(evidence).toContain('type "limit" is in the catalog');
    });
  });

  describe("another format's marker", () => {
    it.each([
      ["application/problem+json"],
      ["application/vnd.api+json; charset=utf-8"],
      [" Application/Problem+JSON"],
    ])("should be the media type %s", (type) => {
      const { score, evidence } = recognize(error, 400, {}, { "content-type": type });
      expect(score).toBe(0.3);
      expect(evidence.at(-1)).toBe(`but media type ${type}`);
    });

    it.each(["application/json", "application/vnd.example+json", "text/application/problem+json"])(
      "should not be the media type %s",
      (type) => expect(recognize(error, 400, {}, { "content-type": type }).score).toBe(0.6),
    );

    it.each(["error_description", "jsonrpc", "jsonapi"])("should be a member %s", (name) => {
      expect(recognize({ ...error, [name]: "1" })).toMatchObject({ score: 0.3 });
      expect(recognize({ ...error, [name]: "1" }).evidence.at(-1)).toBe(`but a member "${name}"`);
      // Beside the envelope, where the document is.
      expect(recognize({ error, [name]: "1" }).score).toBe(0.3);
      expect(recognize({ error: { ...error, [name]: "1" } }).score).toBe(0.6);
    });

    it("should not be a member that is the own message, but for that of an OAuth error", () => {
      expect(recognize({ code: "x", error_description: "m" }).score).toBe(0.6);
      expect(recognize({ error: "invalid_grant", error_description: "m" }).score).toBe(0.3);
    });

    it("should be what the style says", () => {
      expect(recognize({ ...error, type: "t" }).evidence.at(-1)).toBe("but a type");
    });

    it("should count for more than the catalog", () => {
      const catalog = { quota: { status: 429 } };
      expect(recognize({ ...error, type: "t" }, 429, { catalog }).score).toBe(0.3);
    });
  });

  describe("where HTTP reports no error", () => {
    it.each([200, 204, 302, 399, 600])(
      "should find nothing with HTTP %d and no mark of failure",
      (status) => {
        expect(recognize(error, status)).toEqual(nothing);
      },
    );

    it.each(["success", "ok"])("should believe %s where it is false", (flag) => {
      expect(recognize({ ...error, [flag]: false }, 200)).toEqual({
        score: 0.6,
        evidence: ["HTTP 200", 'member "code"', 'member "message"', `"${flag}" is false`],
      });
      for (const value of [true, 0, "false", null])
        expect(recognize({ ...error, [flag]: value }, 200)).toEqual(nothing);
    });

    it("should believe what the style says", () => {
      expect(recognize({ error }, 200).evidence.at(-1)).toBe("an envelope of an error");
    });

    it("should take no flat document with a mark of failure for a resource", () => {
      const signs = { ...SIGNS, failureIn: () => "it says so" };
      const body = { ...error, name: "n", data: 1 };
      expect(
        recognizeDocument({ status: 200, headers: {}, body }, setupOf(NOTE), signs).score,
      ).toBe(0.6);
    });

    it("should believe nothing where the message is missing", () => {
      expect(recognize({ code: "x", ok: false }, 200)).toEqual(nothing);
    });

    it.each([
      "id",
      "uuid",
      "name",
      "data",
      "result",
      "results",
      "items",
      "object",
      "model",
      "kind",
      "created",
      "created_at",
      "createdAt",
      "updated_at",
      "updatedAt",
      "url",
      "self",
      "ID",
    ])("should not take what has a member %s for the error of this request", (name) => {
      expect(recognize({ error, [name]: "a" }, 200)).toEqual(nothing);
      expect(recognize({ error, [name]: null }, 200).score).toBeGreaterThan(0);
      expect(recognize({ error, [name]: "a" }, 400).score).toBeGreaterThan(0);
      // Marked as a failure.
      expect(recognize({ error, [name]: "a", ok: false }, 200).score).toBeGreaterThan(0);
    });

    it.each(["requestid", "idle", "filename", "database", "selfish", "curl"])(
      "should take what has a member %s for one",
      (name) => expect(recognize({ error, [name]: "a" }, 200).score).toBeGreaterThan(0),
    );

    it.each(["status", "state"])(
      "should not take a %s in words for a mark, but for that of an error",
      (name) => {
        expect(recognize({ error, [name]: "failed" }, 200)).toEqual(nothing);
        expect(recognize({ error, [name]: 404 }, 200).score).toBe(0.6);
        expect(recognize({ error, [`sub${name}`]: "failed" }, 200).score).toBe(0.6);
        expect(recognize({ error, [`${name}ful`]: "failed" }, 200).score).toBe(0.6);
      },
    );

    it.each(["status", "result", "object"])(
      "should take a %s that is `error` for one, whatever stands beside it",
      (name) => {
        expect(recognize({ error, [name]: "error", id: 1 }, 200).score).toBe(0.6);
        expect(recognize({ error, [name]: "errors", id: 1 }, 200)).toEqual(nothing);
        expect(recognize({ error, [`sub${name}`]: "error", id: 1 }, 200)).toEqual(nothing);
        expect(recognize({ error, [`${name}s`]: "error", id: 1 }, 200)).toEqual(nothing);
      },
    );
  });
});
