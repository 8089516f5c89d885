import type { ApiError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import type { TypeCodeStyleOptions } from "./document.ts";
import { parseTypeCodeStyle } from "./parse.ts";

function read(body: unknown, options?: TypeCodeStyleOptions, status = 400): ApiError {
  const result = parseTypeCodeStyle({ status, headers: {}, body }, options);
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}

function reasonOf(body: unknown, options?: TypeCodeStyleOptions): string {
  const result = parseTypeCodeStyle({ status: 400, headers: {}, body }, options);
  return result.ok ? "" : result.reason;
}

it.each(bodies)("should read $api", ({ status, body, error }) => {
  expect(read(body, undefined, status)).toEqual({
    format: "type-code-style",
    status,
    issues: [],
    retry: { when: "never" },
    challenges: [],
    extensions: {},
    ...error,
  });
});

describe("types", () => {
  it("should be asked for, under their name in the dialect", () => {
    expect(reasonOf({ code: "x", message: "m" })).toBe(
      'no member has a type: expected "type" or a common spelling of it, found code, message',
    );
    expect(reasonOf({ type: "x" }, { dialect: { type: "kind", envelope: "e" } })).toBe(
      'no member has a type: expected "e.kind", found type',
    );
    expect(reasonOf([])).toBe("the body is no JSON object");
  });

  it.each(["error", "Error", "", null, 5, ["x"]])("should not be %j", (type) => {
    expect(reasonOf({ type, code: "x", message: "m" })).toContain("no member has a type");
  });

  it("should be the next best member where `type` only says that it is an error", () => {
    expect(read({ type: "error", error_type: "limit", code: "x" })).toMatchObject({
      type: "limit",
      code: "x",
      extensions: { type: "error" },
    });
  });
});

describe("codes", () => {
  it("should be the type where a message is all that is beside it", () => {
    expect(read({ type: "not_found", message: "m" })).toMatchObject({ code: "not_found" });
  });

  it("should not be missed where they are empty, unlike an id", () => {
    const deviationsOf = (body: object): unknown => {
      const parsed = parseTypeCodeStyle({ status: 400, headers: {}, body });
      return parsed.ok && parsed.deviations.map(({ path }) => path);
    };
    expect(deviationsOf({ type: "x", code: "", requestId: "r" })).toEqual([]);
    expect(deviationsOf({ type: "x", code: "y", requestId: "" })).toEqual([["requestId"]]);
    expect(deviationsOf({ type: "x", code: "y", requestId: null })).toEqual([]);
  });

  it("should be absent where the server left them empty", () => {
    expect(read({ type: "a", code: "", message: "m" }).code).toBeUndefined();
    expect(read({ type: "a", code: null, message: "m" }).code).toBeUndefined();
    expect(read({ type: "a", requestId: "r" }).code).toBeUndefined();
  });

  it("should be the type beside a status, wherever that stands", () => {
    expect(read({ type: "A", code: 404, statusCode: 404 })).toMatchObject({
      code: "A",
      declaredStatus: 404,
      extensions: { code: 404 },
    });
    expect(read({ error: { type: "A", code: 429 } })).toMatchObject({
      code: "A",
      declaredStatus: 429,
    });
  });

  it("should be numbers below 400 and above 599 as text, and Facebook's all", () => {
    for (const code of [0, 190, 600, 20404])
      expect(read({ type: "A", code, message: "m" }).code).toBe(`${code}`);
    expect(read({ error: { type: "A", code: 506, fbtrace_id: "t" } }).code).toBe("506");
  });

  it("should be an `error` in one word", () => {
    expect(read({ type: "client_error", error: "not_found", message: "m" })).toMatchObject({
      type: "client_error",
      code: "not_found",
    });
    expect(read({ type: "client_error", error: "It is gone" })).toMatchObject({
      message: "It is gone",
    });
  });

  it("should be set aside where they are neither text nor number", () => {
    const body = { type: "a", code: { n: 1 }, message: "m" };
    const result = parseTypeCodeStyle({ status: 400, headers: {}, body });
    expect(result).toMatchObject({
      ok: true,
      error: { extensions: { code: { n: 1 } } },
      deviations: [
        { path: ["code"], message: "is of a type that does not fit, and was set aside" },
      ],
    });
  });
});

it("should take the status of the body where HTTP reports no error", () => {
  const body = { id: "err_1", code: 404, type: "ResourceNotFound", message: "m" };
  expect(read(body, undefined, 200)).toMatchObject({ status: 404, httpStatus: 200 });
});

it("should not be misled by members that throw", () => {
  const body = {
    get type(): string {
      throw new Error("no");
    },
  };
  expect(reasonOf(body)).toContain("read");
});

describe("dialects", () => {
  const dialect = {
    type: "type",
    code: "type",
    status: ["code", "status"],
    message: ["message", "description"],
    id: "id",
    details: "metadata",
  } as const;

  it("should read one member as type and code", () => {
    const wire = { id: "err_1", code: 404, type: "A", message: "m", metadata: { n: 1 } };
    expect(read(wire, { dialect })).toMatchObject({
      type: "A",
      code: "A",
      declaredStatus: 404,
      details: { n: 1 },
      extensions: {},
    });
    expect(reasonOf({ type: 5, code: 404 }, { dialect })).toContain("no member has a type");
  });

  it("should never take the type for a code where they have names for both", () => {
    const scaling = { type: "type", code: "code" };
    expect(read({ type: "a", message: "m" }, { dialect: scaling }).code).toBeUndefined();
    expect(read({ type: "a", code: "b" }, { dialect: scaling })).toMatchObject({
      type: "a",
      code: "b",
    });
  });
});

describe("catalogs", () => {
  const options = {
    catalog: {
      conflict: {
        status: [409, 422],
        details: v.object({ n: v.number() }),
        codes: { name_conflict: { status: 409, details: v.object({ name: v.string() }) } },
      },
      gone: { status: 410 },
    },
  };

  it("should check the details of a code under its type", () => {
    const body = { type: "conflict", code: "name_conflict", details: { name: "n" } };
    expect(read(body, options).details).toEqual({ name: "n" });
    const wrong = read({ ...body, details: { name: 1 } }, options);
    expect(wrong.details).toBeUndefined();
    expect(wrong.extensions).toEqual({ details: { name: 1 } });
  });

  it("should check the details of a type that has no code", () => {
    const body = { type: "conflict", code: "", details: { n: 1 } };
    expect(read(body, options).details).toEqual({ n: 1 });
  });

  it("should not know a code under another type, nor what every object inherits", () => {
    const details = { name: "n" };
    for (const [type, code] of [
      ["gone", "name_conflict"],
      ["conflict", "constructor"],
      ["toString", "x"],
      ["unheard_of", "name_conflict"],
    ])
      expect(read({ type, code, details }, options)).toMatchObject({
        type,
        code,
        extensions: { details },
      });
  });

  it("should give the status where neither HTTP nor the body does", () => {
    const status = (body: object): number => read(body, options, 200).status;
    expect(status({ type: "conflict", code: "name_conflict" })).toBe(409);
    expect(status({ type: "conflict" })).toBe(409);
    expect(status({ type: "gone", message: "m" })).toBe(410);
    expect(status({ type: "gone", code: "x" })).toBe(500);
    expect(status({ type: "conflict", statusCode: 422 })).toBe(422);
  });
});
