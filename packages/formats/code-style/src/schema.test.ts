import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { CodeStyleSchema, createCodeStyleSchema } from "./schema.ts";

function messagesOf(document: unknown, schema: v.GenericSchema = CodeStyleSchema): string[] {
  return (v.safeParse(schema, document).issues ?? []).map(({ message }) => message);
}

it("should let a document through as it is", () => {
  const document = { code: "x", message: "m", details: { a: [1] }, more: null };
  expect(v.parse(CodeStyleSchema, document)).toBe(document);
});

it.each(
  bodies.filter(
    ({ body }) => !("code" in Object(body["error"] ?? body)) || body["status"] !== undefined,
  ),
)("should let $api through", ({ body }) => {
  expect(messagesOf(body)).toEqual([]);
});

describe("refusals", () => {
  it.each<[string, unknown, RegExp]>([
    ["no object", [], /object/],
    ["text", "x", /object/],
    ["null", null, /object/],
    ["no code", { message: "m" }, /code/],
    ["an empty code", { code: "", message: "m" }, /code/],
    ["a number as the code", { code: 7, message: "m" }, /number/],
    ["no message", { code: "x" }, /message/],
    ["a message that is no text", { code: "x", message: ["m"] }, /"message".*type/],
    ["an id that is no text", { code: "x", message: "m", traceId: 5 }, /"traceId".*type/],
    [
      "an id in the envelope that is no text",
      { error: { code: "x", message: "m", requestId: {} } },
      /"requestId".*type/,
    ],
    [
      "an id beside the envelope that is no text",
      { error: { code: "x", message: "m" }, requestId: {} },
      /"requestId".*type/,
    ],
  ])("should concern %s", (_, document, message) => {
    expect(messagesOf(document).join()).toMatch(message);
  });

  it("should concern inherited members", () => {
    expect(messagesOf(Object.create({ code: "x", message: "m" }))).not.toEqual([]);
  });
});

it("should ask for no message where the dialect has none", () => {
  const schema = createCodeStyleSchema({ dialect: { code: "error", message: [] } });
  expect(messagesOf({ error: "invalid_auth" }, schema)).toEqual([]);
});

it("should ask for the names of a dialect", () => {
  const schema = createCodeStyleSchema({ dialect: { code: "err", message: "text" } });
  expect(messagesOf({ err: "x", text: "m" }, schema)).toEqual([]);
  expect(messagesOf({ code: "x", message: "m" }, schema)).not.toEqual([]);
});
