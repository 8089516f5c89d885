import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { withhold, withholdFromError, type Withheld } from "./withhold.ts";
import { DEFAULT_RULES, withholdRules } from "./withhold-options.ts";

/** What is left of a body, and what was withheld from it. */
function without(value: unknown): readonly [unknown, readonly Withheld[]] {
  const withheld: Withheld[] = [];
  return [withhold(value, DEFAULT_RULES, withheld), withheld];
}

function reasonsIn(value: unknown): readonly string[] {
  return without(value)[1].map(({ reason }) => reason);
}

function nested(depth: number): unknown {
  const text = `${'{"sql":"a","a":'.repeat(depth)}1${"}".repeat(depth)}`;
  return { code: "x", message: "m", d: JSON.parse(text) as unknown };
}

/** An ApiError with the members that all have. */
function errorWith(members: Partial<ApiError>): ApiError {
  return {
    format: "x",
    status: 404,
    issues: [],
    retry: { when: "never" },
    challenges: [],
    extensions: {},
    ...members,
  };
}

describe("withhold", () => {
  it("should withhold what nests too deep as one", () => {
    const [value, withheld] = without(nested(1000));
    expect(withheld.filter(({ reason }) => reason === "too-deep")).toHaveLength(1);
    expect(withheld.filter(({ reason }) => reason === "sql")).toHaveLength(256);
    expect(withheld.every(({ path }) => path.length <= 257)).toBe(true);
    expect(JSON.stringify(value)).not.toContain("sql");
  });

  it("should do eight times the work for eight times the size", () => {
    const stepsFor = (count: number): number => {
      let reads = 0;
      const row = (): object =>
        new Proxy(
          { sql: "a", note: "b" },
          {
            get: (target, key): unknown => {
              reads++;
              return Reflect.get(target, key);
            },
          },
        );
      without({ rows: Array.from({ length: count }, row) });
      return reads;
    };
    expect(stepsFor(800)).toBe(8 * stepsFor(100));
    const lengthFor = (depth: number): number =>
      without(nested(depth))[1].reduce((sum, { path }) => sum + path.length, 0);
    expect(lengthFor(8 * 500)).toBe(lengthFor(500));
  });

  it("should leave the value alone, and give it back where nothing has to go", () => {
    const value = { a: [{ b: "c" }], d: { password: "hunter" } };
    const copy = structuredClone(value);
    expect(without(value)[0]).toEqual({ a: [{ b: "c" }], d: {} });
    expect(value).toEqual(copy);
    expect(without(value.a)[0]).toBe(value.a);
  });

  it("should edit several places in one object", () => {
    const value = { a: { b: [{ sql: "x", c: "10.0.3.7" }, "db.internal"], jwt: "x" } };
    expect(without(value)[0]).toEqual({ a: { b: [{ c: "[withheld]" }, "[withheld]"] } });
  });

  it("should withhold a member whose name gives something away", () => {
    const [value, withheld] = without({ nodes: { "10.0.3.7": "down", a: "up" } });
    expect(value).toEqual({ nodes: { a: "up" } });
    expect(withheld).toEqual([{ path: ["nodes", "10.0.3.7"], reason: "internal-address" }]);
  });

  it.each(["code", "type", "error_code", "errorCode", "error"])(
    "should take what is in %j for a code",
    (name) => {
      for (const code of ["auth.internal", "Order.NotFoundException"])
        expect(reasonsIn({ [name]: code })).toEqual([]);
      expect(reasonsIn({ [name]: "sk_live_4eC39HqLyjWDarjtT1zdp7dc" })).toEqual(["credential"]);
    },
  );

  it("should know names after thousands of others, whatever they look like", () => {
    const errors = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`items.${i}.name`, ["is required"]]),
    );
    const password = { ...errors, password: "hunter2", "10.0.3.7": "x" };
    const [left, withheld] = without({ errors, details: password });
    expect(left).toEqual({ errors, details: errors });
    expect(withheld).toEqual([
      { path: ["details", "password"], reason: "credential" },
      { path: ["details", "10.0.3.7"], reason: "internal-address" },
    ]);
  });

  it.each([
    "https://example.com/probs/validation",
    "items.0.name",
    "see https://docs.example.com/errors#limits",
  ])("should keep %s", (text) => {
    expect(without({ type: text, [text]: text })[1]).toEqual([]);
  });

  it("should end where a value holds itself", () => {
    const value: Record<string, unknown> = { sql: "a" };
    value["self"] = value;
    const [copy, withheld] = without(value);
    expect(JSON.stringify(copy)).not.toContain("sql");
    expect(withheld.at(-1)?.reason).toBeDefined();
  });
});

