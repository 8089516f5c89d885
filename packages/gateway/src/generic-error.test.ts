import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createTranslator } from "./translator.ts";

const body = {
  code: "ledger_down",
  message: "Ledger 7 has no quorum",
  traceId: "req-1",
  details: { shard: 7 },
  region: "eu-3",
  errors: [{ field: "a", message: "Shard lost" }],
};

describe("genericServerErrors", () => {
  it("should replace what a server says of its own failure, in every format", () => {
    for (const to of [codeStyle, problem]) {
      const translate = createTranslator({ from: [codeStyle], to, genericServerErrors: true });
      const headers = { "retry-after": "7" };
      const { wire, error, withheld } = translate({ status: 503, headers, body });
      expect(JSON.stringify(wire.body)).not.toMatch(/quorum|shard|eu-3/i);
      expect(JSON.stringify(wire.body)).toContain("The server failed to answer the request");
      expect(wire.headers).toMatchObject({ "retry-after": "7" });
      expect(error).toMatchObject({ code: "ledger_down", id: "req-1", issues: [] });
      expect(withheld.every(({ reason }) => reason === "server-error")).toBe(true);
      expect(withheld.map(({ path }) => path.join(".")).sort()).toEqual([
        "details",
        "extensions.region",
        "issues",
        "message",
      ]);
    }
  });

  it("should keep the dialect of what was received", () => {
    const translate = createTranslator({
      from: [codeStyle],
      to: codeStyle,
      genericServerErrors: true,
    });
    const { wire } = translate({
      status: 500,
      headers: {},
      body: { error_code: "8000", error_message: "Table orders is locked" },
    });
    expect(wire.body).toEqual({
      error_code: "8000",
      error_message: "The server failed to answer the request",
    });
  });

  it("should leave what a client did wrong as it is", () => {
    const translate = createTranslator({
      from: [codeStyle],
      to: codeStyle,
      genericServerErrors: true,
    });
    expect(translate({ status: 422, headers: {}, body }).wire.body).toEqual(body);
  });
});
