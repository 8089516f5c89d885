import { describe, expect, it } from "vitest";
import { isErrorStatus, isStatus, readStatus } from "./effective-status.ts";

describe("isErrorStatus", () => {
  it.each([400, 404, 499, 500, 599])("should be true for %s", (status) => {
    expect(isErrorStatus(status)).toBe(true);
  });

  it.each([399, 600, 200, 0, -404, 404.5, Number.NaN, Infinity, "404", null, undefined, [404], {}])(
    "should be false for %j",
    (status) => {
      expect(isErrorStatus(status)).toBe(false);
    },
  );
});

describe("isStatus", () => {
  it.each([100, 204, 404, 599])("should be true for %s", (status) => {
    expect(isStatus(status)).toBe(true);
  });

  it.each([99, 600, 404.5, Number.NaN, Infinity, "404", null, undefined, [404]])(
    "should be false for %j",
    (status) => {
      expect(isStatus(status)).toBe(false);
    },
  );
});

describe("readStatus", () => {
  it.each([
    [100, 100],
    [404, 404],
    [599, 599],
    // JSON:API 1.1: "status: the HTTP status code applicable to this problem, expressed as a string value".
    ["404", 404],
    ["100", 100],
    ["599", 599],
  ])("should read %j", (value, status) => {
    expect(readStatus(value)).toBe(status);
  });

  it.each([
    99,
    600,
    404.5,
    Number.NaN,
    "099",
    "600",
    " 404",
    "404\n",
    "4e2",
    "",
    "Not Found",
    true,
    null,
    [404],
    {},
  ])("should give undefined for %j", (value) => {
    expect(readStatus(value)).toBeUndefined();
  });
});