describe("withholdFromError", () => {
  it("should not take the structure of an error for names of a server", () => {
    const error = errorWith({
      details: { status: 1, retry: 1 },
      challenges: [{ scheme: "Bearer", params: { realm: "x" } }],
      extensions: { status: 2, other: 3 },
    });
    const own = Object.keys(error).filter((name) => name !== "details");
    const names = [...own, "when", "scheme", "params"];
    const withheld: Withheld[] = [];
    expect(withholdFromError(error, withholdRules({ names }), withheld)).toEqual({
      ...error,
      details: {},
      extensions: { other: 3 },
    });
    expect(withheld.map(({ path }) => path.join("."))).toEqual(
      expect.arrayContaining(["details.status", "extensions.status"]),
    );
  });

  it("should withhold what a map of issues echoed", () => {
    const error = errorWith({
      issues: [
        { path: ["rejectedValue"], message: "4111 at 10.0.3.7" },
        { path: ["value"], message: "is too short", code: "too_short" },
        { path: ["email"], message: "is taken" },
      ],
    });
    const withheld: Withheld[] = [];
    expect(withholdFromError(error, DEFAULT_RULES, withheld).issues).toEqual([
      { path: ["rejectedValue"] },
      error.issues[1],
      error.issues[2],
    ]);
    expect(withheld).toEqual([{ path: ["issues", 0, "message"], reason: "echoed-input" }]);
  });

  it("should keep codes of errors and issues", () => {
    const error = errorWith({
      code: "auth.internal",
      type: "urn:docs.corp:x",
      issues: [{ code: "order.local", type: "Order.NotFoundException" }],
    });
    expect(withholdFromError(error, DEFAULT_RULES, [])).toBe(error);
  });

  it("should look for addresses in types that are URLs, and leave URLs of them", () => {
    const withheld: Withheld[] = [];
    const error = errorWith({ type: "http://10.0.3.7/errors/x", help: "https://docs.internal/x" });
    const { type, help } = withholdFromError(error, DEFAULT_RULES, withheld);
    expect({ type, help }).toEqual({
      type: "%5Bwithheld%5D/errors/x",
      help: "%5Bwithheld%5D/x",
    });
    expect(withheld.map(({ path }) => path)).toEqual([["type"], ["help"]]);
  });

  it("should find a secret that stands where a message about its field should", () => {
    const withheld: Withheld[] = [];
    const error = errorWith({
      issues: [
        { path: ["user", "password"], message: "Tr0ub4dor3" },
        { path: ["password"], message: "is too short" },
        { path: ["password"], message: "validation.password.min" },
        { path: ["password"], message: "passwordTooShort" },
      ],
    });
    const { issues } = withholdFromError(error, DEFAULT_RULES, withheld);
    expect(issues).toEqual([{ path: ["user", "password"] }, ...error.issues.slice(1)]);
    expect(withheld).toEqual([{ path: ["issues", 0, "message"], reason: "credential" }]);
  });

  it("should tell what was received from what type it was of", () => {
    const error = errorWith({
      extensions: {
        errors: [
          { path: ["a"], code: "invalid_enum_value", received: "4111" },
          { path: ["a"], code: "invalid_type", received: "number" },
        ],
      },
    });
    expect(withholdFromError(error, DEFAULT_RULES, []).extensions).toEqual({
      errors: [
        { path: ["a"], code: "invalid_enum_value" },
        { path: ["a"], code: "invalid_type", received: "number" },
      ],
    });
  });

  it("should withhold requests and secrets under the names that dumps have for them", () => {
    const error = errorWith({
      details: {
        requestBody: { card: "4111" },
        rawBody: '{"card":"4111"}',
        db_pass: "tiger",
        password_hash: "$2y$10$abc",
        SECRET_KEY_BASE: "4f2a",
        env: [
          { key: "DB_PASSWORD", value: "tiger" },
          { key: "LANG", value: "C" },
        ],
        errors: { requestBody: ["is required"], passcode: ["is too short"] },
        // As Connect says what a client got wrong.
        debug: { fieldViolations: [{ field: "name", description: "is empty" }] },
      },
    });
    expect(withholdFromError(error, DEFAULT_RULES, []).details).toEqual({
      env: [{ key: "DB_PASSWORD" }, { key: "LANG", value: "C" }],
      errors: { requestBody: ["is required"], passcode: ["is too short"] },
      debug: { fieldViolations: [{ field: "name", description: "is empty" }] },
    });
  });
});
