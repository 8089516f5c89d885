import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createGateway } from "./create-gateway.ts";
import { ask, before, notFound } from "./gateway.test-support.ts";
import { nobody, serve, serveBytes, serveJson } from "./servers.test-support.ts";
import type { Translation } from "./translator.ts";

describe("an error of an upstream", () => {
  it("should be answered in the format of the gateway", async () => {
    const response = await before(await serveJson(404, notFound))(ask());
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      detail: "No such user",
      code: "entity_not_found",
      traceId: "req-1",
    });
  });

  it("should go out as it came where the client's format is the one it came in", async () => {
    const text = '{ "code":"a", "message":"b", "2":1, "1":12345678901234567890 }';
    const response = await before(await serveJson(409, text), { to: codeStyle })(ask());
    expect(response.status).toBe(409);
    expect(await response.text()).toBe(text);
  });

  it("should be answered in the format that the request asks for, and caches told", async () => {
    const to = (request: Request): typeof problem | typeof codeStyle =>
      request.headers.get("accept")?.includes("problem") === true ? problem : codeStyle;
    const gateway = before(await serveJson(404, notFound), { to });
    const first = await gateway(
      ask("/api/users", { headers: { accept: "application/problem+json" } }),
    );
    const second = await gateway(ask("/api/users", { headers: { accept: "application/json" } }));
    expect(first.headers.get("content-type")).toBe("application/problem+json");
    expect(first.headers.get("vary")).toBe("Accept");
    expect(second.headers.get("content-type")).toBe("application/json");
    expect(await second.json()).toEqual(notFound);
  });

  it("should keep a Vary that names Accept already", async () => {
    const gateway = before(await serveJson(404, notFound, { vary: "origin, accept" }), {
      to: () => problem,
    });
    expect((await gateway(ask())).headers.get("vary")).toBe("origin, accept");
  });

  it("should be read in the formats of its upstream before those of the gateway", async () => {
    const url = await serveJson(404, notFound);
    const translations: Translation[] = [];
    const gateway = createGateway({
      upstreams: [
        { path: "/plain", url, formats: [] },
        { path: "/api", url },
      ],
      from: [codeStyle],
      to: problem,
      onTranslation: (translation) => translations.push(translation),
    });
    await gateway(ask("/plain"));
    await gateway(ask("/api"));
    expect(translations.map(({ from }) => from)).toEqual([undefined, "code-style"]);
  });

  it("should be answered where no format knows it", async () => {
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(502, { "content-type": "text/html" });
        response.end("<html><body><h1>502 Bad Gateway</h1></body></html>");
      }),
    );
    const response = await gateway(ask());
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ status: 502, title: "Bad Gateway" });
  });

  it("should keep Retry-After and the challenges", async () => {
    const headers = { "retry-after": "12", "www-authenticate": 'Bearer realm="a"' };
    const response = await before(await serveJson(401, notFound, headers))(ask());
    expect(response.headers.get("retry-after")).toBe("12");
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="a"');
  });

  it("should be withheld from in what it leaks, unless told otherwise", async () => {
    const url = await serveJson(500, { code: "crash", message: "connect to 10.0.3.7:5432 failed" });
    expect(await (await before(url)(ask())).text()).not.toContain("10.0.3.7");
    expect(await (await before(url, { withhold: false })(ask())).text()).toContain("10.0.3.7");
  });

  it("should be read up to the limit", async () => {
    const url = await serveJson(500, { message: "m".repeat(5000), code: "long" });
    const translations: Translation[] = [];
    const onTranslation = (translation: Translation): unknown => translations.push(translation);
    const response = await before(url, { limit: 1000, onTranslation })(ask());
    expect(response.status).toBe(500);
    expect((await response.text()).length).toBeLessThan(3000);
    expect(translations).toHaveLength(1);
  });

  it("should be answered with what came where its body breaks off", async () => {
    const gateway = before(
      await serveBytes((socket) => {
        socket.write("HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\n");
        socket.write('retry-after: 7\r\ncontent-length: 500\r\n\r\n{"code":"entity_not_fo');
        setTimeout(() => socket.destroy(), 20);
      }),
    );
    const response = await gateway(ask());
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("7");
    // What came is no JSON and no message either: it is not read out to the client.
    expect(await response.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
  });

  it("should be answered with what came where its body does not end in time", async () => {
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(503, { "content-type": "text/plain" });
        response.write("busy");
      }),
      {},
      100,
    );
    const response = await gateway(ask());
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ detail: "busy" });
  });

  it("should have no body as an answer to HEAD", async () => {
    const response = await before(await serveJson(404, notFound))(
      ask("/api/users", { method: "HEAD" }),
    );
    expect(response.status).toBe(404);
    expect(response.body).toBeNull();
  });
});

describe("a hook", () => {
  it("should learn of each translation with its request", async () => {
    const seen: unknown[] = [];
    const gateway = before(await serveJson(404, notFound), {
      onTranslation: ({ from, to, error }, request) =>
        seen.push([from, to, error?.code, request.url]),
    });
    await gateway(ask());
    expect(seen).toEqual([
      ["code-style", "problem", "entity_not_found", "http://gateway.example/api/users"],
    ]);
  });

  it("should not break the answer when it throws or rejects", async () => {
    const url = await serveJson(404, notFound);
    const throwing = (): never => {
      throw new Error("disk full");
    };
    const rejecting = (): Promise<never> => Promise.reject(new Error("disk full"));
    for (const hook of [throwing, rejecting]) {
      const options = { onTranslation: hook, onFailure: hook };
      expect((await before(url, options)(ask())).status).toBe(404);
      expect((await before(await nobody(), options)(ask())).status).toBe(502);
    }
  });
});

describe("options that cannot work", () => {
  it.each([
    [
      { path: "api", url: "http://a.example" },
      'upstream "api": expected a path that begins with "/", received api',
    ],
    [
      { path: "/a", url: "a.example" },
      'upstream "/a": expected an http or https URL without user and password, received a.example',
    ],
    [
      { path: "/a", url: "ftp://a.example" },
      'upstream "/a": expected an http or https URL without user and password, received another one',
    ],
    [
      { path: "/a", url: "http://me:secret@a.example" },
      'upstream "/a": expected an http or https URL without user and password, received another one',
    ],
    [
      { path: "/a", url: "http://a.example", timeoutMs: Number.NaN },
      'upstream "/a": expected timeoutMs above 0, received NaN',
    ],
    [
      { path: "/a", url: "http://a.example", idleTimeoutMs: 0 },
      'upstream "/a": expected idleTimeoutMs above 0, received 0',
    ],
    [
      { path: "/a", url: "http://a.example", holdMs: -1 },
      'upstream "/a": expected holdMs above 0, received -1',
    ],
    [
      { path: "/a", url: "http://a.example", limit: -1 },
      'upstream "/a": expected a limit of 0 bytes or more, received -1',
    ],
  ])("should be refused with what was expected: %o", (upstream, message) => {
    expect(() => createGateway({ upstreams: [upstream], to: problem })).toThrow(
      new TypeError(message),
    );
  });

  it("should be refused where two upstreams have one path, or the limit is no number", () => {
    const url = "http://a.example";
    const upstreams = [
      { path: "/a", url },
      { path: "/a/", url },
    ];
    expect(() => createGateway({ upstreams, to: problem })).toThrow("expected a path of its own");
    expect(() => createGateway({ upstreams: [], to: problem, limit: Number.NaN })).toThrow("limit");
  });
});
