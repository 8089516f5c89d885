import { codeStyle } from "@api-errors/code-style";
import type { ApiError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { createGateway, type Gateway, type GatewayOptions } from "./create-gateway.ts";
import { latch, nobody, serve, serveBytes, serveJson, textOf } from "./servers.test-support.ts";
import type { Translation } from "./translator.ts";

const notFound = { code: "entity_not_found", message: "No such user", traceId: "req-1" };

function before(url: string, options: Partial<GatewayOptions> = {}, timeoutMs?: number): Gateway {
  const upstream = { path: "/api", url, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
  return createGateway({
    upstreams: [upstream],
    from: [codeStyle, problem],
    to: problem,
    ...options,
  });
}

function ask(path = "/api/users", init?: RequestInit): Request {
  return new Request(`http://gateway.example${path}`, init);
}

/** All that a failure of the gateway's own must be. */
async function expectProblem(response: Response, status: number, code: string): Promise<string> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status, code });
  expect(text).not.toContain("127.0.0.1");
  return text;
}

describe("an error of an upstream", () => {
  it("should be answered in the format of the gateway", async () => {
    const response = await before(await serveJson(404, notFound))(ask());
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      status: 404,
      title: "Not Found",
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
    expect(await response.json()).toMatchObject({ status: 503 });
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
    expect(await response.json()).toMatchObject({ status: 503 });
  });

  it("should have no body as an answer to HEAD", async () => {
    const response = await before(await serveJson(404, notFound))(
      ask("/api/users", { method: "HEAD" }),
    );
    expect(response.status).toBe(404);
    expect(response.body).toBeNull();
  });
});

describe("an HTTP 200 in JSON", () => {
  const failed = { success: false, code: "quota", message: "Used up" };

  it("should be translated where it reports an error", async () => {
    const response = await before(await serveJson(200, failed))(ask());
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: "quota", detail: "Used up" });
  });

  it("should go out byte for byte where it reports none", async () => {
    const text = '\uFEFF{ "b": 1, "a": 12345678901234567890,\n "code": "x" }\n';
    const response = await before(await serveJson(200, text, { etag: '"1"' }))(ask());
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new TextEncoder().encode(text));
  });

  it("should stream on where it is longer than the limit", async () => {
    const text = JSON.stringify({ ...failed, filler: "x".repeat(200_000) });
    const chunked = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(text.slice(0, 1000));
      response.end(text.slice(1000));
    });
    const measured = await serveJson(200, text, { "content-length": String(text.length) });
    for (const url of [chunked, measured]) {
      const response = await before(url, { limit: 5000 })(ask());
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(text);
    }
  });

  it("should stream on where it does not end in time", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"event":1}\n');
        void ending.opened.then(() => response.end('{"event":2}\n'));
      }),
      {},
      50,
    );
    const response = await gateway(ask());
    expect(response.status).toBe(200);
    ending.open();
    expect(await response.text()).toBe('{"event":1}\n{"event":2}\n');
  });

  it("should break off for the client, too, where it breaks off", async () => {
    const gateway = before(
      await serveBytes((socket) => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n");
        socket.write('content-length: 500\r\n\r\n{"users":[');
        setTimeout(() => socket.destroy(), 20);
      }),
    );
    const response = await gateway(ask());
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("should not be looked at where it is a part of something", async () => {
    const url = await serveJson(206, failed, { "content-range": "bytes 0-50/100" });
    const response = await before(url)(ask());
    expect(response.status).toBe(206);
    expect(await response.json()).toEqual(failed);
  });

  it("should stop at the upstream when the client cancels what is left of it", async () => {
    const closed = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.on("close", closed.open);
        response.writeHead(200, { "content-type": "application/json" });
        response.write("[1,");
      }),
      {},
      30,
    );
    const response = await gateway(ask());
    await response.body?.cancel();
    await closed.opened;
  });
});

