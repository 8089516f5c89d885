import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseRetry } from "./advise-retry.ts";
import { isRetryable } from "./is-retryable.ts";
import type { RetryAdvice } from "./retry-advice.ts";

type When = RetryAdvice["when"];

/** The rows of the table in the documentation: statuses, without a delay, with a delay. */
const table: [statuses: number[], when: When, delayed: When][] = [
  [[401, 407, 440], "after-authentication", "after-authentication"],
  [[420, 421, 425, 429], "always", "always"],
  [[503, 529], "idempotent", "always"],
  [[413], "never", "always"],
  [[501, 505, 506, 507, 508, 510, 511, 525, 526], "never", "never"],
  [
    [408, 500, 502, 504, 509, 520, 521, 522, 523, 524, 527, 530, 598, 599],
    "idempotent",
    "idempotent",
  ],
  [[512, 555], "idempotent", "idempotent"],
  [
    [400, 403, 404, 405, 409, 410, 418, 419, 422, 423, 424, 426, 428, 430, 431, 444, 451, 498, 499],
    "never",
    "idempotent",
  ],
  [[100, 200, 204, 301, 302, 304, 399], "never", "never"],
  // Outside of HTTP's range: as a server error, RFC 9110 section 15.
  [[0, 99, -1, 404.5, 600, 1000, NaN, Infinity], "idempotent", "idempotent"],
];

describe("adviseRetry", () => {
  it.each(
    table.flatMap(([statuses, when, delayed]) =>
      statuses.map((status) => [status, when, delayed] as const),
    ),
  )("should answer %d with %s, and with %s where there is a delay", (status, when, delayed) => {
    expect(adviseRetry({ status })).toStrictEqual({ when });
    expect(adviseRetry({ status, retryAfter: "7" })).toStrictEqual({
      when: delayed,
      afterSeconds: 7,
    });
    expect(adviseRetry({ status, afterSeconds: 7 })).toStrictEqual({
      when: delayed,
      afterSeconds: 7,
    });
  });

  it("should be the same for every status of a class that the table does not name", () => {
    const named = new Set(table.flatMap(([statuses]) => statuses));
    for (let status = 400; status < 600; status++) {
      if (named.has(status)) continue;
      expect(adviseRetry({ status }).when).toBe(status < 500 ? "never" : "idempotent");
      expect(adviseRetry({ status, retryAfter: "1" }).when).toBe("idempotent");
    }
  });

  it("should take the delay of the header before that of the body", () => {
    expect(adviseRetry({ status: 429, retryAfter: "7", afterSeconds: 9 })).toEqual({
      when: "always",
      afterSeconds: 7,
    });
    expect(adviseRetry({ status: 429, retryAfter: "soon", afterSeconds: 9 })).toEqual({
      when: "always",
      afterSeconds: 9,
    });
    expect(adviseRetry({ status: 429, retryAfter: null, afterSeconds: 0 })).toEqual({
      when: "always",
      afterSeconds: 0,
    });
  });

  it("should round the delay of a body up, as a header can hold whole seconds only", () => {
    expect(adviseRetry({ status: 429, afterSeconds: 0.35 })).toEqual({
      when: "always",
      afterSeconds: 1,
    });
    expect(adviseRetry({ status: 429, afterSeconds: -0 })).toStrictEqual({
      when: "always",
      afterSeconds: 0,
    });
  });

  it.each([-1, NaN, Infinity, 2 ** 53, "5", null])(
    "should take a delay of %s for none",
    (afterSeconds) => {
      expect(adviseRetry({ status: 503, afterSeconds: afterSeconds as number })).toStrictEqual({
        when: "idempotent",
      });
    },
  );

  it("should count a date from the Date of the response, else from the time of receipt", () => {
    const retryAfter = "Fri, 31 Dec 1999 23:59:59 GMT";
    const now = Date.UTC(1999, 11, 31, 23, 59, 29);
    expect(
      adviseRetry({ status: 503, retryAfter, date: "Fri, 31 Dec 1999 23:59:49 GMT", now }),
    ).toEqual({
      when: "always",
      afterSeconds: 10,
    });
    expect(adviseRetry({ status: 503, retryAfter, date: null, now })).toEqual({
      when: "always",
      afterSeconds: 30,
    });
  });

  it("should never throw", () => {
    fc.assert(
      fc.property(
        fc.record({
          status: fc.anything(),
          retryAfter: fc.anything(),
          date: fc.anything(),
          afterSeconds: fc.anything(),
        }),
        (input) => {
          const { afterSeconds = 0 } = adviseRetry(input as Parameters<typeof adviseRetry>[0]);
          expect(Number.isSafeInteger(afterSeconds) && afterSeconds >= 0).toBe(true);
        },
      ),
    );
  });
});

describe("isRetryable", () => {
  const error = (when: When) => ({ retry: { when } });

  it.each([
    ["always", undefined, true],
    ["always", "POST", true],
    ["idempotent", undefined, false],
    ["idempotent", "GET", true],
    ["idempotent", "PUT", true],
    ["idempotent", "QUERY", true],
    ["idempotent", "POST", false],
    ["idempotent", "PATCH", false],
    ["idempotent", "get", false],
    ["never", "GET", false],
    ["never", undefined, false],
    ["after-authentication", "GET", false],
    ["after-authentication", undefined, false],
  ] as const)("should answer %s and %s with %s", (when, method, retryable) => {
    expect(isRetryable(error(when), method)).toBe(retryable);
  });
});
