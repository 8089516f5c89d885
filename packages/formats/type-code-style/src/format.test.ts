import { detect, type ErrorFormat, readError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { createTypeCodeStyleFormat, typeCodeStyle } from "./format.ts";

const document = { type: "card_error", code: "card_declined", message: "Declined" };
const wire = { status: 402, headers: {}, body: document };

describe.each<ErrorFormat>([
  typeCodeStyle,
  createTypeCodeStyleFormat({}),
  createTypeCodeStyleFormat({
    name: "type-code-style:shop",
    catalog: { card_error: { status: 402 } },
  }),
])("$name", (format) => {
  it("should recognize, parse, render and build", () => {
    expect(format.mediaType).toBe("application/json");
    expect(format.recognize(wire).score).toBe(0.6);
    const result = format.parse(wire);
    if (!result.ok) throw new Error(result.reason);
    expect(result.document).toBe(document);
    expect(result.error.format).toBe(format.name);
    expect(format.render(result.error).document).toEqual(document);
    expect(format.build(document, { status: 402 })).toEqual({
      status: 402,
      headers: { "content-type": "application/json" },
      body: document,
    });
  });
});

it("should take the status from the catalog", () => {
  const shop = createTypeCodeStyleFormat({
    catalog: { card_error: { status: 400, codes: { card_declined: { status: 402 } } } },
  });
  expect(shop.build({ type: "card_error", code: "card_declined" }).status).toBe(402);
  expect(shop.build({ type: "card_error" }).status).toBe(400);
});

it("should be read from a response", async () => {
  const response = Response.json({ error: document }, { status: 402 });
  const error = await readError(response, [typeCodeStyle]);
  expect(error).toMatchObject({ type: "card_error", code: "card_declined", status: 402 });
});

it("should rank the format first that knows type and code", () => {
  const shop = createTypeCodeStyleFormat({
    name: "type-code-style:shop",
    catalog: { card_error: { status: 402, codes: { card_declined: { status: 402 } } } },
  });
  const found = detect(wire, [typeCodeStyle, shop]);
  expect(found.map(({ format }) => format.name)).toEqual([
    "type-code-style:shop",
    "type-code-style",
  ]);
});
