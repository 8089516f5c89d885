import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createTranslator, type Translation } from "./translator.ts";
import type { WithholdOptions } from "./withhold-options.ts";

function sendWith(
  withhold: WithholdOptions,
  members: object,
  to: typeof codeStyle | typeof problem = problem,
): Translation {
  const translate = createTranslator({ from: [codeStyle, problem], to, withhold });
  return translate({ status: 500, headers: {}, body: { code: "x", message: "m", ...members } });
}

describe("what is withheld", () => {
  it("should be what matches a pattern, too", () => {
    for (const to of [codeStyle, problem]) {
      // Flags and state of the pattern are its owner's.
      const pattern = /acme-\d+/giy;
      const message = "Order ACME-12 and acme-13 wait, as does ORD-1";
      const { wire, withheld } = sendWith({ patterns: [pattern] }, { message }, to);
      expect(JSON.stringify(wire.body)).toContain(
        "Order [withheld] and [withheld] wait, as does ORD-1",
      );
      expect(withheld).toEqual([{ path: ["message"], reason: "configured" }]);
      expect(pattern.lastIndex).toBe(0);
    }
  });

  it("should be searched for beside the defaults", () => {
    const { withheld } = sendWith({ patterns: [/ACME/] }, { note: "ACME at 10.0.3.7" });
    expect(withheld).toEqual([{ path: ["extensions", "note"], reason: "internal-address" }]);
    expect(sendWith({ patterns: [/ACME/] }, { note: "ACME at 10.0.3.7" }).wire.body).toMatchObject({
      note: "[withheld] at [withheld]",
    });
  });

  it("should not be what is excepted, by name or in a text", () => {
    const members = { stack: "a b", note: "at 10.0.3.7", sql: "a" };
    const { wire, withheld } = sendWith({ except: ["stack-trace", "internal-address"] }, members);
    expect(wire.body).toMatchObject({ stack: "a b", note: "at 10.0.3.7" });
    expect(withheld).toEqual([{ path: ["extensions", "sql"], reason: "sql" }]);
  });

  it("should be what is named for the format that was read", () => {
    const formats = { "code-style": ["details"], problem: ["note"] };
    const members = { details: { a: 1 }, note: "n" };
    for (const to of [codeStyle, problem]) {
      const { withheld, wire } = sendWith({ formats }, members, to);
      expect(withheld).toEqual([{ path: ["details"], reason: "configured" }]);
      expect(wire.body).toMatchObject({ note: "n" });
    }
    const { withheld } = sendWith({ names: ["note"], formats }, members);
    expect(withheld).toHaveLength(2);
  });
});
