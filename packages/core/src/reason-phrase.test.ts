import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownStatus } from "./known-status.ts";
import { reasonPhrase } from "./reason-phrase.ts";
import { statusClass } from "./status-class.ts";
import { unregisteredPhrase } from "./unregistered-phrase.ts";

describe("reasonPhrase", () => {
  it.each([
    [100, "Continue"],
    [104, "Upload Resumption Supported"],
    [226, "IM Used"],
    [308, "Permanent Redirect"],
    [404, "Not Found"],
    [413, "Content Too Large"],
    [418, "(Unused)"],
    [421, "Misdirected Request"],
    [422, "Unprocessable Content"],
    [425, "Too Early"],
    [451, "Unavailable For Legal Reasons"],
    [510, "Not Extended"],
    [511, "Network Authentication Required"],
  ])("should name %d as the IANA registry does", (status, phrase) => {
    expect(reasonPhrase(status)).toBe(phrase);
  });

  it.each([
    [199, "Continue"],
    [299, "OK"],
    [399, "Multiple Choices"],
    [419, "Bad Request"],
    [499, "Bad Request"],
    [520, "Internal Server Error"],
    [599, "Internal Server Error"],
  ])("should name %d, which is not registered, as the x00 of its class", (status, phrase) => {
    expect(reasonPhrase(status)).toBe(phrase);
  });

  it.each([99, 600, 1000, 0, -404, 404.5, NaN, Infinity, "constructor", "__proto__", null, {}])(
    "should name %s, which is no status, as 500",
    (status) => {
      expect(reasonPhrase(status as number)).toBe("Internal Server Error");
    },
  );
});

describe("unregisteredPhrase", () => {
  it("should name well-known codes that are not registered", () => {
    expect(unregisteredPhrase(499)).toBe("Client Closed Request");
    expect(unregisteredPhrase(529)).toBe("Site Is Overloaded");
  });

  it.each([404, 512, NaN, "constructor"])("should give undefined for %s", (status) => {
    expect(unregisteredPhrase(status as number)).toBeUndefined();
  });
});

describe("statusClass", () => {
  it("should be the first digit of every code from 100 to 599", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), (status) => {
        expect(String(statusClass(status))).toBe(String(status)[0]);
      }),
    );
  });

  it.each([0, 99, 600, -1, 404.5, NaN, Infinity, "404", undefined])(
    "should be 5 for %s, which is no status",
    (status) => {
      expect(statusClass(status as number)).toBe(5);
    },
  );
});

describe("knownStatus", () => {
  it.each([
    [404, 404],
    [418, 418],
    [499, 499],
    [530, 530],
    [432, 400],
    [555, 500],
    [299, 200],
    [99, 500],
    [600, 500],
    [NaN, 500],
  ])("should turn %d into %d", (status, known) => {
    expect(knownStatus(status)).toBe(known);
  });
});