describe("a success", () => {
  it("should arrive while the upstream is still sending it", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write("data: 1\n\n");
        void ending.opened.then(() => response.end("data: 2\n\n"));
      }),
      {},
      // The limit is on the beginning: a stream may last.
      50,
    );
    const response = await gateway(ask());
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: "data: 1\n\n" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    ending.open();
    expect(await reader?.read()).toEqual({ done: false, value: "data: 2\n\n" });
  });

  it("should arrive at once in JSON, too, where it says that it is longer than the limit", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "2000" });
        response.write("[".padEnd(1000));
        void ending.opened.then(() => response.end("]".padEnd(1000)));
      }),
      { limit: 1999 },
    );
    const response = await gateway(ask());
    ending.open();
    expect((await response.text()).length).toBe(2000);
  });

  it("should keep its headers but those of the connection", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(
        201,
        [
          ["content-type", "text/plain"],
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
          ["connection", "keep-alive, x-internal"],
          ["x-internal", "1"],
          ["keep-alive", "timeout=5"],
          ["proxy-authenticate", "Basic"],
          ["content-length", "2"],
          ["x-kept", "yes"],
        ].flat(),
      );
      response.end("ok");
    });
    const { status, headers } = await before(url)(ask());
    expect(status).toBe(201);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(headers.get("x-kept")).toBe("yes");
    expect(headers.get("content-length")).toBe("2");
    const connection = [
      "connection",
      "keep-alive",
      "proxy-authenticate",
      "x-internal",
      "transfer-encoding",
    ];
    expect(connection.filter((name) => headers.has(name))).toEqual([]);
  });

  it("should come without the coding that fetch has undone", async () => {
    const url = await serve((_request, response) => {
      const body = gzipSync("hello ".repeat(100));
      response.writeHead(200, {
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "content-length": body.length,
      });
      response.end(body);
    });
    const response = await before(url)(ask());
    expect(response.headers.has("content-encoding")).toBe(false);
    expect(response.headers.has("content-length")).toBe(false);
    expect(await response.text()).toBe("hello ".repeat(100));
  });

  it("should keep a coding that fetch does not undo", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-encoding": "x-own" });
      response.end("coded");
    });
    const response = await before(url)(ask());
    expect(response.headers.get("content-encoding")).toBe("x-own");
    expect(await response.text()).toBe("coded");
  });

  it.each([204, 205, 304])("should have no body with status %i", async (status) => {
    const url = await serve((_request, response) => {
      response.writeHead(status, { etag: '"1"' });
      response.end();
    });
    const response = await before(url)(ask());
    expect(response.status).toBe(status);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.body).toBeNull();
  });

  it("should have no body but its length as an answer to HEAD", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
      response.end();
    });
    const response = await before(url)(ask("/api/users", { method: "HEAD" }));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("99");
    expect(response.body).toBeNull();
  });
});

describe("a success for HEAD", () => {
  it("should have no body even where fetch gives one", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response("hello"));
    const gateway = before("http://up.example", { fetch });
    expect((await gateway(ask("/api", { method: "HEAD" }))).body).toBeNull();
    expect(await (await gateway(ask("/api"))).text()).toBe("hello");
  });
});

describe("a redirect", () => {
  it("should go to the client, with the gateway's path where it stays below the upstream", async () => {
    const locations: Record<string, string> = {
      "/v1/a": "/v1/b?x=1#y",
      "/v1/c": "d",
      "/v1/e": "https://elsewhere.example/v1/f",
      "/v1/g": "/outside",
      "/v1/h": "http://[broken",
    };
    const url = await serve((request, response) => {
      response.writeHead(307, { location: locations[request.url ?? ""] ?? "" });
      response.end();
    });
    const gateway = before(`${url}/v1`);
    const found: unknown[] = [];
    for (const name of ["a", "c", "e", "g", "h"]) {
      const response = await gateway(ask(`/api/${name}`));
      found.push([response.status, response.headers.get("location")]);
    }
    expect(found).toEqual([
      [307, "/api/b?x=1#y"],
      [307, "/api/d"],
      [307, "https://elsewhere.example/v1/f"],
      [307, "/outside"],
      [307, "http://[broken"],
    ]);
  });

  it("should not lead to another host by two slashes", async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: `http://${request.headers.host}//evil.example/x` });
      response.end();
    });
    const gateway = createGateway({ upstreams: [{ path: "/", url }], to: problem });
    const location = (await gateway(ask("/a"))).headers.get("location") ?? "";
    expect(new URL(location, "http://gateway.example").href).toBe(
      "http://gateway.example//evil.example/x",
    );
  });
});

