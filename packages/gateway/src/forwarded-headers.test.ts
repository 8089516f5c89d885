import { describe, expect, it } from "vitest";

import { forwardedHeaders, headerRules } from "./forwarded-headers.ts";
import { ID_HEADERS } from "./id-headers.ts";
import type { Withheld } from "./withhold.ts";
import { DEFAULT_RULES, withholdRules } from "./withhold-options.ts";

const usual = headerRules();

describe("forwardedHeaders", () => {
  it("should leave ids, numbers and origins as they are", () => {
    const headers = {
      "x-request-id": "req-10.1.2.3-7",
      "access-control-allow-origin": "http://localhost:3000",
      "ratelimit-policy": '"10.0.0.1";q=10',
      traceparent: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      date: "Sat, 21 Nov 2026 10:00:00 GMT",
    };
    const withheld: Withheld[] = [];
    const rules = withholdRules({ names: ["date"] });
    expect(
      forwardedHeaders({ status: 400, headers, body: undefined }, true, usual, rules, withheld)
        .headers,
    ).toEqual(headers);
    expect(withheld).toEqual([]);
  });

  it("should search where an error points to, and leave redirects to their clients", () => {
    const headers = { location: "http://10.0.0.7/orders/1?token=abc" };
    const withheld: Withheld[] = [];
    const read = (status: number): unknown =>
      forwardedHeaders({ status, headers, body: undefined }, true, usual, DEFAULT_RULES, withheld)
        .headers;
    expect(read(302)).toEqual(headers);
    expect(withheld).toEqual([]);
    expect(read(409)).toEqual({ location: "%5Bwithheld%5D/orders/1?token=%5Bwithheld%5D" });
    expect(withheld).toEqual([{ path: ["headers", "location"], reason: "credential" }]);
  });

  it("should make no lines of what was escaped", () => {
    const headers = {
      link: "<https://example.com/?password%3Dabc\\r\\nset-cookie: a=1>; rel=help",
    };
    const { link } = forwardedHeaders(
      { status: 400, headers, body: undefined },
      true,
      usual,
      DEFAULT_RULES,
      [],
    ).headers;
    expect(link).toContain("password=[withheld]");
    expect(link).not.toMatch(/[\r\n]/);
  });

  it("should search links and challenges", () => {
    const headers = {
      link: "<http://10.0.0.7:8080/docs>; rel=help",
      "www-authenticate": 'Bearer error_description="no route to db.internal"',
      "proxy-authenticate": 'Basic realm="10.0.0.7"',
    };
    const withheld: Withheld[] = [];
    expect(
      forwardedHeaders(
        { status: 400, headers, body: undefined },
        true,
        usual,
        DEFAULT_RULES,
        withheld,
      ).headers,
    ).toEqual({
      link: "<[withheld]/docs>; rel=help",
      "www-authenticate": 'Bearer error_description="no route to [withheld]"',
      "proxy-authenticate": 'Basic realm="[withheld]"',
    });
    expect(withheld).toHaveLength(3);
    expect(
      forwardedHeaders({ status: 400, headers, body: undefined }, true, usual, undefined, [])
        .headers,
    ).toEqual(headers);
  });

  it("should name what stays behind, but for what is sent anew anyway", () => {
    const headers = new Headers({
      "content-type": "application/json",
      "content-length": "12",
      "content-encoding": "gzip",
      server: "nginx",
      "x-powered-by": "PHP",
      allow: "GET",
    });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    const { headers: sent, left } = forwardedHeaders(
      { status: 400, headers, body: undefined },
      false,
      usual,
      undefined,
      [],
    );
    expect(sent).toEqual({ allow: "GET" });
    expect(left).toEqual(["server", "set-cookie", "x-powered-by"]);
  });

  it("should allow and deny as configured, but never what frames another message", () => {
    const headers = {
      Server: "nginx",
      "Set-Cookie": ["a=1", "b=2; Expires=Sat, 21 Nov 2026 10:00:00 GMT"],
      Link: "</a>; rel=help",
      "Transfer-Encoding": "chunked",
      "Content-Type": "text/html",
    };
    const rules = headerRules({
      allow: ["SERVER", "set-cookie", "transfer-encoding", "content-type"],
      deny: ["Link"],
    });
    const {
      headers: sent,
      cookies,
      left,
    } = forwardedHeaders({ status: 400, headers, body: undefined }, false, rules, undefined, []);
    expect(sent).toEqual({ server: "nginx" });
    expect(cookies).toEqual(headers["Set-Cookie"]);
    expect(left).toEqual(["link"]);
  });

  it("should let every header that gives an id travel", () => {
    const headers = Object.fromEntries(ID_HEADERS.map((name, i) => [name, `id-${i}`]));
    expect(
      forwardedHeaders({ status: 400, headers, body: undefined }, false, usual, DEFAULT_RULES, [])
        .headers,
    ).toEqual(headers);
  });
});

it("should keep where a redirect goes, unless it is written anew", () => {
  const headers = { location: "https://client.example.org/cb?error=access_denied&state=xyz" };
  const forwarded = (isWithBody: boolean): unknown =>
    forwardedHeaders({ status: 400, headers, body: undefined }, isWithBody, usual, undefined, []);
  expect(forwarded(true)).toEqual({ headers, cookies: [], left: [] });
  expect(forwarded(false)).toEqual({ headers: {}, cookies: [], left: ["location"] });
});
