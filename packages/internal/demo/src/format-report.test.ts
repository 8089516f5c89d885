import { expect, it } from "vitest";

import { retryInWords } from "./format-report.ts";

const advice = { when: "always", get: true, post: true, afterSeconds: 5 } as const;

it.each([
  [null, ""],
  [advice, "yes: GET and POST alike, in 5 seconds"],
  [{ ...advice, afterSeconds: null }, "yes: GET and POST alike; no time is given"],
  [
    { ...advice, when: "idempotent", post: false } as const,
    "GET yes, POST no: it may have been processed, in 5 seconds",
  ],
  [
    { ...advice, when: "after-authentication", get: false, post: false } as const,
    "with other credentials only",
  ],
])("should say when to try again: %j", (retry, expected) => {
  expect(retryInWords({ retry })).toBe(expected);
});
