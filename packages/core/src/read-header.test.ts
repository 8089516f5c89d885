import { describe, expect, it } from "vitest";
import { revoked, throwing } from "./hostile.test-support.ts";
import { isGetter, readHeader } from "./read-header.ts";

describe("readHeader", () => {
  it.each([
    ["Headers", new Headers({ "Retry-After": "30" })],
    ["a record in lower case", { "retry-after": "30" }],
    ["a record in upper case", { "RETRY-AFTER": "30" }],
    ["a record as Node spells raw headers", { "Content-Type": "text/html", "Retry-After": "30" }],
    ["a Map, which has a get", new Map([["retry-after", "30"]]) as never],
    [
      "an object with nothing but a get",
      { get: (name: string) => (name === "retry-after" ? "30" : null) },
    ],
    [
      "a record without prototype",
      Object.assign(Object.create(null), { "retry-after": "30" }) as never,
    ],
  ])("should read a header from %s", (_, headers) => {
    expect(readHeader(headers, "retry-after")).toBe("30");
    expect(readHeader(headers, "www-authenticate")).toBeUndefined();
  });

  it("should join repeated lines as Headers does it", () => {
    const headers = new Headers();
    headers.append("www-authenticate", "Basic");
    headers.append("www-authenticate", "Bearer");
    const joined = readHeader(headers, "www-authenticate");
    expect(joined).toBe("Basic, Bearer");
    expect(readHeader({ "WWW-Authenticate": ["Basic", "Bearer"] }, "www-authenticate")).toBe(
      joined,
    );
    expect(readHeader({ get: () => ["Basic", "Bearer"] as never }, "www-authenticate")).toBe(
      joined,
    );
  });

  it("should not mix up names of one length", () => {
    expect(readHeader({ "X-Retry-Now": "5", "Retry-After": "30" }, "retry-after")).toBe("30");
    expect(readHeader({ "X-Retry-Now": "5" }, "retry-after")).toBeUndefined();
  });

  it("should give an empty text for a header that is there and empty", () => {
    expect(readHeader({ "retry-after": "" }, "retry-after")).toBe("");
  });

  it("should take a record whose header is named get for a record", () => {
    expect(readHeader({ get: "x", date: "y" }, "date")).toBe("y");
  });

  it.each([
    ["an inherited name", {}],
    ["null", null],
    ["undefined", undefined],
    ["a string", "constructor: x"],
    ["a number as value", { constructor: 30 }],
    ["a function as value", { constructor: () => "x" }],
    ["a list with a symbol", { constructor: [Symbol("x")] }],
    ["a get that gives a number", { get: () => 30 }],
    ["a get that gives a symbol", { get: () => Symbol("x") }],
    ["a get that gives undefined", { get: () => undefined }],
    ["a get that throws", throwing("get")],
    ["a member that throws", throwing("constructor")],
    ["a revoked proxy", revoked()],
  ])("should give undefined for %s", (_, headers) => {
    expect(readHeader(headers as never, "constructor")).toBeUndefined();
  });
});

describe("isGetter", () => {
  it("should tell what is asked from what is listed", () => {
    expect(isGetter(new Headers())).toBe(true);
    expect(isGetter({ get: () => null })).toBe(true);
    expect(isGetter({})).toBe(false);
    expect(isGetter({ get: "a header of that name" })).toBe(false);
  });
});

it("should prefer the very name to another spelling of it", () => {
  expect(readHeader({ "Retry-After": "1", "retry-after": "2" }, "retry-after")).toBe("2");
});
