import { describe, expect, it } from "vitest";

import { run } from "./adapter.ts";

describe("run", () => {
  it("should answer with every member of a code-style error", () => {
    const answer = run({
      status: 422,
      headers: { "content-type": "application/json" },
      body: {
        code: "validation_failed",
        message: "Two fields are wrong",
        traceId: "t-1",
        errors: [{ field: "items.0.qty", message: "must be above zero" }],
      },
    });

    expect(answer).toStrictEqual({
      format: "code",
      status: 422,
      code: "validation_failed",
      message: "Two fields are wrong",
      traceId: "t-1",
      fields: [{ path: ["items", 0, "qty"], message: "must be above zero" }],
      retryable: false,
    });
  });

  it("should answer with type and code of a type-code-style error", () => {
    const answer = run({
      status: 402,
      headers: { "content-type": "application/json" },
      body: { error: { type: "card_error", code: "card_declined", message: "Declined" } },
    });

    expect(answer).toMatchObject({
      format: "type-code",
      type: "card_error",
      code: "card_declined",
    });
  });

  it("should answer with the wait and the advice of a problem document", () => {
    const answer = run({
      status: 503,
      headers: { "content-type": "application/problem+json", "retry-after": "30" },
      body: { type: "https://example.com/busy", title: "Busy" },
    });

    expect(answer).toMatchObject({ format: "problem", retryable: true, retryAfterSeconds: 30 });
  });

  it("should read the exact text where a case has one", () => {
    const answer = run({
      status: 400,
      headers: { "content-type": "application/json" },
      body: null,
      rawBody: '\uFEFF{"code":"bad","message":"no"}',
    });

    expect(answer).toMatchObject({ format: "code", code: "bad", message: "no" });
  });

  it("should call an error in no known format unknown", () => {
    const answer = run({ status: 502, headers: null, body: null, rawBody: "<h1>Bad Gateway</h1>" });

    expect(answer).toMatchObject({ format: "unknown", status: 502 });
  });

  it("should call a success none", () => {
    const answer = run({ status: 200, headers: {}, body: { code: "EUR", message: "fine" } });

    expect(answer).toStrictEqual({ format: "none", fields: [], retryable: false });
  });
});
