import { describe, expect, it } from "vitest";
import type { Deviation } from "./format.ts";
import { unknownError } from "./unknown-error.ts";

describe("unknownError", () => {
  it("should say what HTTP says, and invent nothing", () => {
    const headers = { "retry-after": "5", "www-authenticate": 'Basic realm="a"' };
    expect(unknownError({ status: 503, headers, body: undefined })).toEqual({
      format: "unknown",
      status: 503,
      issues: [],
      retry: { when: "always", afterSeconds: 5 },
      challenges: [{ scheme: "Basic", params: { realm: "a" } }],
      extensions: {},
    });
  });

  it("should have no extension where there is no body", () => {
    const { extensions } = unknownError({ status: 503, headers: {}, body: undefined });
    expect(Object.keys(extensions)).toEqual([]);
  });

  it("should take a line of text for the message, and nothing else", () => {
    const text = { status: 504, headers: {}, body: "upstream request timeout" };
    const { message, extensions } = unknownError(text);
    expect({ message, extensions }).toEqual({ message: text.body, extensions: {} });
    const page = { ...text, headers: { "content-type": "text/html" } };
    expect(unknownError(page)).toMatchObject({ extensions: { body: text.body } });
    expect(unknownError(page)).not.toHaveProperty("message");
  });

  it.each([[[1, "a"]], [5], [null], [false]])("should keep %j as the body", (body) => {
    expect(unknownError({ status: 400, headers: {}, body }).extensions).toEqual({ body });
  });

  it("should keep the members of an object, in an object of its own", () => {
    const body = { code: "x", message: "m" };
    const { extensions, ...error } = unknownError({ status: 400, headers: {}, body });
    expect(extensions).toEqual(body);
    expect(extensions).not.toBe(body);
    expect(error).not.toHaveProperty("code");
  });

  it("should take 500 for the status where HTTP reports no error", () => {
    expect(unknownError({ status: 200, headers: {}, body: {} })).toMatchObject({
      status: 500,
      httpStatus: 200,
    });
  });

  it("should trust nothing that a reserved member holds for details", () => {
    const body = { apiError: { code: "x", details: { a: 1 } } };
    const { details, extensions, code } = unknownError({ status: 400, headers: {}, body });
    expect({ details, extensions, code }).toEqual({
      details: undefined,
      extensions: { details: { a: 1 } },
      code: "x",
    });
  });

  it("should add what is wrong with the headers to the deviations", () => {
    const deviations: Deviation[] = [];
    unknownError({ status: 503, headers: { "retry-after": "soon" }, body: undefined }, deviations);
    expect(deviations).toMatchObject([{ path: ["headers", "retry-after"] }]);
  });
});
