import { describe, expect, it } from "vitest";
import { bodyWait } from "./body-wait.ts";
import { nested } from "./hostile.test-support.ts";

describe("bodyWait", () => {
  it.each([
    // Discord: https://discord.com/developers/docs/topics/rate-limits, "Exceeding A Rate Limit", in seconds.
    [{ message: "You are being rate limited.", retry_after: 64.57, global: false }, 64.57],
    [{ "retry-after": 28.7 }, 28.7],
    [{ retryAfter: "30" }, 30],
    [{ RetryAfterSeconds: 1 }, 1],
    [{ retry_after_secs: "1.5" }, 1.5],
    [{ retry_after_ms: 1500 }, 1.5],
    [{ retryAfterMilliseconds: "250" }, 0.25],
    [{ retryAfter: 0 }, 0],
    [{ retryAfter: "soon", retry_after_ms: 2000 }, 2],
  ])("should read %j", (members, seconds) => {
    expect(bodyWait(members)).toBe(seconds);
  });

  it.each([
    { retryAfter: -1 },
    { retryAfter: Number.NaN },
    { retryAfter: Infinity },
    { retryAfter: "-1" },
    { retryAfter: "1e3" },
    { retryAfter: "" },
    { retryAfter: "Fri, 31 Dec 1999 23:59:59 GMT" },
    { retryAfter: true },
    { retryAfter: null },
    { retryAfter: [30] },
    { retryable: 30 },
    { retries: 3 },
    { after: 30 },
    {},
  ])("should give undefined for %j", (members) => {
    expect(bodyWait(members)).toBeUndefined();
  });

  it("should look into the objects among the members, after all else and no deeper", () => {
    // Telegram: https://core.telegram.org/bots/api#responseparameters.
    expect(bodyWait({ error_code: 429, parameters: { retry_after: 14 } })).toBe(14);
    expect(bodyWait({ parameters: { retry_after: 14 } }, { retryAfter: 5 })).toBe(5);
    expect(bodyWait({ a: null, b: [{ retry_after: 14 }], c: { d: { retry_after: 14 } } })).toBe(
      undefined,
    );
  });

  it("should look into what is nested, after the members and no deeper", () => {
    expect(bodyWait({}, { retryAfter: 5 })).toBe(5);
    expect(bodyWait({}, ["retryAfter: 5", null, { code: "x" }, { retryAfter: 5 }])).toBe(5);
    expect(bodyWait({ retryAfter: 4 }, { retryAfter: 5 })).toBe(4);
    expect(bodyWait({}, { deeper: { retryAfter: 5 } })).toBeUndefined();
    expect(bodyWait({}, null)).toBeUndefined();
    expect(bodyWait({}, "retryAfter: 5")).toBeUndefined();
  });

  it("should read the delay of a google.rpc.RetryInfo", () => {
    // https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto, message RetryInfo.
    const details = [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "RATE_LIMIT_EXCEEDED" },
      { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "23.5s" },
    ];
    expect(bodyWait({}, details)).toBe(23.5);
  });

  it.each(["-1s", "1m", "s", "1 s", "1.s", { seconds: 23 }, null])(
    "should give undefined for the delay %j, which is no duration of protobuf",
    (retryDelay) => {
      expect(bodyWait({}, [{ retryDelay }, null, "23s"])).toBeUndefined();
    },
  );

  it("should not go into what nests deep", () => {
    expect(bodyWait({}, nested('{"retryAfter":', "1", "}"))).toBeUndefined();
  });
});

describe("names that are near to those of a wait", () => {
  it.each([
    [{ retry_after_sec: 2 }, 2],
    [{ retryAfterSecond: 2 }, 2],
    [{ retryAfterSeconds: 2 }, 2],
    [{ retryDelay: "3.25s" }, 3.25],
  ])("should read %j", (members, seconds) => {
    expect(bodyWait(members)).toBe(seconds);
  });

  it.each([
    { requestRetryAfter: 5 },
    { retryAfterMinutes: 5 },
    { retryDelayed: 5 },
    { retry: 5 },
    { retry_after_: "5 s" },
  ])("should not read %j", (members) => {
    expect(bodyWait(members)).toBeUndefined();
  });
});
