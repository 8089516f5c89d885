import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import type { TypeCodeStyleDocument, TypeCodeStyleOptions } from "./document.ts";
import { parseTypeCodeStyle } from "./parse.ts";
import { renderTypeCodeStyle } from "./render.ts";

const error: ApiError = {
  format: "test",
  status: 404,
  type: "invalid_request_error",
  code: "not_found",
  message: "No such user",
  id: "r",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

/** The document, which has to give the same error back. */
function rendered(
  given: ApiError,
  like?: TypeCodeStyleDocument,
  options?: TypeCodeStyleOptions,
): unknown {
  const { document, status, headers } = renderTypeCodeStyle(given, like, options);
  const read = parseTypeCodeStyle({ status, headers, body: document }, options);
  const { format: _, ...expected } = given;
  expect(read).toMatchObject({ ok: true, error: expected });
  if (read.ok)
    for (const member of ["type", "code", "message", "declaredStatus"] as const)
      expect(read.error[member], member).toBe(given[member]);
  return document;
}

function without(...members: (keyof ApiError)[]): ApiError {
  return Object.fromEntries(
    Object.entries(error).filter(([name]) => !members.includes(name as keyof ApiError)),
  ) as unknown as ApiError;
}

it.each(bodies)("should give $api back", ({ status, body, written = body }) => {
  const read = parseTypeCodeStyle({ status, headers: {}, body });
  if (!read.ok) throw new Error(read.reason);
  expect(rendered(read.error)).toHaveProperty("type");
  expect(rendered(read.error, body)).toEqual(written);
});

describe("the house spelling", () => {
  it("should have type, code, message and id", () => {
    expect(rendered(error)).toEqual({
      type: "invalid_request_error",
      code: "not_found",
      message: "No such user",
      requestId: "r",
    });
  });

  it("should have title, details, help and issues under their names", () => {
    const given: ApiError = {
      ...error,
      title: "Not there",
      details: { a: 1 },
      help: "https://e.org",
      issues: [{ path: ["a"], message: "m" }],
    };
    expect(rendered(given)).toEqual({
      type: "invalid_request_error",
      code: "not_found",
      message: "No such user",
      requestId: "r",
      title: "Not there",
      details: { a: 1 },
      help: "https://e.org",
      errors: [{ path: ["a"], message: "m" }],
    });
  });

  it("should have a status where the source stated the one that HTTP has", () => {
    expect(rendered({ ...error, declaredStatus: 404 })).toMatchObject({ statusCode: 404 });
    expect(rendered({ ...error, declaredStatus: 400 })).not.toHaveProperty("statusCode");
  });

  it("should make a missing type of the status, and say so", () => {
    const { document, filled } = renderTypeCodeStyle(without("type"));
    expect(document).toMatchObject({ type: "not_found", apiError: { filled: ["type"] } });
    expect(filled).toEqual([{ member: "type", value: "not_found", from: "status" }]);
    rendered(without("type"));
    rendered(without("type", "code"));
    rendered(without("type", "code", "message", "id"));
  });

  it("should make no message up", () => {
    expect(rendered(without("message"))).not.toHaveProperty("message");
  });

  it.each(["", "error", "ERROR"])("should keep the type %j beside the one made up", (type) => {
    expect(rendered({ ...error, type })).toMatchObject({
      type: "not_found",
      apiError: { type, filled: ["type"] },
    });
  });

  it("should keep an empty code apart, and mark one that is read though there is none", () => {
    expect(rendered({ ...error, code: "" })).toMatchObject({ apiError: { code: "" } });
    expect(rendered(without("code"))).toEqual({
      type: "invalid_request_error",
      message: "No such user",
      requestId: "r",
      apiError: { filled: ["code"] },
    });
  });
});

describe("like", () => {
  const botpress = { id: "err_1", code: 500, type: "Unknown", message: "m" };

  it("should give the spelling in which the code is the status", () => {
    const both = { ...error, type: "Gone", code: "Gone" };
    const { document, filled } = renderTypeCodeStyle(both, botpress);
    expect(document).toMatchObject({ id: "r", code: 404, type: "Gone", message: "No such user" });
    expect(filled).toEqual([{ member: "code", value: 404, from: "status" }]);
    rendered(both, botpress);
  });

  it("should have the code where one member is both, and the type in the reserved member", () => {
    expect(rendered(error, botpress)).toMatchObject({
      type: "not_found",
      apiError: { type: "invalid_request_error", filled: ["declaredStatus", "type"] },
    });
  });

  it("should have a message where it has one", () => {
    expect(renderTypeCodeStyle(without("message"), botpress).document).toMatchObject({
      message: "Not Found",
    });
  });

  it("should give the envelope, even where there is no code", () => {
    const stripe = { error: { type: "a", code: "b", message: "m" } };
    expect(rendered(without("code"), stripe)).toMatchObject({
      error: { type: "invalid_request_error", apiError: { filled: ["code"] } },
    });
  });
});

describe("dialects", () => {
  const dialect = {
    type: "type",
    code: "type",
    status: "code",
    message: "message",
    id: "id",
  } as const;

  it("should write the status and the message that they name", () => {
    const both = { ...without("message"), type: "A", code: "A" };
    const { document, filled } = renderTypeCodeStyle(both, undefined, { dialect });
    expect(document).toMatchObject({ id: "r", code: 404, type: "A", message: "Not Found" });
    expect(filled.map(({ member }) => member)).toEqual(["message", "code"]);
  });

  it("should have in one member for both the code, else the type, else the status", () => {
    const one = { dialect: { type: "error", code: "error" } } as const;
    const documentOf = (given: ApiError): unknown =>
      renderTypeCodeStyle(given, undefined, one).document;
    const { type, code, message } = error;
    expect(documentOf({ ...without("id"), code: type ?? "" })).toEqual({ error: type, message });
    expect(documentOf(without("id"))).toEqual({
      error: code,
      message,
      apiError: { type, filled: ["type"] },
    });
    expect(documentOf(without("id", "code"))).toEqual({
      error: type,
      message,
      apiError: { filled: ["code"] },
    });
    expect(documentOf({ ...without("id", "code"), type: "error" })).toEqual({
      error: "not_found",
      message,
      apiError: { type: "error", filled: ["code", "type"] },
    });
  });

  it("should keep what they have no member for", () => {
    expect(
      renderTypeCodeStyle(without("id"), undefined, { dialect: { type: "type", code: [] } })
        .document,
    ).toEqual({
      type: error.type,
      message: error.message,
      apiError: { code: error.code },
    });
    rendered(error, undefined, { dialect });
    rendered(error, undefined, { dialect: { type: "type", code: [] } });
    rendered(error, undefined, { dialect: { type: "kind", envelope: "error" } });
  });
});
