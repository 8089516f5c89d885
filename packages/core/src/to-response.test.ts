import { describe, expect, it } from "vitest";
import { nested, nestedText, parsed, revoked, throwing } from "./hostile.test-support.ts";
import { toResponse } from "./to-response.ts";
import type { HeadersLike } from "./wire-error.ts";

function headersOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    toResponse({ status: 400, headers: headers as HeadersLike, body: undefined }).headers,
  );
}

describe("toResponse", () => {
  it("should send a wire error", async () => {
    const response = toResponse({
      status: 404,
      headers: { "Content-Type": "application/problem+json", "Retry-After": "30" },
      body: { code: "not_found" },
    });
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "application/problem+json",
      "retry-after": "30",
    });
    expect(await response.text()).toBe('{"code":"not_found"}');
  });

  it.each([200, 201, 302, 400, 404, 418, 500, 599])("should keep the status %s", async (status) => {
    const response = toResponse({ status, headers: {}, body: { a: 1 } });
    expect([response.status, await response.text()]).toEqual([status, '{"a":1}']);
  });

  // RFC 9110 section 15 has 100 to 599; a Response refuses 1xx, and the Fetch standard what is outside 200 to 599.
  it.each([
    0,
    100,
    101,
    199,
    600,
    999,
    -404,
    404.5,
    Number.NaN,
    Infinity,
    "404" as never,
    null as never,
  ])("should make 500 of the status %s", async (status) => {
    const response = toResponse({ status, headers: {}, body: { a: 1 } });
    expect([response.status, await response.text()]).toEqual([500, '{"a":1}']);
  });

  // Fetch standard, "null body status".
  it.each([204, 205, 304])("should send no body with the status %s", async (status) => {
    const response = toResponse({
      status,
      headers: { etag: '"1"' },
      body: { a: 1 },
      text: '{"a":1}',
    });
    expect(response.status).toBe(status);
    expect(response.body).toBeNull();
    expect(Object.fromEntries(response.headers)).toEqual({ etag: '"1"' });
    expect(await response.text()).toBe("");
  });

  it("should send the text where there is one, byte for byte", async () => {
    const text = '{"10":1,"2":12345678901234567890,"a":1,"a":2}';
    const response = toResponse({ status: 400, headers: {}, body: JSON.parse(text), text });
    expect(await response.text()).toBe(text);
  });

  it.each([
    [{ a: 1 }, "application/json"],
    [[], "application/json"],
    [null, "application/json"],
    ["Not Found", "text/plain; charset=utf-8"],
    [undefined, null],
    [() => 1, null],
  ])("should label the body %j as %s where nothing else does", (body, mediaType) => {
    expect(toResponse({ status: 400, headers: {}, body }).headers.get("content-type")).toBe(
      mediaType,
    );
    const labelled = toResponse({ status: 400, headers: { "content-type": "text/html" }, body });
    expect(labelled.headers.get("content-type")).toBe("text/html");
  });

  it("should send an empty text without a label", async () => {
    const response = toResponse({ status: 400, headers: {}, body: undefined, text: "" });
    expect(response.headers.get("content-type")).toBeNull();
    expect(await response.text()).toBe("");
  });

  it("should send a body that nests 100,000 deep", async () => {
    const text = nestedText('{"a":', "1", "}");
    const response = toResponse({ status: 400, headers: {}, body: nested('{"a":', "1", "}") });
    expect((await response.text()) === text).toBe(true);
  });

  it.each([
    ["a revoked proxy", revoked(), ""],
    ["a member that throws", throwing("a", { b: 1 }), '{"b":1}'],
    ["a big integer", 10n, '"10"'],
    ["half a surrogate pair", "\ud800", "\ufffd"],
  ])("should not throw for %s", async (_, body, text) => {
    expect(await toResponse({ status: 400, headers: {}, body }).text()).toBe(text);
  });

  it("should copy Headers, each Set-Cookie as a line of its own", () => {
    const headers = new Headers({ "Retry-After": "30" });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    const response = toResponse({ status: 400, headers, body: undefined });
    expect(response.headers.get("retry-after")).toBe("30");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("should append the lines of a list", () => {
    expect(headersOf({ vary: ["Accept", "Origin"], "WWW-Authenticate": ["Basic"] })).toEqual({
      vary: "Accept, Origin",
      "www-authenticate": "Basic",
    });
  });

  it("should ask for the usual headers where they cannot be listed", () => {
    const get = (name: string): string | null =>
      name === "x-secret" ? "s" : name === "retry-after" ? "30" : null;
    expect(headersOf({ get })).toEqual({ "retry-after": "30" });
    expect(headersOf(new Map([["x-other", "1"]]))).toEqual({ "x-other": "1" });
  });

  it.each([
    "Connection",
    "Content-Encoding",
    "content-length",
    "Keep-Alive",
    "Proxy-Connection",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
  ])("should leave %s behind, which framed another message", (name) => {
    expect(headersOf({ [name]: "x", "x-fine": "y" })).toEqual({ "x-fine": "y" });
    expect(headersOf(new Headers({ [name]: "x", "x-fine": "y" }))).toEqual({ "x-fine": "y" });
  });

  it.each([
    ["names that are none", { "": "a", "a b": "a", "a\r\nb": "a", é: "a" }, {}],
    ["values with line breaks", { x: "a\r\nSet-Cookie: b" }, { x: "a Set-Cookie: b" }],
    ["values beyond Latin-1", { x: "\u20ac\u{1f600}" }, { x: "???" }],
    ["values that are no text", { x: 1, y: null, z: [2, "b"], f: () => "a" }, { z: "b" }],
    ["a header named __proto__", parsed('{"__proto__":"x"}'), { ["__proto__"]: "x" }],
    ["null", null, {}],
    ["a text", "a: b", {}],
    ["a list", [["a", "b"]], {}],
    ["a revoked proxy", revoked(), {}],
    ["a get that throws", throwing("get"), {}],
    ["a listing that throws", { get: () => null, forEach: () => revoked() }, {}],
  ])("should clean or leave out %s", (_, headers, sent) => {
    expect(headersOf(headers)).toEqual(sent);
  });
});

describe("headers of framing", () => {
  const sent = (status: number, headers: HeadersLike) => [
    ...toResponse({ status, headers, body: undefined }).headers.keys(),
  ];

  it("should stay behind, but for the upgrade that a 426 has to name", () => {
    const headers = { Upgrade: "h2c", Connection: "upgrade", "Keep-Alive": "timeout=5" };
    expect(sent(426, headers)).toEqual(["upgrade"]);
    expect(sent(400, headers)).toEqual([]);
  });

  it("should not be those that only begin alike", () => {
    expect(sent(400, { "upgrade-insecure-requests": "1", "trailer-id": "2", "x-te": "3" })).toEqual(
      ["trailer-id", "upgrade-insecure-requests", "x-te"],
    );
  });

  it.each([
    "content-type",
    "cache-control",
    "retry-after",
    "www-authenticate",
    "allow",
    "link",
    "vary",
    "x-request-id",
  ])("should include %s where headers can be asked and not listed", (name) => {
    expect(sent(400, { get: (asked) => (asked === name ? "a" : null) })).toEqual([name]);
  });
});
