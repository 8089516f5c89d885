import { describe, expect, it } from "vitest";
import { buildDocument } from "./build-document.ts";
import type { BuildInit } from "./format.ts";
import { readHeader } from "./read-header.ts";
import { setupOf } from "./setup.ts";
import { NOTE, NOTE_WRITER } from "./style.test-support.ts";

const catalog = { gone: { status: 410 } };

function build(document: unknown, init?: Partial<BuildInit>, options = {}) {
  return buildDocument(document, init, setupOf(NOTE, options), NOTE_WRITER);
}

describe("buildDocument", () => {
  it("should send a strict document as it is, as JSON", () => {
    const document = { code: "x", message: "m", more: [1] };
    expect(build(document, { status: 404 })).toEqual({
      status: 404,
      headers: { "content-type": "application/json" },
      body: document,
    });
  });

  it("should leave the members of a strict document in their order", () => {
    const document = { more: 1, message: "m", code: "x" };
    expect(JSON.stringify(build(document, { status: 404 }).body)).toBe(JSON.stringify(document));
  });

  it("should take the status from init, then the catalog, then the document, then 500", () => {
    const document = { code: "gone", message: "m", status: 404 };
    expect(build(document, { status: 400 }, { catalog }).status).toBe(400);
    expect(build(document, {}, { catalog }).status).toBe(410);
    expect(build(document, undefined, { catalog }).status).toBe(410);
    expect(build({ ...document, code: "other" }, {}, { catalog }).status).toBe(404);
    expect(build({ code: "other", message: "m" }, {}, { catalog }).status).toBe(500);
    expect(build({ message: "m" }).status).toBe(500);
  });

  it.each([99, 600, 404.5, Number.NaN])("should send 500 for the status %d", (status) => {
    expect(build({ code: "gone", message: "m" }, { status }, { catalog }).status).toBe(500);
  });

  it("should send the headers that are given, clean", () => {
    const { headers } = build(
      { code: "x", message: "m" },
      { headers: { "Retry-After": "5\r\nx: y" } },
    );
    expect(readHeader(headers, "retry-after")).not.toMatch(/[\r\n]/);
    expect(readHeader(headers, "content-type")).toBe("application/json");
  });

  it("should mend a document that is not strict, and lose nothing of it", () => {
    expect(build({ code: 7, message: "m" }, { status: 400 }).body).toEqual({
      code: "7",
      message: "m",
    });
    expect(build({ code: "x", message: "m", traceId: 5 }, { status: 400 }).body).toEqual({
      code: "x",
      message: "m",
      apiError: { extensions: { traceId: 5 } },
    });
  });

  it("should keep the spelling of what it mends", () => {
    const body = { error: { errorCode: 7, msg: "m" } };
    expect(build(body, { status: 400 }).body).toEqual({ error: { errorCode: "7", msg: "m" } });
  });

  it("should read its message where the required member is missing", () => {
    expect(build({ message: "m", more: 1 }, { status: 400 }).body).toEqual({
      message: "m",
      more: 1,
    });
    expect(build({ message: 5 }, { status: 400 }).body).toMatchObject({
      apiError: { extensions: { message: 5 } },
    });
    expect(build({ message: "m" }, { status: 400 }, { dialect: { message: [] } }).body).toEqual({
      message: "m",
    });
    expect(build({ text: "m" }, { status: 400 }, { dialect: { message: "text" } }).body).toEqual({
      text: "m",
    });
  });

  it.each([
    ["text", { value: "text" }],
    [[1], { value: [1] }],
    [null, { value: null }],
    [0, { value: 0 }],
  ])("should send %j as a member", (document, members) => {
    expect(build(document, { status: 400 }).body).toMatchObject(members);
  });

  it("should make up what it can of nothing at all", () => {
    expect(build(undefined, { status: 400 }).body).toStrictEqual({
      message: "no title",
      apiError: { filled: ["message"] },
    });
  });

  it("should mend a document for a status that is no error", () => {
    const { status, body } = build({ code: 7, message: "m" }, { status: 204 });
    expect({ status, body }).toEqual({ status: 204, body: { code: "7", message: "m" } });
  });

  it("should send what JSON can hold, and never throw", () => {
    const cyclic: Record<string, unknown> = { code: "x", message: "m" };
    cyclic["self"] = cyclic;
    const { body } = build(cyclic, { status: 400 });
    expect(() => JSON.stringify(body)).not.toThrow();
    expect(body).toMatchObject({ code: "x", message: "m" });
  });
});
