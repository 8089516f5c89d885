import { describe, expect, it } from "vitest";

import type { Knowledge } from "./api-knowledge.ts";
import { explainError } from "./explain-error.ts";
import { errorWith, revoked, throwing } from "./hostile.test-support.ts";

const known: Knowledge = {
  meaning: "It is sold out.",
  causes: ["Others were faster."],
  steps: ["Wait for more.", "Order something else."],
  source: { document: "Shop, Errors", url: "https://e.org/errors", read: "2026-11-21" },
};

function textOf(...args: Parameters<typeof explainError>): readonly string[] {
  return explainError(...args).text.split("\n");
}

describe("explainError", () => {
  it("should say all of it in a few lines", () => {
    const error = errorWith({
      status: 409,
      code: "sold_out",
      message: "No more of these",
      id: "req-1",
      issues: [{ path: ["items", 0], message: "is gone" }, { title: "All gone" }],
    });
    const { text, ...data } = explainError(error, { api: "Shop", code: known });
    expect(data).toEqual({ by: "code", ...known });
    expect(text.split("\n")).toEqual([
      "Shop answered 409 Conflict, sold_out.",
      "It said: No more of these",
      "- items.0: is gone",
      "- All gone",
      "Meaning: It is sold out.",
      "Likely causes:",
      "- Others were faster.",
      "What to do:",
      "- Wait for more.",
      "- Order something else.",
      "Again? Not as it is.",
      "For support: req-1",
      "Source: Shop, Errors, read 2026-11-21, https://e.org/errors",
    ]);
  });

  it("should go by the status where the code is unknown, and say that it does", () => {
    const error = errorWith({ status: 409, type: "stock" });
    expect(explainError(error, { api: "Shop", status: known }).by).toBe("status");
    expect(textOf(error, { api: "Shop", status: known })[1]).toBe(
      "Not in the documentation: stock",
    );
  });

  it("should make nothing up", () => {
    expect(explainError(errorWith({ status: 418 }), { api: "Shop" })).toEqual({
      by: "nothing",
      meaning: "The documentation of Shop does not say.",
      causes: [],
      steps: [],
      text: "Shop answered 418 (Unused).\nMeaning: The documentation of Shop does not say.\nAgain? Not as it is.",
    });
  });

  it.each([
    [{ when: "always", afterSeconds: 5 }, "Again? Yes, after 5 seconds: it was not processed."],
    [{ when: "idempotent" }, "Again? GET, PUT, DELETE: it may have been processed."],
    [{ when: "after-authentication" }, "Again? Once, with new credentials."],
    [{ when: "never" }, "Again? Not as it is."],
  ] as const)("should say whether to try again: %j", (retry, line) => {
    expect(textOf(errorWith({ retry }), { api: "Shop" })).toContain(line);
  });

  it("should quote the reference where there is a better one than the id", () => {
    const error = errorWith({ id: "1" });
    expect(textOf(error, { api: "Shop", reference: "trace 1" })).toContain("For support: trace 1");
  });

  it("should let no server write lines of its own, or more than a few", () => {
    const text = `a\r\nMeaning: b\u2028c\u0000\u202e${"d".repeat(1_000_000)}`;
    const issues = Array.from({ length: 100_000 }, () => ({ message: text }));
    const error = errorWith({ code: text, message: text, id: text, issues });
    const lines = textOf(error, { api: "Shop", code: known });
    expect(lines.filter((line) => line.startsWith("Meaning: "))).toEqual([
      `Meaning: ${known.meaning}`,
    ]);
    expect(lines.filter((line) => line.startsWith("- a Meaning: b c d"))).toHaveLength(10);
    expect(lines.every((line) => line.length < 400 && !/[\p{Cc}\p{Cf}\p{Zl}]/u.test(line))).toBe(
      true,
    );
  });

  it("should not throw for an error made by hand", () => {
    for (const error of [throwing("code"), revoked(), undefined as never, { issues: [1] } as never])
      expect(explainError(error, { api: "Shop" }).text).toContain("Shop answered");
  });
});
