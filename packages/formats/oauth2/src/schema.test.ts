import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { vectors } from "./responses.test-support.ts";
import { OAuth2ErrorSchema, OAuth2Schema } from "./schema.ts";

const messages = (schema: v.GenericSchema, value: unknown): string[] =>
  (v.safeParse(schema, value).issues ?? []).map(({ message }) => message);

it("should let through what the RFCs have as examples, as it is", () => {
  for (const { name, body } of vectors) {
    if (!name.startsWith("RFC") || body === undefined) continue;
    expect(messages(OAuth2ErrorSchema, body)).toEqual([]);
    expect(v.parse(OAuth2Schema, body)).toBe(body);
  }
});

describe("refusals", () => {
  it.each<readonly [unknown, RegExp]>([
    [undefined, /object/],
    ["error=invalid_grant", /object/],
    [[], /object/],
    [{}, /"error"/],
    [{ error: "" }, /"error"/],
    [{ error: 5 }, /"error"/],
    [{ error: "é" }, /"error"/],
    [{ error: 'a"b' }, /"error"/],
    [{ error: "a", error_description: "" }, /"error_description"/],
    [{ error: "a", error_description: "a\nb" }, /"error_description"/],
    [{ error: "a", error_description: "a\\b" }, /"error_description"/],
    [{ error: "a", error_uri: "a b" }, /"error_uri"/],
    [Object.create({ error: "a" }), /"error"/],
  ])("should concern %j", (body, message) => {
    expect(messages(OAuth2ErrorSchema, body).join("\n")).toMatch(message);
  });
});

it.each<unknown>([
  "error=invalid_grant&error_description=d",
  { challenges: [{ scheme: "Bearer", params: { realm: 'the "api"' } }] },
  { redirect_uri: "https://e.org/cb", response_mode: "query", params: { error: "access_denied" } },
])("should let %j through as a document", (document) => {
  expect(messages(OAuth2Schema, document)).toEqual([]);
});

it.each<unknown>([
  "error=a%22b",
  "error_description=d",
  { challenges: [{ scheme: "Bearer", params: { error_description: 'the "api"' } }] },
  { redirect_uri: "https://e.org/cb", response_mode: "query", params: { state: "x" } },
  { challenges: [null] },
  { challenges: [{ scheme: "Bearer" }] },
])("should refuse %j as a document", (document) => {
  expect(messages(OAuth2Schema, document)).not.toEqual([]);
});

it("should refuse what throws where it is read", () => {
  const hostile = {
    get error(): never {
      throw new Error("must not be read");
    },
  };
  expect(messages(OAuth2ErrorSchema, hostile)).not.toEqual([]);
  expect(messages(OAuth2Schema, { challenges: [{ params: hostile }] })).not.toEqual([]);
});
