import type { ApiError, Knowledge, ParseResult, WireError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

/** Declares that tables of what is known say all of it, in sentences, and where and when it was read. */
export function testKnowledge(
  tables: Readonly<Record<string, Readonly<Record<string, Knowledge>>>>,
): void {
  describe.each(Object.entries(tables))("%s", (_, table) => {
    it.each(Object.entries(table))("should say what %s means and what to do", (_key, known) => {
      const { meaning, causes, steps, source } = known;
      expect(causes.length).toBeGreaterThan(0);
      expect(steps.length).toBeGreaterThan(0);
      for (const text of [meaning, ...causes, ...steps]) expect(text).toMatch(/^[A-Z].*[.]$/);
      expect(source.url).toMatch(/^https:\/\/\S+$/);
      expect(source.read).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(source.document).not.toBe("");
      // Tables without codes have no resolution.
      expect("resolution" in known ? known.resolution : steps.join(" ")).toBe(steps.join(" "));
    });
  });
}

/** The error that a parser gives, for tests in which it has to give one. */
export function errorsOf<E extends ApiError>(
  parse: (wire: WireError) => ParseResult<unknown, E>,
): (wire: WireError) => E {
  return (wire) => {
    const result = parse(wire);
    if (!result.ok) throw new Error(result.reason);
    return result.error;
  };
}

/** Declares that the parser of an API gives an error for whatever comes with an error status, and never throws. */
export function testBadInput(parse: (wire: WireError) => ParseResult): void {
  const errorOf = errorsOf(parse);

  describe("bad input", () => {
    it.each([
      ["nothing", undefined],
      ["null", null],
      ["a number", 5],
      ["a list", [1]],
      ["a page", "<html>…</html>"],
      ["names that objects inherit", JSON.parse('{"__proto__":{"code":"x"},"constructor":1}')],
      ["100,000 members", JSON.parse(`{${list((i) => `"m${i}":${i}`)}}`)],
      ["100,000 items", JSON.parse(`{"errors":[${list(() => '{"detail":"d"}')}]}`)],
      ["depth 100,000", JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)],
      ["members of the wrong type", { code: {}, type: 5, message: [], detail: 1, error: null }],
      ["half a surrogate pair", { code: "\ud800", type: "\ud800", message: "\udc00" }],
    ])("should be an error: %s", (_, body: unknown) => {
      for (const status of [400, 429, 599]) {
        const error = errorOf({ status, headers: {}, body });
        expect(error.status).toBe(status);
        expect(["never", "idempotent", "always", "after-authentication"]).toContain(
          error.retry.when,
        );
      }
    });

    it("should be an error where it throws when it is read", () => {
      const thrower = Object.defineProperty({ message: "m" }, "code", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      });
      const { proxy, revoke } = Proxy.revocable<Record<string, string>>({}, {});
      revoke();
      expect(errorOf({ status: 429, headers: {}, body: thrower }).status).toBe(429);
      expect(parse({ status: 429, headers: proxy, body: proxy })).toMatchObject({
        ok: true,
        document: undefined,
        error: { status: 429, retry: { when: "always" } },
        deviations: [{ path: [], message: "throws where it is read" }],
      });
    });

    it("should not be believed to be an error with a status that is none", () => {
      for (const status of [200, 204, 302, 0, 600, Number.NaN])
        expect(parse({ status, headers: {}, body: { name: "a" } }).ok).toBe(false);
    });

    it("should let no stranger fill in details by a reserved member", () => {
      const body = { apiError: { code: "x", details: { a: 1 } } };
      expect(errorOf({ status: 400, headers: {}, body }).details).toBeUndefined();
    });
  });
}

function list(item: (index: number) => string): string {
  return Array.from({ length: 100_000 }, (_, index) => item(index)).join(",");
}
