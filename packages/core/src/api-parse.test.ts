import { describe, expect, it } from "vitest";

import type { ApiError } from "./api-error.ts";
import { parseApi } from "./api-parse.ts";
import { formatFor, revoked, throwing } from "./hostile.test-support.ts";
import type { WireError } from "./wire-error.ts";

const formats = [formatFor("a"), formatFor("b")];

function parse(wire: Partial<WireError>): ReturnType<typeof parseApi<unknown, ApiError, ApiError>> {
  return parseApi({ status: 400, headers: {}, body: undefined, ...wire }, formats, (error) => ({
    ...error,
    title: "quirk",
  }));
}

describe("parseApi", () => {
  it("should read with the format that fits best, and apply the quirk", () => {
    const result = parse({ body: { marker: "b" } });
    expect(result).toMatchObject({
      ok: true,
      document: { marker: "b" },
      error: { title: "quirk", format: "b" },
    });
  });

  it("should give what HTTP says where no format reads the body, quirk and all", () => {
    for (const body of ["Slow down", { marker: "c" }, { marker: "a", broken: true }, null])
      expect(parse({ status: 429, body })).toMatchObject({
        ok: true,
        document: undefined,
        error: { format: "unknown", status: 429, title: "quirk", retry: { when: "always" } },
        deviations: [],
      });
  });

  it("should say what is wrong with the headers of such a response", () => {
    const headers = { "retry-after": "soon" };
    expect(parse({ status: 503, headers })).toMatchObject({
      deviations: [{ path: ["headers", "retry-after"] }],
    });
  });

  it("should find a failure in a success only where a format does", () => {
    expect(parse({ status: 200, body: { marker: "a" } }).ok).toBe(true);
    expect(parse({ status: 200, body: { marker: "c" } })).toEqual({
      ok: false,
      reason: "HTTP 200, and no failure in the body",
    });
  });

  it("should not throw for what throws when it is read", () => {
    const body = throwing("a");
    expect(parseApi({ status: 400, headers: {}, body }, [], (error) => error)).toMatchObject({
      ok: true,
      document: undefined,
      error: { status: 400, extensions: {} },
      deviations: [{ path: [], message: "throws where it is read" }],
    });
    expect(parseApi({ status: 400, headers: revoked(), body: 1 }, [], (error) => error).ok).toBe(
      true,
    );
  });
});
