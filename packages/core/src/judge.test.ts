import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Reading } from "./assemble-error.ts";
import type { Catalog } from "./catalog.ts";
import { judgeBy } from "./judge.ts";

const catalog: Catalog = {
  known: { status: 409, details: v.object({ id: v.string() }) },
  open: { status: 410 },
};

function judged(
  read: Partial<Reading>,
  detailsName?: string,
): { status: number | undefined; reading: Reading; notes: unknown[] } {
  const reading: Reading = { extensions: {}, ...read };
  const notes: unknown[] = [];
  const judge = judgeBy(catalog, detailsName);
  const status = judge?.(reading, (path, message) => notes.push([path, message]));
  return { status, reading, notes };
}

describe("judgeBy", () => {
  it("should make no judge where there is no catalog", () => {
    expect(judgeBy(undefined)).toBeUndefined();
  });

  it("should keep details that fit, and those of a code without a schema", () => {
    const fitting = { code: "known", details: { id: "1" } };
    expect(judged(fitting)).toEqual({
      status: 409,
      reading: { ...fitting, extensions: {} },
      notes: [],
    });
    const open = { code: "open", details: [1] };
    expect(judged(open)).toEqual({ status: 410, reading: { ...open, extensions: {} }, notes: [] });
    expect(judged({ code: "known" }).notes).toEqual([]);
  });

  it("should set details aside that do not fit, under their wire name, and say why", () => {
    const { status, reading, notes } = judged({ code: "known", details: { id: 1 } }, "__proto__");
    expect(status).toBe(409);
    expect("details" in reading).toBe(false);
    expect(JSON.stringify(reading.extensions)).toBe('{"__proto__":{"id":1}}');
    expect(notes).toEqual([
      [["__proto__"], expect.stringMatching(/^does not fit the catalog: .*string/) as string],
    ]);
  });

  it.each(["other", "constructor", undefined])(
    "should set details of the code %s aside, which the catalog does not have",
    (code) => {
      const { status, reading, notes } = judged({ ...(code && { code }), details: [1] });
      expect([status, reading.code, reading.details, reading.extensions, notes]).toEqual([
        undefined,
        code,
        undefined,
        { details: [1] },
        [],
      ]);
    },
  );

  it("should overwrite no extension of the same name", () => {
    const { reading } = judged({
      code: "other",
      details: 1,
      extensions: { details: 2, ".details": 3 },
    });
    expect(reading.extensions).toEqual({ details: 2, ".details": 3, "..details": 1 });
  });
});
