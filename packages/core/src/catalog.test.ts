import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Catalog, catalogEntry, checkDetails, lookUp } from "./catalog.ts";
import type { StandardSchema } from "./standard-schema.ts";

function schemaOf(validate: (value: unknown) => unknown): StandardSchema {
  return { "~standard": { version: 1, vendor: "test", validate: validate as never } };
}

describe("catalogEntry", () => {
  const catalog: Catalog = { gone: { status: 410 } };

  it("should find a code", () => {
    expect(catalogEntry(catalog, "gone")).toBe(catalog["gone"]);
  });

  it.each(["Gone", "constructor", "__proto__", "toString", "", undefined])(
    "should give undefined for %j",
    (code) => {
      expect(catalogEntry(catalog, code)).toBeUndefined();
    },
  );

  it("should give undefined without a catalog", () => {
    expect(catalogEntry(undefined, "gone")).toBeUndefined();
  });
});

describe("lookUp", () => {
  const gone = { status: 410 };

  it("should look the code up in a table", () => {
    expect(lookUp({ gone }, { code: "gone" })).toBe(gone);
    expect(lookUp({ gone }, { type: "gone" })).toBeUndefined();
    expect(lookUp(undefined, { code: "gone" })).toBeUndefined();
  });

  it("should ask a function with all that identifies the error", () => {
    const asked: unknown[] = [];
    const error = { code: "c", type: "t", declaredStatus: 404 };
    const ask = (identity: unknown): typeof gone => {
      asked.push(identity);
      return gone;
    };
    expect(lookUp(ask, error)).toBe(gone);
    expect(lookUp(() => undefined, error)).toBeUndefined();
    expect(asked).toEqual([error]);
  });
});

describe("checkDetails", () => {
  const schemas: readonly (readonly [string, StandardSchema])[] = [
    ["valibot", v.object({ entityType: v.string(), entityId: v.string() })],
    ["zod", z.object({ entityType: z.string(), entityId: z.string() })],
    ["arktype", type({ entityType: "string", entityId: "string" })],
  ];

  it.each(schemas)("should accept with %s what fits, and say what does not", (_, schema) => {
    expect(checkDetails(schema, { entityType: "User", entityId: "12" })).toBeUndefined();
    expect(checkDetails(schema, { entityType: "User", entityId: 12 })).toMatch(/string/i);
    expect(checkDetails(schema, undefined)).toMatch(/object/i);
  });

  it.each([
    [
      "valibot",
      v.pipeAsync(
        v.string(),
        v.checkAsync(async () => false),
      ),
    ],
    ["zod", z.string().refine(async () => false)],
    ["a thenable", schemaOf(() => Promise.resolve({ value: 1 }))],
  ])("should not wait for an asynchronous schema of %s", (_, schema) => {
    expect(checkDetails(schema, "x")).toBe("the schema is asynchronous");
  });

  it("should swallow the rejection of an asynchronous schema", async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", listen);
    expect(
      checkDetails(
        schemaOf(() => Promise.reject(new Error("no"))),
        1,
      ),
    ).toMatch(/asynchronous/);
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });

  it("should say that a schema threw, and why", () => {
    const failing = (error: unknown): StandardSchema =>
      schemaOf(() => {
        throw error;
      });
    expect(checkDetails(failing(new Error("no database")), 1)).toBe(
      "the schema threw: no database",
    );
    expect(checkDetails(failing("text"), 1)).toBe("the schema threw");
    expect(checkDetails(failing(Object.create(null)), 1)).toBe("the schema threw");
    const custom = v.custom<string>(() => {
      throw new Error("boom");
    });
    expect(checkDetails(custom, "x")).toBe("the schema threw: boom");
  });

  it.each([undefined, null, 5, "ok"])(
    "should say that a schema threw which returns %j",
    (result) => {
      expect(
        checkDetails(
          schemaOf(() => result),
          1,
        ),
      ).toMatch(/^the schema threw: /);
    },
  );

  it("should say that a schema refuses what it names no issue of", () => {
    expect(
      checkDetails(
        schemaOf(() => ({ issues: [] })),
        1,
      ),
    ).toBe("the schema refuses it");
  });

  it("should accept everything without a schema", () => {
    expect(checkDetails(undefined, Symbol("x"))).toBeUndefined();
  });
});

it("should not take an error without a code for one with the code `undefined`", () => {
  expect(catalogEntry({ undefined: { status: 400 } }, undefined)).toBeUndefined();
});
