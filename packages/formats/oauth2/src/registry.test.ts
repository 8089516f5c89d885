import { adviseRetry } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { isKnownCode } from "./codes.ts";
import { codeOfStatus } from "./fill.ts";
import { isCode } from "./grammar.ts";
import { type OAuth2Code, oauth2Registry, type OAuth2RegistryEntry } from "./registry.ts";
import { adviseByCode, statusOf } from "./rules.ts";

const rows = Object.entries(oauth2Registry) as [OAuth2Code, OAuth2RegistryEntry][];

describe("what the parser carries of the registry", () => {
  it.each(rows)("should be the same for %s", (code, { retry, status, usage, spec }) => {
    expect(isKnownCode(code)).toBe(true);
    expect(isCode(code)).toBe(true);
    expect(statusOf(code)).toBe(status);
    expect(usage.length).toBeGreaterThan(0);
    expect(spec).toMatch(/^(?:RFC \d{4} section|OpenID|UMA)/);
    const advice = adviseByCode(code, 400, { when: "never" }, {}, 7);
    expect(advice).toEqual(
      {
        never: undefined,
        poll: { when: "always", afterSeconds: 7 },
        "poll-slower": { when: "always", afterSeconds: 12 },
        "after-authentication": { when: "after-authentication" },
        "server-error": adviseRetry({ status }),
      }[retry],
    );
  });

  it("should say nothing of codes that are not registered", () => {
    for (const code of ["constructor", "", "vendor_code"]) {
      expect(isKnownCode(code)).toBe(false);
      expect(statusOf(code)).toBe(400);
      expect(adviseByCode(code, 400, { when: "never" }, {})).toBeUndefined();
    }
    expect(statusOf(undefined)).toBe(400);
  });
});

it("should know well-known codes that are not registered", () => {
  for (const code of ["bad_verification_code", "invalid_resource_owner", "unknown_user_id"]) {
    expect(Object.hasOwn(oauth2Registry, code)).toBe(false);
    expect(isKnownCode(code)).toBe(true);
  }
});

it("should have every row of the registry of 2026-03-23", () => {
  expect(rows).toHaveLength(49);
  expect(rows.map(([code]) => code)).toEqual(rows.map(([code]) => code).toSorted());
});

it.each([400, 401, 403, 404, 429, 500, 502, 503])(
  "should fill in a registered code for %s",
  (status) => {
    expect(Object.hasOwn(oauth2Registry, codeOfStatus(status))).toBe(true);
  },
);
