import { codeStyle } from "@api-errors/code-style";
import { parseBody, toResponse, type WireError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { byAccept } from "./by-accept.ts";
import { createTranslator } from "./translator.ts";

const from = [codeStyle, problem];

function received(text: string, headers: WireError["headers"] = {}): WireError {
  return { status: 429, headers, body: parseBody(text), text };
}

describe("a translation", () => {
  const text = '{"code":"a","code":"busy","message":"m","order":12345678901234567890}';

  it("should list what JSON.parse did not give", () => {
    const { wire, losses } = createTranslator({ from, to: problem })(received(text));
    expect(wire.body).toMatchObject({ code: "busy", order: 12345678901234567000 });
    expect(losses).toEqual([
      { path: ["body", "code"], value: "a", reason: "no-place" },
      { path: ["body", "order"], value: "12345678901234567890", reason: "altered" },
    ]);
  });

  it("should lose nothing where what was received goes out again", () => {
    const { wire, losses } = createTranslator({ from, to: codeStyle })(received(text));
    expect(wire.text).toBe(text);
    expect(losses).toEqual([]);
  });

  it("should list what an edit in its own format does not keep", () => {
    const edited = text.replace('"m"', '"at 10.0.3.7"');
    const { wire, losses, withheld } = createTranslator({ from, to: codeStyle })(received(edited));
    expect(wire.text).toBeUndefined();
    expect(wire.body).toEqual({
      code: "busy",
      message: "at [withheld]",
      order: 12345678901234567000,
    });
    expect(losses.map(({ path, reason }) => [path, reason])).toEqual([
      [["body", "code"], "no-place"],
      [["body", "order"], "altered"],
    ]);
    expect(withheld).toEqual([{ path: ["message"], reason: "internal-address" }]);
  });

  it("should say what its format was chosen by", () => {
    const translate = createTranslator({ from, to: byAccept([problem, codeStyle]) });
    const upstream = received('{"code":"a","message":"m"}', {
      "content-type": "application/json",
      vary: "Origin",
    });
    for (const accept of ["application/json", "application/problem+json"]) {
      const { wire } = translate(upstream, { headers: { accept } });
      expect(wire.headers).toMatchObject({ "content-type": accept, vary: "Origin, Accept" });
    }
  });

  it("should send headers as configured", () => {
    const headers = {
      "content-type": "application/json",
      "retry-after": "7",
      "set-cookie": ["a=1", "b=2"],
      link: "</a>; rel=help",
      server: "nginx",
    };
    for (const to of from) {
      const translate = createTranslator({
        from,
        to,
        headers: { allow: ["set-cookie"], deny: ["link", "retry-after"] },
      });
      const { wire, leftHeaders, error } = translate(
        received('{"code":"a","message":"m"}', headers),
      );
      const response = toResponse(wire);
      expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
      expect([...response.headers.keys()].sort()).toEqual([
        "content-type",
        "set-cookie",
        "set-cookie",
      ]);
      expect(leftHeaders).toEqual(expect.arrayContaining(["link", "server"]));
      expect(error?.retry).toEqual({ when: "always", afterSeconds: 7 });
    }
  });
});
