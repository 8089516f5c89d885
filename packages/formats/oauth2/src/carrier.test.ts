import { expect, it } from "vitest";

import { carrierOf } from "./carrier.ts";
import type { OAuth2Document } from "./document.ts";

it.each<readonly [string, unknown]>([
  ["body", { error: "invalid_grant" }],
  ["form", "error=bad_verification_code"],
  ["challenge", { challenges: [{ scheme: "Bearer", params: {} }] }],
  ["challenge", { challenges: [] }],
  ["redirect", { redirect_uri: "https://e.org/cb", response_mode: "query", params: {} }],
  // A body may have members of any name.
  ["body", { error: "x", redirect_uri: "https://e.org/cb", params: {} }],
  ["body", { error: "x", challenges: [] }],
  ["body", { challenges: [], more: 1 }],
  ["body", { challenges: {} }],
  ["body", { redirect_uri: "https://e.org/cb", params: [] }],
  ["body", { redirect_uri: 5, params: {} }],
  ["body", { params: {} }],
  ["body", Object.assign([], { challenges: [] })],
  ["body", Object.assign([], { redirect_uri: "https://e.org/cb", params: {} })],
  ["body", null],
])("should give %s for %j", (carrier, document) => {
  expect(carrierOf(document as OAuth2Document)).toBe(carrier);
});