describe("a request", () => {
  it("should reach the upstream with its method, query, headers and body", async () => {
    const url = await serve(async (request, response) => {
      const body = await textOf(request);
      const { method, url, headers } = request;
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(JSON.stringify({ method, url, headers, body }));
    });
    const response = await before(`${url}/v1/?key=1`)(
      ask("/api/users/%C3%A9?q=a%20b&q=c", {
        method: "PATCH",
        headers: {
          "accept-encoding": "x-own",
          authorization: "Bearer t",
          connection: "close, x-hop",
          "content-type": "text/plain",
          expect: "100-continue",
          host: "gateway.example",
          te: "trailers",
          "x-hop": "1",
          "x-kept": "yes",
        },
        body: "hello",
      }),
    );
    const seen = (await response.json()) as { headers: Record<string, string> };
    expect(seen).toMatchObject({
      method: "PATCH",
      url: "/v1/users/%C3%A9?key=1&q=a%20b&q=c",
      body: "hello",
      headers: { authorization: "Bearer t", "x-kept": "yes", host: new URL(url).host },
    });
    expect(seen.headers["accept-encoding"]).not.toBe("x-own");
    expect(Object.keys(seen.headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:expect|te|x-hop)$/)]),
    );
  });

  it("should keep the length of its body where it states one", async () => {
    const url = await serve(async (request, response) => {
      const body = await textOf(request);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(`${request.headers["content-length"]} ${body}`);
    });
    const headers = { "content-length": "5" };
    const sent = await before(url)(ask("/api", { method: "POST", body: "hello", headers }));
    expect(await sent.text()).toBe("5 hello");
    const empty = await before(url)(ask("/api", { headers }));
    expect(await empty.text()).toBe("undefined ");
  });

  it("should reach the upstream while the client is still sending it", async () => {
    const arrived = latch();
    const url = await serve(async (request, response) => {
      request.once("data", arrived.open);
      const body = await textOf(request);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(body);
    });
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("first "));
        await arrived.opened;
        controller.enqueue(new TextEncoder().encode("second"));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    const response = await before(url)(ask("/api", init));
    expect(await response.text()).toBe("first second");
  });

  it("should stop at the upstream when its client goes", async () => {
    const closed = latch();
    const begun = latch();
    const failures: unknown[] = [];
    const url = await serve((_request, response) => {
      response.on("close", closed.open);
      begun.open();
    });
    const client = new AbortController();
    const gateway = before(url, { onFailure: (error) => failures.push(error.code) });
    const answered = gateway(ask("/api", { signal: client.signal }));
    await begun.opened;
    client.abort();
    await closed.opened;
    await expectProblem(await answered, 499, "client_closed_request");
    expect(failures).toEqual(["client_closed_request"]);
    const late = await gateway(ask("/api", { signal: client.signal }));
    expect(late.status).toBe(499);
  });

  it("should stop at the upstream when its client goes in the middle of the answer", async () => {
    const closed = latch();
    const url = await serve((_request, response) => {
      response.on("close", closed.open);
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    });
    const client = new AbortController();
    const response = await before(url)(ask("/api", { signal: client.signal }));
    expect(response.status).toBe(200);
    client.abort();
    await closed.opened;
    await expect(response.text()).rejects.toThrow("aborted");
  });
});

describe("the gateway's own error", () => {
  it("should say that nothing answers for a path", async () => {
    const gateway = before(await serveJson(200, {}));
    for (const path of ["/", "/other", "/apix", "/API", "/%61pi"]) {
      await expectProblem(await gateway(ask(path)), 404, "no_upstream");
    }
  });

  it("should say that an upstream cannot be reached, with no address", async () => {
    const causes: unknown[] = [];
    const url = await nobody();
    const onFailure = (_error: ApiError, _request: Request, cause: unknown): unknown =>
      causes.push(cause);
    const response = await before(url, { onFailure })(ask());
    const text = await expectProblem(response, 502, "upstream_unreachable");
    expect(text).toContain("The upstream server cannot be reached");
    expect(text).not.toContain(new URL(url).port);
    expect(causes).toEqual([expect.any(TypeError)]);
  });

  it("should say so where the upstream speaks no HTTP", async () => {
    const url = await serveBytes((socket) => socket.end("220 mail.internal ESMTP\r\n"));
    await expectProblem(await before(url)(ask()), 502, "upstream_unreachable");
  });

  it("should say that a status is none", async () => {
    const url = await serveBytes((socket) =>
      socket.end("HTTP/1.1 799 Odd\r\ncontent-length: 1\r\n\r\nx"),
    );
    await expectProblem(await before(url)(ask()), 502, "upstream_invalid_response");
  });

  it("should say that an upstream did not respond in time", async () => {
    const url = await serve(() => {});
    await expectProblem(await before(url, {}, 50)(ask()), 504, "upstream_timeout");
  });

  it("should say so where the runtime gave up first", async () => {
    const cause = Object.assign(new Error("connect"), { code: "UND_ERR_CONNECT_TIMEOUT" });
    const fetch = (): Promise<Response> => Promise.reject(new TypeError("fetch failed", { cause }));
    await expectProblem(
      await before("http://up.example", { fetch })(ask()),
      504,
      "upstream_timeout",
    );
  });

  it("should be in the format that the request asks for", async () => {
    const gateway = before(await nobody(), { to: () => codeStyle });
    const response = await gateway(ask());
    expect(response.headers.get("vary")).toBe("Accept");
    expect(await response.json()).toEqual({
      code: "upstream_unreachable",
      message: "The upstream server cannot be reached",
    });
  });

  it("should have no body as an answer to HEAD", async () => {
    const response = await before(await nobody())(ask("/api", { method: "HEAD" }));
    expect(response.status).toBe(502);
    expect(response.body).toBeNull();
  });

  it("should be plain text where no format can be chosen", async () => {
    const causes: unknown[] = [];
    const gateway = before(await serveJson(404, notFound), {
      to: () => {
        throw new Error("no choice");
      },
      onFailure: (_error, _request, cause) => causes.push(cause),
    });
    const response = await gateway(ask());
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("The gateway failed");
    expect(causes).toEqual([new Error("no choice")]);
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
