import { describe, expect, it } from "vitest";

import { applyQuirk, type Quirk, withQuirk, withRetry } from "./api-quirk.ts";
import type { ApiError } from "./api-error.ts";
import type { ErrorFormat, ParseResult } from "./format.ts";
import { errorWith, formatFor } from "./hostile.test-support.ts";

const always: Quirk<ApiError> = (error) => withRetry(error, { when: "always", afterSeconds: 60 });

function read(document: unknown): ParseResult {
  return { ok: true, document, error: errorWith(), deviations: [] };
}

describe("withRetry", () => {
  it("should give the error itself where nothing changes, and a copy where something does", () => {
    const error = errorWith({ retry: { when: "always", afterSeconds: 5 } });
    expect(withRetry(error, { when: "always", afterSeconds: 5 })).toBe(error);
    expect(withRetry(error, { when: "never", afterSeconds: 5 }).retry.when).toBe("never");
    expect(withRetry(error, { when: "always" }).retry).toEqual({ when: "always" });
    expect(error.retry).toEqual({ when: "always", afterSeconds: 5 });
  });
});

describe("applyQuirk", () => {
  const retryOf = (document: unknown, host?: string): unknown => {
    const result = applyQuirk(read(document), always, host);
    return result.ok && result.error.retry.when;
  };

  it("should apply to what was read", () => {
    expect(retryOf({})).toBe("always");
    expect(retryOf(undefined)).toBe("always");
  });

  it("should leave advice alone that stands in the reserved member", () => {
    expect(retryOf({ apiError: { retry: { when: "never" } } })).toBe("never");
    expect(retryOf({ meta: { apiError: { retry: { when: "never" } } } }, "meta")).toBe("never");
    expect(retryOf({ apiError: { retry: "never" } })).toBe("always");
    expect(retryOf({ apiError: { retry: { when: "never" } } }, "meta")).toBe("always");
    expect(retryOf({ meta: 5 }, "meta")).toBe("always");
  });

  it("should keep what else the quirk adds", () => {
    const result = applyQuirk(read({ apiError: { retry: {} } }), (error) => ({
      ...always(error),
      title: "t",
    }));
    expect(result.ok && result.error).toMatchObject({ title: "t", retry: { when: "never" } });
  });

  it("should pass on what was not read", () => {
    const failed: ParseResult = { ok: false, reason: "no" };
    expect(applyQuirk(failed, always)).toBe(failed);
  });
});

describe("withQuirk", () => {
  const base = formatFor("shop");
  const rendering = base.render(errorWith());
  const formatWriting = (document: unknown): ErrorFormat => ({
    ...(base as ErrorFormat),
    parse: ({ body }) => read(body),
    render: () => ({ ...rendering, document }),
  });

  it("should say the advice of the error where the quirk would make another of it", () => {
    const { render, parse } = withQuirk(formatWriting({ marker: "shop" }), always);
    const { document } = render(errorWith());
    expect(document).toEqual({ marker: "shop", apiError: { retry: { when: "never" } } });
    const result = parse({ status: 400, headers: {}, body: document });
    expect(result.ok && result.error.retry).toEqual({ when: "never" });
  });

  it("should say it beside what is in the reserved member, wherever that stands", () => {
    const { render } = withQuirk(
      formatWriting({ meta: { apiError: { id: "1" } } }),
      always,
      "meta",
    );
    expect(render(errorWith()).document).toEqual({
      meta: { apiError: { id: "1", retry: { when: "never" } } },
    });
    expect(withQuirk(formatWriting({}), always, "meta").render(errorWith()).document).toEqual({
      meta: { apiError: { retry: { when: "never" } } },
    });
  });

  it("should leave a document alone where there is nothing to say, or no place for it", () => {
    const same = withQuirk(formatWriting({ a: 1 }), (error) => error);
    expect(same.render(errorWith()).document).toEqual({ a: 1 });
    expect(withQuirk(formatWriting("text"), always).render(errorWith()).document).toBe("text");
    const unread: ErrorFormat = {
      ...formatWriting({ a: 1 }),
      parse: () => ({ ok: false, reason: "no" }),
    };
    expect(withQuirk(unread, always).render(errorWith()).document).toEqual({ a: 1 });
  });
});
