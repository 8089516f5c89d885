import { describe, expect, it } from "vitest";

import { withhold, type Withheld } from "./withhold.ts";
import { DEFAULT_RULES } from "./withhold-options.ts";

function reasonsIn(value: unknown): readonly string[] {
  const withheld: Withheld[] = [];
  withhold(value, DEFAULT_RULES, withheld);
  return withheld.map(({ reason }) => reason);
}

describe("nameReason", () => {
  it.each([
    ["credential", { dbPassword: "abc" }],
    ["credential", { passwd: "a b" }],
    ["credential", { pwd: 1234 }],
    ["credential", { client_secret: { v: 1 } }],
    ["credential", { refresh_token: ["a"] }],
    ["credential", { "x-api-key": "a" }],
    ["credential", { sshPrivateKey: "a" }],
    ["credential", { awsSecretKey: "a" }],
    ["credential", { accessKey: "a" }],
    ["credential", { dbCredentials: { user: "a" } }],
    ["credential", { jwt: "a" }],
    ["credential", { connectionString: "a" }],
    ["credential", { cookies: { a: "b" } }],
    ["credential", { details: { password: "hunter 2" } }],
    ["credential", { errors: [{ message: "m", password: "hunter2" }] }],
    ["credential", { errors: { pin: "x", password: 1234 } }],
    ["stack-trace", { stack: ["at Ledger.post (Ledger.js)", "at main (main.js)"] }],
    ["stack-trace", { errors: [{ stack: ["at Ledger.post (Ledger.js)"] }] }],
    ["stack-trace", { trace: "a b" }],
    ["exception", { exception: { type: "a" } }],
    ["exception", { exceptions: ["QueryException"] }],
    ["echoed-input", { errors: [{ message: "m", original: 100 }] }],
    ["echoed-input", { details: [{ field: "card", value: 4111 }] }],
    ["sql", { driverError: {}, parameters: ["bob@example.org"] }],
    ["sql", { error: { severity: "ERROR", code: "42P01", routine: "parserOpenTable" } }],
    ["internal-address", { hostname: "web-3" }],
    ["internal-address", { hostname: "web.internal" }],
  ])("should find %s in %j", (reason, value) => {
    expect(reasonsIn(value)).toEqual([reason]);
  });

  it("should find what a database says beside its message", () => {
    const error = {
      length: 90,
      severity: "ERROR",
      code: "23505",
      schema: "hr",
      table: "salaries",
      column: "iban",
      dataType: "text",
      constraint: "salaries_pkey",
      file: "nbtinsert.c",
      line: "664",
      routine: "_bt_check_unique",
    };
    const { severity: _, ...mute } = error;
    for (const said of [error, mute]) {
      const withheld: Withheld[] = [];
      const kept = withhold({ code: "crash", error: said }, DEFAULT_RULES, withheld);
      expect(Object.keys(kept.error)).toEqual(
        ["length", "severity", "code"].filter((name) => name in said),
      );
      expect(new Set(withheld.map(({ reason }) => reason))).toEqual(new Set(["sql"]));
    }
    const { table, constraint } = error;
    expect(reasonsIn({ table, constraint })).toEqual(["sql", "sql"]);
  });

  it.each([
    { table: "4", column: 3, schema: "https://example.com/schema.json" },
    { constraint: "min", column: "email" },
    { file: "upload.csv", line: "3", column: "amount", severity: "ERROR" },
    { routine: "backup", file: "nightly.yml", where: "cellar" },
    { routine: "morning", table: "plants", line: 4 },
    { parameters: ["limit"], where: "query" },
    { errors: { password: ["is too short"], token: "has expired", stack: ["must be set"] } },
    { errors: { password: "TOO_SHORT_8" } },
    { errors: { password: { code: "too_short", message: "is too short" } } },
    { details: { password: ["is too short", "has no digit"] } },
    { hasPassword: true, password: null, token: "" },
    { nextPageToken: "abc", inputTokens: 3 },
    { hostname: "shop.example.com" },
    { errors: { hostname: "required" } },
    { details: { value: 42, currency: "EUR" } },
    { exceptions: ["2026-12-25"] },
    { original: 100 },
    { trace: "7f3a", stack: 3 },
    { errors: { "user.local": ["is too short"] } },
  ])("should let %j through", (value) => {
    expect(reasonsIn(value)).toEqual([]);
  });
});
